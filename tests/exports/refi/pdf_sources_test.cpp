// Pdfs in a project that came without their text (ATLAS.ti for Windows): rectangles become words.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "exports/refi/pdf_words.h"
#include "exports/refi/project.h"
#include "tests/support/refi_project.h"
#include "tests/support/samples.h"
#include "tests/support/xml_schema.h"
#include "tests/support/zip_builder.h"
#include "transcripts/formats/zip_reader.h"

namespace tests {
namespace {

using exports::refi::PdfArea;
using exports::refi::PdfOrigin;

constexpr std::string_view kWords = "een paar bedrijven uit de regio";

transcripts::PdfText sample() {
  transcripts::Warnings warnings;
  return transcripts::read_pdf_text(sample_bytes("groepsgesprek-libreoffice.pdf"), "g.pdf",
                                    warnings, {});
}

// Around words of the first page that stand on one line, from its top.
PdfArea around(std::string_view first, std::string_view last) {
  const auto pages = sample().pages;
  const auto& words = pages.pages[0].words;
  const auto from = std::find_if(words.begin(), words.end(),
                                 [&](const auto& word) { return word.text == first; });
  const auto to =
      std::find_if(from, words.end(), [&](const auto& word) { return word.text == last; });
  if (to == words.end()) throw std::runtime_error("no such words on the page");
  return {0, from->left - 1, from->top, to->right + 1, to->bottom};
}

PdfArea from_bottom(PdfArea area) {
  const float height = sample().pages.pages[0].height;
  area.first_y = height - area.first_y;
  area.second_y = height - area.second_y;
  return area;
}

std::string rectangle(int number, const PdfArea& area, const std::string& inside = "") {
  return element(
      "PDFSelection",
      fmt::format("guid=\"{}\" page=\"{}\" firstX=\"{}\" firstY=\"{}\" secondX=\"{}\" "
                  "secondY=\"{}\"",
                  guid(number), area.page, std::lround(area.first_x), std::lround(area.first_y),
                  std::lround(area.second_x), std::lround(area.second_y)),
      inside +
          element("Coding",
                  fmt::format("guid=\"{}\" creatingUser=\"{}\"", guid(number * 100), guid(900)),
                  "<CodeRef targetGUID=\"" + guid(1) + "\"/>"));
}

std::string project(const std::string& rectangles, const std::string& attributes = "",
                    const std::string& pdf = sample_bytes("groepsgesprek-libreoffice.pdf")) {
  return zip_of(
      {{"project.qde",
        project_qde(
            "<CodeBook><Codes>" + code_element(1, "Gat") + "</Codes></CodeBook><Sources>" +
                element("PDFSource",
                        "guid=\"" + guid(10) + "\" name=\"Gesprek\" path=\"internal://g.pdf\"",
                        rectangles) +
                "</Sources>",
            attributes)},
       {"sources/g.pdf", pdf}});
}

// The project.qde that goes out, which the schema must allow.
std::string written(const coding::Study& study) {
  const std::string bytes = exports::refi::write_project(study, "uit.qdpx").bytes;
  const std::string qde = transcripts::ZipReader(bytes, "uit.qdpx").read("project.qde");
  const auto wrong = against_schema("Project.xsd", {qde});
  if (wrong) EXPECT_EQ(*wrong, "");
  return qde;
}

TEST(PdfSources, ARectangleIsTheWordsInIt) {
  const auto area = from_bottom(around("een", "regio."));
  const auto read = read_qde(project(rectangle(20, area)));
  const std::string all = coded(read.study);
  EXPECT_EQ(all.substr(0, 5), "Gat: ") << read.warnings;
  EXPECT_NE(all.find("paar bedrijven uit de regio"), std::string::npos) << all;
  EXPECT_EQ(read.study.transcripts().begin()->second.name, "Gesprek");
}

TEST(PdfSources, QualCoderCountsFromTheTop) {
  const auto area = around("een", "regio.");
  const auto read = read_qde(project(rectangle(20, area), "origin=\"QualCoder 3.8\""));
  EXPECT_NE(coded(read.study).find("paar bedrijven uit de regio"), std::string::npos)
      << coded(read.study);
}

TEST(PdfSources, TheQuotedWordsGoBeforeTheRectangle) {
  const std::string quoted =
      element("Representation", "guid=\"" + guid(31) + "\"",
              element("PlainTextContent", "", "een paar   bedrijven uit de re-\ngio"));
  const auto read = read_qde(project(rectangle(20, {0, 1, 1, 2, 2}, quoted)));
  EXPECT_EQ(coded(read.study), "Gat: " + std::string(kWords)) << read.warnings;
}

TEST(PdfSources, WhereNoWordsAreTheCodingIsKeptAndTold) {
  const auto read = read_qde(project(rectangle(20, {0, 1, 1, 2, 2})));
  EXPECT_EQ(coded(read.study), "");
  EXPECT_NE(read.warnings.find("op een vlak of een tijd"), std::string::npos) << read.warnings;
  EXPECT_EQ(read.study.transcripts().size(), 1U) << "its words can be read all the same";
  EXPECT_NE(written(read.study).find(guid(2000)), std::string::npos);
}

TEST(PdfSources, ComeInOnceAndGoOutValidWithTheirFile) {
  const std::string bytes = project(rectangle(20, from_bottom(around("een", "regio."))));
  auto read = read_qde(bytes);
  const auto again = read_qde(bytes, read.study);
  EXPECT_EQ(again.study.transcripts().size(), 1U);
  EXPECT_EQ(coded(again.study), coded(read.study));
  const auto back = read_qde(exports::refi::write_project(read.study, "uit.qdpx").bytes);
  EXPECT_EQ(coded(back.study), coded(read.study));
  EXPECT_EQ(back.study.table<coding::KeptFile>().size(), 1U);
  EXPECT_NE(written(read.study).find("PDFSelection"), std::string::npos);
}

TEST(PdfSources, OneThatCannotBeReadIsKeptAndToldByName) {
  const auto read = read_qde(project(rectangle(20, {0, 1, 1, 2, 2}), "", "%PDF-1.7 nothing"));
  EXPECT_TRUE(read.study.transcripts().rows().empty());
  EXPECT_NE(read.warnings.find("Gesprek is beschadigd"), std::string::npos) << read.warnings;
  EXPECT_EQ(read.study.table<coding::KeptFile>().size(), 1U);
}

TEST(PdfWords, AreFoundWhereThePageIsWhenTheyStandTwice) {
  transcripts::PdfText read;
  for (const char* words : {"ja nee ja", "ja misschien"}) {
    auto& page = read.pages.pages.emplace_back();
    for (const std::string_view word : {std::string_view(words)})
      page.words.push_back({0, 0, 1, 1, 1, true, std::string(word)});
    read.paragraphs.emplace_back(words);
  }
  const exports::refi::PdfWords pdf(std::move(read));
  EXPECT_EQ(pdf.find("ja", 0)->begin.value, 0U);
  EXPECT_EQ(pdf.find("ja", 1)->begin.value, 10U);
  EXPECT_EQ(pdf.find("ja mis-\nschien", 0)->begin.value, 10U);
  EXPECT_FALSE(pdf.find("nooit", 0));
  EXPECT_FALSE(pdf.find(" - ", 0));
}

}  // namespace
}  // namespace tests
