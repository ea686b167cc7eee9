#include "app/views/figures_choices.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/demo_figures.h"

namespace tests {
namespace {

using namespace coding;
using app::ChooseFrequencies;

constexpr std::string_view kCode = "Valley of death";

TEST(FiguresChoices, EveryCountIsAClickAndChangesTheFigures) {
  DemoFigures figures;
  const std::pair<const char*, CountOf> counts[] = {{"count/words", CountOf::Words},
                                                    {"count/codings", CountOf::Codings},
                                                    {"count/passages", CountOf::Passages},
                                                    {"count/transcripts", CountOf::Transcripts},
                                                    {"count/participants", CountOf::Participants}};
  for (const auto& [id, count] : counts) {
    figures.click(id);
    EXPECT_EQ(figures.only<ChooseFrequencies>().query.count, count);
    EXPECT_EQ(figures.screen().value(id), "on");
    expect_figures(figures);
  }
}

TEST(FiguresChoices, PercentagesHaveOneDecimalAsDutchWritesThem) {
  DemoFigures figures;
  figures.click("as/percent");
  EXPECT_EQ(figures.only<ChooseFrequencies>().query.as, ShownAs::Percent);
  const auto row = frequencies(figures.study(), figures.query());
  const double total =
      row.rows[*app::find_row(app::make_figures_table(figures.study(), figures.query()),
                              figures.code(kCode))]
          .total;
  EXPECT_EQ(figures.screen().value(figures.total(kCode)),
            fmt::format("{},{} %", static_cast<int>(std::round(total * 10)) / 10,
                        static_cast<int>(std::round(total * 10)) % 10));
}

TEST(FiguresChoices, ParticipantsPer1000WordsCannotBeChosenAndItSaysWhy) {
  DemoFigures figures;
  EXPECT_FALSE(figures.screen().control("as/per1000").enabled);
  figures.click("as/per1000");
  EXPECT_TRUE(figures.pushed().empty());
  figures.click("count/words").click("as/per1000");
  EXPECT_EQ(figures.only<ChooseFrequencies>().query.as, ShownAs::Per1000);
  EXPECT_FALSE(figures.screen().control("count/participants").enabled);
}

TEST(FiguresChoices, RowsAreOfChosenCodesAndOfTheHighest) {
  DemoFigures figures({.width = 2400});
  figures.click("rows/top");
  figures.click("rows/top/5");
  EXPECT_EQ(figures.only<ChooseFrequencies>().query.top, 5U);
  EXPECT_EQ(figures.names().size(), 5U);
  figures.click("rows/top");
  figures.click("rows/top/0");
  figures.click("rows/codes/open");
  figures.click("rows/code/" + figures.code(kCode).to_string());
  EXPECT_EQ(figures.query().codes, (std::vector<CodeId>{figures.code(kCode)}));
  figures.click("rows/codes/all");
  EXPECT_TRUE(figures.query().codes.empty());
}

TEST(FiguresChoices, RoleWithinPpsStandsUnderTheNamesOfThePps) {
  DemoFigures figures({.width = 2400});
  figures.click("by/participant.role");
  figures.click("within");
  figures.click("within/pps");
  const auto& query = figures.only<ChooseFrequencies>().query;
  EXPECT_EQ(query.within, ColumnsBy{GroupBy::Pps});
  const auto counted = frequencies(figures.study(), figures.query());
  EXPECT_EQ(figures.screen().label("outer/0"), counted.columns[0].outer);
  EXPECT_EQ(figures.screen().label("column/0"), counted.columns[0].name);
  EXPECT_EQ(figures.screen().label(figures.cell(kCode, 0)),
            fmt::format("{} × {} · {}", kCode, counted.columns[0].outer, counted.columns[0].name));
  expect_figures(figures);
  figures.click("within");
  figures.click("within/none");
  EXPECT_FALSE(figures.only<ChooseFrequencies>().query.within);
}

TEST(FiguresChoices, DividesByAttributesUnderTheirDutchNames) {
  DemoFigures figures({.width = 2400});
  EXPECT_EQ(figures.screen().label("by/participant.role"), "rol");
  figures.click("by/participant.role");
  const auto& query = figures.only<ChooseFrequencies>().query;
  EXPECT_EQ(query.by, GroupBy::Attribute);
  EXPECT_EQ(query.attribute, attribute_named(figures.study(), "participant.role").id);
  expect_figures(figures);
}

TEST(FiguresChoices, WhatDoesNotFitInTheBarIsBehindMore) {
  DemoFigures figures({.width = 800});
  ASSERT_EQ(figures.screen().find("by/coder"), nullptr);
  figures.click("by/more").click("by/coder");
  EXPECT_EQ(figures.only<ChooseFrequencies>().query.by, GroupBy::Coder);
  EXPECT_EQ(figures.screen().value("by/coder"), "on") << "the chosen one stays in the bar";
}

TEST(FiguresChoices, EscClosesTheListBehindMore) {
  DemoFigures figures({.width = 800});
  figures.click("by/more");
  ASSERT_NE(figures.screen().find("by/coder"), nullptr);
  figures.screen().press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(figures.screen().find("by/coder"), nullptr);
}

TEST(FiguresChoices, SubcodesAndInterviewersAreChoices) {
  DemoFigures figures;
  figures.click("with-subcodes");
  EXPECT_TRUE(figures.only<ChooseFrequencies>().query.with_subcodes);
  figures.click("with-interviewers");
  EXPECT_TRUE(figures.only<ChooseFrequencies>().query.with_interviewers);
  EXPECT_TRUE(figures.query().with_subcodes);
  expect_figures(figures);
}

TEST(FiguresChoices, AFilterIsAddedTickedAndTakenAway) {
  DemoFigures figures;
  figures.click("filter/add").click("filter/kind/participant.role");
  figures.click("filter/value/werkveld");
  const auto& filter = figures.only<ChooseFrequencies>().query.filter;
  ASSERT_EQ(filter.attributes.size(), 1U);
  EXPECT_EQ(filter.attributes[0].values, std::vector<std::string>{"werkveld"});
  EXPECT_EQ(figures.screen().value("filter/value/werkveld"), "on");
  figures.screen().click_at({800, 980});  // beside the popup closes it
  expect_figures(figures);
  EXPECT_EQ(figures.screen().label("filter/participant.role"), "rol = werkveld");
  figures.click("filter/participant.role/remove");
  EXPECT_TRUE(figures.only<ChooseFrequencies>().query.filter.empty());
}

TEST(FiguresChoices, DaysOfCodingThatAreAskedForAreSaidAndTakenAway) {
  DemoFigures figures;
  FrequencyQuery query = figures.query();
  add_filter(figures.study(), "coded>=2026-11-01", query.filter);
  add_filter(figures.study(), "coded<=2026-11-29", query.filter);
  figures.ask(query);
  EXPECT_EQ(figures.screen().label("filter/coded"),
            "gecodeerd ≥ 1 november 2026; gecodeerd ≤ 29 november 2026");
  figures.click("filter/coded/remove");
  EXPECT_TRUE(figures.only<ChooseFrequencies>().query.filter.empty());
}

TEST(FiguresChoices, AChipSaysInWhichWayItFiltersAndEachGoesByItself) {
  DemoFigures figures;
  const Pps& pps = *pps_in_order(figures.study())[2];
  FrequencyQuery query = figures.query();
  add_filter(figures.study(), "rol!=werkveld", query.filter);
  add_filter(figures.study(), "startjaar>=2020", query.filter);
  query.filter.without_pps = {pps.id};
  figures.ask(query);
  EXPECT_EQ(figures.screen().label("filter/pps/not"), "zonder " + pps.name);
  EXPECT_EQ(figures.screen().label("filter/participant.role/not"), "rol ≠ werkveld");
  EXPECT_EQ(figures.screen().find("filter/participant.role"), nullptr);
  const auto& controls = figures.screen().controls();
  EXPECT_TRUE(std::any_of(controls.begin(), controls.end(),
                          [](const auto& one) { return one.label == "startjaar ≥ 2020"; }));
  figures.click("filter/participant.role/not/remove").click("filter/pps/not/remove");
  EXPECT_TRUE(figures.query().filter.without_pps.empty());
  ASSERT_EQ(figures.query().filter.attributes.size(), 1U);
  EXPECT_EQ(figures.query().filter.attributes[0].compare, Compare::AtLeast);
}

TEST(FiguresChoices, AFilterOnAPpsLeavesItsColumnAlone) {
  DemoFigures figures;
  figures.click("filter/add").click("filter/kind/pps");
  const Pps& pps = *pps_in_order(figures.study())[2];
  figures.click("filter/value/" + pps.id.guid.to_string());
  EXPECT_EQ(figures.query().filter.pps, std::vector<PpsId>{pps.id});
  EXPECT_EQ(figures.screen().label("column/0"), pps.name);
  EXPECT_EQ(figures.screen().find("column/1"), nullptr);
}

TEST(FiguresChoices, AClickOnAColumnSortsByItAndASecondGivesTheCodebooksOrder) {
  DemoFigures figures;
  const std::vector<std::string> codebook = figures.names();
  figures.click("column/total");
  std::vector<double> totals;
  for (const std::string& name : figures.names())
    totals.push_back(std::stod(figures.screen().value(figures.total(name))));
  EXPECT_TRUE(std::is_sorted(totals.rbegin(), totals.rend()));
  EXPECT_GT(totals.front(), totals.back());
  EXPECT_TRUE(figures.query().order.rows) << "what is exported has the order that is seen";
  figures.click("column/total");
  EXPECT_EQ(figures.names(), codebook);
}

TEST(FiguresChoices, EmptyRowsCanBeHiddenButNotTheGroupsOfFullOnes) {
  DemoFigures figures({.height = 2600});
  figures.click("hide-empty");
  const auto counted = frequencies(figures.study(), {});
  const auto names = figures.names();
  const auto shown = [&names](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  bool hidden = false;
  for (const auto& row : counted.rows) {
    const Code& code = *figures.study().codes().find(row.code);
    const bool group = !children(figures.study(), code.id).empty();
    if (!group) {
      EXPECT_EQ(shown(code.name), row.total > 0) << code.name;
    }
    hidden = hidden || (row.total == 0 && !group);
  }
  EXPECT_TRUE(hidden) << "the demo has a code that nobody used";
  EXPECT_TRUE(shown("Verduurzaming"));
  figures.click("hide-empty");
  EXPECT_EQ(figures.names().size(), counted.rows.size());
}

TEST(FiguresChoices, RowsOfHiddenFiguresAreNotEmptyOnes) {
  DemoFigures figures({.height = 2600});
  figures.click("hide-empty");
  const auto said = figures.names();
  figures.click("hide-below").click("hide-below/10");
  EXPECT_EQ(figures.names(), said);
}

TEST(FiguresChoices, SmallCellsAreHiddenOnTheScreenAndInWhatIsExported) {
  const TempFolder folder;
  DemoFigures figures;
  figures.click("hide-below").click("hide-below/5");
  EXPECT_EQ(figures.only<ChooseFrequencies>().query.hide_below, 5U);
  const auto counted = frequencies(figures.study(), figures.query());
  const auto small = [](const FrequencyRow& row) {
    return std::find(row.hidden.begin(), row.hidden.end(), true) != row.hidden.end();
  };
  EXPECT_TRUE(std::any_of(counted.rows.begin(), counted.rows.end(), small));
  const auto& controls = figures.screen().controls();
  EXPECT_TRUE(std::any_of(controls.begin(), controls.end(),
                          [](const auto& one) { return one.value == "<5"; }));
  figures.workspace().run(app::ExportTo{app::ExportKind::Frequencies, folder / "f.csv"});
  figures.workspace().finish_work();
  std::ifstream file(folder / "f.csv");
  const std::string csv{std::istreambuf_iterator<char>(file), {}};
  EXPECT_NE(csv.find("<5"), std::string::npos);
  // Passages of subcodes together cannot be hidden, and it says so.
  figures.click("count/passages").click("with-subcodes");
  EXPECT_FALSE(figures.screen().label("figures/missing").empty());
  figures.click("hide-below").click("hide-below/0");
  EXPECT_EQ(figures.screen().find("figures/missing"), nullptr);
}

}  // namespace
}  // namespace tests
