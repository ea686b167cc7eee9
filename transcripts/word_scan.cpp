#include "transcripts/word_scan.h"

#include <algorithm>
#include <array>

namespace transcripts {
namespace {

// Classes of characters, by their Word_Break property.
enum Class : std::uint8_t {
  kOther,      // breaks on both sides
  kLetter,     // ALetter
  kDigit,      // Numeric
  kMidNum,     // , ; join two digits
  kMidNumLet,  // . and the apostrophes join two letters or two digits
  kClasses,
  kForeign,  // left to ICU
};

// What stands before a character.
enum State : std::uint8_t {
  kOutside,
  kAfterLetter,
  kAfterDigit,
  kLetterMid,  // a letter, then one that may join it to a next letter
  kDigitMid,   // a digit, then one that may join it to a next digit
  kStates,
};

// The state after a character of a class. A word begins at a letter or digit unless the state
// before it joins it to a word that has begun already.
constexpr std::array<std::array<State, kClasses>, kStates> kNext = {{
    // kOther, kLetter, kDigit, kMidNum, kMidNumLet
    {kOutside, kAfterLetter, kAfterDigit, kOutside, kOutside},    // kOutside
    {kOutside, kAfterLetter, kAfterDigit, kOutside, kLetterMid},  // kAfterLetter
    {kOutside, kAfterLetter, kAfterDigit, kDigitMid, kDigitMid},  // kAfterDigit
    {kOutside, kAfterLetter, kAfterDigit, kOutside, kOutside},    // kLetterMid
    {kOutside, kAfterLetter, kAfterDigit, kOutside, kOutside},    // kDigitMid
}};
constexpr std::array<std::array<std::uint8_t, kClasses>, kStates> kBegins = {{
    {0, 1, 1, 0, 0},  // kOutside
    {0, 0, 0, 0, 0},  // kAfterLetter
    {0, 0, 0, 0, 0},  // kAfterDigit
    {0, 0, 1, 0, 0},  // kLetterMid
    {0, 1, 0, 0, 0},  // kDigitMid
}};

constexpr Class ascii_class(unsigned char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return kLetter;
  if (c >= '0' && c <= '9') return kDigit;
  if (c == ',' || c == ';') return kMidNum;
  if (c == '.' || c == '\'') return kMidNumLet;
  if (c == ':' || c == '@' || c == '_') return kForeign;
  return c < 0x80 ? kOther : kForeign;
}

constexpr std::array<Class, 256> kClassOfByte = [] {
  std::array<Class, 256> classes{};
  for (unsigned c = 0; c < 256; ++c) classes[c] = ascii_class(static_cast<unsigned char>(c));
  return classes;
}();

Class latin_class(std::uint32_t c) {
  if (c >= 0xC0 && c <= 0x17F) return c == 0xD7 || c == 0xF7 ? kOther : kLetter;
  if (c == 0xAA || c == 0xB5 || c == 0xBA) return kLetter;
  // The soft hyphen joins what stands around it; 0x85 ends a line.
  if (c == 0xAD || c == 0xB7 || c < 0xA0) return kForeign;
  return kOther;
}

// Dashes, quotation marks, the bullet, the ellipsis, the euro sign.
Class punctuation_class(std::uint32_t c) {
  if (c == 0x2018 || c == 0x2019) return kMidNumLet;
  if ((c >= 0x2010 && c <= 0x2023) || c == 0x2025 || c == 0x2026 || c == 0x20AC) return kOther;
  return kForeign;
}

struct Character {
  Class kind;
  std::uint32_t bytes;
};

// The character of more than one byte at `at` in valid UTF-8.
Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) < 0xC6 && at + 1 < text.size())
    return {latin_class((byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU)), 2};
  if (byte(0) == 0xE2 && at + 2 < text.size())
    return {punctuation_class(0x2000U | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU)), 3};
  return {kForeign, 1};
}

}  // namespace

std::size_t scan_word_starts(std::string_view text, std::size_t at,
                             std::vector<std::uint32_t>& starts) {
  // Room is made a block at a time, so that a start is written without a test or a branch. Two
  // words never begin side by side.
  constexpr std::size_t kBlock = 512;
  std::size_t found = starts.size();
  State state = kOutside;
  bool foreign = false;
  while (at < text.size() && !foreign) {
    const std::size_t block_end = std::min(text.size(), at + kBlock);
    starts.resize(found + kBlock / 2 + 1);
    while (at < block_end) {
      Character character{kClassOfByte[static_cast<unsigned char>(text[at])], 1};
      if (character.kind == kForeign) {
        if (static_cast<unsigned char>(text[at]) >= 0x80) character = character_at(text, at);
        foreign = character.kind == kForeign;
        if (foreign) break;
      }
      starts[found] = static_cast<std::uint32_t>(at);
      found += kBegins[state][character.kind];
      state = kNext[state][character.kind];
      at += character.bytes;
    }
  }
  starts.resize(found);
  return at;
}

}  // namespace transcripts
