#include "app/views/figures_view.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/demo_project.h"
#include "app/views/figures_words.h"
#include "coding/lookup.h"
#include "tests/support/headless_ui.h"

namespace tests {
namespace {

using namespace coding;
using app::ChooseFrequencies;
using app::SelectCell;

app::Config in_dutch() {
  app::Config config;
  config.language = app::Language::Dutch;
  return config;
}

// Made once, since that takes longer than a test.
const std::filesystem::path& demo() {
  static const TempFolder folder;
  static const std::filesystem::path path = [] {
    app::make_demo(folder / "demo.zwerm");
    return folder / "demo.zwerm";
  }();
  return path;
}

// The demo project in the view Cijfers; what is clicked there is carried out.
class Figures {
 public:
  explicit Figures(const Screen& screen = {})
      : workspace_(in_dutch(), [] {}), screen_([this](app::Ui& ui) { draw(ui); }, screen) {
    std::filesystem::copy_file(demo(), folder_ / "demo.zwerm");
    workspace_.run(app::OpenProject{folder_ / "demo.zwerm"});
    workspace_.run(app::ShowView{app::View::Figures});
    screen_.settle();
  }

  HeadlessUi& screen() { return screen_; }
  app::Workspace& workspace() { return workspace_; }
  const Study& study() const { return workspace_.study(); }
  const FrequencyQuery& query() const { return workspace_.frequency_query(); }
  Figures& click(std::string_view id) {
    pushed_.clear();
    screen_.click(id);
    return *this;
  }
  Figures& ask(const FrequencyQuery& query) {
    workspace_.run(ChooseFrequencies{query});
    screen_.settle();
    return *this;
  }
  // What was asked for since the last click.
  const std::vector<app::Action>& pushed() const { return pushed_; }
  template <class What>
  const What& only() const {
    EXPECT_EQ(pushed_.size(), 1U);
    return std::get<What>(pushed_.at(0));
  }

  CodeId code(std::string_view name) const { return code_named(study(), name).id; }
  std::string cell(std::string_view code_name, std::size_t column) const {
    return "cell/" + code(code_name).to_string() + "/" + std::to_string(column);
  }
  std::string total(std::string_view code_name) const {
    return "cell/" + code(code_name).to_string() + "/total";
  }
  // The codes whose names are on the screen, from top to bottom.
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& control : screen_.controls())
      if (control.id.starts_with("row/")) names.push_back(control.label);
    return names;
  }

 private:
  void draw(app::Ui& ui) {
    if (!workspace_.has_project()) return;
    app::Actions actions;
    view_.draw(workspace_, actions, ui);
    for (app::Action& action : actions.take()) {
      workspace_.run(action);
      pushed_.push_back(std::move(action));
    }
  }

  TempFolder folder_;
  app::Workspace workspace_;
  app::FiguresView view_;
  std::vector<app::Action> pushed_;
  HeadlessUi screen_;
};

constexpr std::string_view kCode = "Valley of death";

// Every cell on the screen against coding::frequencies.
void expect_figures(Figures& figures) {
  const Frequencies counted = frequencies(figures.study(), figures.query());
  std::size_t seen = 0;
  for (const auto& row : counted.rows) {
    for (std::size_t column = 0; column < counted.columns.size(); ++column) {
      const auto* cell =
          figures.screen().find("cell/" + row.code.to_string() + "/" + std::to_string(column));
      if (cell == nullptr) continue;
      ++seen;
      EXPECT_EQ(cell->value,
                app::figure(row.values[column], figures.query().as, app::Language::Dutch));
    }
    const auto* total = figures.screen().find("cell/" + row.code.to_string() + "/total");
    if (total == nullptr) continue;
    EXPECT_EQ(total->value, app::figure(row.total, figures.query().as, app::Language::Dutch));
  }
  EXPECT_GT(seen, 50U);
}

TEST(FiguresView, ShowsWhatIsCountedInEveryCell) {
  Figures figures;
  expect_figures(figures);
}

