#include "coding/triangulation.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/two_studies.h"

namespace {

using namespace coding;
using tests::StudyBuilder;
using tests::two_studies;

FrequencyQuery people_in_percent() {
  FrequencyQuery query;
  query.count = CountOf::Participants;
  query.as = ShownAs::Percent;
  return query;
}

TEST(Triangulation, SaysWhetherSourcesBearEachOtherOut) {
  StudyBuilder study = two_studies();
  study.transcript("Lijst", "R1", "ja ja ja").person("Lijst", "R1", "Eva");
  study.transcript("Lijst", "R2", "nee nee").person("Lijst", "R2", "Fien");
  study.set("Lijst", "bron", "enquête").code("Leeg");
  study.coding("Lijst", "ja ja", "Geld", "AV").coding("Lijst", "nee", "Subsidie", "AV");
  study.coding("Lijst", "nee nee", "Gat", "AV").coding("Toen", "vijf", "Gat", "AV");
  FrequencyQuery query = people_in_percent();
  const Triangulation made = triangulate(study.study(), query, 20);
  EXPECT_EQ(made.sources, (std::vector<std::string>{"interview", "survey"}));
  const auto verdict = [&](const char* code) {
    const CodeId id = code_named(study.study(), code).id;
    for (const TriangulationRow& row : made.rows)
      if (row.code == id) return row.verdict;
    return Verdict::Silent;
  };
  EXPECT_EQ(verdict("Gat"), Verdict::Agree);    // 2 of 4 interviewed, 1 of 2 in the survey
  EXPECT_EQ(verdict("Geld"), Verdict::Differ);  // 1 of 4, 1 of 2
  EXPECT_EQ(verdict("Leeg"), Verdict::Silent);
  study.coding("Lijst", "ja", "Leeg", "AV");
  const auto again = triangulate(study.study(), query, 20);
  EXPECT_EQ(again.rows.back().verdict, Verdict::Alone);
  query.count = CountOf::Words;
  EXPECT_THROW(triangulate(study.study(), query, 20), EditError);
}

TEST(Triangulation, HidesSharesOfFewPeopleAndWhatTheyWouldTell) {
  StudyBuilder study = two_studies();
  study.transcript("Lijst", "R1", "ja ja ja").person("Lijst", "R1", "Eva");
  study.set("Lijst", "bron", "enquête").coding("Lijst", "ja ja", "Geld", "AV");
  FrequencyQuery query = people_in_percent();
  query.hide_below = 3;
  const Triangulation made = triangulate(study.study(), query, 20);
  EXPECT_EQ(made.below(), "<3");
  const CodeId geld = code_named(study.study(), "Geld").id;
  for (const TriangulationRow& row : made.rows) {
    if (row.code != geld) continue;
    EXPECT_EQ(row.hidden, (std::vector<bool>{true, true}));
    EXPECT_EQ(row.verdict, Verdict::Untold);
  }
}

}  // namespace
