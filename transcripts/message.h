// A sentence for the user, in Dutch and in English, written where the thing it tells of happens.
//
// A message says what happened, to which file or name, and what to do. Every folder's exception
// derives from Error, so that the window and the command line can show any of them in the user's
// language. what() gives the English sentence.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace transcripts {

struct Message {
  std::string nl;
  std::string en;
  friend bool operator==(const Message&, const Message&) = default;
};

// Both sentences with the same arguments put in, by fmt's rules ("{}", "{0}").
template <class... Args>
Message say(fmt::format_string<const Args&...> nl, fmt::format_string<const Args&...> en,
            const Args&... args) {
  return {fmt::format(nl, args...), fmt::format(en, args...)};
}

// "1 codering", "2 coderingen": for a sentence with a number in it.
inline std::string counted(std::size_t number, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", number, number == 1 ? one : more);
}

enum class Language { Dutch, English };

inline const std::string& in(const Message& message, Language language) {
  return language == Language::Dutch ? message.nl : message.en;
}
// Of one that goes at once, its own copy.
inline std::string in(Message&& message, Language language) {
  return std::move(language == Language::Dutch ? message.nl : message.en);
}

class Error : public std::runtime_error {
 public:
  explicit Error(Message message) : std::runtime_error(message.en), message_(std::move(message)) {}
  const Message& message() const { return message_; }

 private:
  Message message_;
};

}  // namespace transcripts
