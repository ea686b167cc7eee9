#include "app/soft_breaks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/random_text.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace tests {
namespace {

constexpr float kWidth = 10;

// Every character is one wide, an i a half and an m two.
const app::GlyphWidths& widths() {
  static const std::vector<float> kByCodePoint = [] {
    std::vector<float> by_code_point(0x10000, 1);
    by_code_point['i'] = 0.5F;
    by_code_point['m'] = 2;
    return by_code_point;
  }();
  static const app::GlyphWidths kWidths{kByCodePoint, 1};
  return kWidths;
}

std::string wrapped(std::string_view text, float width = kWidth) {
  return app::with_soft_breaks(text, width, widths());
}

// With | for a soft break.
std::string lines(std::string_view text) {
  std::string out = wrapped(text);
  for (std::size_t at = 0; (at = out.find("\r\n", at)) != std::string::npos;)
    out.replace(at, 2, "|");
  return out;
}

std::string without_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

// What is shown of a text in which | marks the cursor, and where it is there. The edits below are
// those of a field that knows nothing of breaks; each gives the text after it, with its cursor.
struct Typing {
  std::string shown;
  std::size_t cursor;
};

Typing typing(std::string text) {
  const std::size_t cursor = text.find('|');
  text.erase(cursor, 1);
  const std::string shown = wrapped(text);
  return {shown, app::offset_in_shown(shown, cursor)};
}

std::string with_cursor(app::TextAndCursor edited) {
  return edited.text.insert(edited.cursor, "|");
}

std::string backspace(const std::string& text) {
  Typing at = typing(text);
  const std::string before = at.shown;
  at.shown.erase(--at.cursor, 1);
  return with_cursor(app::after_edit(before, at.shown, at.cursor));
}

// At the end of the line before, where the cursor is at a break.
std::string delete_at_line_end(const std::string& text) {
  Typing at = typing(text);
  const std::string before = at.shown;
  at.cursor = app::out_of_break(before, at.cursor - 1);
  at.shown.erase(at.cursor, 1);
  return with_cursor(app::after_edit(before, at.shown, at.cursor));
}

std::string insert(const std::string& text, std::string_view typed) {
  Typing at = typing(text);
  const std::string before = at.shown;
  at.shown.insert(at.cursor, typed);
  return with_cursor(app::after_edit(before, at.shown, at.cursor + typed.size()));
}

TEST(SoftBreaks, LinesBreakAfterWhiteSpaceAndWithinAWordOnlyWhereItAloneIsTooWide) {
  EXPECT_EQ(lines("een twee drie vier"), "een twee |drie vier");
  EXPECT_EQ(lines("leergemeenschap en zo"), "leergemee|nschap en |zo");
  EXPECT_EQ(lines("past er in\nen dit niet meer"), "past er in\nen dit niet |meer");
  EXPECT_EQ(lines(""), "");
  EXPECT_EQ(lines("\n\n"), "\n\n");
}

TEST(SoftBreaks, TheTextComesBackAsItWas) {
  RandomText random(7);
  for (int round = 0; round < 500; ++round) {
    const std::string text = without_returns(random.text(40));
    const float width = 1 + static_cast<float>(random.up_to(30));
    ASSERT_EQ(app::without_soft_breaks(wrapped(text, width)), text);
  }
}

TEST(SoftBreaks, NoLineIsWiderThanTheFieldUnlessOneGraphemeIs) {
  RandomText random(8);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (const std::string& grapheme : random.graphemes(80)) text += grapheme;
    text = without_returns(text);
    const std::string shown = wrapped(text);
    for (std::size_t begin = 0; begin < shown.size();) {
      const std::size_t end = std::min(shown.find('\n', begin), shown.size());
      std::string_view line(shown.data() + begin, end - begin);
      if (line.ends_with('\r')) line.remove_suffix(1);
      while (line.ends_with(' ')) line.remove_suffix(1);
      float width = 0;
      for (std::size_t at = 0; at < line.size();)
        width += widths().of(transcripts::next_code_point(line, at));
      if (width > kWidth) {
        EXPECT_EQ(transcripts::next_grapheme(line, {0}).value, line.size()) << line;
      }
      begin = end + 1;
    }
  }
}

