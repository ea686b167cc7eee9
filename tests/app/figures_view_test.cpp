#include "app/views/figures_view.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/figures_words.h"
#include "coding/lookup.h"
#include "tests/support/demo_figures.h"

namespace tests {
namespace {

using namespace coding;
using app::SelectCell;

constexpr std::string_view kCode = "Valley of death";

TEST(FiguresView, ShowsWhatIsCountedInEveryCell) {
  DemoFigures figures;
  expect_figures(figures);
}

TEST(FiguresView, ACellChoosesAndListsItsQuotations) {
  DemoFigures figures;
  const auto table = app::make_figures_table(figures.study(), figures.query());
  const FrequencyRow& row = table.figures.rows[*app::find_row(table, figures.code(kCode))];
  const auto most = static_cast<std::size_t>(
      std::max_element(row.values.begin(), row.values.end()) - row.values.begin());
  figures.click(figures.cell(kCode, most));
  const auto& cell = figures.only<SelectCell>();
  EXPECT_EQ(cell.code, row.code);
  EXPECT_EQ(cell.column->id, table.figures.columns[most].id);
  const auto behind =
      behind_cell(figures.study(), figures.query(), row.code, &table.figures.columns[most]);
  ASSERT_FALSE(behind.empty());
  const std::string first = "quotation/" + behind.front().coding->id.to_string();
  EXPECT_EQ(figures.screen().label(first),
            "“" +
                std::string(figures.study()
                                .text(behind.front().coding->transcript)
                                .slice(behind.front().coding->span)) +
                "”");
  EXPECT_NE(figures.screen()
                .value("quotations/heading")
                .find(app::counted(row.values[most], CountOf::Participants, app::Language::Dutch)),
            std::string::npos);
}

TEST(FiguresView, AQuotationGoesToItsPlaceInTheTranscript) {
  DemoFigures figures;
  figures.click(figures.total(kCode));
  EXPECT_FALSE(figures.only<SelectCell>().column.has_value());
  const auto behind = behind_cell(figures.study(), figures.query(), figures.code(kCode), nullptr);
  ASSERT_GT(behind.size(), 1U);
  figures.click("quotation/" + behind[1].coding->id.to_string());
  EXPECT_EQ(figures.only<app::GoTo>().transcript, behind[1].coding->transcript);
  EXPECT_EQ(figures.only<app::GoTo>().span, behind[1].coding->span);
}

TEST(FiguresView, AButtonShowsTheQuotationsOfTheCellInCitaten) {
  DemoFigures figures;
  FrequencyQuery query = figures.query();
  add_filter(figures.study(), "rol=werkveld", query.filter);
  query.with_subcodes = true;
  figures.ask(query);
  figures.click(figures.cell(kCode, 0)).click("quotations/open");
  EXPECT_EQ(figures.workspace().view(), app::View::Quotations);
  const auto table = app::make_figures_table(figures.study(), query);
  const auto behind =
      behind_cell(figures.study(), query, figures.code(kCode), &table.figures.columns[0]);
  const auto found =
      app::quotations_found(figures.study(), figures.workspace().quotations_wanted());
  ASSERT_EQ(found.size(), behind.size());
  for (std::size_t at = 0; at < found.size(); ++at) EXPECT_EQ(found[at].coding, behind[at].coding);
}

TEST(FiguresView, ASourceIsNamedInTheUsersLanguage) {
  DemoFigures figures;
  FrequencyQuery query = figures.query();
  query.by = GroupBy::Attribute;
  query.attribute = find_attribute(figures.study(), OwnerKind::Transcript, "source")->id;
  auto table = app::make_figures_table(figures.study(), query);
  table.figures.columns[0].name = "survey";
  EXPECT_EQ(table.name(0, app::Language::Dutch), "enquête");
  EXPECT_EQ(table.name(0, app::Language::English), "survey");
}

TEST(FiguresView, ArrowKeysMoveTheChosenCell) {
  DemoFigures figures;
  figures.click(figures.cell(kCode, 0));
  figures.screen().press(GLFW_KEY_RIGHT);
  const auto table = app::make_figures_table(figures.study(), figures.query());
  EXPECT_EQ(figures.workspace().cell()->column->id, table.figures.columns[1].id);
  figures.screen().press(GLFW_KEY_LEFT);
  figures.screen().press(GLFW_KEY_UP);
  EXPECT_NE(figures.workspace().cell()->code, figures.code(kCode));
  EXPECT_EQ(figures.workspace().cell()->column->id, table.figures.columns[0].id);
}

TEST(FiguresView, AHeadSortsTheRowsAndTheArrowBehindANameTheColumns) {
  DemoFigures figures;
  figures.click(figures.cell(kCode, 0));
  figures.click("column/1");
  const auto by_column = frequencies(figures.study(), figures.query());
  for (std::size_t i = 1; i < by_column.rows.size(); ++i)
    EXPECT_GE(by_column.rows[i - 1].values[1], by_column.rows[i].values[1]);
  EXPECT_EQ(figures.names().front(), figures.study().codes().find(by_column.rows[0].code)->name);
  EXPECT_TRUE(figures.workspace().cell());  // what was chosen stays so
  const auto arrow = "sort/" + by_column.rows[0].code.to_string();
  figures.click(arrow);
  const auto by_row = frequencies(figures.study(), figures.query());
  for (std::size_t i = 1; i < by_row.columns.size(); ++i)
    EXPECT_GE(by_row.rows[0].values[i - 1], by_row.rows[0].values[i]);
  EXPECT_EQ(figures.screen().label("column/0"), by_row.columns[0].name);
  expect_figures(figures);
  figures.click(arrow);
  EXPECT_FALSE(figures.query().order.columns_by);
  figures.click("column/codebook");
  EXPECT_EQ(figures.query().order, FigureOrder{});
}

TEST(FiguresView, ManyColumnsScrollWhileNamesAndTotalsStay) {
  DemoFigures figures;
  FrequencyQuery query = figures.query();
  query.by = GroupBy::Participant;
  figures.ask(query);
  ASSERT_EQ(frequencies(figures.study(), query).columns.size(), 73U);
  EXPECT_EQ(figures.screen().find("column/72"), nullptr);
  expect_figures(figures);
  figures.screen().hover(figures.cell(kCode, 0));
  for (int i = 0; i < 200; ++i) figures.screen().wheel(0, 3);
  ASSERT_NE(figures.screen().find("column/72"), nullptr);
  EXPECT_EQ(figures.screen().find("column/0"), nullptr);
  EXPECT_NE(figures.screen().find("row/" + figures.code(kCode).to_string()), nullptr);
  EXPECT_NE(figures.screen().find(figures.total(kCode)), nullptr);
  expect_figures(figures);
}

TEST(FiguresView, DrawingCostsWhatIsInSightNotWhatThereIs) {
  DemoFigures figures;
  FrequencyQuery query = figures.query();
  query.by = GroupBy::Transcript;
  figures.ask(query);
  const int sixteen = figures.screen().vertices();
  query.by = GroupBy::Participant;
  figures.ask(query);
  EXPECT_LT(figures.screen().vertices(), sixteen + sixteen / 2);
}

TEST(FiguresView, TheBaseRowIsAlwaysInSight) {
  DemoFigures figures({.height = 600});
  const auto counted = frequencies(figures.study(), figures.query());
  EXPECT_EQ(figures.screen().value("base/total"), std::to_string(counted.total_base.participants));
  EXPECT_EQ(figures.screen().value("base/0"), std::to_string(counted.columns[0].base.participants));
  figures.click("count/words");
  EXPECT_EQ(figures.screen().value("base/total"),
            app::figure(counted.total_base.words, ShownAs::Absolute, app::Language::Dutch));
}

TEST(FiguresView, SaysFromWhatTheFiguresAreWorkedOut) {
  DemoFigures figures;
  EXPECT_EQ(figures.screen().label("figures/extent"),
            fmt::format("{} codes × 8 PPS · 73 personen · 16 gesprekken",
                        figures.study().codes().size()));
  FrequencyQuery query = figures.query();
  query.with_interviewers = true;
  figures.ask(query);
  EXPECT_EQ(
      figures.screen().label("figures/origin"),
      fmt::format("Berekend uit {} coderingen van AV en JB", figures.study().codings().size()));
  query.filter.coders = {coder_named(figures.study(), "JB").id};
  figures.ask(query);
  EXPECT_NE(figures.screen().label("figures/origin").find("van JB"), std::string::npos);
}

TEST(FiguresView, ExportsTheTable) {
  DemoFigures figures;
  figures.click("export/frequencies");
  EXPECT_EQ(figures.only<app::ShowDialog>().dialog, app::Dialog::ExportFrequencies);
}

TEST(FiguresView, AnEmptyProjectSaysWhatToDo) {
  const TempFolder folder;
  app::Workspace workspace({}, [] {});
  app::FiguresView view;
  app::Actions actions;
  workspace.run(app::NewProject{folder / "leeg.zwerm", "AV", false});
  workspace.finish_work();
  HeadlessUi screen([&](app::Ui& ui) { view.draw(workspace, actions, ui); });
  EXPECT_NE(screen.label("figures/missing").find("nog geen codes"), std::string::npos);
  screen.set_language(app::Language::English);
  screen.settle();
  EXPECT_NE(screen.label("figures/missing").find("no codes yet"), std::string::npos);
}

}  // namespace
}  // namespace tests
