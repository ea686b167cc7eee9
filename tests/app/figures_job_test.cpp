#include "app/figures_job.h"

#include <cmath>

#include <gtest/gtest.h>

#include "coding/crosswalk.h"
#include "coding/lookup.h"
#include "tests/support/two_studies.h"

namespace tests {
namespace {

using namespace coding;
namespace chart = exports::chart;

app::FiguresMade years(const Study& study, CountOf count, ShownAs as) {
  app::FiguresWanted wanted;
  wanted.page = app::FiguresPage::Years;
  wanted.figures.count = count;
  wanted.figures.as = as;
  SearchTexts texts;
  return app::make_figures(study, wanted, texts, {});
}

// Subsidie of 2017 is Geld of 2025, and there is more of it than of anything else.
StudyBuilder linked() {
  StudyBuilder study = two_studies();
  study.coding("Toen", "drie", "Subsidie", "AV").coding("Nu", "drie", "Gat", "AV");
  study.apply(set_crosswalk(study.study(), code_named(study.study(), "Subsidie").id,
                            code_named(study.study(), "Geld").id, Comparability::Limited, ""));
  return study;
}

// "Geld 50 33.3", as the table of the page has it.
std::string in_table(const app::FiguresMade& made, const std::string& code, std::size_t years) {
  for (const auto& row : made.table.rows) {
    if (exports::text_of(row.front()) != code) continue;
    std::string told = code;
    for (std::size_t year = 0; year < years; ++year) told += " " + exports::text_of(row[year + 1]);
    return told;
  }
  return {};
}

TEST(FiguresJob, TheSlopeHasTheFiguresOfTheYearsTable) {
  const StudyBuilder study = linked();
  for (const CountOf count : {CountOf::Passages, CountOf::Participants, CountOf::Codings})
    for (const ShownAs as : {ShownAs::Absolute, ShownAs::Percent}) {
      const app::FiguresMade made = years(study.study(), count, as);
      ASSERT_TRUE(made.chart);
      const auto& slope = std::get<chart::Slope>(made.chart->body);
      EXPECT_EQ(slope.moments, (std::vector<std::string>{"2017", "2025"}));
      ASSERT_FALSE(slope.lines.empty());
      for (const auto& line : slope.lines) {
        std::string told = line.name;
        for (const auto& figure : line.figures)
          told += " " + exports::text_of(exports::Cell(std::round(figure.value * 10) / 10));
        EXPECT_EQ(told, in_table(made, line.name, 2));
      }
    }
}

TEST(FiguresJob, SharesOfPassagesDoNotCountForerunnersTwiceInWhatTheyAreOutOf) {
  const auto made = years(linked().study(), CountOf::Passages, ShownAs::Percent);
  // Three passages in 2017, all of Subsidie, which count for Geld as well.
  EXPECT_EQ(in_table(made, "Subsidie", 1), "Subsidie 100");
  EXPECT_EQ(in_table(made, "Geld", 1), "Geld 100");
}

TEST(FiguresJob, OneYearAloneSaysWhatToDo) {
  StudyBuilder study;
  study.code("Geld").transcript("G1", "R1", "Geld is op.").person("G1", "R1", "Anna");
  const auto none = years(study.study(), CountOf::Passages, ShownAs::Absolute);
  ASSERT_TRUE(none.refusal);
  EXPECT_NE(none.refusal->nl.find("Personen > Gesprekken"), std::string::npos);
  study.set("G1", "jaar", "2025");
  const auto one = years(study.study(), CountOf::Passages, ShownAs::Absolute);
  ASSERT_TRUE(one.refusal);
  EXPECT_NE(one.refusal->nl.find("2025"), std::string::npos);
  EXPECT_FALSE(one.chart);
}

TEST(FiguresJob, EachPageEndsWhereItIsStopped) {
  const StudyBuilder study = linked();
  std::stop_source source;
  source.request_stop();
  SearchTexts texts;
  for (const auto page :
       {app::FiguresPage::Years, app::FiguresPage::Together, app::FiguresPage::Saturation}) {
    app::FiguresWanted wanted;
    wanted.page = page;
    const auto made = app::make_figures(study.study(), wanted, texts, source.get_token());
    EXPECT_TRUE(made.table.rows.empty());
    EXPECT_FALSE(made.chart);
  }
}

}  // namespace
}  // namespace tests