TEST(SoftBreaks, OffsetsComeBackAsTheyWere) {
  RandomText random(9);
  for (int round = 0; round < 200; ++round) {
    const std::string text = without_returns(random.text(20));
    const std::string shown = wrapped(text);
    for (std::size_t offset = 0; offset <= text.size(); ++offset) {
      const std::size_t there = app::offset_in_shown(shown, offset);
      ASSERT_EQ(app::offset_in_text(shown, there), offset);
      ASSERT_EQ(app::out_of_break(shown, there), there);
    }
  }
}

TEST(SoftBreaks, AnOffsetAtABreakBeginsTheNextLine) {
  const std::string shown = "een twee \r\ndrie";
  EXPECT_EQ(app::offset_in_shown(shown, 9), 11U);
  EXPECT_EQ(app::offset_in_text(shown, 9), 9U);
  EXPECT_EQ(app::offset_in_text(shown, 11), 9U);
  EXPECT_EQ(app::out_of_break(shown, 10), 9U);
}

TEST(SoftBreaks, BackspaceAtTheBeginOfALineTakesTheCharacterBefore) {
  EXPECT_EQ(backspace("een twee |drie vier"), "een twee|drie vier");
  EXPECT_EQ(backspace("abcdefghié|jkl"), "abcdefghi|jkl");
  EXPECT_EQ(backspace("een\n|twee"), "een|twee");
  EXPECT_EQ(backspace("een twee d|rie vier"), "een twee |rie vier");
}

TEST(SoftBreaks, DeleteAtTheEndOfALineTakesTheCharacterAfter) {
  EXPECT_EQ(delete_at_line_end("een twee |drie vier"), "een twee |rie vier");
  EXPECT_EQ(delete_at_line_end("abcdefghij|éjkl"), "abcdefghij|jkl");
}

TEST(SoftBreaks, WhatIsTypedStandsWhereTheCursorWas) {
  EXPECT_EQ(insert("een twee |drie vier", "X"), "een twee X|drie vier");
  EXPECT_EQ(insert("een twee |drie vier", "\n"), "een twee \n|drie vier");
  EXPECT_EQ(insert("een twee dr|ie vier", "a\nb"), "een twee dra\nb|ie vier");
}

TEST(SoftBreaks, AnyReplacementOfWhatIsShownIsTheSameInTheText) {
  RandomText random(10);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t left = 30; left > 0; --left) text += "ab  i\n"[random.up_to(5)];
    const std::string shown = wrapped(text);
    std::size_t from = app::offset_in_shown(shown, random.up_to(text.size()));
    std::size_t to = app::offset_in_shown(shown, random.up_to(text.size()));
    if (to < from) std::swap(from, to);
    const std::string typed(random.up_to(3), 'Z');
    if (from == to && typed.empty()) continue;
    std::string after = shown;
    after.replace(from, to - from, typed);
    std::string wanted = text;
    const std::size_t begin = app::offset_in_text(shown, from);
    wanted.replace(begin, app::offset_in_text(shown, to) - begin, typed);
    ASSERT_EQ(app::after_edit(shown, after, from + typed.size()),
              (app::TextAndCursor{wanted, begin + typed.size()}))
        << shown;
  }
}

TEST(SoftBreaks, CopiedFromTheMiddleOfABreakThereIsNoHalfOfIt) {
  EXPECT_EQ(app::without_soft_breaks("een \r"), "een ");
  EXPECT_EQ(app::without_soft_breaks("een \r\ntwee\ndrie"), "een twee\ndrie");
}

}  // namespace
}  // namespace tests
