#include "coding/years.h"

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

const YearRow& row_of(const Study& study, const YearsCompared& made, const char* code) {
  const CodeId id = code_named(study, code).id;
  return *std::find_if(made.rows.begin(), made.rows.end(),
                       [&](const YearRow& row) { return row.code == id; });
}

TEST(Years, StandSideBySideWithTheirChange) {
  const StudyBuilder study = two_studies();
  const YearsCompared made = compare_years(study.study(), people_in_percent());
  EXPECT_EQ(made.years, (std::vector<std::string>{"2017", "2025"}));
  EXPECT_EQ(made.bases[0].participants, 2U);
  EXPECT_EQ(made.bases[1].participants, 3U);
  const YearRow& row = row_of(study.study(), made, "Subsidie");
  EXPECT_EQ(row.values, (std::vector<double>{100, 0}));
  EXPECT_DOUBLE_EQ(*row.changes[0], -100);
}

TEST(Years, FewPeopleAreHiddenAndSoIsWhatTheyChanged) {
  const StudyBuilder study = two_studies();
  FrequencyQuery query = people_in_percent();
  query.hide_below = 3;
  const YearsCompared made = compare_years(study.study(), query);
  const YearRow& row = row_of(study.study(), made, "Subsidie");
  EXPECT_TRUE(row.hidden[0]);
  EXPECT_EQ(row.values[0], 0);
  EXPECT_FALSE(row.changes[0]);
  EXPECT_TRUE(made.counted.rows.front().hidden.size() > 1);
  query.count = CountOf::Passages;
  EXPECT_THROW(compare_years(study.study(), query), EditError);
}

TEST(Years, ForerunnersCountForWhatTheyBecame) {
  StudyBuilder study = two_studies();
  study.apply(set_crosswalk(study.study(), code_named(study.study(), "Subsidie").id,
                            code_named(study.study(), "Geld").id, Comparability::Limited, ""));
  const YearsCompared made = compare_years(study.study(), people_in_percent());
  const YearRow& row = row_of(study.study(), made, "Geld");
  EXPECT_EQ(row.values[0], 100);
  EXPECT_NEAR(row.values[1], 100.0 / 3, 1e-9);
  ASSERT_EQ(row.forerunners.size(), 1U);
  EXPECT_EQ(row.forerunners[0].comparability, Comparability::Limited);
  EXPECT_EQ(row_of(study.study(), made, "Subsidie").values[0], 100);
}

TEST(Years, WhatIsNotComparableIsNamedButNotCounted) {
  StudyBuilder study = two_studies();
  study.apply(set_crosswalk(study.study(), code_named(study.study(), "Subsidie").id,
                            code_named(study.study(), "Geld").id, Comparability::Not, ""));
  const YearsCompared made = compare_years(study.study(), people_in_percent());
  EXPECT_EQ(row_of(study.study(), made, "Geld").values[0], 0);
  EXPECT_EQ(row_of(study.study(), made, "Geld").forerunners.size(), 1U);
}

TEST(Years, BothCodesOfOneCoderOnTheSameWordsCountOnce) {
  StudyBuilder study = two_studies();
  study.coding("Toen", "een", "Geld", "AV");
  study.apply(set_crosswalk(study.study(), code_named(study.study(), "Subsidie").id,
                            code_named(study.study(), "Geld").id, Comparability::Comparable, ""));
  FrequencyQuery query;
  query.count = CountOf::Codings;
  EXPECT_EQ(row_of(study.study(), compare_years(study.study(), query), "Geld").values[0], 2);
}

TEST(Years, AreComparedPerPpsWhereItSpokeInBoth) {
  const StudyBuilder study = two_studies();
  const YearsCompared made = compare_years(study.study(), people_in_percent());
  const PpsId hout = pps_named(study.study(), "Hout").id;
  EXPECT_EQ(row_of(study.study(), made, "Subsidie").pps.gone, std::vector{hout});
  EXPECT_EQ(row_of(study.study(), made, "Geld").pps.gained, std::vector{hout});
  EXPECT_TRUE(row_of(study.study(), made, "Gat").pps.gained.empty());  // Zorg was not there in 2017
}

TEST(Years, NeedAYear) {
  StudyBuilder study;
  study.code("Geld").transcript("G", "R1", "een");
  EXPECT_THROW(compare_years(study.study(), {}), EditError);
}

// Of 2017 there are two codings of Subsidie; that they count for Geld as well takes nothing from
// the share of others.
TEST(Years, SharesOfPiecesAreTakenOfWhatThereIs) {
  StudyBuilder study = two_studies();
  study.coding("Toen", "drie", "Gat", "AV");
  study.apply(set_crosswalk(study.study(), code_named(study.study(), "Subsidie").id,
                            code_named(study.study(), "Geld").id, Comparability::Comparable, ""));
  FrequencyQuery query;
  query.count = CountOf::Codings;
  query.as = ShownAs::Percent;
  const YearsCompared made = compare_years(study.study(), query);
  EXPECT_NEAR(row_of(study.study(), made, "Gat").values[0], 100.0 / 3, 1e-9);
  EXPECT_NEAR(row_of(study.study(), made, "Geld").values[0], 200.0 / 3, 1e-9);
  query.with_subcodes = true;
  EXPECT_THROW(compare_years(study.study(), query), EditError);
}

}  // namespace
