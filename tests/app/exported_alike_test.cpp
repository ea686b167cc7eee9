// What the window exports is, byte for byte, what the command line writes for the same question.
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/demo_figures.h"
#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

using namespace coding;

class ExportedAlike : public testing::Test {
 protected:
  void expect_same(app::ExportKind kind, const std::string& name, const std::string& command) {
    figures.workspace().run(app::ExportTo{kind, folder / ("window-" + name)});
    figures.workspace().finish_work();
    ASSERT_FALSE(figures.workspace().status().error) << name;
    const std::string project = figures.workspace().project().path().string();
    // "chart --kind bars" -> "chart '/…/demo.zwerm' --kind bars"
    const std::size_t verb = command.find(' ');
    const Ran ran = zwerm(
        folder, command.substr(0, verb) + " '" + project + "'" + command.substr(verb) + " " + name);
    ASSERT_EQ(ran.status, 0) << command << "\n" << ran.output;
    EXPECT_EQ(bytes_of(folder / ("window-" + name)), bytes_of(folder / name)) << command;
  }
  // The page's picture and, where the command line has it as csv, its table.
  void expect_same_page(const std::string& chart, const std::string& table = {}) {
    expect_same(app::ExportKind::Page, "k.svg", "chart --width 200 " + chart);
    if (!table.empty()) expect_same(app::ExportKind::Page, "k.csv", table + " >");
  }

  const TempFolder folder;
  DemoFigures figures;
};

TEST_F(ExportedAlike, TheMatrixInEachFormat) {
  FrequencyQuery query = figures.query();
  query.count = CountOf::Participants;
  query.as = ShownAs::Percent;
  add_filter(figures.study(), "rol=werkveld", query.filter);
  add_filter(figures.study(), "coded>=2020-01-01", query.filter);
  figures.ask(query);
  for (const char* name : {"c.csv", "c.xlsx", "c.html", "c.md", "c.svg", "c.png", "c.pdf"})
    expect_same(app::ExportKind::Frequencies, name,
                "export --as frequencies --count participants --shown-as percent --filter "
                "rol=werkveld --filter 'coded>=2020-01-01'");
}

TEST_F(ExportedAlike, TheMatrixWithoutEmptyRowsInEachFormat) {
  figures.workspace().run(app::ExportTo{app::ExportKind::Frequencies, folder / "all.csv"});
  figures.workspace().finish_work();
  figures.click("hide-empty");
  const std::string count(name_of(figures.query().count));
  for (const char* name : {"e.csv", "e.xlsx", "e.html", "e.md", "e.svg", "e.png", "e.pdf"})
    expect_same(app::ExportKind::Frequencies, name,
                "export --as frequencies --without-empty --count " + count);
  EXPECT_LT(bytes_of(folder / "e.csv").size(), bytes_of(folder / "all.csv").size());
}

TEST_F(ExportedAlike, WhatDominates) {
  FrequencyQuery query = figures.query();
  query.count = CountOf::Passages;
  query.with_subcodes = true;
  add_filter(figures.study(), "rol=werkveld", query.filter);
  figures.ask(query);
  figures.click("page/dominance").wait();
  expect_same(app::ExportKind::Page, "d.csv",
              "frequencies --dominance --csv --with-subcodes --filter rol=werkveld >");
  // Without the one that gives most of the first code.
  figures.click("table/0/2");
  const auto& without = figures.query().filter.without_transcripts;
  ASSERT_EQ(without.size(), 1U);
  const std::string name = figures.study().transcripts().find(without.front())->name;
  expect_same(app::ExportKind::Frequencies, "w.csv",
              "export --as frequencies --with-subcodes --filter rol=werkveld --filter 'gesprek!=" +
                  name + "'");
}

TEST_F(ExportedAlike, QuotationsInEachFormat) {
  FrequencyQuery query = figures.query();
  add_filter(figures.study(), "rol=werkveld", query.filter);
  figures.ask(query);
  for (const char* name : {"q.csv", "q.xlsx", "q.docx", "q.html", "q.md"})
    expect_same(app::ExportKind::Quotations, name, "export --as quotations --filter rol=werkveld");
}

TEST_F(ExportedAlike, TheCodebookInEachFormat) {
  for (const char* name : {"b.docx", "b.html", "b.md", "b.xlsx", "b.csv", "b.qdc"})
    expect_same(app::ExportKind::Codebook, name, "export --as codebook");
}

TEST_F(ExportedAlike, ThePicturesAndTablesOfThePages) {
  figures.click("page/together").wait();
  expect_same_page("--kind network");
  figures.click("page/saturation").wait();
  expect_same_page("--kind saturation", "saturation --csv");
  figures.click("page/words").wait();
  expect_same_page("--kind wordcloud", "words --top 500 --csv");
}

TEST_F(ExportedAlike, TheBarsOfACode) {
  FrequencyQuery query = figures.query();
  query.count = CountOf::Participants;
  query.as = ShownAs::Percent;
  figures.ask(query);
  figures.click(figures.total("Valley of death")).wait();
  expect_same_page(
      "--kind bars --code 'Valley of death' --count participants --as percent --interval");
}

}  // namespace
}  // namespace tests
