#include "transcripts/speakers.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "transcripts/speaker_names.h"
#include "transcripts/time_stamps.h"

namespace {

using tests::spoken;
using transcripts::recognise_turns;
using Lines = std::vector<std::string>;

TEST(Speakers, EachLayoutOfTheFieldIsKnown) {
  const std::vector<std::pair<Lines, std::string>> layouts = {
      {{"Interviewer: Hoe?", "R1: Zo."}, "Interviewer||Hoe?\nR1||Zo.\n"},
      {{"I: Hoe?", "R: Zo."}, "I||Hoe?\nR||Zo.\n"},
      {{"R1 (docent): Ja.", "", "R2 (directeur): Nee."},
       "R1 (docent)||Ja.\nR2 (directeur)||Nee.\n"},
      {{"[00:14:02] Jan de Wit: Ja."}, "Jan de Wit|842|Ja.\n"},
      {{"00:14:02 R1: Ja."}, "R1|842|Ja.\n"},
      {{"R1 [00:14:02]: Ja."}, "R1|842|Ja.\n"},
      {{"R1: [00:14:02] Ja."}, "R1|842|Ja.\n"},
      {{"[00:00:15.000 --> 00:00:19.000] R1: Ja."}, "R1|15|Ja.\n"},
      {{"Tamara de Wit 00:03:12", "Dat klopt."}, "Tamara de Wit|192|Dat klopt.\n"},
      {{"00:03:12 Tamara de Wit", "Dat klopt."}, "Tamara de Wit|192|Dat klopt.\n"},
      {{"Tamara de Wit   0:03", "Dat klopt."}, "Tamara de Wit|3|Dat klopt.\n"},
      {{"Interviewer", "Hoe?", "", "Respondent 1", "Zo."},
       "Interviewer||Hoe?\nRespondent 1||Zo.\n"},
      {{"01.01 Annick Ponthier (VB): Ja."}, "Annick Ponthier (VB)||Ja.\n"},
      {{"I\tHoe?", "R\tZo."}, "I||Hoe?\nR||Zo.\n"},
      {{"00:00:03", "Speaker 1: Ja."}, "Speaker 1|3|Ja.\n"},
  };
  for (const auto& [lines, expected] : layouts) EXPECT_EQ(spoken(lines), expected);
}

TEST(Speakers, ASentenceWithAColonIsNoLabel) {
  for (const std::string sentence :
       {"Mijn vraag is: wat nu?", "Twee: ik weet het niet.", "De minister zegt: wij gaan door.",
        "Dan uw vervolgvraag: waarom?", "Let op: dit telt.", "Om 12:30 was het klaar.",
        "Stelling: Het mkb doet mee.", "Kader: de maakplaats draait."}) {
    EXPECT_EQ(spoken(Lines{"R1: Eerst.", sentence, "R1: Dan."}),
              "R1||Eerst. / " + sentence + "\nR1||Dan.\n");
  }
}

TEST(Speakers, ASentenceThatRecursIsNoLabelEither) {
  EXPECT_EQ(spoken(Lines{"R1: Ja.", "Mijn vraag is: wat nu?", "Mijn vraag is: wat dan?"}),
            "R1||Ja. / Mijn vraag is: wat nu? / Mijn vraag is: wat dan?\n");
}

TEST(Speakers, AFirstNameIsBelievedWhereItRecurs) {
  EXPECT_EQ(spoken(Lines{"Anna: Ja.", "Bob: Nee.", "Anna: Toch.", "Bob: Nou."}),
            "Anna||Ja.\nBob||Nee.\nAnna||Toch.\nBob||Nou.\n");
}

TEST(Speakers, SomebodyWhoSpeaksOnceIsBelievedWhereTheOthersAre) {
  EXPECT_EQ(spoken(Lines{"Anna: Ja.", "Bob: Nee.", "Anna: Toch.", "Bob: Nou.", "Kees: Ik ook."}),
            "Anna||Ja.\nBob||Nee.\nAnna||Toch.\nBob||Nou.\nKees||Ik ook.\n");
}

TEST(Speakers, AnAnswerOfOneWordIsNoNameOnALineOfItsOwn) {
  EXPECT_EQ(spoken(Lines{"Anna", "", "Waar?", "", "Bob", "", "Hengelo", "", "Anna", "", "Mooi.", "",
                         "Bob", "", "Ja."}),
            "Anna||Waar?\nBob||Hengelo\nAnna||Mooi.\nBob||Ja.\n");
}

TEST(Speakers, TheHeadOfATranscriptIsNobodys) {
  EXPECT_EQ(spoken(Lines{"Gesprek in Almere", "Datum: 12 maart 2025", "Interviewer: Piet", "",
                         "I: Hoe gaat het?", "R: Goed."}),
            "-||Gesprek in Almere\n-||Datum: 12 maart 2025\n-||Interviewer: Piet\n"
            "I||Hoe gaat het?\nR||Goed.\n");
}

TEST(Speakers, AParagraphWithoutLabelBelongsToTheTurnBefore) {
  EXPECT_EQ(spoken(Lines{"R1: Eerst.", "Verder.", "R2: Ja."}), "R1||Eerst. / Verder.\nR2||Ja.\n");
  EXPECT_EQ(spoken(Lines{"R1: Eerst.", "", "Verder.", "", "R2: Ja."}),
            "R1||Eerst. / Verder.\nR2||Ja.\n");
}

TEST(Speakers, ALineApartIsNobodysWhereBlankLinesPartTheTurns) {
  EXPECT_EQ(spoken(Lines{"R1: Eerst.", "Verder.", "", "R2: Ja.", "",
                         "De vergadering wordt gesloten.", "", "R1: Nog iets."}),
            "R1||Eerst. / Verder.\nR2||Ja.\n-||De vergadering wordt gesloten.\nR1||Nog iets.\n");
}

TEST(Speakers, ALabelWithoutWordsStaysAsALineThatNobodySpeaks) {
  EXPECT_EQ(spoken(Lines{"R1: Ja.", "R2:", "R1: Nee.", "R2:"}),
            "R1||Ja.\n-||R2:\nR1||Nee.\n-||R2:\n");
}

TEST(Speakers, SpellingsOfOneNameAreOneSpeaker) {
  EXPECT_EQ(recognise_turns({"Interviewer: A.", "INTERVIEWER: B."}).transcript->speakers(),
            Lines{"Interviewer"});
}

TEST(Speakers, TheLabelIsKeptAsFound) {
  const auto turns = recognise_turns({"[00:14:02] R2:  Ja.", "Interviewer 0:03", "Hoe?", "R2: Zo."})
                         .transcript->turns();
  EXPECT_EQ(turns[0].cut, "[00:14:02] R2:  ");
  EXPECT_EQ(turns[1].cut, "Interviewer 0:03\n");
}

TEST(Speakers, TimesWithinATurnAreCutOut) {
  EXPECT_EQ(spoken(Lines{"I: Hoe? #00:00:05-3#", "R1: Goed [00:00:07] en [00:00:08] wel.",
                         "[00:00:09] Verder."}),
            "I|0|Hoe?\nR1|5|Goed en wel. / Verder.\n");
}

TEST(Speakers, TimesThatWereSaidStay) {
  const std::string said = "Om 14:02 kwam [onverstaanbaar 00:00:07] de trein [i] van [12:99].";
  EXPECT_EQ(spoken(Lines{"R1: " + said}), "R1||" + said + "\n");
}

TEST(Speakers, InterviewersSaySoThemselves) {
  for (const char* label :
       {"Interviewer", "interviewer", "Interviewer 2", "Interviewer (JB)", "Int.", "I", "I1",
        "Moderator", "Gespreksleider", "Onderzoeker 1", "Vraag"}) {
    EXPECT_TRUE(transcripts::is_interviewer_label(label)) << label;
  }
  for (const char* label : {"R1", "Interviewee", "Ilse", "Jan de Wit", "Docent 1", "Irene I", ""}) {
    EXPECT_FALSE(transcripts::is_interviewer_label(label)) << label;
  }
}

TEST(Speakers, UtterancesOfOneSpeakerAreOneTurn) {
  using namespace std::chrono_literals;
  const auto joined = transcripts::recognise_utterances({{"", 1s, "Muziek", ""},
                                                         {"Anna", 2s, "Ik denk", "<v Anna>"},
                                                         {"", 3s, "van wel.", ""},
                                                         {"Anna", 4s, "Ja.", "<v Anna>"},
                                                         {"Bob", 5s, "Nee.", "<v Bob>"}},
                                                        {});
  EXPECT_EQ(spoken(*joined.transcript), "-||Muziek\nAnna|2|Ik denk van wel. Ja.\nBob|5|Nee.\n");
}

TEST(TimeStamps, AreReadAsTranscriptsWriteThem) {
  const std::vector<std::pair<const char*, long>> times = {
      {"00:14:02", 842'000},      {"14:02", 842'000},        {"1:02:03.250", 3'723'250},
      {"00:14:02,500", 842'500},  {"#00:14:02-5#", 842'500}, {"00:14:02:05", 842'000},
      {"100:00:01", 360'001'000},
  };
  for (const auto& [text, milliseconds] : times) {
    const auto time = transcripts::parse_time(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->count(), milliseconds) << text;
  }
}

TEST(TimeStamps, OtherTextsAreNone) {
  for (const char* text : {"", "14", "14:2", "14:60", "00:60:00", "99:99", "-00:01", "1.30", "a:bc",
                           "14:02 uur", "[14:02]", "#14:02"}) {
    EXPECT_FALSE(transcripts::parse_time(text)) << text;
  }
}

std::string sorted_letters(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }),
             text.end());
  std::sort(text.begin(), text.end());
  return text;
}

