#include "coding/saturation.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// "G2 +2=2, G1 +0=2": in order of interviewing.
std::string told(const Study& study, const Saturation& of) {
  std::string out;
  for (const SaturationStep& step : of.steps)
    out += fmt::format("{}{} +{}={}", out.empty() ? "" : ", ",
                       study.transcripts().find(step.transcript)->name, step.new_codes,
                       step.cumulative);
  return out;
}

// `codes` of each conversation: "ab" puts the codes a and b on it.
StudyBuilder conversations(const std::vector<std::string>& codes) {
  StudyBuilder study;
  for (const char* code : {"a", "b", "c", "d", "e", "f", "g", "h"}) study.code(code);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::string name = fmt::format("G{}", i + 1);
    study.transcript(name, "R1", "Dan valt er een gat.").person(name, "R1", fmt::format("P{}", i));
    for (const char code : codes[i]) study.coding(name, "een gat", std::string(1, code), "AV");
  }
  return study;
}

TEST(Saturation, FollowsTheDatesAndThenTheProject) {
  StudyBuilder study = conversations({"ab", "b", "abc", "d"});
  study.set("G3", "datum", "2025-01-10").set("G1", "datum", "2025-03-01");
  const SaturationFigures made = saturation(study.study(), {});
  EXPECT_EQ(told(study.study(), made.of[0]), "G3 +3=3, G1 +0=3, G2 +0=3, G4 +1=4");
  EXPECT_EQ(made.undated, 2U);
}

// Codes 5 in the first four; 6: +1 (20 %), 7: +0 with 6 (20 %), 8: +0 (0 %).
TEST(Saturation, GuestsRuleHoldsARunAgainstTheBase) {
  StudyBuilder study = conversations({"ab", "bc", "d", "e", "a", "f", "b", "c"});
  SaturationFigures made = saturation(study.study(), {});
  const Saturation& of = made.of[0];
  EXPECT_EQ(of.base_codes, 5U);
  EXPECT_FALSE(of.steps[4].run_adds.has_value());
  EXPECT_DOUBLE_EQ(*of.steps[5].run_adds, 20);
  EXPECT_DOUBLE_EQ(*of.steps[6].run_adds, 20);
  EXPECT_DOUBLE_EQ(*of.steps[7].run_adds, 0);
  EXPECT_EQ(of.reached, 7U);
  SaturationQuery strict;
  strict.base = 6;
  strict.run = 3;
  EXPECT_FALSE(saturation(study.study(), strict).of[0].reached.has_value());
}

TEST(Saturation, EachPpsHasItsOwnCodesAndConversations) {
  StudyBuilder study = conversations({"ab", "b", "c"});
  study.transcript("G1", "R2", "Het geld stopt.").person("G1", "R2", "Q");
  study.coding("G1", "Het geld", "h", "AV");
  study.pps("Hout", {"P0", "P1"}).pps("Zorg", {"Q"}).pps("Leeg");
  const SaturationFigures made = saturation(study.study(), {});
  ASSERT_EQ(made.of.size(), 3U);
  EXPECT_EQ(told(study.study(), made.of[1]), "G1 +2=2, G2 +0=2");
  EXPECT_EQ(told(study.study(), made.of[2]), "G1 +1=1");
}

// All 6 orders of three conversations with 1, 1 and 3 codes, of which one is the same as another:
// after one 1 1 1 1 3 3, after two 1 1 4 4 4 4 (a, a then bcd), after three 4.
TEST(Saturation, TheBandIsThatOfRandomOrders) {
  StudyBuilder study = conversations({"a", "a", "bcd"});
  SaturationQuery query;
  query.orders = 6000;
  const auto steps = saturation(study.study(), query).of[0].steps;
  EXPECT_EQ(steps[0].median, 1);
  EXPECT_EQ(steps[0].low, 1U);
  EXPECT_EQ(steps[0].high, 3U);
  EXPECT_EQ(steps[1].median, 4);
  EXPECT_EQ(steps[1].low, 1U);
  EXPECT_EQ(steps[1].high, 4U);
  EXPECT_EQ(steps[2].low, 4U);
}

TEST(Saturation, AddsUpToTheCodesThatOccurInEveryOrder) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Study study = tests::study_by_chance(seed);
    QuotationQuery spoken;
    spoken.with_interviewers = false;
    std::set<CodeId> codes;
    for (const Quotation& quotation : quotations(study, spoken))
      codes.insert(quotation.coding->code);
    const Saturation of = saturation(study, {}).of[0];
    if (of.steps.empty()) continue;
    EXPECT_EQ(of.steps.back().cumulative, codes.size()) << seed;
    EXPECT_EQ(of.steps.back().median, codes.size()) << seed;
    for (const SaturationStep& step : of.steps) {
      EXPECT_LE(step.low, step.median);
      EXPECT_GE(step.high, step.median);
    }
  }
}

TEST(Saturation, RefusesARuleWithoutABase) {
  SaturationQuery query;
  query.base = 0;
  EXPECT_THROW(saturation(tests::study_by_chance(1), query), EditError);
}

TEST(Saturation, EndsWhereItIsStopped) {
  std::stop_source source;
  source.request_stop();
  const auto made = saturation(conversations({"ab", "c"}).study(), {}, source.get_token());
  EXPECT_TRUE(made.of.at(0).steps.empty());
}

}  // namespace
