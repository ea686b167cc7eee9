// Files as the transcription programs write them, each made after what is known of it; the source
// stands above each.
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "tests/support/zip_builder.h"
#include "transcripts/import.h"

namespace {

using transcripts::ImportedTranscript;
using transcripts::Layout;

ImportedTranscript read(std::string_view bytes, std::string_view name = "gesprek.txt") {
  return transcripts::import_transcript(bytes, name);
}

void expect_layout(Layout layout, const std::string& turns, const ImportedTranscript& found) {
  EXPECT_EQ(transcripts::layout_name(found.layout).nl, transcripts::layout_name(layout).nl);
  EXPECT_EQ(tests::spoken(*found.transcript), turns);
}

std::string docx(const std::vector<std::string>& paragraphs) {
  std::string body;
  for (const auto& paragraph : paragraphs) body += tests::paragraph(paragraph);
  return tests::docx_of(body);
}

// Teams' own docx since 2022: a head, then "Naam   0:03" with three spaces and the text in the same
// paragraph behind a line break; "... started transcription" in between. After the text of such a
// document in a public repository (converted from "...-Meeting Transcript.docx", June 2026).
TEST(Layouts, TeamsInWord) {
  const auto found =
      read(docx({"Gesprek Maakcampus-20260615_133555-Meeting Transcript", "15 juni 2026, 03:35",
                 "27m 42s", "Nick Jansen started transcription",
                 R"(</w:t><w:br/><w:t xml:space="preserve">Anna de Wit   0:03</w:t>)"
                 R"(<w:br/><w:t>Dus jij bent begonnen bij de hub.</w:t><w:br/><w:t>Toch?)",
                 "Nick Jansen   0:19", "Ja.", "Anna de Wit   1:02:22", "Goed zo.",
                 "Nick Jansen stopped transcription"}),
           "teams.docx");
  expect_layout(Layout::Teams,
                "-||Gesprek Maakcampus-20260615_133555-Meeting Transcript\n-||15 juni 2026, 03:35\n"
                "-||27m 42s\n-||Nick Jansen started transcription\n"
                "Anna de Wit|3|Dus jij bent begonnen bij de hub. / Toch?\nNick Jansen|19|Ja.\n"
                "Anna de Wit|3742|Goed zo.\n-||Nick Jansen stopped transcription\n",
                found);
}

// Teams' docx before: a range of times of one digit, the name, the text, each after a line break in
// one paragraph. After unstructured's example document teams_chat.docx, as its tests state its
// text.
TEST(Layouts, TeamsInWordWithTimesAboveTheNames) {
  const auto found =
      read(docx({"0:0:0.0 --> 0:0:1.510", "Anna de Wit", "OK. Ja.", "0:0:3.270 --> 0:0:4.250",
                 "Nick Jansen", "Ehm.", "0:0:6.90 --> 0:0:6.500", "Anna de Wit", "Hallo."}),
           "teams.docx");
  expect_layout(Layout::Teams, "Anna de Wit|0|OK. Ja.\nNick Jansen|3|Ehm.\nAnna de Wit|6|Hallo.\n",
                found);
}

// Names as Teams has them from the directory of an institution: titles run together or unknown,
// rooms, telephones; a title and headings, of which some look like the head of a transcript.
TEST(Layouts, TeamsInWordWithTitlesAndHeadings) {
  const std::vector<std::string> names = {"prof.dr. X. Bakker",
                                          "em. prof. dr. H. de Boer",
                                          "Jan Jansen MSc.",
                                          "Vergaderzaal 3.12",
                                          "Lt. Kol. Bakker",
                                          "iPhone van Kees",
                                          "Prof. dr. ir. Marieke van der Meer-de Vries"};
  for (const bool in_one_line : {true, false}) {
    std::vector<std::string> paragraphs = {"Gespreksverslag: samenwerking"};
    for (std::size_t i = 0; i < 21; ++i) {
      if (i == 4) paragraphs.emplace_back("Project: Maakcampus");
      const auto time = (i < 10 ? "0:0" : "0:") + std::to_string(i);
      if (!in_one_line) paragraphs.push_back("0:" + time + ".0 --> 0:" + time + ".9");
      paragraphs.push_back(names[i % names.size()] + (in_one_line ? "   " + time : ""));
      paragraphs.emplace_back(i % 5 == 0 ? "Ja." : "Daar hebben wij het over gehad.");
    }
    const auto found = read(docx(paragraphs), "teams.docx");
    EXPECT_EQ(found.transcript->speakers(), names);
    EXPECT_EQ(found.transcript->turns().size(), 21U);
  }
}

// Microsoft Graph's documentation of callTranscript shows "0:0:0.0 --> 0:0:5.320" and a closed tag.
TEST(Layouts, TeamsAsCaptions) {
  const auto found = read(
      "WEBVTT\n\n0:0:0.0 --> 0:0:5.320\n<v Anna de Wit>Dit is een proef.</v>\n\n0:0:5.900 --> "
      "0:0:7.0\n<v Nick Jansen>Ja.</v>\n",
      "teams.vtt");
  expect_layout(Layout::Voices, "Anna de Wit|0|Dit is een proef.\nNick Jansen|5|Ja.\n", found);
}

// Zoom's cloud recordings: numbered cues, the name before a colon (the readme of
// wwsalmon/zoom-transcript-formatter shows one).
TEST(Layouts, ZoomAsCaptions) {
  const auto found = read(
      "WEBVTT\n\n33\n00:02:24.720 --> 00:02:32.850\nAnna de Wit: En de ruimte?\n\n34\n"
      "00:02:33.480 --> 00:02:33.990\nNick Jansen: die is er.\n\n35\n00:02:35.130 --> "
      "00:02:36.900\nNick Jansen: echt nieuw.\n",
      "zoom.vtt");
  expect_layout(Layout::Captions,
                "Anna de Wit|144|En de ruimte?\nNick Jansen|153|die is er. echt nieuw.\n", found);
}

// Zoom's saved closed captions in txt: the name in brackets with a time of day, the text below.
TEST(Layouts, ZoomInText) {
  const auto found = read(
      "[Anna de Wit] 14:02:33\nEn de ruimte?\n\n[Nick Jansen] 14:02:41\ndie is er.\n\n[Anna de "
      "Wit] 14:02:50\nMooi.\n");
  expect_layout(Layout::Zoom,
                "Anna de Wit|50553|En de ruimte?\nNick Jansen|50561|die is er.\n"
                "Anna de Wit|50570|Mooi.\n",
                found);
}

// Also from Zoom, as other importers describe it (docs.aseed.ai, text transcripts): time, name and
// text parted by tabs.
TEST(Layouts, ZoomInTextWithTabs) {
  const auto found = read(
      "00:00:01\tAnna de Wit\tEn?\n00:00:04\tNick Jansen\tJa.\n00:00:09\tAnna de Wit\tMooi.\n");
  expect_layout(Layout::Tab, "Anna de Wit|1|En?\nNick Jansen|4|Ja.\nAnna de Wit|9|Mooi.\n", found);
}

// Speaker and time in brackets on a line of their own, with a colon (Rev, and the transcripts of
// podcasts it made) or without (Amberscript's text and Word export).
TEST(Layouts, AmberscriptAndRev) {
  const std::string turns = "Spreker 1|5|Hoe gaat het?\nSpreker 2|8|Goed.\nSpreker 1|12|Mooi.\n";
  expect_layout(Layout::Amberscript, turns,
                read("Spreker 1 (00:00:05)\nHoe gaat het?\n\nSpreker 2 (00:00:08)\nGoed.\n\n"
                     "Spreker 1 (00:00:12)\nMooi.\n"));
  expect_layout(Layout::Amberscript, turns,
                read("Spreker 1 (00:00:05):\nHoe gaat het?\n\nSpreker 2 (00:00:08):\nGoed.\n\n"
                     "Spreker 1 (00:00:12): Mooi.\n"));
}

// Word's own "Transcribe": a head, then "00:00:05 Speaker 1" and the text below.
TEST(Layouts, TimeBeforeTheSpeaker) {
  const auto found = read(
      "Audio file\nopname.mp4\n\nTranscript\n\n00:00:05 Speaker 1\nJa, ik sprak Tim.\n\n"
      "00:00:12 Spreker 2\nEn?\n");
  expect_layout(Layout::TimedLine,
                "-||Audio file\n-||opname.mp4\n-||Transcript\nSpeaker 1|5|Ja, ik sprak Tim.\n"
                "Spreker 2|12|En?\n",
                found);
}

// Otter's text export: "Name  0:03  ", the text, a blank line; at the end a line of its own. After
// transcript-indexer's description (transcript-indexer.pages.dev/api/readers) and public exports.
TEST(Layouts, Otter) {
  const auto found = read(
      "Anna de Wit  0:03  \nEn de ruimte?\n\nSpeaker 2  0:21  \nDie is er.\n\nAnna de Wit  55:21  "
      "\nDank.\n\nTranscribed by https://otter.ai\n");
  expect_layout(Layout::Otter,
                "Anna de Wit|3|En de ruimte?\nSpeaker 2|21|Die is er.\nAnna de Wit|3321|Dank.\n"
                "-||Transcribed by https://otter.ai\n",
                found);
}

// Whisper's verbose output on the screen (whisper/transcribe.py): nobody is named. The times are
// kept with turns of an unknown speaker.
TEST(Layouts, WhisperNamesNobody) {
  const auto found =
      read("[00:00.000 --> 00:04.000]  Ja, dat is zo.\n[00:04.000 --> 00:07.500]  En verder.\n");
  expect_layout(Layout::Whisper, "Onbekend|0|Ja, dat is zo. En verder.\n", found);
}

// WhisperX puts the speaker in brackets before each segment (SubtitlesWriter of whisperx/utils.py).
TEST(Layouts, WhisperXInCaptionsAndInText) {
  const std::string turns = "SPEAKER_00|0|Hoe gaat het?\nSPEAKER_01|1|Goed.\n";
  expect_layout(Layout::Whisper, turns,
                read("1\n00:00:00,000 --> 00:00:01,500\n[SPEAKER_00]: Hoe gaat het?\n\n2\n"
                     "00:00:01,900 --> 00:00:03,500\n[SPEAKER_01]: Goed.\n",
                     "whisperx.srt"));
  expect_layout(Layout::Whisper, "SPEAKER_00||Hoe gaat het?\nSPEAKER_01||Goed.\n",
                read("[SPEAKER_00]: Hoe gaat het?\n[SPEAKER_01]: Goed.\n"));
}

// f4transkript sets a time at the end of each paragraph, when return is pressed (its manual,
// audiotranskription.de): there the paragraph ends, and the next turn begins.
TEST(Layouts, F4) {
  const auto found = read(
      "I: Hoe gaat het? #00:00:05-3#\n\nB: Goed. #00:00:07-9#\n\nI: Mooi. #00:00:09-1#\n\nB: Ja. "
      "#00:00:19-8#\n");
  expect_layout(Layout::F4, "I|0|Hoe gaat het?\nB|5|Goed.\nI|7|Mooi.\nB|9|Ja.\n", found);
  EXPECT_EQ(found.interviewers, std::vector<std::string>{"I"});
}

TEST(Layouts, F4WithoutATimeWhereTheTurnBeforeEnds) {
  expect_layout(Layout::F4, "I|0|Hoe gaat het?\nR||Goed. / En verder.\nI|9|Mooi.\n",
                read("I: Hoe gaat het?\n\nR: Goed. #00:00:07-9#\n\nEn verder. #00:00:09-1#\n\n"
                     "I: Mooi. #00:00:12-0#\n"));
  expect_layout(Layout::F4, "I|5|Hoe gaat het?\nR|8|Goed.\n",
                read("#00:00:05-3# I: Hoe gaat het?\n#00:00:08-0# R: Goed.\n"));
}

// Zoom's saved chat (the example in Zoom's help, "Saving in-meeting chat"): the time, from whom and
// to whom, the words below; and its transcripts with a tab before the time.
TEST(Layouts, ZoomChatAndTabs) {
  expect_layout(Layout::Colon, "Anna de Wit|50712|Goedemorgen.\nNick Jansen|50720|Ja.\n",
                read("14:05:12 From Anna de Wit to Everyone:\n\tGoedemorgen.\n"
                     "14:05:20 From Nick Jansen to Anna de Wit(Direct Message):\n\tJa.\n"));
  expect_layout(Layout::Zoom, "Anna de Wit|50712|Goedemorgen.\nNick Jansen|50720|Ja.\n",
                read("[Anna de Wit]\t14:05:12\nGoedemorgen.\n\n[Nick Jansen]\t14:05:20\nJa.\n"));
}

TEST(Layouts, NamesAsDutchResearchersWriteThem) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Jan de Wit, docent mbo: Ja.\nAnna Kok, werkveld: Nee.\nJan de Wit, docent mbo: Toch.\n"
       "Anna Kok, werkveld: Nou.",
       "Jan de Wit, docent mbo||Ja.\nAnna Kok, werkveld||Nee.\nJan de Wit, docent mbo||Toch.\n"
       "Anna Kok, werkveld||Nou.\n"},
      {"[i] Hoe?\n[r1] Zo.\n[r2] Ja.", "i||Hoe?\nr1||Zo.\nr2||Ja.\n"},
      {"[R1]: Zo.\n<R2>: Ja.", "R1||Zo.\nR2||Ja.\n"},
      {"Spreker1: Zo.\nSpreker2: Ja.", "Spreker1||Zo.\nSpreker2||Ja.\n"},
      {"R1 (00:00:05) Zo.\nR2 [0:08] Ja.", "R1|5|Zo.\nR2|8|Ja.\n"},
      {"Respondent 2 00:00:05 Zo.", "Respondent 2|5|Zo.\n"},
      {"MvD: Zo.\nAB: Ja.\nMvD: En?\nAB: Dus.", "MvD||Zo.\nAB||Ja.\nMvD||En?\nAB||Dus.\n"},
      {"Spreker\tTekst\nI\tHoe?\nR1\tZo.", "-||Spreker\tTekst\nI||Hoe?\nR1||Zo.\n"},
      {"1\tI\tHoe?\n2\tR1\tZo.\n3\tI\tEn?", "I||Hoe?\nR1||Zo.\nI||En?\n"},
      {"I\t0:05\tHoe?\nR1\t0:09\tZo.", "I|5|Hoe?\nR1|9|Zo.\n"},
  };
  for (const auto& [text, turns] : cases) {
    EXPECT_EQ(tests::spoken(*read(text).transcript), turns);
  }
}

