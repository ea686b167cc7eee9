#include "coding/keyness.h"

#include <map>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// Dunning (1993), table 3: bigrams in Swiss reports, given as the four cells, by his -2 log lambda.
TEST(LogLikelihood, IsDunnings) {
  const auto of_cells = [](std::uint64_t ab, std::uint64_t a, std::uint64_t b, std::uint64_t rest) {
    return log_likelihood(ab, b, ab + a, b + rest);
  };
  EXPECT_NEAR(of_cells(110, 2442, 111, 29114), 270.72, 0.005);  // the swiss
  EXPECT_NEAR(of_cells(29, 13, 123, 31612), 263.90, 0.005);     // can be
  EXPECT_NEAR(of_cells(31, 23, 139, 31584), 256.84, 0.005);     // previous year
  EXPECT_NEAR(of_cells(10, 0, 3, 31764), 167.23, 0.005);        // mineral water
  EXPECT_NEAR(of_cells(76, 104, 2476, 29121), 157.21, 0.005);   // at the
}

// A worked example of Rayson's calculator in teaching: 52 in 50,000 words, 57 in 75,000 give 2.65.
TEST(LogLikelihood, RoundsToWhatRaysonsCalculatorGivesForARareWord) {
  EXPECT_NEAR(log_likelihood(52, 57, 50'000, 75'000), 2.65, 0.005);
}

// By R: g <- function(a,b,c,d) { o <- c(a,b,c-a,d-b); n <- c+d; k <- a+b
//   e <- c(c*k,d*k,c*(n-k),d*(n-k))/n; 2*sum(ifelse(o>0, o*log(o/e), 0)) }
// log2((max(a,.5)/c)/(max(b,.5)/d)); pchisq(g, 1, lower.tail=FALSE)
TEST(LogLikelihood, WithLogRatioAndPAsRHasThem) {
  struct Example {
    std::uint64_t a, b, c, d;
    double g2, ratio, p;
  };
  for (const Example& e : std::vector<Example>{
           {20, 5, 1000, 2000, 23.1853110778, 3.0, 1.4711677865e-06},
           {0, 12, 500, 800, 11.7219827491, -3.9068905956, 6.1766110828e-04},
           {7, 0, 4000, 3000, 7.8398758487, 3.3923174228, 5.1106116423e-03},
           {150, 400, 31000, 129000, 20.1730107069, 0.6419934458, 7.0744065833e-06},
           {110, 111, 2552, 29225, 270.7218769362, 3.5044466377, 7.8991449900e-61},
           {1, 1, 10, 10, 0, 0, 1}}) {
    EXPECT_NEAR(log_likelihood(e.a, e.b, e.c, e.d), e.g2, 1e-9);
    EXPECT_NEAR(log_ratio(e.a, e.b, e.c, e.d), e.ratio, 1e-9);
    EXPECT_NEAR(p_of_log_likelihood(log_likelihood(e.a, e.b, e.c, e.d)) / e.p, 1, 1e-7);
  }
}

// Onderwijs (Anna, Cas) talks of students, werkveld (Bram) of money.
StudyBuilder school_and_work() {
  StudyBuilder study;
  study.transcript("G1", "R1", "Studenten leren. Onze student leert, studenten werken.")
      .transcript("G1", "R2", "Geld. Geld voor werk, geld voor studenten.");
  study.transcript("G2", "R1", "Studenten. Geld.");
  study.person("G1", "R1", "Anna").person("G1", "R2", "Bram").person("G2", "R1", "Cas");
  study.set("Anna", "rol", "onderwijs").set("Cas", "rol", "onderwijs");
  study.set("Bram", "rol", "werkveld");
  return study;
}

KeynessQuery of(const Study& study, const std::string& filter, const std::string& against = {}) {
  KeynessQuery query;
  query.least_count = 1;
  add_filter(study, filter, query.of.filter);
  if (!against.empty()) add_filter(study, against, query.against.emplace().filter);
  return query;
}

// "+studenten 4 by 2 / 1 by 1 | -geld ...": more or less; said by how many people on both sides.
std::string list(const Study& study, const KeynessQuery& query) {
  std::string all;
  for (const KeyWord& word : keyness(study, query).words)
    all += fmt::format("{}{}{} {} by {} / {} by {}", all.empty() ? "" : " | ",
                       word.over_used ? '+' : '-', word.word, word.of.words, word.of.participants,
                       word.against.words, word.against.participants);
  return all;
}

