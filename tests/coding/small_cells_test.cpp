#include "coding/small_cells.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// "x.xo": hidden, shown, the total last.
std::string hidden(const Study& study, const char* code, std::uint32_t fewer_than) {
  FrequencyQuery query;
  query.codes = {code_named(study, code).id};
  std::string out;
  const auto cells = small_cells(study, frequencies(study, query), fewer_than);
  for (const bool cell : cells.at(0)) out += cell ? 'x' : '.';
  return out;
}

// PPS A has 3 people, B 2, C 1; all say Geld, only those of A and one of B say Gat.
StudyBuilder six_people() {
  StudyBuilder study;
  study.code("Geld").code("Gat").code("Los");
  const auto speak = [&](const char* pps, int count, int with_gat) {
    for (int i = 0; i < count; ++i) {
      const std::string name = fmt::format("{}{}", pps, i);
      study.transcript(name, "R1", "geld en een gat").person(name, "R1", "persoon " + name);
      study.pps(pps, {"persoon " + name}).coding(name, "geld", "Geld", "AV");
      if (i < with_gat) study.coding(name, "gat", "Gat", "AV");
    }
  };
  speak("A", 3, 3), speak("B", 2, 1), speak("C", 1, 0);
  return study;
}

TEST(SmallCells, HideWhereThereAreFewPeopleButNotWhereThereAreNone) {
  const StudyBuilder study = six_people();
  EXPECT_EQ(hidden(study.study(), "Geld", 3), ".xx.");
  EXPECT_EQ(hidden(study.study(), "Los", 3), "....");
  EXPECT_EQ(hidden(study.study(), "Geld", 7), "xxxx");
  EXPECT_EQ(hidden(study.study(), "Geld", 0), "....");
}

TEST(SmallCells, ASingleOneIsNotGivenAwayByTheTotal) {
  const StudyBuilder study = six_people();
  EXPECT_EQ(hidden(study.study(), "Geld", 2), ".xx.");  // C, and B with it
  EXPECT_EQ(hidden(study.study(), "Gat", 2), "xx..");   // B, and A with it
}

// Two of one person each would be told by the total: two people in two cells.
TEST(SmallCells, HiddenCellsHaveEnoughPeopleTogether) {
  StudyBuilder study = six_people();
  study.transcript("D0", "R1", "geld en een gat").person("D0", "R1", "persoon D0");
  study.pps("D", {"persoon D0"}).coding("D0", "gat", "Gat", "AV").coding("C0", "gat", "Gat", "AV");
  EXPECT_EQ(hidden(study.study(), "Gat", 2), ".xxx.");  // 1, 1 and 1
  EXPECT_EQ(hidden(study.study(), "Gat", 4), "xxxx.");
}

TEST(SmallCells, WhatNobodyKnownSaysIsHiddenToo) {
  StudyBuilder study = six_people();
  study.transcript("E0", "R1", "geld").pps("E", {"E0"}).coding("E0", "geld", "Geld", "AV");
  EXPECT_EQ(hidden(study.study(), "Geld", 2).at(3), 'x');
}

}  // namespace