TEST(Layouts, ATableOfWordHasASpeakerARow) {
  const auto row = [](const std::string& speaker, const std::string& words) {
    return "<w:tr><w:tc>" + tests::paragraph(speaker) + "</w:tc><w:tc>" + tests::paragraph(words) +
           "</w:tc></w:tr>";
  };
  const auto found = read(
      tests::docx_of("<w:tbl>" + row("Spreker", "Tekst") + row("Anna", "En?") +
                     row("Bob", "Ja: zo.") + row("Anna", "Mooi.") + row("Bob", "Ja.") + "</w:tbl>"),
      "tabel.docx");
  expect_layout(Layout::Tab, "-||Spreker\tTekst\nAnna||En?\nBob||Ja: zo.\nAnna||Mooi.\nBob||Ja.\n",
                found);
}

TEST(Layouts, ASpeakerMayTakeOverWithinAParagraph) {
  EXPECT_EQ(tests::imported("I: Bent u het eens? R1: Ja, eens. R2: Nee.\nR2: Toch niet.\nR1: Ja.",
                            "a.txt"),
            "I||Bent u het eens?\nR1||Ja, eens.\nR2||Nee.\nR2||Toch niet.\nR1||Ja.\n");
}

TEST(Layouts, AnInterjectionInBracketsStaysWithTheTurnItInterrupts) {
  EXPECT_EQ(tests::imported("I: Hoe?\nR1: Dat gaat [R2: ja] goed.\nR2: Ja.", "a.txt"),
            "I||Hoe?\nR1||Dat gaat [R2: ja] goed.\nR2||Ja.\n");
}

TEST(Layouts, AreCalledByKeyOrNameInEitherLanguage) {
  EXPECT_EQ(transcripts::layout_called("TEAMS"), Layout::Teams);
  EXPECT_EQ(transcripts::layout_called("naam: tekst"), Layout::Colon);
  EXPECT_EQ(transcripts::layout_called("Name above the text"), Layout::NameLine);
  EXPECT_EQ(transcripts::layout_called("iets anders"), std::nullopt);
  for (const auto layout : transcripts::layouts_to_choose()) {
    EXPECT_EQ(transcripts::layout_called(transcripts::layout_key(layout)), layout);
  }
}

}  // namespace
