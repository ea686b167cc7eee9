#include "exports/coded_text_page.h"

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/study_builder.h"
#include "transcripts/formats/docx.h"
#include "transcripts/formats/zip_reader.h"

namespace {

using namespace coding;
using exports::CodedTextQuery;
using tests::StudyBuilder;
using transcripts::Language;

StudyBuilder talk() {
  StudyBuilder study;
  study.transcript("03 <Hout>", "R1", "Dan valt er een <b>gat</b> van jaren.");
  study.transcript("03 <Hout>", "R2", "Ja & nee.");
  study.person("03 <Hout>", "R1", "Anna <x>");
  study.code("Geld").code("Gat & kloof", "Geld").code("Leeg");
  study.coding("03 <Hout>", "een <b>gat</b>", "Gat & kloof", "AV");
  study.coding("03 <Hout>", "<b>gat</b> van", "Geld", "AV");
  return study;
}

bool holds(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

std::string html(const StudyBuilder& study, const CodedTextQuery& query = {}) {
  return exports::coded_text_html(study.study(), query, Language::Dutch);
}

// As our own importer reads it: a line a paragraph.
std::string docx(const StudyBuilder& study, const CodedTextQuery& query = {}) {
  transcripts::Warnings warnings;
  std::string text;
  const std::string bytes =
      exports::coded_text_docx(study.study(), query, Language::Dutch, "d.docx");
  for (const std::string& line : transcripts::read_docx(bytes, "d.docx", warnings))
    text += line + "\n";
  EXPECT_TRUE(warnings.empty());
  return text;
}

TEST(CodedTextPage, HasTheWordsWithBracketsAndTheCodesBesideThem) {
  const std::string page = html(talk());
  EXPECT_TRUE(
      holds(page, "<span class=\"s\">Anna &lt;x&gt;</span> Dan valt er <b>[1\u00A0</b><u style="))
      << page;
  EXPECT_TRUE(holds(page, ">een </u><b>[2\u00A0</b><u style="));
  EXPECT_TRUE(holds(page, ">&lt;b&gt;gat&lt;/b&gt;</u><b>\u00A01]</b><u style="));
  EXPECT_TRUE(holds(page, "> van</u><b>\u00A02]</b> jaren.</p>"));
  EXPECT_TRUE(holds(page, "<b>1</b> Gat &amp; kloof</p><p style="));
  EXPECT_TRUE(holds(page, "<b>2</b> Geld</p></div></div>"));
  EXPECT_TRUE(holds(page, "<span class=\"s\">R2</span> Ja &amp; nee.</p>"));
  EXPECT_TRUE(holds(page, "default-src 'none'"));
}

TEST(CodedTextPage, SaysWhoseCodingsTheyAreHowManyAndWhatTheCodesMean) {
  StudyBuilder study = talk();
  Code money = code_named(study.study(), "Geld");
  money.short_definition = "Wat het kost.";
  study.apply(change_code(study.study(), money, {}));
  EXPECT_TRUE(holds(docx(study),
                    "Gecodeerde gesprekken – proef\nCodeur: AV.\n2 coderingen in 1 gesprek.\n"));
  EXPECT_TRUE(holds(docx(study), "\nCodes\nGeld (1) – Wat het kost.\nGeld > Gat & kloof (1)\n"));
  EXPECT_FALSE(holds(html(study), "Leeg"));
  CodedTextQuery query;
  query.codes = {code_named(study.study(), "Gat & kloof").id};
  add_filter(study.study(), "coder=AV", query.filter);
  const std::string narrowed = docx(study, query);
  EXPECT_TRUE(holds(narrowed,
                    "Alleen de codes: Geld > Gat & kloof.\nFilter: codeur = AV.\n"
                    "1 codering in 1 gesprek.\n"))
      << narrowed;
  EXPECT_FALSE(holds(narrowed, "[2"));
}

TEST(CodedTextPage, InWordTheCodesStandInASecondColumn) {
  const StudyBuilder study = talk();
  EXPECT_TRUE(
      holds(docx(study),
            "Anna <x> Dan valt er [1\u00A0een [2\u00A0<b>gat</b>\u00A01] van\u00A02] jaren."))
      << docx(study);
  const std::string bytes =
      exports::coded_text_docx(study.study(), {}, Language::Dutch, "/home/iemand/d.docx");
  EXPECT_EQ(bytes.find("iemand"), std::string::npos);
  transcripts::ZipReader zip(bytes, "d.docx");
  pugi::xml_document main;
  ASSERT_TRUE(main.load_string(zip.read("word/document.xml").c_str()));
  EXPECT_EQ(main.select_nodes("//w:tr").size(), 2U);
  EXPECT_EQ(main.select_nodes("//w:tr[1]/w:tc[2]/w:p").size(), 2U);
  EXPECT_EQ(main.select_nodes("//w:tr[2]/w:tc").size(), 2U);
  const Colour colour = code_named(study.study(), "Gat & kloof").colour;
  EXPECT_EQ(main.select_node("//w:tr[1]/w:tc[2]/w:p[1]/w:pPr/w:pBdr/w:left/@w:color")
                .attribute()
                .as_string(),
            fmt::format("{:06X}", colour.rgb));
  EXPECT_EQ(main.select_node("//w:u/@w:color").attribute().as_string(),
            fmt::format("{:06X}", colour.rgb));
}

TEST(CodedTextPage, NamesCodersWhereThereAreSeveralAndCodesOfOneNameByTheirPath) {
  StudyBuilder study = talk();
  study.code("Gat & kloof");
  study.coding("03 <Hout>", "Ja", "> Gat & kloof", "JB");
  const std::string page = html(study);
  EXPECT_TRUE(holds(page, "Codeurs: AV, JB.</p>"));
  EXPECT_TRUE(holds(page, "<b>1</b> Geld &gt; Gat &amp; kloof · AV</p>"));
  EXPECT_TRUE(holds(page, "<b>3</b> Gat &amp; kloof · JB</p>"));
}

// A file's name often has an interviewee's name in it.
TEST(CodedTextPage, NeverNamesTheFileThatAConversationCameFrom) {
  StudyBuilder study;
  auto [group, ids] = add_transcripts(
      study.study(),
      {{"G1", "interview Jan de Boer.docx", {}, tests::conversation({{"R1", "Ja."}}), {}}});
  study.apply(group).code("Geld").coding("G1", "Ja", "Geld", "AV");
  const std::string bytes = exports::coded_text_docx(study.study(), {}, Language::Dutch, "d.docx");
  transcripts::ZipReader zip(bytes, "d.docx");
  for (const std::string& name : zip.names()) EXPECT_FALSE(holds(zip.read(name), "Boer")) << name;
  EXPECT_FALSE(holds(html(study), "Boer"));
}

TEST(CodedTextPage, ALongPassageIsWholeAndWhatXmlCannotHoldIsReplaced) {
  std::string words;
  while (words.size() < 40'000) words += "Dan valt er <een> gat & meer, ";
  words += "\x01 einde";
  StudyBuilder study;
  study.transcript("G", "R1", words).code("Geld").coding("G", words, "Geld", "AV");
  words.replace(words.find('\x01'), 1, "\uFFFD");
  EXPECT_TRUE(holds(docx(study), "[1\u00A0" + words + "\u00A01]"));
  EXPECT_EQ(html(study).find('\x01'), std::string::npos);
}

TEST(CodedTextPage, OfNothingSaysSo) {
  EXPECT_TRUE(holds(html(StudyBuilder()), "0 coderingen in 0 gesprekken."));
  EXPECT_EQ(docx(StudyBuilder()), "Gecodeerde gesprekken – proef\n0 coderingen in 0 gesprekken.\n");
}

}  // namespace
