#include "exports/refi/xml_text.h"

#include <algorithm>

#include "exports/markup.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
}

// Text that is legal as it stands, as most is.
bool is_legal_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0 && !is_control(c); });
}

}  // namespace

LegalText legal_text(std::string_view text) {
  if (is_legal_ascii(text)) return {std::string(text), 0};
  // Behind a line end, so that U+FEFF at the start is a character and no byte order mark.
  const transcripts::DecodedText clean = transcripts::clean_utf8("\n" + std::string(text));
  const std::string_view rest = std::string_view(clean.text).substr(1);
  LegalText legal{{}, clean.replaced};
  legal.text.reserve(rest.size());
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const std::string_view three = rest.substr(i, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {  // U+FFFE, U+FFFF
      legal.text += kReplacement;
      ++legal.replaced;
      i += 2;
    } else if (is_control(rest[i])) {
      legal.text += kReplacement;
      ++legal.replaced;
    } else {
      legal.text += rest[i];
    }
  }
  return legal;
}

std::string escaped_attribute(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : escaped(text)) {
    switch (c) {
      case '\n':
        out += "&#10;";
        break;
      case '\t':
        out += "&#9;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace exports::refi
