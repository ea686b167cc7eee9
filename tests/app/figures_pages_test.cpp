#include "app/views/figures_pages.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "coding/cooccurrence.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/saturation.h"
#include "coding/word_counts.h"
#include "exports/csv.h"
#include "tests/support/demo_figures.h"
#include "tests/support/small_project.h"
#include "tests/support/two_studies.h"
#include "transcripts/unicode.h"

namespace tests {
namespace {

using namespace coding;

// What the picture says, and a cell of the table.
std::string picture(DemoFigures& figures) {
  return figures.screen().value("page/picture");
}
std::string cell(DemoFigures& figures, std::size_t row, std::size_t column) {
  return figures.screen().value(fmt::format("table/{}/{}", row, column));
}

// Picture and table are in sight together.
Screen tall() {
  Screen screen;
  screen.height = 2400;
  return screen;
}

TEST(FiguresPages, TheMostMetCodesComeFirst) {
  DemoFigures figures(tall());
  figures.click("page/together").wait();
  const Cooccurrence made = cooccurrence(figures.study(), {});
  std::uint32_t most = 0;
  for (std::size_t a = 0; a < made.codes.size(); ++a)
    for (std::size_t b = 0; b < a; ++b) most = std::max(most, made.count(a, b));
  EXPECT_EQ(cell(figures, 0, 2), std::to_string(most));
  EXPECT_NE(picture(figures).find("overlappen"), std::string::npos);
  figures.click("within/turn").wait();
  EXPECT_NE(picture(figures).find("in dezelfde beurt"), std::string::npos);
  figures.click("meetings/participants").wait();
  EXPECT_NE(picture(figures).find("Personen bij wie"), std::string::npos);
}

TEST(FiguresPages, SaturationOfAllAndOfOnePps) {
  DemoFigures figures;
  figures.click("page/saturation").wait();
  const SaturationFigures made = saturation(figures.study(), {});
  EXPECT_EQ(cell(figures, 0, 3), std::to_string(made.of[0].steps[0].new_codes));
  EXPECT_NE(picture(figures).find("Guest"), std::string::npos);
  const Pps& first = *pps_in_order(figures.study()).front();
  figures.click("saturation/whose");
  figures.click("saturation/" + first.id.to_string()).wait();
  EXPECT_EQ(figures.screen().label("page/picture"), "Verzadiging: " + first.name);
}

template <class Body>
const Body& body(DemoFigures& figures) {
  return std::get<Body>(figures.workspace().figures()->chart->body);
}

TEST(FiguresPages, TheCourseOfAllConversationsAndOfOne) {
  namespace chart = exports::chart;
  DemoFigures figures;
  figures.click("page/course").wait();
  const std::vector<const TranscriptInfo*> all = transcripts_in_order(figures.study());
  const auto& lanes = body<chart::CodeLine>(figures).lanes;
  ASSERT_EQ(lanes.size(), all.size());
  EXPECT_EQ(lanes.front().name, all.front()->name);
  const std::size_t of_all = lanes.front().stripes.size();
  figures.click("course/code");
  const CodeId code = code_named(figures.study(), "Valley of death").id;
  figures.click("course/code/" + code.to_string()).wait();
  EXPECT_LT(body<chart::CodeLine>(figures).lanes.front().stripes.size(), of_all);
  figures.click("course/by-length").wait();
  EXPECT_NE(body<chart::CodeLine>(figures).lanes.front().length,
            body<chart::CodeLine>(figures).lanes.back().length);
  figures.click("course/code");
  figures.click("course/code/search/all");
  figures.click("course/transcript");
  figures.click("course/transcript/" + all.front()->id.to_string()).wait();
  const auto& codes = body<chart::CodeLine>(figures).lanes;
  EXPECT_NE(codes.front().name, all.front()->name);
  EXPECT_NE(figures.screen().label("page/picture").find(all.front()->name), std::string::npos);
  const std::size_t many = codes.size();
  figures.click("course/portrait").wait();
  EXPECT_GE(many, body<chart::Portrait>(figures).codes.size());
  EXPECT_FALSE(body<chart::Portrait>(figures).tiles.empty());
}

TEST(FiguresPages, BelowTheTableStandTheCodesSideBySideOrOnEachOther) {
  using exports::chart::Bars;
  DemoFigures figures;
  figures.click("count/participants");
  figures.click(figures.total("Valley of death")).wait();
  EXPECT_NE(figures.screen().label("page/picture").find("Valley of death"), std::string::npos);
  figures.click("picture/grouped").wait();
  EXPECT_EQ(body<Bars>(figures).arrangement, Bars::Arrangement::Grouped);
  FrequencyQuery query = figures.query();
  query.top = 6;
  const Frequencies most = frequencies(figures.study(), query);
  ASSERT_EQ(body<Bars>(figures).series.size(), most.rows.size());
  for (const FrequencyRow& row : most.rows) {
    const std::string& name = figures.study().codes().find(row.code)->name;
    const auto& series = body<Bars>(figures).series;
    EXPECT_TRUE(std::any_of(series.begin(), series.end(), [&](const auto& one) {
      return one.name == name;
    })) << name;
  }
  figures.click("picture/stacked").wait();
  EXPECT_EQ(body<Bars>(figures).arrangement, Bars::Arrangement::Stacked);
}

TEST(FiguresPages, WordsFollowTheFilter) {
  DemoFigures figures;
  figures.click("page/words").wait();
  WordQuery query;
  EXPECT_EQ(cell(figures, 0, 0), count_words(figures.study(), query).words.at(0).word);
  FrequencyQuery filtered = figures.query();
  add_filter(figures.study(), "rol=werkveld", filtered.filter);
  figures.ask(filtered).wait();
  query.of.filter = filtered.filter;
  EXPECT_EQ(cell(figures, 0, 0), count_words(figures.study(), query).words.at(0).word);
  EXPECT_NE(picture(figures).find("werkveld"), std::string::npos);
}

TEST(FiguresPages, AHeadSortsItsColumn) {
  DemoFigures figures(tall());
  figures.click("page/together").wait();
  const auto* before = figures.screen().find("table/head/0");
  ASSERT_NE(before, nullptr);
  figures.click("table/head/0");
  EXPECT_EQ(figures.screen().label("table/head/0"), "code ↓");
  figures.click("table/head/0");
  EXPECT_EQ(figures.screen().label("table/head/0"), "code ↑");
  figures.click("table/head/0");
  EXPECT_EQ(figures.screen().label("table/head/0"), "code");
}

// The first column of a csv that was saved, without its head.
std::vector<std::string> first_column(const std::filesystem::path& path) {
  std::vector<std::string> cells;
  for (const auto& row : exports::parse_csv(bytes_of(path), path.string()).rows)
    cells.push_back(exports::text_of(row.front()));
  return cells;
}

TEST(FiguresPages, TheOrderOfTheTableIsThatOfWhatIsSaved) {
  const TempFolder folder;
  DemoFigures figures(tall());
  const auto saved = [&](const char* name) {
    figures.workspace().run(app::ExportTo{app::ExportKind::Page, folder / name});
    figures.workspace().finish_work();
    return first_column(folder / name);
  };
  figures.click("page/words").wait();
  auto words = saved("by-count.csv");
  figures.click("table/head/0");
  std::sort(words.begin(), words.end() - 1,
            [](const auto& a, const auto& b) { return transcripts::compare_names(a, b) < 0; });
  EXPECT_EQ(words.back(), "(basis)");
  EXPECT_EQ(saved("by-word.csv"), words);
  figures.click("table/head/0");
  std::reverse(words.begin(), words.end() - 1);
  EXPECT_EQ(saved("back.csv"), words);
  // A filter leaves the order, another kind of table does not take it over.
  figures.click("words/stop-words").wait();
  EXPECT_TRUE(figures.workspace().figures_order());
  figures.click("page/saturation").wait();
  EXPECT_FALSE(figures.workspace().figures_order());
}

TEST(FiguresPages, YearsAndSourcesAskForWhatIsMissingOrShowIt) {
  DemoFigures figures;
  for (const char* page : {"page/years", "page/sources"}) {
    figures.click(page).wait();
    EXPECT_TRUE(figures.screen().find("table/0/0") != nullptr ||
                figures.screen().find("page/refusal") != nullptr)
        << page;
  }
}

TEST(FiguresPages, ThePictureBelowTheMatrixIsOfTheChosenCode) {
  DemoFigures figures;
  EXPECT_EQ(figures.screen().find("page/picture"), nullptr);
  figures.click(figures.total("Valley of death")).wait();
  EXPECT_NE(figures.screen().label("page/picture").find("Valley of death"), std::string::npos);
  FrequencyQuery query = figures.query();
  query.count = CountOf::Participants;
  query.as = ShownAs::Percent;
  figures.ask(query);
  figures.click(figures.total("Valley of death")).wait();
  EXPECT_NE(picture(figures).find("Wilson"), std::string::npos);
}

TEST(FiguresPages, WhatIsSeenIsWhatIsSaved) {
  const TempFolder folder;
  DemoFigures figures;
  figures.click("page/together").wait();
  figures.click("page/save");
  EXPECT_EQ(figures.only<app::ShowDialog>().dialog, app::Dialog::ExportPage);
  for (const char* name : {"k.svg", "k.png", "k.pdf", "k.csv", "k.xlsx", "k.html", "k.md"}) {
    figures.workspace().run(app::ExportTo{app::ExportKind::Page, folder / name});
    figures.workspace().finish_work();
    EXPECT_TRUE(std::filesystem::exists(folder / name)) << name;
  }
  std::ifstream file(folder / "k.svg");
  const std::string svg{std::istreambuf_iterator<char>(file), {}};
  EXPECT_NE(svg.find("Codes die samengaan"), std::string::npos);
  // A page without a table says so.
  figures.click("page/matrix");
  figures.click(figures.total("Valley of death")).wait();
  figures.workspace().run(app::ExportTo{app::ExportKind::Page, folder / "m.csv"});
  figures.workspace().finish_work();
  EXPECT_TRUE(figures.workspace().status().error);
  EXPECT_FALSE(std::filesystem::exists(folder / "m.csv"));
}

TEST(FiguresPages, ACellWhereNobodyWasAskedIsToldFromANought) {
  StudyBuilder study = two_studies();
  study.code("Vraag").code("Antwoord", "Vraag");
  Code topic = code_named(study.study(), "Vraag");
  topic.kind = CodeKind::Topic;
  study.apply(change_code(study.study(), topic, {}));
  study.transcript("Nu", "I", "Wat vindt u?").interviewer("Nu", "I");
  study.coding("Nu", "Wat vindt u", "Vraag", "AV");
  const auto table = app::make_figures_table(study.study(), {});
  const std::size_t row = *app::find_row(table, code_named(study.study(), "Antwoord").id);
  EXPECT_FALSE(table.not_asked(row, 0));  // Hout
  EXPECT_TRUE(table.not_asked(row, 1));   // Zorg
}

}  // namespace
}  // namespace tests