TEST(Keyness, SaysWhatAGroupSaysMoreAndLessThanTheRestAndWhoSaysIt) {
  const StudyBuilder study = school_and_work();
  KeynessQuery query = of(study.study(), "rol=onderwijs");
  query.least_count = 4;
  EXPECT_EQ(list(study.study(), query), "+studenten 4 by 2 / 1 by 1 | -geld 1 by 1 / 3 by 1");
  const Keyness made = keyness(study.study(), query);
  EXPECT_EQ(made.of, (WordReach{9, 2, 2, 0}));
  EXPECT_EQ(made.against, (WordReach{7, 1, 1, 0}));
  EXPECT_EQ(made.compared, 2U);
  EXPECT_DOUBLE_EQ(made.words[0].g2, log_likelihood(4, 1, 9, 7));
  EXPECT_DOUBLE_EQ(made.words[0].log_ratio, log_ratio(4, 1, 9, 7));
}

TEST(Keyness, TheOtherGroupCanBeChosenAndIsTheRestWithoutAChoice) {
  const StudyBuilder study = school_and_work();
  const KeynessQuery rest = of(study.study(), "persoon=Anna");
  EXPECT_EQ(keyness(study.study(), rest).against, (WordReach{9, 2, 2, 0}));
  const KeynessQuery bram = of(study.study(), "persoon=Anna", "persoon=Bram");
  EXPECT_EQ(keyness(study.study(), bram).against, (WordReach{7, 1, 1, 0}));
}

TEST(Keyness, WhatIsInBothGroupsCountsForTheFirst) {
  const StudyBuilder study = school_and_work();
  const KeynessQuery query = of(study.study(), "persoon=Anna", "rol=onderwijs");
  EXPECT_EQ(keyness(study.study(), query).against, (WordReach{2, 1, 1, 0}));
}

TEST(Keyness, TheBaseNarrowsBothGroups) {
  const StudyBuilder study = school_and_work();
  KeynessQuery query = of(study.study(), "rol=onderwijs");
  add_filter(study.study(), "gesprek=G1", query.base.filter);
  EXPECT_EQ(keyness(study.study(), query).of, (WordReach{7, 1, 1, 0}));
}

TEST(Keyness, OfWhatIsCodedAgainstTheRest) {
  StudyBuilder study = school_and_work();
  study.code("Geld").coding("G1", "Geld. Geld", "Geld", "AV").coding("G2", "Geld", "Geld", "AV");
  KeynessQuery query;
  query.least_count = 4;
  query.of.codes = {code_named(study.study(), "Geld").id};
  EXPECT_EQ(list(study.study(), query), "+Geld 3 by 2 / 1 by 1 | -studenten 0 by 0 / 5 by 3");
  EXPECT_EQ(keyness(study.study(), query).of.words, 3U);
  EXPECT_EQ(keyness(study.study(), query).against.words, 13U);
}

TEST(Keyness, OnlyWordsBelowAPAndTheFirstOfEachDirection) {
  const StudyBuilder study = school_and_work();
  KeynessQuery query = of(study.study(), "rol=onderwijs");
  query.top = 1;
  EXPECT_EQ(keyness(study.study(), query).words.size(), 2U);
  query.top.reset();
  query.most_p = 0.25;
  for (const KeyWord& word : keyness(study.study(), query).words) EXPECT_LT(word.p, 0.25);
  const std::size_t plain = keyness(study.study(), query).words.size();
  EXPECT_GT(plain, 0U);
  query.bonferroni = true;
  EXPECT_LT(keyness(study.study(), query).words.size(), plain);
}

TEST(Keyness, AGroupThatSaysNothingIsRefused) {
  const StudyBuilder study = school_and_work();
  EXPECT_THROW(keyness(study.study(), KeynessQuery{}), EditError);  // everything: no rest
  const KeynessQuery same = of(study.study(), "persoon=Anna", "persoon=Anna");
  EXPECT_THROW(keyness(study.study(), same), EditError);
}

TEST(Keyness, TheTwoGroupsOfAStudyByChanceAreAllThatIsSaid) {
  int compared = 0;
  for (unsigned seed = 0; seed < 80; ++seed) {
    const Study study = tests::study_by_chance(seed);
    const WordChoice everything = WordChoice::everything(WordJoin::Stems);
    const WordTally all = tally_words(study, {{{}}, {}, false}, everything);
    std::map<std::string, std::uint64_t> counts;
    for (const TalliedWord& word : all.words)
      for (const WordForm& form : word.forms) counts[form.form] = word.reach.words;
    KeynessQuery query;
    query.choice = everything;
    query.least_count = 1;
    for (const auto& [id, code] : study.codes()) query.of.codes.push_back(id);
    try {
      const Keyness made = keyness(study, query);
      ++compared;
      EXPECT_EQ(made.of.words + made.against.words, all.base.words) << seed;
      EXPECT_EQ(made.words.size(), all.words.size()) << seed;
      for (const KeyWord& word : made.words) {
        EXPECT_EQ(word.of.words + word.against.words, counts.at(word.forms.front().form));
        EXPECT_GE(word.g2, 0);
      }
    } catch (const EditError&) {
      continue;  // nothing is coded, or all of it
    }
  }
  EXPECT_GT(compared, 20);
}

}  // namespace
