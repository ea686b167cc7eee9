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
}

}  // namespace
