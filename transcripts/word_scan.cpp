#include "transcripts/word_scan.h"

#include <algorithm>
#include <array>

namespace transcripts {
namespace {

// Classes of characters, by their Word_Break property.
enum Class : std::uint8_t {
  Other,      // breaks on both sides
  Letter,     // ALetter
  Digit,      // Numeric
  MidNum,     // , ; join two digits
  MidNumLet,  // . and the apostrophes join two letters or two digits
  Classes,
  Foreign,  // left to ICU
};

// What stands before a character.
enum State : std::uint8_t {
  Outside,
  AfterLetter,
  AfterDigit,
  LetterMid,  // a letter, then one that may join it to a next letter
  DigitMid,   // a digit, then one that may join it to a next digit
  States,
};

// The state after a character of a class. A word begins at a letter or digit unless the state
// before it joins it to a word that has begun already.
constexpr std::array<std::array<State, Classes>, States> kNext = {{
    // Other, Letter, Digit, MidNum, MidNumLet
    {Outside, AfterLetter, AfterDigit, Outside, Outside},    // Outside
    {Outside, AfterLetter, AfterDigit, Outside, LetterMid},  // AfterLetter
    {Outside, AfterLetter, AfterDigit, DigitMid, DigitMid},  // AfterDigit
    {Outside, AfterLetter, AfterDigit, Outside, Outside},    // LetterMid
    {Outside, AfterLetter, AfterDigit, Outside, Outside},    // DigitMid
}};
constexpr std::array<std::array<std::uint8_t, Classes>, States> kBegins = {{
    {0, 1, 1, 0, 0},  // Outside
    {0, 0, 0, 0, 0},  // AfterLetter
    {0, 0, 0, 0, 0},  // AfterDigit
    {0, 0, 1, 0, 0},  // LetterMid
    {0, 1, 0, 0, 0},  // DigitMid
}};

constexpr Class ascii_class(unsigned char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Letter;
  if (c >= '0' && c <= '9') return Digit;
  if (c == ',' || c == ';') return MidNum;
  if (c == '.' || c == '\'') return MidNumLet;
  if (c == ':' || c == '@' || c == '_') return Foreign;
  return c < 0x80 ? Other : Foreign;
}

constexpr std::array<Class, 256> kClassOfByte = [] {
  std::array<Class, 256> classes{};
  for (unsigned c = 0; c < 256; ++c) classes[c] = ascii_class(static_cast<unsigned char>(c));
  return classes;
}();

Class latin_class(std::uint32_t c) {
  if (c >= 0xC0 && c <= 0x17F) return c == 0xD7 || c == 0xF7 ? Other : Letter;
  if (c == 0xAA || c == 0xB5 || c == 0xBA) return Letter;
  // The soft hyphen joins what stands around it; 0x85 ends a line.
  if (c == 0xAD || c == 0xB7 || c < 0xA0) return Foreign;
  return Other;
}

// Dashes, quotation marks, the bullet, the ellipsis, the euro sign.
Class punctuation_class(std::uint32_t c) {
  if (c == 0x2018 || c == 0x2019) return MidNumLet;
  if ((c >= 0x2010 && c <= 0x2023) || c == 0x2025 || c == 0x2026 || c == 0x20AC) return Other;
  return Foreign;
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
  return {Foreign, 1};
}

}  // namespace

std::size_t scan_word_starts(std::string_view text, std::size_t at,
                             std::vector<std::uint32_t>& starts) {
  // Room is made a block at a time, so that a start is written without a test or a branch. Two
  // words never begin side by side.
  constexpr std::size_t kBlock = 512;
  std::size_t found = starts.size();
  State state = Outside;
  bool foreign = false;
  while (at < text.size() && !foreign) {
    const std::size_t block_end = std::min(text.size(), at + kBlock);
    starts.resize(found + kBlock / 2 + 1);
    while (at < block_end) {
      Character character{kClassOfByte[static_cast<unsigned char>(text[at])], 1};
      if (character.kind == Foreign) {
        if (static_cast<unsigned char>(text[at]) >= 0x80) character = character_at(text, at);
        foreign = character.kind == Foreign;
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
