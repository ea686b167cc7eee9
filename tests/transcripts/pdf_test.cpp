#include "transcripts/formats/pdf.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/samples.h"
#include "tests/support/spoken.h"
#include "tests/support/temp_folder.h"

namespace {

using Paragraphs = std::vector<std::string>;

constexpr const char* kName = "gesprek.pdf";

class PdfSamples : public testing::TestWithParam<const char*> {};

TEST_P(PdfSamples, HaveTheParagraphsThatLibreOfficeWroteThemFrom) {
  const std::string name = GetParam();
  const auto source = transcripts::read_source(tests::sample_bytes(name), name);
  std::string found;
  for (const auto& paragraph : std::get<Paragraphs>(source.content))
    if (!paragraph.empty()) found += paragraph + "\n";
  auto expected = tests::sample_bytes(name + ".txt");
  EXPECT_EQ(found, expected.substr(3)) << "without the byte order mark";
  ASSERT_EQ(source.warnings.size(), 1U);
  EXPECT_NE(source.warnings[0].nl.find("\"Groepsgesprek PPS Waterstof – vertrouwelijk\", "
                                       "\"Bladzijde 1 van "),
            std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Real, PdfSamples,
                         testing::Values("groepsgesprek-libreoffice.pdf",
                                         "groepsgesprek-twee-kolommen.pdf",
                                         "groepsgesprek-hangend.pdf"));

TEST(PdfFile, OneWithAPasswordSaysSo) {
  const auto message =
      tests::refusal(tests::sample_bytes("groepsgesprek-wachtwoord.pdf"), "dicht.pdf");
  EXPECT_EQ(message.nl,
            "dicht.pdf is met een wachtwoord beveiligd. Haal het wachtwoord eraf en importeer het "
            "opnieuw.");
}

TEST(PdfFile, HalfOfOneIsDamaged) {
  auto half = tests::sample_bytes("groepsgesprek-libreoffice.pdf");
  half.resize(half.size() / 2);
  EXPECT_NE(tests::refusal(half, "half.pdf").nl.find("half.pdf is beschadigd"), std::string::npos);
}

// A pdf of these objects, the first its catalogue.
std::string pdf_of(const std::vector<std::string>& objects) {
  std::string out = "%PDF-1.4\n";
  for (std::size_t i = 0; i < objects.size(); ++i)
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  return out + "trailer\n<</Size " + std::to_string(objects.size() + 1) +
         "/Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
}

std::string pdf_with(const std::string& content, const std::string& open_action = "null") {
  return pdf_of(
      {"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
       "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 "
       "R/Resources<</Font<</F 5 0 R>>>>>>",
       "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream",
       "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", open_action});
}

TEST(PdfFile, WithoutTextMayBeAScan) {
  EXPECT_NE(tests::refusal(pdf_with(""), kName)
                .nl.find("gesprek.pdf heeft geen tekst. Is het een "
                         "scan?"),
            std::string::npos);
}

TEST(PdfFile, WhatItWouldRunIsNotRun) {
  const tests::TempFolder folder;
  const auto program = folder / "programma.sh";
  const auto trace = folder / "gestart";
  std::ofstream(program) << "#!/bin/sh\n: > '" << trace.string() << "'\n";
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  ASSERT_EQ(std::system(program.c_str()), 0);
  ASSERT_TRUE(std::filesystem::remove(trace)) << "the program does what its trace would show";

  const std::string words = "BT /F 11 Tf 60 700 Td (R1: Ja hoor.) Tj ET";
  const std::string file = "(" + program.string() + ")";
  for (const auto& action :
       {"<</S/Launch/F" + file + ">>", "<</S/Launch/F<</Type/Filespec/F" + file + ">>>>",
        "<</S/Launch/Unix<</F" + file + ">>>>",
        "<</S/JavaScript/JS(app.launchURL\\(\"file://" + program.string() + "\"\\))>>",
        "<</S/URI/URI(file://" + program.string() + ")>>"}) {
    EXPECT_EQ(tests::imported(pdf_with(words, action), kName), "R1||Ja hoor.\n");
    EXPECT_FALSE(std::filesystem::exists(trace)) << action;
  }
}

TEST(PdfFile, WhatIsHostileIsRefused) {
  const std::vector<std::string> cases = {
      "%PDF-1.7\nrommel\n%%EOF\n",
      pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"}),
      pdf_of({"<</Type/Catalog/Pages 2 0 R/X " + std::string(200'000, '[') + ">>",
              "<</Type/Pages/Kids[]/Count 0>>"})};
  for (const auto& bytes : cases)
    EXPECT_NE(tests::refusal(bytes, kName).nl.find("gesprek.pdf is"), std::string::npos);
}

TEST(PdfFile, ReadingStopsWhenAskedTo) {
  std::stop_source stop;
  stop.request_stop();
  try {
    transcripts::read_source(tests::sample_bytes("groepsgesprek-libreoffice.pdf"), kName,
                             stop.get_token());
    FAIL();
  } catch (const transcripts::ImportError& error) {
    EXPECT_NE(error.message().nl.find("gestopt"), std::string::npos);
  }
}

}  // namespace
