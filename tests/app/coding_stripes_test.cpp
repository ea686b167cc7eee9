#include "app/coding_stripes.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "tests/support/random_text.h"
#include "tests/support/study_builder.h"

namespace {

using app::CodingStripes;
using app::Stripe;
using app::TextLayout;

// A conversation of 200 short lines, and codings by chance: of four codes and two coders, many on
// the same words, some over many lines.
class CodedByChance {
 public:
  CodedByChance() {
    std::string words;
    for (int i = 0; i < 200; ++i)
      words += "Zin nummer " + std::to_string(i) + " gaat over regie.\n";
    builder_.transcript("G1", "R1", words);
    for (const char* code : {"Een", "Twee", "Drie", "Vier"}) builder_.code(code);
    builder_.coding("G1", "Zin nummer 7 ", "Een", "AV").coding("G1", "Zin nummer 9 ", "Een", "JB");
    id_ = coding::transcript_named(builder_.study(), "G1").id;
    tests::RandomText random(7);
    coding::EditGroup group{"code", {}, {}, {}};
    const std::size_t size = builder_.study().text(id_).text().size();
    std::set<std::tuple<coding::Span, coding::CodeId, coding::CoderId>> taken;
    for (int i = 0; i < 400; ++i) {
      const std::size_t begin = random.up_to(size - 2);
      const std::size_t most = random.up_to(9) == 0 ? size / 2 : 60;
      const auto span =
          transcripts::make_span(begin, std::min(size - 1, begin + 1 + random.up_to(most)));
      const auto code =
          std::next(builder_.study().codes().begin(), static_cast<std::ptrdiff_t>(random.up_to(3)));
      const auto coder = std::next(builder_.study().coders().begin(),
                                   static_cast<std::ptrdiff_t>(random.up_to(1)));
      if (!taken.insert({span, code->first, coder->first}).second) continue;
      group.edits.emplace_back(coding::Put<coding::Coding>{
          {coding::CodingId::make(), id_, span, code->first, coder->first, {}}});
    }
    builder_.apply(group);
  }
  const coding::Study& study() const { return builder_.study(); }
  const coding::TranscriptId& id() const { return id_; }

 private:
  tests::StudyBuilder builder_;
  coding::TranscriptId id_;
};

class StripesTest : public ::testing::Test {
 protected:
  StripesTest()
      : widths_(128, 7.0F),
        glyphs_{widths_, 7.0F},
        layout_(coded_.study().table<coding::Text>().find(coded_.id())->content,
                {.width = 150, .line_height = 20}, glyphs_),
        stripes_(coded_.study(), coded_.id(), layout_) {}
  std::vector<const Stripe*> all() const {
    return stripes_.in_lines(0, static_cast<std::uint32_t>(layout_.lines().size() - 1));
  }

  CodedByChance coded_;
  std::vector<float> widths_;
  app::GlyphWidths glyphs_;
  TextLayout layout_;
  CodingStripes stripes_;
};

TEST_F(StripesTest, AreThePassagesOfEachCodeWithAllTheirCodings) {
  std::map<coding::CodeId, std::vector<coding::Span>> wanted;
  for (const auto& coding : coded_.study().codings().of(coded_.id()))
    wanted[coding.code].push_back(coding.span);
  std::map<coding::CodeId, std::vector<coding::Span>> found;
  std::set<coding::CodingId> codings;
  for (const Stripe* stripe : all()) {
    found[stripe->code].push_back(stripe->span);
    std::set<coding::CoderId> coders;
    for (const auto& id : stripe->codings) {
      const auto* coding = coded_.study().codings().find({coded_.id(), id});
      ASSERT_NE(coding, nullptr);
      EXPECT_EQ(coding->code, stripe->code);
      EXPECT_TRUE(stripe->span.begin <= coding->span.begin && coding->span.end <= stripe->span.end);
      coders.insert(coding->coder);
      EXPECT_TRUE(codings.insert(id).second);
    }
    EXPECT_EQ(coders, std::set<coding::CoderId>(stripe->coders.begin(), stripe->coders.end()));
  }
  EXPECT_EQ(codings.size(), coded_.study().codings().of(coded_.id()).size());
  for (auto& [code, spans] : wanted) {
    std::sort(found[code].begin(), found[code].end());
    EXPECT_EQ(found[code], coding::united(spans));
  }
}

TEST_F(StripesTest, StandBesideTheirLinesAndNeverOverEachOther) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken;  // line, lane
  for (const Stripe* stripe : all()) {
    EXPECT_EQ(stripe->first_line, layout_.line_of(stripe->span.begin));
    EXPECT_EQ(
        stripe->last_line,
        std::max<std::size_t>(stripe->first_line, layout_.line_of({stripe->span.end.value - 1})));
    EXPECT_LT(stripe->lane, stripes_.lanes());
    for (std::uint32_t line = stripe->first_line; line <= stripe->last_line; ++line)
      EXPECT_TRUE(taken.insert({line, stripe->lane}).second);
  }
}

TEST_F(StripesTest, InSightAreThoseThatTouchTheLines) {
  for (std::uint32_t first = 0; first + 5 < layout_.lines().size(); first += 3) {
    std::vector<const Stripe*> wanted;
    for (const Stripe* stripe : all())
      if (stripe->first_line <= first + 5 && first <= stripe->last_line) wanted.push_back(stripe);
    EXPECT_EQ(stripes_.in_lines(first, first + 5), wanted);
  }
}

}  // namespace
