// Whisper's files for other programs, after ResultWriter and its subclasses in
// openai/whisper:whisper/utils.py and the "speaker" that whisperx/diarize.py adds to a segment.
#include "transcripts/formats/whisper.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"

namespace {

using tests::imported;

constexpr const char* kJson = "gesprek.json";
constexpr const char* kTsv = "gesprek.tsv";

TEST(WhisperJson, SegmentsAreSpeechAndTokensAreNot) {
  EXPECT_EQ(imported(R"({"text": " Goedemorgen allemaal. Goed.", "segments": [
      {"id": 0, "seek": 0, "start": 0.0, "end": 4.0, "text": " Goedemorgen allemaal.",
       "tokens": [50364, 2], "temperature": 0.0, "avg_logprob": -0.2},
      {"id": 1, "seek": 0, "start": 4.0, "end": 7.5, "text": " Goed.", "tokens": [1]}],
      "language": "nl"})",
                     kJson),
            "Onbekend|0|Goedemorgen allemaal. Goed.\n");
}

TEST(WhisperJson, WhisperXNamesTheSpeakers) {
  EXPECT_EQ(imported(R"({"segments": [
      {"start": 0.031, "end": 4.0, "text": " Hoe gaat het in de co\u00f6peratie?",
       "speaker": "SPEAKER_00", "words": [{"word": "Hoe", "speaker": "SPEAKER_00"}]},
      {"start": 4.0, "end": 5.0, "text": " Ja,", "speaker": "SPEAKER_01"},
      {"start": 65.5, "end": 67.5, "text": " goed.", "speaker": "SPEAKER_01"}],
      "word_segments": [{"word": "Hoe", "start": 0.031}]})",
                     kJson),
            "SPEAKER_00|0|Hoe gaat het in de coöperatie?\nSPEAKER_01|4|Ja, goed.\n");
}

TEST(WhisperJson, WhatIsCutOffOrOtherJsonIsRefused) {
  for (const std::string bytes :
       {R"({"text": " Goed.", "segments": [{"start": 0.0, "te)", R"({"segments": [)"}) {
    EXPECT_NE(imported(bytes, kJson).find("gesprek.json is beschadigd of afgebroken"),
              std::string::npos)
        << bytes;
  }
  for (const std::string bytes : {R"({"namen": ["Anna"]})", R"([{"naam": "Anna"}])",
                                  R"({"segments": "geen"})", R"({"segments": [3, {}]})"}) {
    EXPECT_NE(imported(bytes, kJson).find("gesprek.json is json, maar niet van Whisper"),
              std::string::npos)
        << bytes;
  }
  EXPECT_NE(imported(R"({"segments": []})", kJson).find("is leeg"), std::string::npos);
}

TEST(WhisperJson, HostileJsonNeitherHangsNorKeepsStrangeTimes) {
  const std::string deep = R"({"x": )" + std::string(300'000, '[') + std::string(300'000, ']');
  EXPECT_EQ(imported(deep + R"(, "segments": [{"start": -1e400, "text": "Ja."}]})", kJson)
                    .find("beschadigd") != std::string::npos,
            true);
  EXPECT_NE(imported(deep + "}", kJson).find("niet van Whisper"), std::string::npos);
  EXPECT_EQ(imported(R"({"segments": [{"start": -5, "text": "Ja.\u0000\nNee"},
                                      {"start": "x", "text": "Goed.", "speaker": 3}]})",
                     kJson),
            "-||Ja.  Nee Goed.\n");
}

TEST(WhisperTsv, TimesAreMilliseconds) {
  EXPECT_EQ(
      imported("start\tend\ttext\n0\t4000\tGoedemorgen allemaal.\n61000\t75000\tGoed.\n", kTsv),
      "Onbekend|0|Goedemorgen allemaal. Goed.\n");
  EXPECT_EQ(imported("start\tend\ttext\r\n500\t900\t[SPEAKER_00]: Hoe?\r\n"
                     "2000\t4000\t[SPEAKER_01]: Zo.\r\n",
                     kTsv),
            "SPEAKER_00|0|Hoe?\nSPEAKER_01|2|Zo.\n");
}

TEST(WhisperTsv, ALineThatIsNoSegmentKeepsItsWords) {
  const std::string bytes = "start\tend\ttext\n0\t4000\tGoed.\neen losse regel\n";
  EXPECT_EQ(imported(bytes, kTsv), "Onbekend|0|Goed. een losse regel\n");
  EXPECT_NE(tests::warnings_of(bytes, kTsv).find("1 regel is geen segment van Whisper"),
            std::string::npos);
}

}  // namespace
