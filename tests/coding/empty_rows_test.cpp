// Rows in which nothing is, left out of the matrix (FrequencyQuery::without_empty).
#include <gtest/gtest.h>

#include "coding/frequencies.h"
#include "coding/lookup.h"
#include "coding/years.h"
#include "tests/support/two_studies.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// Geld, with Subsidie below it on two, the heading Kansen with Regie below it, and Gat, on one.
StudyBuilder with_empty_codes() {
  StudyBuilder study;
  study.code("Geld").code("Subsidie", "Geld").code("Leeg", "Geld");
  study.code("Kansen").code("Regie", "Kansen").code("Gat");
  study.transcript("G1", "R1", "een twee drie").person("G1", "R1", "Anna");
  study.transcript("G2", "R1", "een twee drie").person("G2", "R1", "Bram");
  study.pps("Hout", {"Anna"}).pps("Zorg", {"Bram"});
  study.coding("G1", "een", "Subsidie", "AV").coding("G2", "een", "Subsidie", "AV");
  study.coding("G2", "drie", "Gat", "AV");
  return study;
}

FrequencyQuery without_empty() {
  FrequencyQuery query;
  query.without_empty = true;
  return query;
}

std::string rows(const Study& study, const FrequencyQuery& query) {
  std::string out;
  for (const FrequencyRow& row : frequencies(study, query).rows)
    out += (out.empty() ? "" : ", ") + study.codes().find(row.code)->name;
  return out;
}

TEST(EmptyRows, AreLeftOutButNotTheParentOfAFullOne) {
  const StudyBuilder study = with_empty_codes();
  EXPECT_EQ(rows(study.study(), {}), "Geld, Subsidie, Leeg, Kansen, Regie, Gat");
  EXPECT_EQ(rows(study.study(), without_empty()), "Geld, Subsidie, Gat");
}

TEST(EmptyRows, AmongSortedRowsNoParentStaysForItsCodes) {
  const StudyBuilder study = with_empty_codes();
  FrequencyQuery query = without_empty();
  query.order.rows = true;
  EXPECT_EQ(rows(study.study(), query), "Subsidie, Gat");
  query.order.rows = false;
  query.top = 4;
  EXPECT_EQ(rows(study.study(), query), "Subsidie, Gat");
}

TEST(EmptyRows, HiddenFiguresAreNotEmptyOnes) {
  const StudyBuilder study = with_empty_codes();
  FrequencyQuery query = without_empty();
  query.hide_below = 5;
  EXPECT_EQ(rows(study.study(), query), "Geld, Subsidie, Gat");
}

TEST(EmptyRows, FollowTheFilter) {
  const StudyBuilder study = with_empty_codes();
  FrequencyQuery query = without_empty();
  add_filter(study.study(), "pps=Hout", query.filter);
  EXPECT_EQ(rows(study.study(), query), "Geld, Subsidie");
}

TEST(EmptyRows, OfYearsSideBySideEachCodeKeepsItsRow) {
  const StudyBuilder study = tests::two_studies();
  FrequencyQuery query = without_empty();
  add_filter(study.study(), "persoon=Bram", query.filter);
  EXPECT_EQ(compare_years(study.study(), query).rows.size(), study.study().codes().size());
}

}  // namespace
