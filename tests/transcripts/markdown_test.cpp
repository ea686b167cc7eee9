#include "transcripts/formats/markdown.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"

namespace {

using tests::warnings_of;

constexpr const char* kName = "gesprek.md";

// The paragraphs of a file, one a line.
std::string text_of(const std::string& file) {
  transcripts::Warnings warnings;
  std::string out;
  for (const auto& line : transcripts::read_markdown(file, kName, warnings)) out += line + "\n";
  return out;
}

TEST(Markdown, MarksGoAndWordsStay) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"# Kop\n\n**R1:** *echt* ~~waar~~ `zo`", "Kop\nR1: echt waar zo\n"},
      {"een  \ntwee\\\ndrie<br>vier", "een\ntwee\ndrie\nvier\n"},
      {"2 \\* 3 &amp; caf&eacute; &#8364; &onzin;", "2 * 3 & café € &onzin;\n"},
      {"> citaat\n\nzie [de site](https://example.nl) en ![foto](a.png)",
       "citaat\nzie de site en foto\n"},
      {"| a | b |\n|---|---|\n| 1 | 2 |\n", "a\tb\n1\t2\n"},
      {"een\n\n---\n\ntwee", "een\ntwee\n"},
      {"<!-- weg -->\n\n<u>onder</u>streept", "onderstreept\n"},
      {"```\nregel 1\nregel 2\n```", "regel 1\nregel 2\n"},
      {"[link]: https://example.nl\n\nzie [link]", "zie link\n"},
  };
  for (const auto& [file, expected] : cases) EXPECT_EQ(text_of(file), expected) << file;
}

TEST(Markdown, WhatOnlyLooksLikeAMarkIsSpoken) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"[R1]: Ja.", "[R1]: Ja.\n"},
      {"2019. Dat was het jaar.", "2019. Dat was het jaar.\n"},
      {"Nou <lacht> ja.", "Nou <lacht> ja.\n"},
      {"    R1: ingesprongen", "R1: ingesprongen\n"},
      {"#00:00:06-8# Ja.", "#00:00:06-8# Ja.\n"},
      {"[00:14:02] Ja.", "[00:14:02] Ja.\n"},
  };
  for (const auto& [file, expected] : cases) EXPECT_EQ(text_of(file), expected) << file;
}

TEST(Markdown, EachLineThatBeginsWithALabelIsATurn) {
  EXPECT_EQ(tests::imported("**I:** Hoe?\n**R1:** Zo.\nEn zo.\n**I:** Dank.\n", kName),
            "I||Hoe?\nR1||Zo. / En zo.\nI||Dank.\n");
  EXPECT_EQ(tests::imported("- I: Hoe?\n- R1: Zo.\n\n1. I: Dank.\n", kName),
            "I||Hoe?\nR1||Zo.\nI||Dank.\n");
}

TEST(Markdown, LinesWrappedAtAPagesWidthAreOneParagraph) {
  EXPECT_EQ(text_of("R1: Dit is een regel die bij tweeënzeventig tekens wordt afgebroken\n"
                    "omdat het programma dat zo doet, en dat gaat zo nog een tijdje door\n"
                    "tot het op is.\nR2: En dit is de volgende.\n"),
            "R1: Dit is een regel die bij tweeënzeventig tekens wordt afgebroken omdat het "
            "programma dat zo doet, en dat gaat zo nog een tijdje door tot het op is.\n"
            "R2: En dit is de volgende.\n");
  EXPECT_EQ(text_of("Interview 3\nDatum: 3 mei\nPlaats: Zwolle"),
            "Interview 3\nDatum: 3 mei\nPlaats: Zwolle\n");
}

TEST(Markdown, FrontMatterAndListMarksAreLeftOutAndSaid) {
  const std::string file = "---\ntitle: Gesprek\ndate: 2025-04-03\n---\n\n1. een\n2. twee\n";
  EXPECT_EQ(text_of(file), "een\ntwee\n");
  EXPECT_EQ(warnings_of(file, kName),
            "gesprek.md: de kenmerken bovenaan (front matter) zijn weggelaten.\n"
            "gesprek.md: 2 nummers of opsommingstekens van lijsten weggelaten.\n");
  EXPECT_EQ(text_of("---\n\neen\n\n---\n"), "een\n");
}

TEST(Markdown, HostileFilesAreReadInTime) {
  EXPECT_EQ(text_of(std::string(50'000, '>') + "diep"), "diep\n");
  text_of(std::string(100'000, '['));
  text_of(std::string(100'000, '*') + "a" + std::string(100'000, '*'));
  EXPECT_NE(tests::refusal(std::string(21'000'000, 'a'), kName).nl.find("langer dan 20 MB"),
            std::string::npos);
}

}  // namespace
