#include "transcripts/formats/vtt.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"

namespace {

using tests::imported;
using tests::warnings_of;

constexpr const char* kName = "gesprek.vtt";

// A file of cues of one second each, from 1 s on.
std::string captions(const std::vector<std::string>& texts) {
  std::string out = "WEBVTT\n";
  int second = 1;
  for (const auto& text : texts) {
    const auto time = [](int s) { return "00:0" + std::to_string(s) + ".000"; };
    out += "\n" + time(second) + " --> " + time(second + 1) + "\n" + text + "\n";
    ++second;
  }
  return out;
}

TEST(Vtt, VoicesAreSpeakersAndNeighboursOneTurn) {
  EXPECT_EQ(
      imported(captions({"<v Anna de Wit>Ja", "<v Anna de Wit>hoor.</v>", "<v.luid Bob>Nee."}),
               kName),
      "Anna de Wit|1|Ja hoor.\nBob|3|Nee.\n");
}

TEST(Vtt, ACueMayHoldTwoVoices) {
  EXPECT_EQ(imported(captions({"<v Anna>Ja.</v> <v Bob>Nee.</v>"}), kName),
            "Anna|1|Ja.\nBob|1|Nee.\n");
}

TEST(Vtt, NamesBeforeAColonAreSpeakers) {
  EXPECT_EQ(imported(captions({"Anna: Ik denk", "van wel. Eén ding: dit.", "Bob: Nee.", "Anna: Ja.",
                               "Bob: Nou."}),
                     kName),
            "Anna|1|Ik denk van wel. Eén ding: dit.\nBob|3|Nee.\nAnna|4|Ja.\nBob|5|Nou.\n");
}

TEST(Vtt, TheLinesOfACueAreOne) {
  EXPECT_EQ(imported(captions({"<v Anna>een\ntwee"}), kName), "Anna|1|een twee\n");
}

TEST(Vtt, TagsAndEntitiesAreTakenOut) {
  EXPECT_EQ(imported(captions({"<v Anna><i>een</i> <c.geel>twee</c> <00:00:01.500>drie"}), kName),
            "Anna|1|een twee drie\n");
  EXPECT_EQ(imported(captions({"<v R&amp;D>Q&amp;A &lt;3&gt;&nbsp;&copy; & ja"}), kName),
            "R&D|1|Q&A <3>\u00A0&copy; & ja\n");
}

TEST(Vtt, WhatOnlyLooksLikeATagStays) {
  EXPECT_EQ(imported(captions({"<v Anna>3 < 4 en <lacht> ja"}), kName),
            "Anna|1|3 < 4 en <lacht> ja\n");
}

TEST(Vtt, NotesStylesAndIdentifiersAreNoWords) {
  EXPECT_EQ(imported("WEBVTT - titel\nKind: captions\n\nNOTE\nniet\ndit\n\nSTYLE\n::cue {}\n\n"
                     "REGION\nid:x\n\n17\n00:01.000 --> 00:02.000 align:start\nR1: Ja.\n\n"
                     "NOTE klaar\n",
                     kName),
            "R1|1|Ja.\n");
}

TEST(Vtt, ABrokenCueKeepsItsWordsAndIsListed) {
  const std::string bytes =
      "WEBVTT\n\n99:99 --> 00:03.000\nR1: Een.\n\n00:05.000 --> 00:04.000\ntwee.\n\n-00:01.000 --> "
      "00:02.000\ndrie.\n\nlos\nvier.\n";
  EXPECT_EQ(imported(bytes, kName), "R1||Een. twee. drie. los vier.\n");
  EXPECT_EQ(warnings_of(bytes, kName),
            "gesprek.vtt: op 4 plaatsen klopt een tijd of de opbouw niet (regel 3, 6, 9, 12); de "
            "woorden zijn meegenomen.\n");
}

TEST(Vtt, OverlappingCuesStayInOrder) {
  EXPECT_EQ(imported("WEBVTT\r\n\r\n00:01.000 --> 00:09.000\r\n<v A>een\r\n\r\n00:02.000 --> "
                     "00:03.000\r\n<v B>twee\r\n",
                     kName),
            "A|1|een\nB|2|twee\n");
}

TEST(Vtt, AFileWithoutCuesIsRefused) {
  EXPECT_NE(tests::refusal("WEBVTT\n\nNOTE niets\n", kName).nl.find("gesprek.vtt heeft geen"),
            std::string::npos);
}

TEST(Vtt, ALongMonologueIsBrokenAfterASentence) {
  const std::string sentence = std::string(400, 'a') + ".";
  EXPECT_EQ(
      imported(captions({"<v A>" + sentence, "<v A>" + sentence, "<v A>en", "<v A>klaar."}), kName),
      "A|1|" + sentence + " " + sentence + " / en klaar.\n");
}

struct Sample {
  const char* file;
  std::size_t turns;
};

class CaptionSamples : public testing::TestWithParam<Sample> {};

TEST_P(CaptionSamples, HaveTwoSpeakersAndTheTurnsThatPeopleCounted) {
  const auto path = tests::sample(GetParam().file);
  if (path.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  const auto found = transcripts::import_transcript(
      transcripts::read_file(path, transcripts::kMaxFileBytes), GetParam().file);
  EXPECT_EQ(found.transcript->turns().size(), GetParam().turns);
  EXPECT_EQ(found.transcript->speakers().size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(Real, CaptionSamples,
                         testing::Values(Sample{"descript.vtt", 8}, Sample{"voice-tags.vtt", 6},
                                         Sample{"named.srt", 6}));

}  // namespace
