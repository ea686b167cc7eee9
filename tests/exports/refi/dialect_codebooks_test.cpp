// Codebooks as other programs write them, after the notes on REFI-QDA (sections 1, 2, 5 and 7).
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "exports/refi/codebook.h"
#include "tests/support/codebook_text.h"
#include "tests/support/xml_schema.h"

namespace {

using coding::Study;
using tests::code_names;

struct ReadCodebook {
  Study study;
  std::string warnings;
};

ReadCodebook read(const std::string& bytes) {
  ReadCodebook read;
  const auto import = exports::refi::read_codebook({}, bytes, "in.qdc");
  read.study.change(import.group);
  for (const auto& warning : import.warnings) read.warnings += warning.nl + "\n";
  return read;
}

// What the schema forbids in what Zwerm writes, and what comes in otherwise from it.
std::string lost_on_the_way(const Study& study) {
  const std::string written = exports::refi::write_codebook(study);
  std::string lost = tests::against_schema("Codebook.xsd", {written}).value_or("");
  const Study back = read(written).study;
  if (tests::codebook_text(back) != tests::codebook_text(study)) lost += tests::codebook_text(back);
  return lost;
}

const coding::Code& named(const Study& study, std::string_view name) {
  return coding::code_named(study, name);
}

// ATLAS.ti 23.4: a draft's namespace, so invalid; nested; groups as sets with a comment. After
// RE-QDA/requal#176 and the file in that repository's tests.
TEST(CodebookOf, AtlasTiIsReadWithItsGroups) {
  const auto book = read(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
      "<CodeBook xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"urn:QDA-XML:codebook:0:4 Codebook.xsd\" origin=\"ATLAS.ti Win "
      "23.4.0\" xmlns=\"urn:QDA-XML:codebook:0:4\">\r\n  <Codes>\r\n"
      "    <Code guid=\"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294\" name=\"code1\" color=\"#46AA00\" "
      "isCodable=\"true\">\r\n      <Description>popisek - nebo Comment\r\nregel 2</Description>"
      "\r\n    </Code>\r\n"
      "    <Code guid=\"51191CEE-BF78-4E92-9DF8-3AE66721E038\" name=\"code3\" isCodable=\"true\">"
      "\r\n      <Code guid=\"14C4E248-F726-42CB-B1CD-A65D6A86F296\" name=\"subcode 3.1\" "
      "isCodable=\"true\" />\r\n    </Code>\r\n  </Codes>\r\n  <Sets>\r\n"
      "    <Set name=\"code group 1\" guid=\"ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0\">\r\n"
      "      <Description>kategorie 1</Description>\r\n"
      "      <MemberCode guid=\"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294\" />\r\n    </Set>\r\n"
      "  </Sets>\r\n</CodeBook>");
  EXPECT_EQ(code_names(book.study), "code1\ncode3\n  subcode 3.1\n");
  EXPECT_EQ(tests::set_names(book.study), "code group 1: code1\n");
  EXPECT_EQ(named(book.study, "code1").definition, "popisek - nebo Comment\nregel 2");
  EXPECT_EQ(named(book.study, "code1").colour.rgb, 0x46AA00U);
  EXPECT_NE(book.warnings.find("Description (1)"), std::string::npos)
      << "a set's comment, which Zwerm has no place for: " << book.warnings;
  EXPECT_EQ(lost_on_the_way(book.study), "");
}

// NVivo 12 for Mac: a namespace with a colon, all on one line, a folder above all codes, no
// colours. After two public converters that copy its header (section 1).
TEST(CodebookOf, NVivoForMacIsReadWithItsFolder) {
  const auto book = read(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\" ?><CodeBook origin=\"NVivo 12 "
      "For Mac\" xmlns=\"urn:QDA-XML:codebook:1:0\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"urn:QDA-XML:codebook:1:0 Codebook.xsd\"><Codes><Code "
      "guid=\"b1c2d3e4-0000-4000-8000-000000000001\" isCodable=\"false\" name=\"Nodes\"><Code "
      "guid=\"b1c2d3e4-0000-4000-8000-000000000002\" isCodable=\"true\" name=\"Ábel &amp; "
      "co\"><Description/></Code></Code></Codes></CodeBook>");
  EXPECT_EQ(code_names(book.study), "[Nodes]\n  Ábel & co\n");
  EXPECT_EQ(named(book.study, "Ábel & co").definition, "");
  EXPECT_EQ(book.warnings, "");
  EXPECT_EQ(lost_on_the_way(book.study), "");
}

// Taguette: flat, the whole path of a tag as its name, an empty <Sets/>; nothing but names. After
// remram44/taguette, taguette/export.py.
TEST(CodebookOf, TaguetteIsReadWithPathsAsNames) {
  const auto book = read(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" "
      "origin=\"Taguette 1.4.1\"><Codes><Code guid=\"0D62985D-B147-5D01-A9B5-CAE5DCD98342\" "
      "name=\"wijk\" isCodable=\"true\"/><Code guid=\"6B108EE0-2DC3-5B43-9061-1330F75A6B9B\" "
      "name=\"wijk.noord\" isCodable=\"true\"/></Codes><Sets/></CodeBook>");
  EXPECT_EQ(code_names(book.study), "wijk\nwijk.noord\n");
  EXPECT_EQ(named(book.study, "wijk.noord").id.to_string(), "6b108ee0-2dc3-5b43-9061-1330f75a6b9b");
  EXPECT_EQ(book.warnings, "");
  EXPECT_EQ(lost_on_the_way(book.study), "");
}

// OpenQDA gives new codes a transparent colour and writes that; all of its codes are codable.
TEST(CodebookOf, OpenQdaIsReadWithTransparentColours) {
  const auto book = read(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" "
      "origin=\"OpenQDA\"><Codes><Code name=\"Regie\" "
      "guid=\"9f1c2b3a-0000-4000-8000-000000000001\" isCodable=\"true\" "
      "color=\"rgba(217, 112, 58, 0.5)\"><Description></Description><Code name=\"Mkb\" "
      "guid=\"9f1c2b3a-0000-4000-8000-000000000002\" isCodable=\"true\" "
      "color=\"rgb(0, 128, 255)\"/></Code></Codes></CodeBook>");
  EXPECT_EQ(code_names(book.study), "Regie\n  Mkb\n");
  EXPECT_EQ(named(book.study, "Regie").colour.rgb, 0xD9703AU);
  EXPECT_EQ(named(book.study, "Mkb").colour.rgb, 0x0080FFU);
  EXPECT_EQ(book.warnings, "");
  EXPECT_EQ(lost_on_the_way(book.study), "");
}

// requal: flat, one set a category, also one without members, and the draft's namespace only in
// the schema's location. After RE-QDA/requal, R/, export_codebook_xml.
TEST(CodebookOf, RequalIsReadWithItsCategories) {
  const auto book = read(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"urn:QDA-XML:codebook:0:4 Codebook.xsd\" origin=\"requal (version: "
      "1.1.3)\">\n  <Codes>\n    <Code guid=\"5f7c1c94-2d5b-4f0e-8f8b-7e6d5c4b3a21\" "
      "name=\"rust\" color=\"#46AA00\" isCodable=\"true\">\n      <Description>stilte"
      "</Description>\n    </Code>\n  </Codes>\n  <Sets>\n    <Set "
      "guid=\"c0e3f80b-94c2-4075-90f2-e5d5c3b2a198\" name=\"thema\">\n      <MemberCode "
      "guid=\"5f7c1c94-2d5b-4f0e-8f8b-7e6d5c4b3a21\"/>\n    </Set>\n    <Set "
      "guid=\"d0e3f80b-94c2-4075-90f2-e5d5c3b2a198\" name=\"leeg\"/>\n  </Sets>\n</CodeBook>");
  EXPECT_EQ(code_names(book.study), "rust\n");
  EXPECT_EQ(tests::set_names(book.study), "thema: rust\nleeg:\n");
  EXPECT_EQ(book.warnings, "");
  EXPECT_EQ(lost_on_the_way(book.study), "");
}

// QualCoder on Windows: a mark before the declaration, CRLF, categories that are not codable.
TEST(CodebookOf, QualCoderIsReadWithItsCategories) {
  const auto book = read(
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<CodeBook "
      "xmlns=\"urn:QDA-XML:codebook:1.0\" xsi:schemaLocation=\"urn:QDA-XML:codebook:1.0 "
      "Codebook.xsd\" origin=\"QualCoder\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\r\n<Codes>\r\n<Code "
      "guid=\"a07ea1c2-3f9d-4c62-ad0c-74f0880cf42f\" name=\"Kwaliteit\" isCodable=\"false\">\r\n"
      "<Description>\r\n</Description>\r\n<Code guid=\"4d1ebd54-13f8-4da1-9a17-026e2aefc288\" "
      "name=\"&lt;Trouw&gt; &quot;aan&quot; — 教师\" isCodable=\"true\" color=\"#A3BEA5\" />\r\n"
      "</Code>\r\n</Codes>\r\n</CodeBook>\r\n");
  EXPECT_EQ(code_names(book.study), "[Kwaliteit]\n  <Trouw> \"aan\" — 教师\n");
  EXPECT_EQ(book.warnings, "");
  EXPECT_EQ(lost_on_the_way(book.study), "");
}

}  // namespace
