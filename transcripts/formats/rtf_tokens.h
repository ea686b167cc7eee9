// The tokens of Rich Text Format (specification 1.9.1, "RTF syntax"): groups, control words and
// symbols, bytes written as \'hh, and text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace transcripts {

struct RtfToken {
  enum class Kind {
    Open,
    Close,
    Word,    // \par, \u8364
    Symbol,  // \~ \* and the like: a sign that is no letter
    Byte,    // \'e9
    Text,    // bytes without backslash, brace or line end
    End,
  };
  Kind kind = Kind::End;
  std::string_view text;      // a word's name, or the bytes of Text
  std::optional<int> number;  // of a word
  char byte = 0;              // of a Symbol or Byte
};

// Any bytes can be cut into tokens; the data behind \bin are skipped.
class RtfTokens {
 public:
  explicit RtfTokens(std::string_view bytes) : rest_(bytes) {}
  RtfToken next();
  bool at_end() const { return rest_.empty(); }

 private:
  RtfToken control();
  RtfToken word();
  std::optional<int> number();
  RtfToken hexadecimal();

  std::string_view rest_;
};

}  // namespace transcripts
