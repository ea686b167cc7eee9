// What was taken as a label can be shown, undone and set right.
#include "transcripts/recognition.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "transcripts/import.h"
#include "transcripts/label_pattern.h"
#include "transcripts/speakers.h"

namespace {

using transcripts::FoundLabel;
using transcripts::Layout;
using transcripts::recognise_turns;
using transcripts::Recognition;
using Lines = std::vector<std::string>;

const Lines kTalk = {"I: Hoe?",   "Anna: Zo.", "Doel: Meer leren.", "Anna: Ja.",
                     "Bob: Nee.", "I: En?",    "Bob: Dus."};

std::string turns(const Lines& lines, const Recognition& how) {
  return tests::spoken(*recognise_turns(lines, how).transcript);
}

TEST(Recognition, ShowsEachLabelWithItsCountAndFirstPlace) {
  const auto labels = recognise_turns(kTalk).labels;
  ASSERT_EQ(labels.size(), 3U);
  EXPECT_EQ(labels[0], (FoundLabel{"I", "I", 2, 1, "I: Hoe?", true, true}));
  EXPECT_EQ(labels[1], (FoundLabel{"Anna", "Anna", 2, 2, "Anna: Zo.", true, false}));
}

TEST(Recognition, WhatIsNoLabelGoesBackIntoTheText) {
  Recognition how;
  how.no_labels = {"bob"};
  EXPECT_EQ(turns(kTalk, how),
            "I||Hoe?\nAnna||Zo. / Doel: Meer leren.\nAnna||Ja. / Bob: Nee.\nI||En? / Bob: Dus.\n");
  const auto labels = recognise_turns(kTalk, how).labels;
  EXPECT_EQ(labels.back().label, "bob");
  EXPECT_FALSE(labels.back().taken);
}

TEST(Recognition, WhatTheUserCallsALabelIsOne) {
  Recognition how;
  how.labels = {"zorgcoördinator mbo"};
  EXPECT_EQ(turns({"I: Hoe?", "Zorgcoördinator mbo: zo."}, how),
            "I||Hoe?\nZorgcoördinator mbo||zo.\n");
}

TEST(Recognition, TwoLabelsOfOneNameAreOneSpeaker) {
  Recognition how;
  how.names = {{"Bob", "Anna"}};
  const auto found = recognise_turns(kTalk, how);
  EXPECT_EQ(found.transcript->speakers(), (Lines{"I", "Anna"}));
  EXPECT_EQ(found.transcript->turns()[3].cut, "Bob: ") << "the label is kept as it was found";
}

TEST(Recognition, InterviewersAreWhomTheUserSays) {
  Recognition how;
  how.interviewers = {{"i", false}, {"Anna", true}};
  const transcripts::SourceText source{"txt", kTalk, {}};
  EXPECT_EQ(transcripts::recognise(source, "a.txt", how).interviewers, Lines{"Anna"});
}

TEST(Recognition, WithoutSpeakersAllIsText) {
  Recognition how;
  how.layout = Layout::None;
  EXPECT_EQ(turns({"I: Hoe?", "R: Zo."}, how), "-||I: Hoe?\n-||R: Zo.\n");
}

TEST(Recognition, ALayoutThatIsAskedForTakesWhatCouldBeAName) {
  Recognition how;
  how.layout = Layout::Colon;
  EXPECT_EQ(turns({"Marloes: ja.", "Kees: nee."}, how), "Marloes||ja.\nKees||nee.\n");
}

TEST(Recognition, AVoiceThatIsNoneIsAWordOfTheText) {
  const auto source = transcripts::read_source(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Ja.\n\n00:02.000 --> 00:03.000\n<v Muziek>la\n",
      "a.vtt");
  Recognition how;
  how.no_labels = {"Muziek"};
  EXPECT_EQ(tests::spoken(*transcripts::recognise(source, "a.vtt", how).transcript),
            "Anna|1|Ja. Muziek: la\n");
}

const Lines kPieces = {"R2: ja",
                       "[R1] ",
                       ", docent",
                       "[SPEAKER_00]: ",
                       "[00:00.000 --> 00:04.000] ",
                       "0:0:6.90 --> 0:0:7.0",
                       "12\t",
                       "[R2: hm]",
                       "Transcribed by https://otter.ai",
                       ". R2: Nee"};

Recognition wish_by_chance(std::mt19937& random) {
  Recognition how;
  const auto& layouts = transcripts::layouts_to_choose();
  how.layout = layouts[random() % layouts.size()];
  how.pattern = transcripts::example_patterns(transcripts::Language::Dutch)[random() % 7];
  if (random() % 2 == 0) how.no_labels = {"R1", "Jan de Wit"};
  if (random() % 2 == 0) how.labels = {"Twee", "zegt"};
  if (random() % 2 == 0) how.names = {{"R2", "R1"}};
  return how;
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  return text;
}

bool is_within(std::string_view part, std::string_view whole) {
  std::size_t at = 0;
  for (const char c : whole) at += at < part.size() && part[at] == c ? 1 : 0;
  return at == part.size();
}

TEST(Recognition, NeverEatsWordsNorMovesThemWhateverIsWished) {
  std::mt19937 random(20250311);
  for (int round = 0; round < 20'000; ++round) {
    const auto lines = tests::lines_by_chance(random, kPieces);
    const auto how = wish_by_chance(random);
    std::string before;
    for (const auto& line : lines) before += line;
    const auto found = recognise_turns(lines, how).transcript;
    std::string after(found->text());
    const std::string said = without_blanks(after);
    for (const auto& turn : found->turns()) after += turn.cut;
    const bool unnamed = std::find(found->speakers().begin(), found->speakers().end(),
                                   transcripts::kUnknownSpeaker) != found->speakers().end();
    before = without_blanks(before);
    ASSERT_TRUE(is_within(said, before)) << testing::PrintToString(lines);
    if (unnamed) continue;  // captions: times within a turn are not kept
    after = without_blanks(after);
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    if (after != before && transcripts::utterances_in(lines)) continue;
    ASSERT_EQ(after, before) << testing::PrintToString(lines);
  }
}

}  // namespace
