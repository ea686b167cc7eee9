#include "exports/refi/source_text.h"

#include <gtest/gtest.h>

#include "transcripts/unicode.h"

namespace {

using exports::refi::best_reading;
using exports::refi::PositionReading;
using exports::refi::SourceText;
using exports::refi::StatedRange;

constexpr PositionReading kStandard;
constexpr PositionReading kUtf16{.utf16 = true};
constexpr PositionReading kCrlfOne{.crlf_two = false};

std::string words(const std::string& raw, std::int64_t start, std::int64_t end,
                  const PositionReading& reading = {}) {
  const SourceText source(raw);
  const auto span = source.place({start, end, {}}, reading).span;
  return source.text().substr(span.begin.value, span.size());
}

PositionReading best(const std::string& raw, const std::vector<StatedRange>& ranges,
                     const PositionReading& usual = {}) {
  const SourceText source(raw);
  return best_reading({{&source, &ranges}}, usual);
}

TEST(SourceText, CountsCodePointsUtf16AndLineEndsAsItIsTold) {
  EXPECT_EQ(words("één 😀 kloof", 6, 11), "kloof");
  EXPECT_EQ(words("één 😀 kloof", 7, 12, kUtf16), "kloof");
  EXPECT_EQ(words("een\r\ntwee\r\ndrie", 11, 15), "drie");
  EXPECT_EQ(words("een\r\ntwee\r\ndrie", 9, 13, kCrlfOne), "drie");
  EXPECT_EQ(words("\xEF\xBB\xBFkloof dicht", 0, 5), "kloof");
  EXPECT_EQ(words("\xEF\xBB\xBFkloof dicht", 1, 6, {.mark = true}), "kloof");
  EXPECT_EQ(words("de kloof dicht", 3, 7, {.end_last = true}), "kloof");
}

TEST(SourceText, KeepsWordsWhereLettersAreJoinedWithTheirAccents) {
  const std::string apart = "cafe\u0301 e\u0301e\u0301n kloof";
  EXPECT_EQ(SourceText(apart).text(), "café één kloof");
  EXPECT_EQ(words(apart, 12, 17), "kloof");
  EXPECT_EQ(words(apart, 6, 11), "één");
}

TEST(SourceText, KeepsPlacesBehindLineEndsOfTwoCharacters) {
  EXPECT_EQ(words("één\r\ncafé\r\nkloof", 11, 16), "kloof");
  EXPECT_EQ(words("e\u0301e\u0301n\r\ncafe\u0301\r\nkloof", 14, 19), "kloof");
  EXPECT_EQ(words("e\u0301e\u0301n\r\ncafe\u0301\r\nkloof", 12, 17, kCrlfOne), "kloof");
  EXPECT_EQ(words("een\r\ntwee", 4, 9), "\ntwee");
}

TEST(SourceText, SaysWhetherWordsStandInAPlace) {
  const SourceText source("één kloof");
  EXPECT_TRUE(source.holds_at(4, "kloo"));
  EXPECT_FALSE(source.holds_at(5, "kloo"));
  EXPECT_FALSE(source.holds_at(99, "kloo"));
  EXPECT_FALSE(source.holds_at(-1, "kloo"));
}

TEST(SourceText, WidensAnEndThatCutsALetter) {
  EXPECT_EQ(words("een 👩‍🔬 hier", 5, 6), "👩‍🔬");
  EXPECT_EQ(words("a😀b", 2, 3, kUtf16), "😀");
}

TEST(SourceText, EndsAtTheTextsEndAndSaysSo) {
  const SourceText source("kloof");
  for (const StatedRange& range :
       {StatedRange{2, 99, {}}, {-3, 2, {}}, {0, INT64_MAX, {}}, {INT64_MIN, 4, {}}, {3, 1, {}}})
    EXPECT_TRUE(source.place(range, kStandard).clamped) << range.start << " " << range.end;
  EXPECT_FALSE(source.place({0, 5, {}}, kStandard).clamped);
  EXPECT_TRUE(source.place({3, 1, {}}, kStandard).span.empty());
}

TEST(SourceText, ReadsOtherEncodingsAndWhatIsNone) {
  EXPECT_EQ(SourceText(std::string("\xFF\xFEk\0l\0", 6)).text(), "kl");
  EXPECT_EQ(SourceText("caf\xE9").text(), "café");
  const SourceText control(std::string("a\0b\x01", 4));
  EXPECT_EQ(control.text(), "a\uFFFDb\uFFFD");
  EXPECT_EQ(control.replaced(), 2U);
}

// A text with an emoji and a CRLF before each word; the words' places are counted by the reading.
struct Counted {
  std::string raw = "\xEF\xBB\xBF";
  std::vector<StatedRange> ranges;
};
Counted counted(const PositionReading& reading, bool with_words) {
  Counted made;
  std::int64_t at = reading.mark ? 1 : 0;
  for (int i = 0; i < 12; ++i) {
    made.raw += "😀\r\n";
    at += (reading.utf16 ? 2 : 1) + (reading.crlf_two ? 2 : 1);
    const std::string word = "woord" + std::string(static_cast<std::size_t>(i), 'n');
    const auto size = static_cast<std::int64_t>(word.size());
    made.ranges.push_back({at, at + size - (reading.end_last ? 1 : 0), with_words ? word : ""});
    made.raw += word + "x";  // no blank: only the words themselves tell
    if (!with_words) made.raw.back() = ' ';
    at += size + 1;
  }
  return made;
}

TEST(SourceText, FindsTheReadingThatTheSelectionsBearOut) {
  for (int i = 0; i < 16; ++i) {
    const PositionReading reading{(i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0};
    for (const bool with_words : {true, false}) {
      const Counted made = counted(reading, with_words);
      const SourceText source(made.raw);
      const PositionReading found = best_reading({{&source, &made.ranges}}, kStandard);
      std::size_t wrong = 0;
      for (const StatedRange& range : made.ranges) {
        const auto span = source.place(range, found).span;
        const auto meant = source.place(range, reading).span;
        if (span != meant) ++wrong;
      }
      EXPECT_EQ(wrong, 0U) << "reading " << i << (with_words ? " with words" : " without");
    }
  }
}

TEST(SourceText, StaysWithTheUsualReadingWhereNoOtherIsClearlyBetter) {
  EXPECT_EQ(best("een kloof", {{4, 9, {}}}, kUtf16), kUtf16);
  EXPECT_EQ(best("😀 een kloof", {{1, 3, {}}}, kStandard), kStandard);
}

}  // namespace
