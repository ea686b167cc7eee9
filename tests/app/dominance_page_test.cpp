// The page Overheersing of Cijfers.
#include "app/views/dominance_page.h"

#include <gtest/gtest.h>

#include "coding/dominance.h"
#include "tests/support/demo_figures.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

using namespace coding;

Screen tall() {
  Screen screen;
  screen.height = 2400;
  return screen;
}

const app::Control* cell(DemoFigures& figures, std::size_t row, std::size_t column) {
  return figures.screen().find(fmt::format("table/{}/{}", row, column));
}

// Clicks the name of the first conversation (column 2) or PPS (4) on the page; gives its row.
Dominance click_first(DemoFigures& figures, std::size_t column) {
  figures.click("page/dominance").wait();
  const auto rows = dominance(figures.study(), figures.query());
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Dominance& one) {
    return (column == 2 ? one.transcript : one.pps).has_value();
  });
  if (found == rows.end()) throw std::runtime_error("the demo has nothing coded");
  Dominance row = *found;
  figures.click(fmt::format("table/{}/{}", found - rows.begin(), column));
  EXPECT_EQ(figures.workspace().figures_page(), app::FiguresPage::Matrix);
  return row;
}

TEST(DominancePage, MarksEachCodeThatLeansOnOneConversationOrPps) {
  DemoFigures figures(tall());
  figures.click("page/dominance").wait();
  const auto rows = dominance(figures.study(), figures.query());
  int marked = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto expect = [&](const std::optional<Dominance::Part>& part, std::size_t column) {
      const app::Control* share = cell(figures, row, column + 1);
      ASSERT_NE(share, nullptr);
      const bool leans = part && dominates(*part);
      EXPECT_EQ(share->kind, leans ? "marked cell" : "cell");
      EXPECT_EQ(cell(figures, row, column)->value, part ? part->name : "");
      marked += leans ? 1 : 0;
    };
    expect(rows[row].transcript, 2);
    expect(rows[row].pps, 4);
  }
  EXPECT_GT(marked, 0) << "the demo has a code that leans on one";
  EXPECT_NE(figures.screen().find("dominance/key"), nullptr);
}

TEST(DominancePage, AConversationLeavesTheTableByOneClickAndComesBackByOne) {
  DemoFigures figures(tall());
  const FrequencyQuery before = figures.query();
  const Dominance row = click_first(figures, 2);
  EXPECT_EQ(figures.query().filter.without_transcripts,
            std::vector{TranscriptId{row.transcript->id}});
  EXPECT_EQ(figures.screen().label("filter/transcript/not"), "zonder " + row.transcript->name);
  const std::string code = figures.study().codes().find(row.code)->name;
  EXPECT_EQ(std::stod(figures.screen().value(figures.total(code))),
            row.total - row.transcript->count)
      << "who speaks in one conversation of the demo speaks in no other";
  figures.click("filter/transcript/not/remove");
  EXPECT_EQ(figures.query(), before);
}

TEST(DominancePage, APpsLeavesTheTableByOneClickAndComesBackByOne) {
  DemoFigures figures(tall());
  const FrequencyQuery before = figures.query();
  const Dominance row = click_first(figures, 4);
  EXPECT_EQ(figures.query().filter.without_pps, std::vector{PpsId{row.pps->id}});
  expect_figures(figures);
  figures.click("filter/pps/not/remove");
  EXPECT_EQ(figures.query(), before);
}

TEST(DominancePage, AClickOnAShareOrACodeDoesNothing) {
  DemoFigures figures(tall());
  figures.click("page/dominance").wait();
  figures.click("table/1/0").click("table/1/1").click("table/1/3");
  EXPECT_TRUE(figures.query().filter.empty());
  EXPECT_EQ(figures.workspace().figures_page(), app::FiguresPage::Dominance);
}

TEST(DominancePage, SortsByItsShares) {
  DemoFigures figures(tall());
  figures.click("page/dominance").wait();
  figures.click("table/head/3");
  std::vector<std::pair<float, std::string>> shares;  // from top to bottom
  for (const app::Control& one : figures.screen().controls())
    if (one.id.starts_with("table/") && one.id.ends_with("/3") && one.kind != "head")
      shares.emplace_back(one.min.y, one.value);
  std::sort(shares.begin(), shares.end());
  ASSERT_GT(shares.size(), 2U);
  double most = 0;
  for (const Dominance& one : dominance(figures.study(), figures.query()))
    if (one.transcript) most = std::max(most, one.transcript->share());
  EXPECT_EQ(shares.front().second,
            exports::shown_text(std::round(1000 * most) / 10, app::Language::Dutch));
  EXPECT_EQ(shares.back().second, "") << "nothing is said, so nobody gives most";
}

TEST(DominancePage, NamesNobodyWhereSmallCellsAreHiddenAndSaysHowToSeeIt) {
  DemoFigures figures(tall());
  FrequencyQuery query = figures.query();
  query.hide_below = 5;
  figures.ask(query);
  figures.click("page/dominance").wait();
  EXPECT_NE(figures.screen().label("page/refusal").find("Alles tonen"), std::string::npos);
  EXPECT_EQ(cell(figures, 0, 0), nullptr);
  figures.click("hide-below").click("hide-below/0").wait();
  EXPECT_EQ(figures.screen().find("page/refusal"), nullptr);
  EXPECT_NE(cell(figures, 0, 0), nullptr);
}

TEST(DominancePage, IsSavedAsATableForThereIsNoPicture) {
  DemoFigures figures(tall());
  figures.click("page/dominance").wait();
  figures.click("page/save");
  EXPECT_EQ(figures.only<app::ShowDialog>().dialog, app::Dialog::ExportPage);
  const TempFolder folder;
  figures.workspace().run(app::ExportTo{app::ExportKind::Page, folder / "d.md"});
  figures.workspace().finish_work();
  EXPECT_FALSE(figures.workspace().status().error);
  EXPECT_NE(bytes_of(folder / "d.md").find("Zonder filter"), std::string::npos);
}

}  // namespace
}  // namespace tests
