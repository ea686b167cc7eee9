#include "app/views/minimap.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace app;

// Ten paragraphs in lines of 10 pixels, with the words of some coded.
class MinimapRuns : public testing::Test {
 protected:
  void SetUp() override {
    study.transcript("G1", "R1", "een\ntwee\ndrie\nvier\nvijf\nzes\nzeven\nacht\nnegen\ntien");
    study.code("Gat").code("Regie");
    study.coding("G1", "twee\ndrie", "Gat", "AV").coding("G1", "negen", "Regie", "AV");
  }
  std::vector<MinimapRun> runs(int height) {
    const auto id = coding::transcript_named(study.study(), "G1").id;
    const auto& text = study.study().table<coding::Text>().find(id)->content;
    const GlyphWidths glyphs{{}, 5};
    const TextLayout layout(text, {.width = 400, .line_height = 10}, glyphs);
    const CodingStripes stripes(study.study(), id, layout);
    return minimap_runs(study.study(), stripes, layout, layout.height(), height, 3);
  }
  coding::Colour colour(const char* code) const {
    return coding::code_named(study.study(), code).colour;
  }
  tests::StudyBuilder study;
};

TEST_F(MinimapRuns, StandWhereTheirWordsAre) {
  const auto all = runs(100);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].top, 10);
  EXPECT_EQ(all[0].bottom, 30);
  EXPECT_EQ(all[0].colour, colour("Gat"));
  EXPECT_EQ(all[1].top, 80);
  EXPECT_EQ(all[1].bottom, 90);
  EXPECT_EQ(all[1].colour, colour("Regie"));
}

TEST_F(MinimapRuns, AreThereHoweverLowTheStripIs) {
  for (const int height : {1, 3, 7}) EXPECT_FALSE(runs(height).empty()) << height;
  EXPECT_TRUE(runs(0).empty());
}

}  // namespace
