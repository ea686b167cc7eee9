#include "coding/concordance.h"

#include <gtest/gtest.h>

#include "coding/word_counts.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// A line each: "left [hit] right".
std::string lines(const Study& study, const ConcordanceQuery& query) {
  SearchTexts texts;
  std::string all;
  for (const ConcordanceLine& line : concordance(study, query, texts).lines)
    all += (all.empty() ? "" : "\n") + line.left + "[" + line.hit + "]" + line.right;
  return all;
}

ConcordanceQuery looking_for(const std::string& text) {
  ConcordanceQuery query;
  query.find.query.text = text;
  query.find.interviewers = Interviewers::Without;
  return query;
}

StudyBuilder talks() {
  StudyBuilder study;
  study.transcript("G1", "I", "Is er regie?")
      .transcript("G1", "R1", "Nee, de regie ontbreekt. Een strakke\nRegie helpt.")
      .transcript("G1", "R2", "Wij voeren (de) regie.");
  study.transcript("G2", "R1", "Regie");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.person("G2", "R1", "Bram");
  return study;
}

TEST(Concordance, ShowsWhatTheSpeakerSaysAroundEachHit) {
  const StudyBuilder study = talks();
  EXPECT_EQ(lines(study.study(), looking_for("regie")),
            "Nee, de [regie] ontbreekt. Een strakke Regie helpt.\n"
            "Nee, de regie ontbreekt. Een strakke [Regie] helpt.\n"
            "Wij voeren (de) [regie].\n"
            "[Regie]");
}

TEST(Concordance, SaysWhoAndHowMany) {
  const StudyBuilder study = talks();
  SearchTexts texts;
  const Concordance made = concordance(study.study(), looking_for("regie"), texts);
  EXPECT_EQ(made.count, 4U);
  EXPECT_EQ(made.participants, 2U);
  EXPECT_EQ(made.transcripts, 2U);
  const ConcordanceLine& line = made.lines.at(2);
  EXPECT_EQ(study.study().text(line.transcript).speakers()[*line.speaker], "R2");
  EXPECT_EQ(study.study().participants().find(*line.participant)->name, "Bram");
  EXPECT_EQ(study.study().text(line.transcript).slice(line.span), "regie");
}

TEST(Concordance, InterviewersAreInItOnRequest) {
  const StudyBuilder study = talks();
  ConcordanceQuery query = looking_for("regie");
  query.find.interviewers = Interviewers::With;
  EXPECT_TRUE(lines(study.study(), query).starts_with("Is er [regie]?\n"));
}

TEST(Concordance, ContextIsCutAtWholeWords) {
  const StudyBuilder study = talks();
  ConcordanceQuery query = looking_for("ontbreekt");
  query.width = 10;
  EXPECT_EQ(lines(study.study(), query), "de regie [ontbreekt]. Een");
  query.width = 9;
  EXPECT_EQ(lines(study.study(), query), "de regie [ontbreekt]. Een");
  query.width = 8;
  EXPECT_EQ(lines(study.study(), query), "regie [ontbreekt]. Een");
  query.width = 0;
  EXPECT_EQ(lines(study.study(), query), "[ontbreekt]");
}

TEST(Concordance, CountsCharactersNotBytes) {
  StudyBuilder study;
  study.transcript("G1", "R1", "ééé zeeën hier zeeën ééé");
  ConcordanceQuery query = looking_for("hier");
  query.width = 7;
  EXPECT_EQ(lines(study.study(), query), "zeeën [hier] zeeën");
}

TEST(Concordance, SortsByTheWordsBeforeOrAfter) {
  StudyBuilder study;
  study.transcript("G1", "R1", "Zonder regie geen plan.")
      .transcript("G1", "R1", "De regie bij ons.")
      .transcript("G1", "R1", "Weinig regie, Één plan.");
  ConcordanceQuery query = looking_for("regie");
  query.order = ConcordanceOrder::Right;
  EXPECT_EQ(lines(study.study(), query),
            "De [regie] bij ons.\nWeinig [regie], Één plan.\nZonder [regie] geen plan.");
  query.order = ConcordanceOrder::Left;
  EXPECT_EQ(lines(study.study(), query),
            "De [regie] bij ons.\nWeinig [regie], Één plan.\nZonder [regie] geen plan.");
  query.find.query.text = "plan";
  EXPECT_EQ(lines(study.study(), query), "Weinig regie, Één [plan].\nZonder regie geen [plan].");
}

TEST(Concordance, MakesNoMoreLinesThanAskedForButCountsAll) {
  const StudyBuilder study = talks();
  ConcordanceQuery query = looking_for("regie");
  query.most = 1;
  SearchTexts texts;
  const Concordance made = concordance(study.study(), query, texts);
  EXPECT_EQ(made.lines.size(), 1U);
  EXPECT_EQ(made.count, 4U);
  EXPECT_EQ(made.participants, 2U);
}

TEST(Concordance, OfACountedWordHasALineForEachTimeItIsCounted) {
  StudyBuilder study;
  study.transcript("G1", "R1",
                   "Zo'n mbo-hbo, MBO en mbo's; 's avonds co-creatie of cocreatie. één");
  study.transcript("G2", "R1", "Mbo! 't mbo-4 is een mbo.");
  WordQuery words;
  words.choice = WordChoice::everything(WordJoin::Stems);
  SearchTexts texts;
  for (const CountedWord& word : count_words(study.study(), words).words) {
    ConcordanceQuery query;
    for (const WordForm& form : word.forms) query.any_of.push_back(form.form);
    const Concordance made = concordance(study.study(), query, texts);
    EXPECT_EQ(made.count, word.reach.words) << word.word;
    EXPECT_EQ(made.transcripts, word.reach.transcripts) << word.word;
  }
}

TEST(Concordance, OfACountedWordInStudiesByChance) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Study study = tests::study_by_chance(seed);
    WordQuery words;
    words.choice = WordChoice::everything(WordJoin::Stems);
    SearchTexts texts;
    for (const CountedWord& word : count_words(study, words).words) {
      ConcordanceQuery query;
      query.find.interviewers = Interviewers::Without;
      for (const WordForm& form : word.forms) query.any_of.push_back(form.form);
      const Concordance made = concordance(study, query, texts);
      EXPECT_EQ(made.count, word.reach.words) << seed << " " << word.word;
      EXPECT_EQ(made.participants, word.reach.participants) << seed << " " << word.word;
      EXPECT_EQ(made.transcripts, word.reach.transcripts) << seed << " " << word.word;
    }
  }
}

}  // namespace
