#include "transcripts/paragraph_labels.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "transcripts/speakers.h"

namespace {

using transcripts::recognise_turns;
using transcripts::Recognition;
using Lines = std::vector<std::string>;

constexpr const char* kName = "gesprek.txt";

std::string turns_of(const std::string& first, const std::string& second) {
  return first + "||Hoe ging dat? Vertel eens.\n" + second + "||Goed. Wij begonnen klein.\n" +
         first + "||En toen?\n" + second + "||Toen niets meer.\n";
}

std::string paragraph_of(const std::string& first, const std::string& second,
                         const std::string& colon = ": ") {
  return first + colon + "Hoe ging dat? Vertel eens. " + second + colon +
         "Goed. Wij begonnen klein. " + first + colon + "En toen? " + second + colon +
         "Toen niets meer.";
}

// What the user saw: a whole conversation in one paragraph was one turn of whoever spoke first.
TEST(ParagraphLabels, AConversationInOneParagraphHasItsTurns) {
  for (const auto& [first, second] :
       std::vector<std::pair<std::string, std::string>>{{"Interviewer", "Anna"},
                                                        {"Anna", "Bert"},
                                                        {"anna", "bert"},
                                                        {"I", "R1"},
                                                        {"Dr. Anna Kok", "Prof. ir. J. van Dam"},
                                                        {"mw. kok", "interviewer"},
                                                        {"ROC van Twente", "Saxion"},
                                                        {"Anna (docent)", "Bert (student)"}}) {
    EXPECT_EQ(tests::spoken(Lines{paragraph_of(first, second)}), turns_of(first, second));
    EXPECT_EQ(tests::spoken(Lines{paragraph_of(first, second, ":")}), turns_of(first, second));
  }
}

TEST(ParagraphLabels, AnAnswerMayStandBehindEachQuestion) {
  EXPECT_EQ(tests::spoken(Lines{"Interviewer: Hoe ging het? Anna: Goed.", "",
                                "Interviewer: En toen? Anna: Toen niets."}),
            "Interviewer||Hoe ging het?\nAnna||Goed.\nInterviewer||En toen?\n"
            "Anna||Toen niets.\n");
}

TEST(ParagraphLabels, WordsBeforeAColonWithinAParagraphStayText) {
  const std::string said =
      "R1: Het ging goed. Voordeel: iedereen deed mee. Nadeel: het kostte tijd. Dat wisten wij.";
  EXPECT_EQ(recognise_turns({said}).transcript->speakers(), Lines{"R1"});
  const std::string essay =
      "Wij zagen twee kanten. Werkdruk: die was hoog. Dat wisten wij. Rooster: dat klopte niet. "
      "Niemand keek ernaar. Werkdruk: die bleef. Toen kwam er geld. Rooster: het bleef zo.";
  const auto found = recognise_turns({essay + " " + std::string(3, '.') + " Meer niet."});
  for (const auto& turn : found.transcript->turns()) {
    EXPECT_EQ(found.transcript->slice(turn.span), "") << "a turn";
  }
}

TEST(ParagraphLabels, WhatIsTooSeldomIsNamedAndCanBeChosen) {
  std::string text;
  for (int i = 0; i < 6; ++i) {
    text +=
        "Interviewer: Wat vindt u?\n\nR1: Dat is lastig. Fatima: Ja, precies. En zo is het.\n\n";
  }
  EXPECT_NE(tests::warnings_of(text, kName)
                .find("Midden in alinea's staat 6 keer wat een spreker kan zijn, en dat bleef "
                      "tekst: \"Fatima\" (6×)"),
            std::string::npos)
      << tests::warnings_of(text, kName);
  const auto labels = transcripts::import_transcript(text, kName).labels;
  ASSERT_FALSE(labels.empty());
  EXPECT_EQ(labels.back().label, "Fatima");
  EXPECT_FALSE(labels.back().taken);
  EXPECT_EQ(labels.back().example.substr(0, 10), "Fatima: Ja");

  Recognition how;
  how.labels = {"Fatima"};
  const auto source = transcripts::read_source(text, kName);
  const auto found = transcripts::recognise(source, kName, how);
  EXPECT_EQ(found.transcript->speakers(), (Lines{"Interviewer", "R1", "Fatima"}));
  EXPECT_EQ(found.transcript->turns().size(), 18U);
}

// Looking for the line before the first one ended the program.
TEST(ParagraphLabels, TheFirstLabelMayStandWithinTheFirstLine) {
  Recognition how;
  how.labels = {"Anna"};
  EXPECT_EQ(tests::spoken(*recognise_turns({"Dat was het. Anna: Ja."}, how).transcript),
            "-||Dat was het.\nAnna||Ja.\n");
}

// What was before the label came twice, and the time of the line above it was lost.
TEST(ParagraphLabels, TimesBeforeALabelWithinItsLineAreKeptWithIt) {
  Recognition how;
  how.labels = {"Anna"};
  const auto found =
      recognise_turns({"Dat was het.", "[00:00.000 --> 00:04.000] 12\tAnna: Ja."}, how);
  EXPECT_EQ(tests::spoken(*found.transcript), "-||Dat was het.\nAnna|0|Ja.\n");
}

TEST(ParagraphLabels, WhatIsNoLabelForTheUserStaysText) {
  Recognition how;
  how.no_labels = {"Anna", "Interviewer"};
  EXPECT_TRUE(
      recognise_turns({paragraph_of("Interviewer", "Anna")}, how).transcript->turns().empty());
}

}  // namespace
