#include "transcripts/label_warnings.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "transcripts/speakers.h"

namespace {

constexpr const char* kName = "gesprek.txt";

// What the user saw: one line break made hundreds of words nobody's, without a word of it.
TEST(LabelWarnings, OneSingleLineBreakTakesNoWordsFromASpeaker) {
  std::string text;
  for (int i = 0; i < 6; ++i) {
    text +=
        "Interviewer: Hoe ging het?\n\nAnna de Wit: Goed hoor.\n\n"
        "Wij waren tevreden over de docenten.\n\n";
  }
  text +=
      "Interviewer: En toen?\n\nAnna de Wit: Toen niets.\nMaar één ding nog.\n\n"
      "Interviewer: Dank.\n";
  EXPECT_EQ(tests::imported(text, kName).find("-||"), std::string::npos);
  EXPECT_EQ(tests::warnings_of(text, kName), "");
}

TEST(LabelWarnings, WordsThatNobodySpeaksAreCounted) {
  EXPECT_EQ(
      tests::warnings_of("R1: Eerst.\nVerder.\n\nR2: Ja.\n\nDe vergadering wordt gesloten.\n\n"
                         "R1: Nog iets.",
                         kName),
      "4 woorden van de 9 horen bij geen beurt. Kijk na of iemand ze spreekt.\n");
}

TEST(LabelWarnings, AHeadAndThePartsOfAProgramAreNobodysWithoutAWarning) {
  EXPECT_EQ(tests::warnings_of("Gesprek in Almere\n\nAnna de Wit  0:03\nEn de ruimte?\n\n"
                               "Anna de Wit  0:21\nDie is er.\n\nTranscribed by https://otter.ai\n",
                               kName),
            "");
}

TEST(LabelWarnings, WhatLooksLikeALabelAndStayedTextIsNamed) {
  const std::string text =
      "Interviewer: Wat vindt u?\nR1: Er zijn twee kanten.\nBrons: Dat betaalt mee.\n"
      "Interviewer: Hoezo?\nR1: Dat weet ik niet.\nWij wachten af.\n";
  EXPECT_EQ(tests::imported(text, kName).find("Brons|"), std::string::npos);
  EXPECT_NE(tests::warnings_of(text, kName)
                .find("1 regel begint met wat een spreker kan zijn, en "
                      "bleef als tekst bij wie ervoor spreekt: \"Brons\""),
            std::string::npos);
  const auto labels = transcripts::import_transcript(text, kName).labels;
  ASSERT_EQ(labels.size(), 3U);
  EXPECT_EQ(labels.back().label, "Brons");
  EXPECT_FALSE(labels.back().taken);
}

TEST(LabelWarnings, LabelsTooSeldomToBelieveAreNamedToo) {
  std::string text = "anna: hoe ging het?\n\n";
  for (int i = 0; i < 40; ++i) text += "Een lange alinea van het antwoord.\n\n";
  text += "anna: en verder?\n\nNiets.\n";
  EXPECT_NE(tests::warnings_of(text, kName).find("2 regels beginnen"), std::string::npos);
  EXPECT_NE(tests::warnings_of(text, kName).find("\"anna\" (2×)"), std::string::npos);
}

TEST(LabelWarnings, AnOrdinarySentenceWithAColonIsNot) {
  EXPECT_EQ(tests::warnings_of("I: Hoe?\nR: Mijn vraag is: wat nu?\nDus: ja.\nGevolg: Geen geld.\n",
                               kName),
            "");
}

TEST(LabelWarnings, LinesThatRecurWhereNobodyIsNamedMayBeSpeakers) {
  std::string text;
  for (int i = 0; i < 4; ++i) {
    text += "anna\n";
    for (int line = 0; line < 12; ++line) text += "Een lange alinea van het antwoord.\n";
  }
  EXPECT_NE(tests::warnings_of(text, kName).find("\"anna\" (4×)"), std::string::npos);
}

}  // namespace
