// Pictures of words, from a small study.
#include <algorithm>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/retrieval.h"
#include "exports/chart/charts_of_relations.h"
#include "tests/support/study_builder.h"

namespace {

using namespace exports::chart;
using tests::StudyBuilder;

// Anna (werkveld) says geld four times, Bram (onderwijs) les.
StudyBuilder two_roles() {
  StudyBuilder study;
  study.transcript("G1", "R1", "geld geld geld geld en les").person("G1", "R1", "Anna");
  study.transcript("G1", "R2", "les les les les en geld").person("G1", "R2", "Bram");
  study.set("Anna", "rol", "werkveld").set("Bram", "rol", "onderwijs");
  return study;
}

TEST(KeynessChart, SetsBothGroupsBesideEachOtherPerThousandWords) {
  const StudyBuilder study = two_roles();
  coding::KeynessQuery query;
  query.least_count = 1;
  coding::add_filter(study.study(), "rol=werkveld", query.of.filter);
  const auto compared = coding::keyness(study.study(), query);
  const Chart chart = keyness_of(study.study(), compared, query, {Language::English, {}, {}});
  EXPECT_EQ(chart.title, "Key words (G2): role = werkveld against the rest");
  const auto& bars = std::get<Bars>(chart.body);
  ASSERT_EQ(bars.series.size(), 2U);
  EXPECT_EQ(bars.series[0].name, "role = werkveld");
  ASSERT_EQ(bars.groups.size(), 2U);
  EXPECT_EQ(bars.groups[0].name, "geld") << "what the group says more comes first";
  EXPECT_EQ(bars.groups[1].name, "les");
  for (std::size_t i = 0; i < bars.groups.size(); ++i) {
    const auto& word = compared.words[i];
    EXPECT_DOUBLE_EQ(bars.groups[i].bars[0].figure.value,
                     coding::per_1000(word.of.words, compared.of.words));
    EXPECT_DOUBLE_EQ(bars.groups[i].bars[1].figure.value,
                     coding::per_1000(word.against.words, compared.against.words));
  }
  std::string caption;
  for (const std::string& line : chart.caption) caption += line + "\n";
  EXPECT_NE(caption.find("Dunning 1993"), std::string::npos);
  EXPECT_NE(caption.find("Hardie 2014"), std::string::npos);
  EXPECT_NE(caption.find("6 words of 1 participant"), std::string::npos) << caption;
}

TEST(KeynessChart, SaysUnderWhichCodeTheWordsWereCounted) {
  StudyBuilder study = two_roles();
  study.code("Gat").coding("G1", "geld geld geld geld en les", "Gat", "AV");
  study.coding("G1", "les les les les en geld", "Gat", "AV");
  coding::KeynessQuery query;
  query.base.codes = {coding::code_named(study.study(), "Gat").id};
  coding::add_filter(study.study(), "rol=werkveld", query.of.filter);
  const Chart chart = keyness_of(study.study(), coding::keyness(study.study(), query), query,
                                 {Language::English, {}, {}});
  const auto& caption = chart.caption;
  EXPECT_NE(std::find(caption.begin(), caption.end(), "Only what is coded as Gat."), caption.end());
}

}  // namespace
