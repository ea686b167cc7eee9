#include "app/views/words_page.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "coding/keyness.h"
#include "coding/lookup.h"
#include "coding/word_counts.h"
#include "tests/support/demo_figures.h"

namespace tests {
namespace {

using namespace coding;

class WordsOfCijfers : public testing::Test {
 protected:
  WordsOfCijfers() : figures(tall()) { figures.click("page/words").wait(); }
  static Screen tall() {
    Screen screen;
    screen.height = 2400;
    return screen;
  }
  std::string cell(std::size_t row, std::size_t column) {
    return figures.screen().value(fmt::format("table/{}/{}", row, column));
  }
  // Chooses a value in the popup of a group, and closes it.
  void choose(const std::string& group, const std::string& value) {
    figures.click(group + "/add").click(group + "/kind/participant.role");
    figures.click(group + "/value/" + value);
    figures.screen().click_at({1500, 2300});
    figures.wait();
  }
  Filter role(const std::string& value) {
    Filter filter;
    add_filter(figures.study(), "rol=" + value, filter);
    return filter;
  }
  std::vector<const app::Control*> lines() {
    std::vector<const app::Control*> found;
    for (const auto& control : figures.screen().controls())
      if (control.id.starts_with("line/")) found.push_back(&control);
    return found;
  }

  DemoFigures figures;
};

TEST_F(WordsOfCijfers, KeynessAsksForAGroupAndComparesItWithTheRest) {
  figures.click("words/key").wait();
  EXPECT_NE(figures.screen().label("page/refusal").find("groep"), std::string::npos);
  choose("group", "werkveld");
  KeynessQuery query;
  query.of.filter = role("werkveld");
  const Keyness made = keyness(figures.study(), query);
  EXPECT_EQ(cell(0, 0), made.words.at(0).word);
  EXPECT_EQ(cell(0, 1), "vaker");
  EXPECT_EQ(figures.screen().label("page/picture"),
            "Kenmerkende woorden (G2): rol = werkveld tegen de rest");
  const std::string said = figures.screen().value("page/picture");
  EXPECT_NE(said.find("Dunning 1993"), std::string::npos);
  EXPECT_NE(said.find("Hardie 2014"), std::string::npos);
}

TEST_F(WordsOfCijfers, KeynessOfOneGroupAgainstAnother) {
  figures.click("words/key").wait();
  choose("group", "werkveld");
  figures.click("against/other").wait();
  EXPECT_NE(figures.screen().label("page/refusal").find("andere groep"), std::string::npos);
  choose("against", "onderwijs");
  KeynessQuery query;
  query.of.filter = role("werkveld");
  query.against = WordSelection{role("onderwijs"), {}};
  const Keyness made = keyness(figures.study(), query);
  EXPECT_EQ(cell(0, 0), made.words.at(0).word);
  EXPECT_NE(figures.screen().label("page/picture").find("tegen rol = onderwijs"),
            std::string::npos);
  figures.click("against/rest").wait();
  EXPECT_NE(figures.screen().label("page/picture").find("tegen de rest"), std::string::npos);
}

TEST_F(WordsOfCijfers, AWordOfTheListStandsInContextAsOftenAsItWasCounted) {
  const CountedWord word = count_words(figures.study(), {}).words.at(0);
  figures.click("table/row/" + word.word).wait();
  EXPECT_EQ(figures.screen().value("words/word"), word.word);
  EXPECT_NE(figures.screen().label("page/title").find(fmt::format(": {} plaats", word.reach.words)),
            std::string::npos)
      << figures.screen().label("page/title");
  ASSERT_FALSE(lines().empty());
  figures.click(lines().front()->id);
  const auto& place = figures.only<app::GoTo>();
  const std::string_view hit = figures.study().text(place.transcript).slice(place.span);
  EXPECT_TRUE(std::any_of(word.forms.begin(), word.forms.end(), [&](const WordForm& form) {
    return transcripts::fold(hit) == form.form;
  })) << hit;
  EXPECT_EQ(figures.workspace().view(), app::View::Coding);
}

TEST_F(WordsOfCijfers, LinesComeInTheOrderOfWhatStandsAfterTheWord) {
  figures.click("words/context").wait();
  EXPECT_NE(figures.screen().label("page/refusal").find("Typ een woord"), std::string::npos);
  figures.click("words/word");
  figures.screen().type("mensen");
  figures.click("words/forms").wait();
  const auto by_place = lines().size();
  figures.click("order/right").wait();
  ASSERT_GT(lines().size(), 1U);
  EXPECT_EQ(lines().size(), by_place);
  ConcordanceQuery query;
  query.find.query = {"mensen", transcripts::Matching::Folded, transcripts::Words::Whole};
  query.find.interviewers = Interviewers::Without;
  query.order = ConcordanceOrder::Right;
  SearchTexts texts;
  std::vector<StudyHit> sorted;
  for (const auto& line : concordance(figures.study(), query, texts).lines)
    sorted.push_back({line.transcript, line.span});
  EXPECT_EQ(figures.workspace().figures()->places, sorted);
}

TEST_F(WordsOfCijfers, TypedWordsAreFoundInAllFormsUnlessTheseAreApart) {
  figures.click("words/context").wait();
  figures.click("words/word");
  figures.screen().type("netwerken");
  figures.wait();
  const std::size_t joined = figures.workspace().figures()->places.size();
  figures.click("words/forms").wait();
  const std::size_t apart = figures.workspace().figures()->places.size();
  EXPECT_GT(joined, apart);
}

TEST_F(WordsOfCijfers, StopWordsAndFormsAreSwitches) {
  WordQuery query;
  figures.click("words/stop-words").wait();
  query.choice.written_stop_words = query.choice.spoken_stop_words = true;
  EXPECT_EQ(cell(0, 0), count_words(figures.study(), query).words.at(0).word);
  figures.click("words/stop-words").click("words/forms").wait();
  query.choice = {.join = WordJoin::Forms};
  const auto apart = count_words(figures.study(), query).words.at(0);
  EXPECT_EQ(cell(0, 0), apart.word);
  EXPECT_EQ(cell(0, 1), std::to_string(apart.reach.words));
}

TEST_F(WordsOfCijfers, WhatStandsInContextIsSaved) {
  const TempFolder folder;
  const CountedWord word = count_words(figures.study(), {}).words.at(0);
  figures.click("table/row/" + word.word).wait();
  for (const char* name : {"c.csv", "c.xlsx", "c.html", "c.md"}) {
    figures.workspace().run(app::ExportTo{app::ExportKind::Page, folder / name});
    figures.workspace().finish_work();
    EXPECT_FALSE(figures.workspace().status().error) << name;
  }
  std::ifstream file(folder / "c.csv");
  const std::string csv{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(static_cast<std::uint64_t>(std::count(csv.begin(), csv.end(), '\n')),
            word.reach.words + 1);
}

TEST_F(WordsOfCijfers, AnotherQuestionBreaksOffTheOneBefore) {
  figures.click("page/together");
  figures.click("page/saturation");
  EXPECT_EQ(figures.workspace().figures_wanted().page, app::FiguresPage::Saturation);
  figures.wait();
  EXPECT_EQ(figures.workspace().figures()->wanted.page, app::FiguresPage::Saturation);
}

}  // namespace
}  // namespace tests
