#include "transcripts/speakers.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "transcripts/import.h"

namespace {

using transcripts::Transcript;
using transcripts::TranscriptPtr;

// One line a turn: "speaker|minutes:seconds|words", lines that nobody speaks as "-||words".
std::string shown(const std::vector<std::string>& paragraphs) {
  const TranscriptPtr text = transcripts::recognise_turns(paragraphs);
  std::string out;
  for (const auto& turn : text->turns()) {
    out += text->speakers()[turn.speaker] + "|";
    if (turn.time) out += std::to_string(turn.time->count() / 1000);
    out += "|" + std::string(text->slice(turn.span)) + "\n";
  }
  return out;
}

TEST(Speakers, LabelsAndTimesAreCutOutOfTheText) {
  EXPECT_EQ(
      shown({"[00:00:05] Interviewer: Hoe ging dat?", "[00:00:09] R2: Nou: zo.", "En verder."}),
      "Interviewer|5|Hoe ging dat?\nR2|9|Nou: zo.\nEn verder.\n");
}

TEST(Speakers, ARoleInBracketsIsPartOfTheLabel) {
  EXPECT_EQ(shown({"R1 (docent): Ja.", "", "R2 (directeur): Nee."}),
            "R1 (docent)||Ja.\nR2 (directeur)||Nee.\n");
}

TEST(Speakers, ANameWithATimeOnALineOfItsOwn) {
  EXPECT_EQ(shown({"Tamara de Wit 00:03:12", "Dat klopt.", "", "Interviewer 00:03:20", "Mooi."}),
            "Tamara de Wit|192|Dat klopt.\nInterviewer|200|Mooi.\n");
}

TEST(Speakers, ASentenceWithAColonIsNoLabel) {
  EXPECT_EQ(shown({"R1: Eerst.", "Mijn vraag is: wat nu?", "Twee: ik weet het niet."}),
            "R1||Eerst.\nMijn vraag is: wat nu?\nTwee: ik weet het niet.\n");
}

struct Sample {
  const char* file;
  std::size_t turns;
  std::size_t speakers;
};

class Samples : public testing::TestWithParam<Sample> {};

TEST_P(Samples, HaveTheTurnsThatPeopleCounted) {
  const auto path = std::filesystem::path(ZWERM_SOURCE_DIR) / "../shared/samples" / GetParam().file;
  if (!std::filesystem::exists(path))
    GTEST_SKIP() << "needs the sample files beside the repository";
  const auto imported = transcripts::import_transcript(
      transcripts::read_file(path, transcripts::kMaxTextBytes), GetParam().file);
  EXPECT_EQ(imported.transcript->turns().size(), GetParam().turns);
  EXPECT_EQ(imported.transcript->speakers().size(), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(Real, Samples,
                         testing::Values(Sample{"tk-careyn.txt", 115, 8},
                                         Sample{"tk-chemours-2019-05-16.txt", 4, 2},
                                         Sample{"be-kamer-commissie-ic210-2020-06-17.txt", 3, 3}));

TEST(Import, WhatIsNoTextIsRefusedByName) {
  for (const char* bytes : {"", "\xEF\xBB\xBF", "%PDF-1.7",
                            "\x7F"
                            "ELF"}) {
    try {
      transcripts::import_transcript(bytes, "x.txt");
      FAIL() << "took it";
    } catch (const transcripts::ImportError& error) {
      EXPECT_NE(error.message().nl.find("x.txt"), std::string::npos);
    }
  }
}

}  // namespace
