#include "exports/foreign/page_text.h"

#include <gtest/gtest.h>

#include "transcripts/text_units.h"
#include "transcripts/unicode.h"

namespace {

using exports::foreign::PageText;

std::string text_of(const std::string& html) {
  return PageText(html, "a").text();
}

// The words between two offsets of Taguette's, with * where the highlight goes past the end.
std::string words(const std::string& html, std::int64_t start, std::int64_t end) {
  const PageText page(html, "a");
  const auto place = page.place(start, end);
  const transcripts::TextUnits units(page.text());
  const auto span = units.to_bytes(transcripts::CodePointRange{
      {static_cast<std::uint32_t>(place.start)}, {static_cast<std::uint32_t>(place.end)}});
  return page.text().substr(span.begin.value, span.size()) + (place.past_the_end ? "*" : "");
}

TEST(PageText, AParagraphIsALine) {
  EXPECT_EQ(
      text_of("<h1>Kop</h1>\n<p>Een <b>twee</b></p><p>drie</p>\n\n<ul>\n<li>a</li><li>b</li></ul>"),
      "Kop\nEen twee\ndrie\na\nb");
}

TEST(PageText, ABreakEndsALineAndTwoLeaveOneEmpty) {
  EXPECT_EQ(text_of("<p>R1: ja<br>I: nee<br/><br/>R1: toch</p>"), "R1: ja\nI: nee\n\nR1: toch");
}

TEST(PageText, WhiteSpaceIsOneSpaceAndNoneAtALinesEnds) {
  EXPECT_EQ(text_of("<p>\n  Een\n  twee \t drie \n</p>\n <p> vier</p>"), "Een twee drie\nvier");
  EXPECT_EQ(text_of("<p>a&nbsp; b</p>"), "a\u00A0 b");
}

TEST(PageText, NamesOfCharactersAreThoseCharacters) {
  EXPECT_EQ(text_of("<p>A &amp; B &lt;3 caf&eacute; &#128029;</p>"), "A & B <3 café 🐝");
}

// The example in taguette/extract.py, at commit 15f1ed0b.
TEST(PageText, CountsBytesOfTheTextWithoutTags) {
  EXPECT_EQ(words("<p><u>Hello</u> there <i>World</i></p>", 6, 14), "there Wo");
  EXPECT_EQ(words("<p><u>Hello</u> there <i>World</i></p>", 7, 14), "here Wo");
}

TEST(PageText, AnAccentIsTwoBytesAndAnEmojiFour) {
  const std::string html = "<p>één 🐝 bij</p>";  // é is 2 bytes, the bee 4
  EXPECT_EQ(words(html, 0, 5), "één");
  EXPECT_EQ(words(html, 6, 10), "🐝");
  EXPECT_EQ(words(html, 11, 14), "bij");
}

TEST(PageText, WhatIsBetweenParagraphsCountsAndIsNotMarked) {
  const std::string html = "<p>een</p>\n<p>twee</p>\n\n  <p>drie</p>";
  EXPECT_EQ(words(html, 4, 8), "twee");
  EXPECT_EQ(words(html, 12, 16), "drie");
  EXPECT_EQ(words(html, 3, 12), "twee");
  EXPECT_EQ(words(html, 0, 16), "een\ntwee\ndrie");
  EXPECT_EQ(words(html, 8, 11), "");
}

TEST(PageText, WhiteSpaceThatBecameOneSpaceCountsInFull) {
  const std::string html = "<p>een \n  twee</p>";
  EXPECT_EQ(words(html, 7, 11), "twee");
  EXPECT_EQ(words(html, 0, 4), "een ");
  EXPECT_EQ(words(html, 6, 11), " twee");
}

TEST(PageText, ALineEndOfWindowsCountsAsOne) {
  EXPECT_EQ(words("<p>een</p>\r\n<p>twee</p>", 4, 8), "twee");
}

TEST(PageText, OffsetsWithinALetterTakeItWhole) {
  EXPECT_EQ(words("<p>één</p>", 1, 3), "éé");
}

TEST(PageText, PastTheEndIsCutShort) {
  EXPECT_EQ(words("<p>een twee</p>", 4, 99), "twee*");
  EXPECT_EQ(words("<p>een twee</p>", -5, 3), "een*");
  EXPECT_EQ(words("<p>een twee</p>", 6, 2), "*");
}

TEST(PageText, BytesThatAreNoUtf8AreReplaced) {
  EXPECT_EQ(text_of("<p>caf\xE9</p>"), "caf\uFFFD");
}

TEST(PageText, ANumberThatNamesNoCharacterLeavesValidText) {
  EXPECT_TRUE(transcripts::is_utf8(text_of("<p>a &#12802928029; b</p>")));
}

TEST(PageText, DeepNestingIsWalked) {
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "<div>";
  EXPECT_EQ(text_of(deep + "x"), "x");
}

}  // namespace