TEST(Speakers, RecognitionNeverEatsWords) {
  std::mt19937 random(20250310);
  for (int round = 0; round < 20'000; ++round) {
    const auto lines = tests::lines_by_chance(
        random, {"01.01 ", "'s", "-->", "[", "anna", "anna:", "zo. Anna:", "? Bert: ", "<R1> ",
                 "Anna - ", "3. ", "Dr. "});
    std::string before;
    for (const auto& line : lines) before += line;
    before.erase(std::remove(before.begin(), before.end(), '\t'), before.end());
    const auto transcript = recognise_turns(lines).transcript;
    std::string after(transcript->text());
    for (const auto& turn : transcript->turns()) after += turn.cut;
    after.erase(std::remove(after.begin(), after.end(), '\t'), after.end());
    ASSERT_EQ(sorted_letters(after), sorted_letters(before)) << testing::PrintToString(lines);
  }
}

TEST(Speakers, ATextWithItsLabelsPutBackIsTheFile) {
  const Lines lines = {"Een kop",
                       "[00:14:02] Jan de Wit: Ja, dat klopt.",
                       "En verder.",
                       "R1 (docent): Twee: ik denk van wel.",
                       "Interviewer 00:15:00",
                       "Waarom?"};
  const auto transcript = recognise_turns(lines).transcript;
  std::string text(transcript->text());
  const auto& turns = transcript->turns();
  for (auto turn = turns.rbegin(); turn != turns.rend(); ++turn) {
    text.insert(turn->span.begin.value, turn->cut);
  }
  std::string expected;
  for (const auto& line : lines) expected += (expected.empty() ? "" : "\n") + line;
  EXPECT_EQ(text, expected);
}

}  // namespace
