#include "app/text_layout.h"

#include <memory>

#include <gtest/gtest.h>

#include "tests/support/random_text.h"
#include "transcripts/difference.h"
#include "transcripts/unicode.h"

namespace {

using app::GlyphWidths;
using app::LayoutMeasures;
using app::TextLayout;
using transcripts::Transcript;
using transcripts::TranscriptPtr;

// Each character has a width of its own, so that a line measured with another's shows.
class Glyphs {
 public:
  Glyphs() : by_code_point_(0x3000) {
    for (std::size_t c = 0; c < by_code_point_.size(); ++c)
      by_code_point_[c] = static_cast<float>(3 + c * 7 % 11);
  }
  GlyphWidths widths() const { return {by_code_point_, 13}; }

 private:
  std::vector<float> by_code_point_;
};

// Turns by chance over the paragraphs of a text; some paragraphs nobody speaks.
TranscriptPtr spoken(tests::RandomText& random, const std::string& text) {
  std::vector<transcripts::Turn> turns;
  const transcripts::TextUnits units(text);
  for (std::uint32_t i = 0; i < units.lines(); ++i) {
    const auto paragraph = units.line(i);
    const std::size_t kind = random.up_to(4);
    if (paragraph.empty() || kind == 0) continue;
    if (kind < 3 && !turns.empty()) {
      turns.back().span.end = paragraph.end;  // over what lies between
    } else {
      turns.push_back({paragraph, 0, {}, ""});
    }
  }
  return std::make_shared<Transcript>(text, std::move(turns), std::vector<std::string>{"R1"});
}

// The words of some paragraphs or none, with line ends that join and split them.
std::string typed(tests::RandomText& random) {
  std::string words = random.text(random.up_to(3) == 0 ? 60 : 2);
  for (std::size_t ends = random.up_to(3); ends > 1; --ends)
    words.insert(random.up_to(1) == 0 ? 0 : words.size(), "\n");
  return words;
}

std::string edited(tests::RandomText& random, const std::string& text) {
  const auto boundary = [&](std::size_t place) {
    auto at = transcripts::ByteOffset{static_cast<std::uint32_t>(place)};
    while (!transcripts::is_grapheme_boundary(text, at)) --at.value;
    return at.value;
  };
  const std::size_t begin = boundary(random.up_to(text.size()));
  const std::size_t most = random.up_to(4) == 0 ? text.size() - begin : 6;
  const std::size_t end = boundary(std::min(text.size(), begin + random.up_to(most)));
  std::string after = text;
  return after.replace(begin, std::max(begin, end) - begin, typed(random));
}

class LayoutOfTypedText : public ::testing::TestWithParam<bool> {};

TEST_P(LayoutOfTypedText, IsThatOfTheWholeTextAfterEveryEdit) {
  const Glyphs glyphs;
  tests::RandomText random(20261125);
  LayoutMeasures measures{.width = 260, .line_height = 20, .turn_gap = 14};
  measures.paragraph_gap = 6;
  measures.label_height = 40;
  measures.empty_lines = GetParam();
  std::string text = random.text(200);
  const GlyphWidths widths = glyphs.widths();
  TextLayout layout(spoken(random, text), measures, widths);
  for (int round = 0; round < 3'000; ++round) {
    text = text.size() > 20'000 || text.size() < 1'000 ? random.text(2'000) : edited(random, text);
    const auto transcript = spoken(random, text);
    layout.change_text(transcript);
    const TextLayout whole(transcript, measures, widths);
    ASSERT_EQ(layout.lines().size(), whole.lines().size()) << "round " << round;
    for (std::size_t i = 0; i < whole.lines().size(); ++i)
      ASSERT_EQ(layout.lines()[i], whole.lines()[i]) << "round " << round << ", line " << i;
    ASSERT_EQ(layout.height(), whole.height()) << "round " << round;
  }
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutEmptyLines, LayoutOfTypedText, ::testing::Bool());

TEST(TextLayout, TheCaretStandsBehindASpaceThatWasJustTyped) {
  const Glyphs glyphs;
  const GlyphWidths widths = glyphs.widths();
  const auto text = std::make_shared<Transcript>("een \ntwee", std::vector<transcripts::Turn>{},
                                                 std::vector<std::string>{});
  const TextLayout layout(text, {.width = 1000, .line_height = 20}, widths);
  EXPECT_EQ(layout.caret_x(0, {4}) - layout.caret_x(0, {3}), widths.of(' '));
  EXPECT_EQ(layout.x_of(0, {4}), layout.x_of(0, {3}));
}

}  // namespace
