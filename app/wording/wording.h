// The words of the window, in Dutch and English side by side. A phrase with numbers is a pattern of
// ICU MessageFormat: "{0, plural, one {# codering} other {# coderingen}}".
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

#include "transcripts/message.h"

namespace app {

using transcripts::Language;

struct Phrase {
  const char* nl;
  const char* en;
};

constexpr const char* say(const Phrase& phrase, Language language) {
  return language == Language::Dutch ? phrase.nl : phrase.en;
}

using PhraseArgument = std::variant<std::int64_t, std::string_view>;

// The pattern with the arguments put in, numbers and plurals as the language writes them.
std::string say(const Phrase& phrase, Language language,
                std::initializer_list<PhraseArgument> arguments);

}  // namespace app
