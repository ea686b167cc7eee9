#include "transcripts/formats/plain_text.h"

#include <filesystem>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/spoken.h"

namespace {

using namespace std::string_literals;
using tests::imported;
using tests::warnings_of;

constexpr const char* kName = "gesprek.txt";

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

TEST(PlainText, IsTheSameFromEveryEncoding) {
  const std::u16string marked = u"\uFEFFR1: één\r\n€ “zo”";
  const std::string expected = "R1||één / € “zo”\n";
  EXPECT_EQ(imported("R1: één\n€ “zo”", kName), expected);
  EXPECT_EQ(imported("\xEF\xBB\xBFR1: één\r\n€ “zo”\r\n", kName), expected);
  EXPECT_EQ(imported("R1: \xE9\xE9n\r\x80 \x93zo\x94", kName), expected);
  EXPECT_EQ(imported(utf16(marked, false), kName), expected);
  EXPECT_EQ(imported(utf16(marked, true), kName), expected);
  EXPECT_EQ(imported("R1: e\u0301e\u0301n\n€ “zo”", kName), expected);
}

TEST(PlainText, AGuessedEncodingIsSaid) {
  EXPECT_EQ(warnings_of("R1: \xE9\xE9n", kName),
            "gesprek.txt is gelezen als Windows-1252; kijk na of letters als é en € kloppen.\n");
}

TEST(PlainText, WhatFollowsANulIsStillThere) {
  EXPECT_EQ(imported("R1: voor\0na"s, kName), "R1||voor\uFFFDna\n");
  EXPECT_EQ(warnings_of("R1: voor\0na"s, kName),
            "gesprek.txt: 1 onleesbare tekens zijn vervangen door \uFFFD.\n");
}

TEST(PlainText, UnusualLineSeparatorsAreCharacters) {
  EXPECT_EQ(imported("R1: een\u2028twee\u0085drie", kName), "R1||een\u2028twee\u0085drie\n");
}

struct Sample {
  const char* file;
  std::size_t turns;
  std::size_t speakers;
};

class TextSamples : public testing::TestWithParam<Sample> {};

TEST_P(TextSamples, HaveTheTurnsThatPeopleCounted) {
  const auto path = tests::sample(GetParam().file);
  if (path.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  const auto found = transcripts::import_transcript(
      transcripts::read_file(path, transcripts::kMaxFileBytes), GetParam().file);
  EXPECT_EQ(found.transcript->turns().size(), GetParam().turns);
  EXPECT_EQ(found.transcript->speakers().size(), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(Real, TextSamples,
                         testing::Values(Sample{"tk-careyn.txt", 115, 8},
                                         Sample{"tk-chemours-2019-05-16.txt", 4, 2},
                                         Sample{"be-kamer-commissie-ic210-2020-06-17.txt", 3, 3}));

TEST(PlainText, HeadingsAndClosingLinesOfADebateAreNobodys) {
  const auto path = tests::sample("tk-chemours-2019-05-16.txt");
  if (path.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  const auto found = imported(transcripts::read_file(path, transcripts::kMaxFileBytes), kName);
  EXPECT_NE(found.find("-||Lekken van gifgas door chemiebedrijf Chemours\n"), std::string::npos);
  EXPECT_NE(found.find("-||De beraadslaging wordt gesloten.\n"), std::string::npos);
}

// The labels that app/demo/participants.csv gives for a conversation, and the interviewer's.
std::set<std::string> labels_of_demo(const std::string& number) {
  std::ifstream table(std::filesystem::path(ZWERM_SOURCE_DIR) / "app/demo/participants.csv");
  std::set<std::string> labels = {"Interviewer"};
  for (std::string row; std::getline(table, row);) {
    const auto conversation = row.find("," + number + " ");
    if (conversation != std::string::npos) labels.insert(row.substr(row.rfind(',') + 1));
  }
  return labels;
}

TEST(PlainText, EveryDemoConversationHasItsSpeakersAndNoOthers) {
  for (int number = 1; number <= 16; ++number) {
    const auto name = (number < 10 ? "0" : "") + std::to_string(number);
    const auto path = std::filesystem::path(ZWERM_SOURCE_DIR) / "app/demo" / (name + ".txt");
    if (!std::filesystem::exists(path)) continue;
    const auto found = transcripts::import_transcript(
        transcripts::read_file(path, transcripts::kMaxFileBytes), name + ".txt");
    const auto& speakers = found.transcript->speakers();
    EXPECT_EQ(std::set<std::string>(speakers.begin(), speakers.end()), labels_of_demo(name));
    EXPECT_TRUE(tests::spoken(*found.transcript).starts_with("-||Fictief gesprek")) << name;
  }
}

}  // namespace
