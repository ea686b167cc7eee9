// Documents that LibreOffice and pandoc wrote, compared with what these say their text is.
#include <regex>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/samples.h"
#include "tests/support/spoken.h"
#include "transcripts/import.h"

namespace {

using tests::sample_bytes;

// The program's text without what Zwerm leaves out, and says so: the marks of lists, the marks of
// footnotes and the notes themselves. Pandoc's plain text draws a rule below a table's head and
// leaves ~~ around words struck through.
std::string as_read(const std::string& program_text) {
  const std::vector<std::pair<std::regex, std::string>> left_out = {
      {std::regex("\n +(\\d+\\.|◦|-) +"), "\n"},
      {std::regex("\n\\d+\\.  "), "\n"},
      {std::regex("erdoorheen\\.1"), "erdoorheen."},
      {std::regex("\nDe coördinator is met pensioen\\.↩︎"), "\n"},
      {std::regex("\n  -+ -+ -+\n"), "\n"},
      {std::regex("~~"), ""},
  };
  std::string text = program_text;
  for (const auto& [what, by] : left_out) text = std::regex_replace(text, what, by);
  return text;
}

class OfficeSamples : public testing::TestWithParam<const char*> {};

TEST_P(OfficeSamples, HaveTheTextThatAnotherProgramReadsInThem) {
  const std::string name = GetParam();
  EXPECT_EQ(tests::signs_of(tests::imported_text(name)),
            tests::signs_of(as_read(sample_bytes(name + ".txt"))));
}

TEST_P(OfficeSamples, HaveTheirSpeakersTheirTableInRowsAndTheirListInLines) {
  const auto found = transcripts::import_transcript(sample_bytes(GetParam()), GetParam());
  EXPECT_EQ(found.transcript->speakers(),
            (std::vector<std::string>{"Interviewer", "R1 (docent)", "R2 (werkveld)", "R3"}));
  const std::string text(found.transcript->text());
  EXPECT_NE(text.find("\nJaar\tStudenten\tBedrijven\n2021\t40\t6\n2025\t120\t"), std::string::npos);
  EXPECT_NE(text.find("\nnon- en informeel leren;\nop de werkvloer,\nin het lab;\nregie.\n"),
            std::string::npos);
  EXPECT_NE(text.find("maar de coördinator van het hbo"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Real, OfficeSamples,
                         testing::Values("groen-gas-pandoc.docx", "groen-gas-libreoffice.docx",
                                         "groen-gas-pandoc.odt", "groen-gas-libreoffice.odt",
                                         "groen-gas-pandoc.html", "groen-gas-libreoffice.html",
                                         "groen-gas-pandoc.md"));

// LibreOffice's own text of them (bewerkt-libreoffice.txt) has the deleted name and the hidden
// words and lacks the text box. The first turns, without what stands between two of them:
std::string edited(const std::string& between) {
  return "-||Gesprek na bewerking\n"
         "I||Wie deed er mee?\n"
         "R1||Mijn collega en ik, met z’n  tweeën." +
         between +
         "\nI||En de samenwerking / met de provincie? / Kader: de regio in het kort / R1\tDie liep "
         "goed. / Meestal. / R2\tBij ons niet.\n"
         "R2||Zo was het.\n";
}

TEST(EditedSamples, AnOpenDocumentReadsWithEveryChangeAccepted) {
  const auto bytes = sample_bytes("bewerkt-libreoffice.odt");
  EXPECT_EQ(tests::imported(bytes, "b.odt"), edited(""));
  EXPECT_EQ(tests::warnings_of(bytes, "b.odt"),
            "b.odt: 1 verwijderd stuk (bijgehouden wijziging) weggelaten.\n"
            "b.odt: 2 verborgen stukken tekst weggelaten.\n"
            "b.odt: 1 opmerking weggelaten.\n"
            "b.odt: 1 voetnoot weggelaten.\n"
            "b.odt: 1 eindnoot weggelaten.\n");
}

// LibreOffice writes a hidden section to Word as text like any other.
TEST(EditedSamples, AWordDocumentReadsWithEveryChangeAccepted) {
  const auto bytes = sample_bytes("bewerkt-libreoffice.docx");
  EXPECT_EQ(tests::imported(bytes, "b.docx"), edited(" / Alleen voor het archief."));
  EXPECT_TRUE(tests::warnings_of(bytes, "b.docx")
                  .starts_with("b.docx: 1 verwijderd stuk (bijgehouden wijziging) weggelaten.\n"
                               "b.docx: 1 verborgen stuk tekst weggelaten.\n"
                               "b.docx: 1 opmerking weggelaten.\n"
                               "b.docx: 1 voetnoot weggelaten.\n"
                               "b.docx: 1 eindnoot weggelaten.\n"));
}

}  // namespace
