// Texts on their way into XML and out of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "transcripts/white_space.h"

namespace exports::refi {

using transcripts::without_blank_ends;

// Text that XML 1.0 can hold and that a study keeps: NFC, line ends \n, and U+FFFD for each of
// what is not allowed (control characters, U+FFFE, bytes that are no UTF-8).
struct LegalText {
  std::string text;
  std::size_t replaced = 0;
};
LegalText legal_text(std::string_view text);

// Legal text between double quotes. Line ends and tabs become character references, since a parser
// makes spaces of the bare ones.
std::string escaped_attribute(std::string_view text);

}  // namespace exports::refi
