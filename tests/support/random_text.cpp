#include "tests/support/random_text.h"

#include <array>
#include <string_view>

namespace tests {
namespace {

using namespace std::string_view_literals;

constexpr std::array kPieces = {
    // Interviews
    "a"sv,
    "n"sv,
    "De "sv,
    "zo"sv,
    "zo'n"sv,
    "'s"sv,
    " ochtends "sv,
    "auto’s "sv,
    "co-creatie"sv,
    "dhr. "sv,
    "n.v.t. "sv,
    "Dat. "sv,
    "Ja? "sv,
    "ideeën "sv,
    "één "sv,
    "ĳs"sv,
    "1"sv,
    "25"sv,
    "3e "sv,
    "1.000,50"sv,
    "14:02 "sv,
    "e-mail"sv,
    "jan@bedrijf.nl"sv,
    "€"sv,
    "½"sv,
    "²"sv,
    // Punctuation
    "."sv,
    ","sv,
    ";"sv,
    ":"sv,
    "'"sv,
    "’"sv,
    "‘"sv,
    "´"sv,
    "`"sv,
    "\""sv,
    "”"sv,
    "„"sv,
    "-"sv,
    "\u2011"sv,
    "–"sv,
    "_"sv,
    "@"sv,
    "#"sv,
    "·"sv,
    "…"sv,
    "("sv,
    ")"sv,
    "["sv,
    "]"sv,
    "×"sv,
    "÷"sv,
    "/"sv,
    "!"sv,
    "?"sv,
    // White space, and what is not seen
    " "sv,
    " "sv,
    "  "sv,
    "\n"sv,
    "\t"sv,
    "\u00A0"sv,
    "\u202F"sv,
    "\u2028"sv,
    "\u0085"sv,
    "\u00AD"sv,
    "\u200B"sv,
    "\u200D"sv,
    "\uFEFF"sv,
    "\uFE0F"sv,
    // Letters that need care
    "\u0301"sv,
    "e\u0301"sv,
    "\u0308"sv,
    "ß"sv,
    "ﬁ"sv,
    "ŉ"sv,
    "ª"sv,
    "İ"sv,
    "Å"sv,
    "\uFDFA"sv,
    "\u0600"sv,
    "א"sv,
    "א\"ב"sv,
    "ب"sv,
    "中"sv,
    "文字"sv,
    "かな"sv,
    "カタ"sv,
    "ไทย"sv,
    "한"sv,
    "\u1100"sv,
    "\u1161"sv,
    "क्ष"sv,
    "я"sv,
    // Emoji
    "😀"sv,
    "👩‍👩‍👧"sv,
    "👩"sv,
    "🇳🇱"sv,
    "🇳"sv,
    "👍🏽"sv,
    "©"sv,
    "1️⃣"sv,
};

constexpr std::array kGraphemes = {
    "a"sv,
    "b"sv,
    " "sv,
    "\n"sv,
    "é"sv,
    "e\u0301"sv,
    "o\u0308\u0301"sv,
    "€"sv,
    "😀"sv,
    "👩‍👩‍👧"sv,
    "🇳🇱"sv,
    "👍🏽"sv,
    "中"sv,
    "."sv,
};

}  // namespace

std::string RandomText::text(std::size_t pieces) {
  std::string made;
  for (std::size_t left = up_to(pieces); left > 0; --left)
    made += kPieces[up_to(kPieces.size() - 1)];
  return made;
}

std::vector<std::string> RandomText::graphemes(std::size_t count) {
  std::vector<std::string> made;
  for (std::size_t left = up_to(count); left > 0; --left)
    made.emplace_back(kGraphemes[up_to(kGraphemes.size() - 1)]);
  return made;
}

}  // namespace tests
