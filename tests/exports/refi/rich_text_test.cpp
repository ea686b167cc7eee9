// Sources that a file holds as a Word document only, without the plain text that the standard asks
// for.
#include "exports/refi/rich_text.h"

#include <gtest/gtest.h>

#include "tests/support/dialect.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace tests;

const std::string kDocx =
    docx_of(paragraph("Anna: Wij fietsen graag.") + paragraph("Bert: En nu naar huis."));

ReadProject read_with(const std::string& docx, const std::string& selections) {
  return read_qde(zip_of(
      {{"project.qde",
        project_qde(
            "<CodeBook><Codes>" + code_element(1, "Gat") + "</Codes></CodeBook><Sources>" +
            element("TextSource",
                    "guid=\"" + guid(10) + "\" name=\"gesprek\" richTextPath=\"internal://a.DOCX\"",
                    selections) +
            "</Sources>")},
       {"sources/a.DOCX", docx}}));
}

TEST(RichText, IsReadWhereThereIsNoPlainText) {
  const auto read = read_with(kDocx, "");
  ASSERT_EQ(read.study.transcripts().size(), 1U);
  EXPECT_EQ(read.study.text(read.study.transcripts().begin()->first).text(),
            "Anna: Wij fietsen graag.\nBert: En nu naar huis.\n");
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

TEST(RichText, CodingsAreMadeWhereTheFileNamesTheirWords) {
  const auto read = read_with(kDocx, selection(20, 10, 23, {1}, "name=\"fietsen graag\"") +
                                         selection(21, 31, 38, {1}, "name=\"naar huis\"") +
                                         selection(22, 0, 4, {1}));
  EXPECT_EQ(coded_by(read.study), "AV Gat: fietsen graag\n");
  EXPECT_NE(read.warnings.find("waarvan de plaats niet zeker is; bewaard en niet gecodeerd: 2"),
            std::string::npos)
      << read.warnings;
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

TEST(RichText, OneThatIsNoWordDocumentIsToldOfAndKept) {
  const auto read = read_with("geen docx", "");
  EXPECT_TRUE(read.study.transcripts().empty());
  EXPECT_NE(read.warnings.find("gesprek"), std::string::npos) << read.warnings;
  EXPECT_NE(kept_xml(read.study).find("a.DOCX"), std::string::npos);
}

}  // namespace