TEST(FiguresView, EveryCountIsAClickAndChangesTheFigures) {
  Figures figures;
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

TEST(FiguresView, PercentagesHaveOneDecimalAsDutchWritesThem) {
  Figures figures;
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

TEST(FiguresView, ParticipantsPer1000WordsCannotBeChosenAndItSaysWhy) {
  Figures figures;
  EXPECT_FALSE(figures.screen().control("as/per1000").enabled);
  figures.click("as/per1000");
  EXPECT_TRUE(figures.pushed().empty());
  figures.click("count/words").click("as/per1000");
  EXPECT_EQ(figures.only<ChooseFrequencies>().query.as, ShownAs::Per1000);
  EXPECT_FALSE(figures.screen().control("count/participants").enabled);
}

TEST(FiguresView, DividesByAttributesUnderTheirDutchNames) {
  Figures figures({.width = 2400});
  EXPECT_EQ(figures.screen().label("by/participant.role"), "rol");
  figures.click("by/participant.role");
  const auto& query = figures.only<ChooseFrequencies>().query;
  EXPECT_EQ(query.by, GroupBy::Attribute);
  EXPECT_EQ(query.attribute, attribute_named(figures.study(), "participant.role").id);
  expect_figures(figures);
}

TEST(FiguresView, WhatDoesNotFitInTheBarIsBehindMore) {
  Figures figures({.width = 800});
  ASSERT_EQ(figures.screen().find("by/coder"), nullptr);
  figures.click("by/more").click("by/coder");
  EXPECT_EQ(figures.only<ChooseFrequencies>().query.by, GroupBy::Coder);
  EXPECT_EQ(figures.screen().value("by/coder"), "on") << "the chosen one stays in the bar";
}

TEST(FiguresView, EscClosesTheListBehindMore) {
  Figures figures({.width = 800});
  figures.click("by/more");
  ASSERT_NE(figures.screen().find("by/coder"), nullptr);
  figures.screen().press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(figures.screen().find("by/coder"), nullptr);
}

TEST(FiguresView, ACellChoosesAndListsItsQuotations) {
  Figures figures;
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
  Figures figures;
  figures.click(figures.total(kCode));
  EXPECT_FALSE(figures.only<SelectCell>().column.has_value());
  const auto behind = behind_cell(figures.study(), figures.query(), figures.code(kCode), nullptr);
  ASSERT_GT(behind.size(), 1U);
  figures.click("quotation/" + behind[1].coding->id.to_string());
  EXPECT_EQ(figures.only<app::GoTo>().transcript, behind[1].coding->transcript);
  EXPECT_EQ(figures.only<app::GoTo>().span, behind[1].coding->span);
}

TEST(FiguresView, ArrowKeysMoveTheChosenCell) {
  Figures figures;
  figures.click(figures.cell(kCode, 0));
  figures.screen().press(GLFW_KEY_RIGHT);
  const auto table = app::make_figures_table(figures.study(), figures.query());
  EXPECT_EQ(figures.workspace().cell()->column->id, table.figures.columns[1].id);
  figures.screen().press(GLFW_KEY_LEFT);
  figures.screen().press(GLFW_KEY_UP);
  EXPECT_NE(figures.workspace().cell()->code, figures.code(kCode));
  EXPECT_EQ(figures.workspace().cell()->column->id, table.figures.columns[0].id);
}

TEST(FiguresView, SubcodesAndInterviewersAreChoices) {
  Figures figures;
  figures.click("with-subcodes");
  EXPECT_TRUE(figures.only<ChooseFrequencies>().query.with_subcodes);
  figures.click("with-interviewers");
  EXPECT_TRUE(figures.only<ChooseFrequencies>().query.with_interviewers);
  EXPECT_TRUE(figures.query().with_subcodes);
  expect_figures(figures);
}

TEST(FiguresView, AFilterIsAddedTickedAndTakenAway) {
  Figures figures;
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

TEST(FiguresView, AFilterOnAPpsLeavesItsColumnAlone) {
  Figures figures;
  figures.click("filter/add").click("filter/kind/pps");
  const Pps& pps = *pps_in_order(figures.study())[2];
  figures.click("filter/value/" + pps.id.guid.to_string());
  EXPECT_EQ(figures.query().filter.pps, std::vector<PpsId>{pps.id});
  EXPECT_EQ(figures.screen().label("column/0"), pps.name);
  EXPECT_EQ(figures.screen().find("column/1"), nullptr);
}

TEST(FiguresView, AClickOnAColumnSortsByItAndASecondGivesTheCodebooksOrder) {
  Figures figures;
  const std::vector<std::string> codebook = figures.names();
  figures.click("column/total");
  std::vector<double> totals;
  for (const std::string& name : figures.names())
    totals.push_back(std::stod(figures.screen().value(figures.total(name))));
  EXPECT_TRUE(std::is_sorted(totals.rbegin(), totals.rend()));
  EXPECT_GT(totals.front(), totals.back());
  EXPECT_TRUE(figures.pushed().empty()) << "the order is the view's own";
  figures.click("column/total");
  EXPECT_EQ(figures.names(), codebook);
}

TEST(FiguresView, EmptyRowsCanBeHiddenButNotTheGroupsOfFullOnes) {
  Figures figures({.height = 2600});
  figures.click("hide-empty");
  const auto counted = frequencies(figures.study(), figures.query());
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
}

TEST(FiguresView, ManyColumnsScrollWhileNamesAndTotalsStay) {
  Figures figures;
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
  Figures figures;
  FrequencyQuery query = figures.query();
  query.by = GroupBy::Transcript;
  figures.ask(query);
  const int sixteen = figures.screen().vertices();
  query.by = GroupBy::Participant;
  figures.ask(query);
  EXPECT_LT(figures.screen().vertices(), sixteen + sixteen / 2);
}

TEST(FiguresView, TheBaseRowIsAlwaysInSight) {
  Figures figures({.height = 600});
  const auto counted = frequencies(figures.study(), figures.query());
  EXPECT_EQ(figures.screen().value("base/total"), std::to_string(counted.total_base.participants));
  EXPECT_EQ(figures.screen().value("base/0"), std::to_string(counted.columns[0].base.participants));
  figures.click("count/words");
  EXPECT_EQ(figures.screen().value("base/total"),
            app::figure(counted.total_base.words, ShownAs::Absolute, app::Language::Dutch));
}

TEST(FiguresView, SaysFromWhatTheFiguresAreWorkedOut) {
  Figures figures;
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
  Figures figures;
  figures.click("export/frequencies");
  EXPECT_EQ(figures.only<app::ShowDialog>().dialog, app::Dialog::ExportFrequencies);
}

TEST(FiguresView, AnEmptyProjectSaysWhatToDo) {
  const TempFolder folder;
  app::Workspace workspace({}, [] {});
  app::FiguresView view;
  app::Actions actions;
  workspace.run(app::NewProject{folder / "leeg.zwerm", "AV", false});
  HeadlessUi screen([&](app::Ui& ui) { view.draw(workspace, actions, ui); });
  EXPECT_NE(screen.label("figures/missing").find("nog geen codes"), std::string::npos);
  screen.set_language(app::Language::English);
  screen.settle();
  EXPECT_NE(screen.label("figures/missing").find("no codes yet"), std::string::npos);
}

}  // namespace
}  // namespace tests
