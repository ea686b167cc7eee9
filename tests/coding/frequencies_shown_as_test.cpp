// Figures as shares, per thousand words and against what was expected.
#include <gtest/gtest.h>

#include "coding/frequencies.h"
#include "tests/support/frequency_rows.h"

namespace {

using namespace coding;
using tests::by;
using tests::by_attribute;
using tests::counting;
using tests::row;
using tests::StudyBuilder;
using tests::three_people;
using tests::two_talks;

TEST(Frequencies, PercentTakesTheColumnsOwnBase) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Gat", "AV");
  EXPECT_EQ(row(study.study(), counting(CountOf::Passages, ShownAs::Percent), "Geld"),
            "Hout 50 | Metaal 100 | Zorg 0 | total 50");
  EXPECT_EQ(row(study.study(), counting(CountOf::Participants, ShownAs::Percent), "Geld"),
            "Hout 50 | Metaal 100 | Zorg 0 | total 50");
  EXPECT_EQ(row(study.study(), counting(CountOf::Words, ShownAs::Percent), "Geld"),
            "Hout 6.667 | Metaal 10 | Zorg 0 | total 5.882");
}

TEST(Frequencies, PerThousandIsOfWordsSpokenAndRefusedForPeople) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV");
  EXPECT_EQ(row(study.study(), counting(CountOf::Codings, ShownAs::Per1000), "Geld"),
            "Hout 66.67 | Metaal 100 | Zorg 0 | total 58.82");
  for (const CountOf count : {CountOf::Participants, CountOf::Transcripts})
    EXPECT_THROW(frequencies(study.study(), counting(count, ShownAs::Per1000)), EditError);
}

// R 4.2.2: chisq.test(matrix(c(2, 1, 0, 3, 1, 4), nrow = 2, byrow = TRUE)), $expected and $stdres.
TEST(Frequencies, ExpectedCountsAndResidualsOfCodingsAreThoseOfR) {
  const StudyBuilder study = three_people();
  FrequencyQuery query = by(GroupBy::Participant);
  query.count = CountOf::Codings;
  query.as = ShownAs::Expected;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Anna 1.364 | Bram 0.5455 | Cas 1.091 | total 3");
  query.as = ShownAs::Residual;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Anna 0.8652 | Bram 0.7979 | Cas -1.535 | total 0");
  EXPECT_EQ(row(study.study(), query, "Los"), "Anna 0 | Bram 0 | Cas 0 | total 0");
}

// Of 3 people 2 have it; of the 2 with role werkveld 1. Expected 4/3; the hypergeometric variance
// is 2 * 1 * 2 * 1 / (9 * 2).
TEST(Frequencies, ExpectedCountsOfPeopleAreTakenOfThoseWhoSpoke) {
  StudyBuilder study = three_people();
  study.set("Anna", "rol", "onderwijs")
      .set("Bram", "rol", "werkveld")
      .set("Cas", "rol", "werkveld");
  FrequencyQuery query = by_attribute(study.study(), "rol");
  query.count = CountOf::Participants;
  query.as = ShownAs::Expected;
  EXPECT_EQ(row(study.study(), query, "Geld"), "onderwijs 0.6667 | werkveld 1.333 | total 2");
  query.as = ShownAs::Residual;
  EXPECT_EQ(row(study.study(), query, "Geld"), "onderwijs 0.7071 | werkveld -0.7071 | total 0");
}

TEST(Frequencies, SharesOfARowAndYesOrNo) {
  const StudyBuilder study = three_people();
  FrequencyQuery query = by(GroupBy::Participant);
  query.count = CountOf::Codings;
  query.as = ShownAs::RowPercent;
  EXPECT_EQ(row(study.study(), query, "Gat"), "Anna 37.5 | Bram 12.5 | Cas 50 | total 100");
  query.as = ShownAs::Binary;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Anna 1 | Bram 1 | Cas 0 | total 2");
}

}  // namespace
