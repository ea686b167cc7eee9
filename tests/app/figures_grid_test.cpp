#include "app/views/figures_grid.h"

#include <gtest/gtest.h>

namespace tests {
namespace {

using app::FiguresGrid;
using Part = FiguresGrid::Part;

// 10 rows of 30 and 20 columns of 50 beside names of 100, in a place of 400 x 200 at (10, 20).
FiguresGrid grid(ImVec2 scroll) {
  return {
      {.names = 100, .column = 50, .row = 30, .header = 40}, 10, 20, {10, 20}, {410, 220}, scroll};
}

TEST(FiguresGrid, FindsTheCellUnderAPlaceHoweverItIsScrolled) {
  for (const ImVec2 scroll : {ImVec2(0, 0), ImVec2(75, 45), ImVec2(700, 170)}) {
    const FiguresGrid at = grid(scroll);
    for (std::size_t row = at.rows_in_sight().first; row < at.rows_in_sight().last; ++row) {
      const float y = at.top_of(row) + 15;
      if (y < at.body_min().y || y >= at.body_max().y) continue;
      const auto hit = at.at({at.body_min().x + 1, y});
      EXPECT_EQ(hit.part, Part::Cells);
      EXPECT_EQ(hit.row, row);
      EXPECT_EQ(hit.column, at.columns_in_sight().first);
    }
  }
}

TEST(FiguresGrid, TotalsAndBaseRowStayAtTheEdges) {
  for (const ImVec2 scroll : {ImVec2(0, 0), ImVec2(75, 45), ImVec2(700, 170)}) {
    EXPECT_EQ(grid(scroll).left_of(20), 360);
    EXPECT_EQ(grid(scroll).top_of(10), 190);
    EXPECT_EQ(grid(scroll).at({380, 200}).part, Part::BaseRow);
    EXPECT_EQ(grid(scroll).at({380, 100}).column, 20U);
    EXPECT_EQ(grid(scroll).at({20, 100}).part, Part::Names);
    EXPECT_EQ(grid(scroll).at({200, 30}).part, Part::Header);
  }
}

TEST(FiguresGrid, ASmallMatrixEndsWhereItsCellsEnd) {
  const FiguresGrid small({.names = 100, .column = 50, .row = 30, .header = 40}, 2, 2, {0, 0},
                          {1000, 1000}, {0, 0});
  EXPECT_EQ(small.left_of(2), 200);
  EXPECT_EQ(small.top_of(2), 100);
  EXPECT_EQ(small.at({260, 50}).part, Part::None);
  EXPECT_EQ(small.at({210, 131}).part, Part::None);
}

TEST(FiguresGrid, OnlyWhatIsInSightIsAskedFor) {
  EXPECT_EQ(grid({0, 0}).columns_in_sight().last, 6U);  // 250 wide: five and a bit of the next
  EXPECT_EQ(grid({0, 0}).rows_in_sight().last, 5U);
  EXPECT_EQ(grid({750, 170}).columns_in_sight().last, 20U);
  EXPECT_EQ(grid({750, 170}).columns_in_sight().first, 15U);
}

TEST(FiguresGrid, ScrollingToACellBringsItInSight) {
  const FiguresGrid at = grid({75, 45});
  EXPECT_EQ(at.scroll_to(0, 0).x, -75);
  EXPECT_EQ(at.scroll_to(0, 0).y, -45);
  EXPECT_EQ(at.scroll_to(3, 3).x, 0);
  EXPECT_EQ(at.scroll_to(9, 19).x, 675);
}

}  // namespace
}  // namespace tests
