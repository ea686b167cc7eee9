#include "coding/dominance.h"

#include <gtest/gtest.h>

#include "tests/support/two_studies.h"

namespace {

using namespace coding;
using tests::StudyBuilder;
using tests::two_studies;

TEST(Dominance, NamesTheConversationAndPpsWithMost) {
  StudyBuilder study = two_studies();
  study.coding("Nu", "vier", "Subsidie", "AV");
  FrequencyQuery query;
  query.count = CountOf::Codings;
  const auto made = dominance(study.study(), query);
  const Dominance& row = made[1];
  EXPECT_EQ(row.total, 3);
  EXPECT_EQ(row.transcript->name, "Toen");
  EXPECT_NEAR(row.transcript->share(), 2.0 / 3, 1e-12);
  EXPECT_EQ(row.pps->name, "Hout");
  EXPECT_EQ(row.pps->share(), 1);
  study.code("Leeg");
  EXPECT_FALSE(dominance(study.study(), query).back().transcript.has_value());
  query.without_empty = true;
  EXPECT_EQ(dominance(study.study(), query).size(), made.size());
}

TEST(Dominance, HalfOrMoreIsALotButNotOfOneThing) {
  const auto leans = [](double count, double of) { return dominates({Guid{}, "Toen", count, of}); };
  EXPECT_TRUE(leans(2, 4));
  EXPECT_TRUE(leans(2, 2));
  EXPECT_FALSE(leans(2, 5));
  EXPECT_FALSE(leans(1, 1));
}

TEST(Dominance, WithoutTheOneThatGivesMostTheRestIsLeft) {
  StudyBuilder study = two_studies();
  study.coding("Nu", "vier", "Subsidie", "AV");
  FrequencyQuery query;
  query.count = CountOf::Codings;
  const Dominance before = dominance(study.study(), query)[1];
  query.filter.without_transcripts = {TranscriptId{before.transcript->id}};
  const Dominance after = dominance(study.study(), query)[1];
  EXPECT_EQ(after.total, before.total - before.transcript->count);
  EXPECT_EQ(after.transcript->name, "Nu");
}

}  // namespace
