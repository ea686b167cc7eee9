#include "coding/new_version.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/project.h"
#include "coding/text_edits.h"
#include "tests/support/random_text.h"
#include "tests/support/study_builder.h"
#include "transcripts/word_diff.h"

namespace {

using namespace coding;
using tests::conversation;
using tests::StudyBuilder;
using tests::words_of;

StudyBuilder two_turns() {
  StudyBuilder study;
  study.transcript("G1", "R1", "Wij zagen een gat tussen pilot en praktijk.")
      .transcript("G1", "R2", "Dat valt tegen, want Jan stopt ermee.");
  study.code("Gat").code("Regie").person("G1", "R1", "Anna");
  study.coding("G1", "een gat tussen pilot en praktijk", "Gat", "AV")
      .coding("G1", "Jan stopt ermee", "Regie", "AV");
  return study;
}

TEST(NewVersion, CodingsOnWordsThatStayedAreNotListedAndTheOthersAre) {
  Study study = two_turns().study();
  const std::string start = state_hash(study);
  const TranscriptId id = transcript_named(study, "G1").id;
  const auto newer = conversation({{"r1", "Eerst dit. Wij zagen een gat tussen pilot en praktijk."},
                                   {"Docent", "Dat valt mee, want Piet stopt ermee."}});
  const NewVersion version = compare_version(study, id, *newer);
  EXPECT_EQ(version.unchanged, 1U);
  ASSERT_EQ(version.to_review.size(), 1U);
  EXPECT_EQ(version.to_review[0].fate, Fate::Changed);
  EXPECT_EQ(version.newer->slice(*version.to_review[0].now), "Piet stopt ermee");

  const EditGroup back = study.change(take_version(study, version, {}, {}));
  const auto& text = study.text(id);
  EXPECT_EQ(text.text(), newer->text());
  EXPECT_EQ(text.speakers(), (std::vector<std::string>{"R1", "Docent"}));
  EXPECT_EQ(study.speakers().size(), 1U) << "who R1 is stays known";
  EXPECT_EQ(words_of(study, study.codings().of(id)[0]), "een gat tussen pilot en praktijk");
  EXPECT_TRUE(study.broken_rules().empty());
  study.change(back);
  EXPECT_EQ(state_hash(study), start);
}

TEST(NewVersion, ACodingFollowsWordsThatWereMovedAndGoesWithWordsThatWereTakenOut) {
  Study study = two_turns().study();
  const std::string start = state_hash(study);
  const TranscriptId id = transcript_named(study, "G1").id;
  const auto moved = conversation({{"R2", "Dat valt tegen, want Jan stopt ermee."},
                                   {"R1", "Wij zagen een gat tussen pilot en praktijk."}});
  study.change(take_version(study, compare_version(study, id, *moved), {}, {}));
  EXPECT_EQ(study.codings().size(), 2U);
  for (const Coding& coding : study.codings().of(id))
    EXPECT_TRUE(words_of(study, coding) == "Jan stopt ermee" ||
                words_of(study, coding) == "een gat tussen pilot en praktijk")
        << words_of(study, coding);

  study = two_turns().study();
  const TranscriptId other = transcript_named(study, "G1").id;
  const auto shorter = conversation({{"R1", "Wij zagen een gat tussen pilot en praktijk."}});
  const NewVersion version = compare_version(study, other, *shorter);
  ASSERT_EQ(version.to_review.size(), 1U);
  EXPECT_EQ(version.to_review[0].fate, Fate::Gone);
  const std::string before = state_hash(study);
  const EditGroup back = study.change(take_version(study, version, {}, {}));
  EXPECT_EQ(study.codings().size(), 1U);
  study.change(back);
  EXPECT_EQ(state_hash(study), before);
}

TEST(NewVersion, TwoCodingsOfOneCodeThatMoveBothArriveWithWhatWasNotedOnThem) {
  StudyBuilder builder;
  builder.transcript("G1", "R1", "Wij zagen een gat tussen pilot en praktijk, en geen geld daarna.")
      .transcript("G1", "R2", "Dat valt tegen, want wie betaalt de opleiding na afloop eigenlijk?");
  builder.code("Gat");
  builder.coding("G1", "een gat tussen pilot en praktijk", "Gat", "AV")
      .coding("G1", "geen geld daarna", "Gat", "AV")
      .coding("G1", "Wij zagen een gat", "Gat", "AV");
  Study study = builder.study();
  const TranscriptId id = transcript_named(study, "G1").id;
  const auto there = study.codings().of(id);
  for (const Coding& coding : std::vector<Coding>(there.begin(), there.end()))
    study.change(set_memo(study, OwnerKind::Coding, coding.id.guid, words_of(study, coding),
                          {coding.coder, {}}));
  const auto moved =
      conversation({{"R2", "Dat valt tegen, want wie betaalt de opleiding na afloop eigenlijk?"},
                    {"R1", "Wij zagen een gat tussen pilot en praktijk, en geen geld daarna."}});
  study.change(take_version(study, compare_version(study, id, *moved), {}, {}));
  ASSERT_EQ(study.codings().size(), 3U);
  EXPECT_EQ(study.memos().size(), 3U);
  for (const auto& [memo_id, memo] : study.memos()) {
    const Coding* coding = study.codings().find(CodingId{memo.owner});
    ASSERT_NE(coding, nullptr);
    EXPECT_EQ(memo.text, words_of(study, *coding));
  }
  EXPECT_TRUE(study.broken_rules().empty());
}

// Both say the same; only the first was corrected. Her words did not become his.
TEST(NewVersion, ACodingStaysWithItsSpeakerWhereAnotherSaidTheSame) {
  StudyBuilder builder;
  builder.transcript("G1", "R1", "Ja, ik denk dat het gaat werken.")
      .transcript("G1", "R2", "Nou, en ik denk dat het gaat werken.");
  builder.code("Gat");
  builder.coding("G1", "ik denk dat het gaat werken.", "Gat", "AV");  // R1's
  const Study& study = builder.study();
  const TranscriptId id = transcript_named(study, "G1").id;
  const auto newer = conversation(
      {{"R1", "Ja, ik dacht dat het zou werken."}, {"R2", "Nou, en ik denk dat het gaat werken."}});
  const NewVersion version = compare_version(study, id, *newer);
  ASSERT_EQ(version.to_review.size(), 1U);
  EXPECT_EQ(version.to_review[0].fate, Fate::Changed);
  EXPECT_EQ(version.newer->slice(*version.to_review[0].now), "ik dacht dat het zou werken.");
}

TEST(NewVersion, ACodingThatTheUserDoesNotWantIsLeftBehind) {
  Study study = two_turns().study();
  const TranscriptId id = transcript_named(study, "G1").id;
  const auto newer = conversation({{"R1", "Wij zagen een gat tussen pilot en praktijk."},
                                   {"R2", "Dat valt tegen, want iemand stopt ermee."}});
  const NewVersion version = compare_version(study, id, *newer);
  ASSERT_EQ(version.to_review.size(), 1U);
  study.change(take_version(study, version, {version.to_review[0].coding.id}, {}));
  EXPECT_EQ(study.codings().size(), 1U);
}

TEST(WordDiff, MakesTheNewTextOfTheOldWhateverBothAre) {
  tests::RandomText random(3);
  for (int i = 0; i < 2000; ++i) {
    const std::string older = clean_text(random.text(60));
    std::string newer = clean_text(random.text(60));
    if (i % 2 == 0) newer = clean_text(older.substr(0, older.size() / 2) + newer);
    const auto changes = transcripts::on_whole_letters(older, transcripts::word_diff(older, newer));
    ASSERT_EQ(transcripts::replaced(older, changes), newer);
  }
}

TEST(WordDiff, OneWordIsOneReplacement) {
  const auto changes = transcripts::word_diff("de scard man en de vrouw", "de scared man en vrouw");
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].text, "scared");
  EXPECT_EQ(changes[1].text, "");
}

}  // namespace
