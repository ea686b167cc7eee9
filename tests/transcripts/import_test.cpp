#include "transcripts/import.h"

#include <filesystem>
#include <fstream>
#include <random>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/samples.h"
#include "tests/support/spoken.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace std::string_literals;
using tests::refusal;

TEST(Import, WhatIsNoConversationIsRefusedWithItsKind) {
  const std::vector<std::array<std::string, 3>> cases = {
      {"", "leeg.txt", "leeg.txt is leeg"},
      {"\xEF\xBB\xBF", "bom.txt", "bom.txt is leeg"},
      {" \n\t\n", "wit.txt", "wit.txt is leeg"},
      {"\x7F\x45LF\x02\x01\x01"s, "programma.txt",
       "programma.txt is een programma, geen tekstbestand"},
      {std::string(100, '\x01'), "binair.txt", "binair.txt is geen tekstbestand"},
      {"%PDF-1.7\n", "verslag.docx", "verslag.docx is beschadigd of geen pdf"},
      {"R1: Ja.", "verslag.pdf", "verslag.pdf is geen"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "oud.doc", "wachtwoord of een oud Word-document"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "dicht.docx", "wachtwoord of een oud Word-document"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s, "oud.doc",
       "oud.doc is een oud Word-document (.doc)"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
       "dicht.docx", "dicht.docx is met een wachtwoord beveiligd"},
      {"\0\0\0\x20"
       "ftypM4A \0\0\0\0"s,
       "opname.txt", "opname.txt is een opname van geluid of beeld"},
      {"\xFF\xFB\x90\x64\0\0\0"s, "opname.mp3", "opname.mp3 is een geluidsopname"},
      {"RIFF\x24\0\0\0WAVEfmt "s, "opname.wav", "opname.wav is een opname van geluid of beeld"},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "scan.txt", "scan.txt is een afbeelding"},
      {"naam;rol\nAnna;docent\n", "personen.csv", "personen.csv is een tabel en geen gesprek"},
      {"{\\rtf1\\ansi{\\fonttbl{\\f0 Aria", "half.rtf", "half.rtf is afgebroken"},
      {"WEBVTT\n\n00:00:01.000 --> 00:00:0", "half.vtt", "half.vtt is afgebroken"},
      {"R1: Ja.", "tekst.docx", "tekst.docx is geen Word-document"},
      {std::string(41'000'000, 'a'), "lang.txt", "lang.txt is langer dan 20 MB"},
      {std::string(20'000'001, 'a'), "net.txt", "net.txt is langer dan 20 MB"},
  };
  for (const auto& [bytes, name, expected] : cases) {
    const auto message = refusal(bytes, name);
    EXPECT_NE(message.nl.find(expected), std::string::npos) << message.nl;
    EXPECT_NE(message.en.find(name), std::string::npos) << message.en;
  }
}

// As LibreOffice and qpdf write them.
TEST(Import, APasswordIsToldInEveryFormatThatCanHaveOne) {
  for (const char* name : {"groepsgesprek-wachtwoord.docx", "groepsgesprek-wachtwoord.odt",
                           "groepsgesprek-wachtwoord.pdf", "groepsgesprek-qpdf-wachtwoord.pdf"}) {
    const auto message = refusal(tests::sample_bytes(name), name);
    EXPECT_EQ(message.nl, name +
                              " is met een wachtwoord beveiligd. Haal het wachtwoord eraf en "
                              "importeer het opnieuw."s);
    EXPECT_EQ(message.en,
              name + " is protected by a password. Remove the password and import it again."s);
  }
}

// What the user saw: of thirty compressed files called .txt two became conversations.
TEST(Import, RandomBytesAreNoText) {
  std::mt19937 random(20260301);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(500 + random() % 5'000, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    EXPECT_NE(refusal(bytes, "ruis.txt").nl, "") << round;
  }
}

TEST(Import, TheContentCountsAndNotTheName) {
  EXPECT_EQ(
      transcripts::import_transcript(tests::docx_of(tests::paragraph("R1: Ja.")), "a.txt").format,
      "docx");
  EXPECT_EQ(transcripts::import_transcript("WEBVTT\n\n00:01.000 --> 00:02.000\nJa", "a.txt").format,
            "vtt");
  EXPECT_EQ(transcripts::import_transcript("R1: Ja.", "zonder-ending").format, "txt");
}

TEST(Import, InterviewersAreFoundByTheirLabels) {
  EXPECT_EQ(
      transcripts::import_transcript("I: Hoe?\nR1: Zo.\nModerator: Dank.", "a.txt").interviewers,
      (std::vector<std::string>{"I", "Moderator"}));
}

std::string why_unreadable(const std::filesystem::path& path, std::size_t limit = 100) {
  try {
    transcripts::read_file(path, limit);
    return "";
  } catch (const transcripts::ImportError& error) {
    return error.message().nl;
  }
}

TEST(ReadFile, GivesTheBytes) {
  const tests::TempFolder folder;
  std::ofstream(folder / "-rf \n.txt", std::ios::binary) << "a\0b"s;
  EXPECT_EQ(transcripts::read_file(folder / "-rf \n.txt", 100), "a\0b"s);
}

TEST(ReadFile, WhatIsNoFileIsRefusedAtOnce) {
  const tests::TempFolder folder;
  std::filesystem::create_directory(folder / "map.txt");
  std::filesystem::create_symlink(folder / "lus.txt", folder / "lus.txt");
  ASSERT_EQ(mkfifo((folder / "pijp.txt").c_str(), 0600), 0);
  std::ofstream(folder / "groot.txt") << std::string(101, 'a');
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"er-niet.txt", "is er niet"},       {"map.txt", "geen gewoon bestand"},
      {"pijp.txt", "geen gewoon bestand"}, {"lus.txt", "verwijst naar zichzelf"},
      {"groot.txt", "is groter dan"},
  };
  for (const auto& [name, expected] : cases) {
    const auto message = why_unreadable(folder / name);
    EXPECT_NE(message.find(expected), std::string::npos) << message;
    EXPECT_NE(message.find(name), std::string::npos) << message;
  }
}

}  // namespace
