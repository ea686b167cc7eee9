#include "coding/counting_ready.h"

#include <gtest/gtest.h>

#include "coding/frequencies.h"
#include "coding/placed_codings.h"
#include "tests/support/study_builder.h"

namespace {

using coding::Study;

std::shared_ptr<const coding::PlacedCodings> kept(const Study& study) {
  return study.codings().by_transcript().begin()->second->placed.get();
}

TEST(CountingReady, WhatTheFirstCountNeedsIsThereAndTheSame) {
  tests::StudyBuilder builder;
  builder.transcript("G1", "R1", "Dat is een gat.")
      .transcript("G1", "I", "Welk gat?")
      .interviewer("G1", "I")
      .code("Gat")
      .coding("G1", "een gat", "Gat", "AV");
  const Study& study = builder.study();
  EXPECT_EQ(kept(study), nullptr);
  coding::make_counting_ready(study, {});
  const auto ready = kept(study);
  ASSERT_NE(ready, nullptr);
  const auto counted = coding::frequencies(study, {});
  EXPECT_EQ(counted.rows[0].total, 1);
  EXPECT_EQ(kept(study), ready) << "used as it is, not worked out again";
}

TEST(CountingReady, EndsWhereStopped) {
  tests::StudyBuilder builder;
  builder.transcript("G1", "R1", "Een gat.").code("Gat").coding("G1", "Een gat", "Gat", "AV");
  std::stop_source stop;
  stop.request_stop();
  coding::make_counting_ready(builder.study(), stop.get_token());
  EXPECT_EQ(kept(builder.study()), nullptr);
}

}  // namespace
