#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/random_text.h"
#include "transcripts/unicode.h"

namespace {

// words() asks ICU for the whole text, word_starts() only where its own scanner does not know.
std::vector<std::uint32_t> starts_by_icu(std::string_view text) {
  std::vector<std::uint32_t> starts;
  for (const auto& word : transcripts::words(text)) starts.push_back(word.begin.value);
  return starts;
}

TEST(WordStarts, AreIcusInEveryShortTextOfAwkwardCharacters) {
  const std::vector<std::string> characters = {"a", "1", " ", ".", ",", "'",
                                               "’", "_", "@", "é", "-"};
  std::size_t texts = 1;
  for (int length = 1; length <= 5; ++length) {
    texts *= characters.size();
    for (std::size_t number = 0; number < texts; ++number) {
      std::string text;
      for (std::size_t rest = number, i = 0; i < static_cast<std::size_t>(length);
           ++i, rest /= characters.size())
        text += characters[rest % characters.size()];
      ASSERT_EQ(transcripts::word_starts(text), starts_by_icu(text)) << "\"" << text << "\"";
    }
  }
}

TEST(WordStarts, AreIcusInTextsByChance) {
  tests::RandomText random(20261124);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = random.text(40);
    ASSERT_EQ(transcripts::word_starts(text), starts_by_icu(text))
        << "round " << round << ": \"" << text << "\"";
  }
}

TEST(WordStarts, AreIcusForEveryCharacterUpToTheCurrencySigns) {
  for (char32_t c = 1; c < 0x20D0; ++c) {
    std::string character;
    if (c >= 0x800) {
      character = {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                   static_cast<char>(0x80 | (c & 0x3F))};
    } else if (c >= 0x80) {
      character = {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    } else {
      character = {static_cast<char>(c)};
    }
    for (const char* around : {"a|a", "1|1", "a|1", "1|a", " |a", "a| ", " | ", "a.|a", "1,|1"}) {
      std::string text = around;
      text.replace(text.find('|'), 1, character);
      ASSERT_EQ(transcripts::word_starts(text), starts_by_icu(text))
          << "U+" << std::hex << static_cast<unsigned>(c) << " in " << around;
    }
  }
}

// Longer than the scanner's blocks, without a character that is left to ICU.
TEST(WordStarts, GoOnOverTheScannersBlocks) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += i % 7 == 0 ? "zo'n idee " : "n.v.t. 1,5 x ";
  EXPECT_EQ(transcripts::word_starts(text), starts_by_icu(text));
}

TEST(WordStarts, RowsOfSignsAreNoWords) {
  EXPECT_EQ(transcripts::word_starts("naam: ____ @ _").size(), 1U);
}

}  // namespace
