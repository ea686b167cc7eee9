#include "transcripts/formats/odt.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "tests/support/zip_builder.h"

namespace {

using tests::refusal;
using tests::warnings_of;
using tests::zip_of;

constexpr const char* kName = "gesprek.odt";
constexpr const char* kMimetype = "application/vnd.oasis.opendocument.text";

std::string content_xml(const std::string& text, const std::string& styles = "") {
  return R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content>)"
         "<office:automatic-styles>" +
         styles + "</office:automatic-styles><office:body><office:text>" + text +
         "</office:text></office:body></office:document-content>";
}

std::string odt_of(const std::string& text, const std::string& styles = "") {
  return zip_of({{"mimetype", kMimetype}, {"content.xml", content_xml(text, styles)}});
}

// The paragraphs of a text, one a line.
std::string text_of(const std::string& text, const std::string& styles = "") {
  transcripts::Warnings warnings;
  std::string out;
  for (const auto& line : transcripts::read_odt(odt_of(text, styles), kName, warnings))
    out += line + "\n";
  return out;
}

std::string in_paragraph(const std::string& text) {
  return text_of("<text:p>" + text + "</text:p>");
}

TEST(Odt, TextIsReadAsItStandsOnThePage) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"een<text:s/> twee<text:s text:c=\"3\"/>drie", "een twee   drie\n"},
      {"  een \n\t twee  ", "een twee \n"},
      {"<text:span>een</text:span> <text:span>twee</text:span>", "een twee\n"},
      {"een<text:tab/>twee", "een\ttwee\n"},
      {"een<text:line-break/>twee", "een\ntwee\n"},
      {"samen\u00ADwerking e\u0301\u00E9n &amp; &lt;", "samenwerking één & <\n"},
      {"<text:a>site</text:a> <text:bookmark/>op <text:page-number>3</text:page-number>",
       "site op 3\n"},
      {"<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text>"
       "</text:ruby>",
       "漢\n"},
      {"", "\n"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(in_paragraph(text), expected) << text;
}

TEST(Odt, WhatIsDeletedHiddenOrNotedIsLeftOutAndCounted) {
  const std::string text =
      "<text:tracked-changes><text:changed-region><text:deletion><office:change-info>"
      "<dc:creator>Onderzoeker</dc:creator></office:change-info><text:p>Geertje</text:p>"
      "</text:deletion></text:changed-region><text:changed-region><text:deletion>"
      "<office:change-info><dc:creator>Onderzoeker</dc:creator></office:change-info><text:p/>"
      "<text:p/></text:deletion></text:changed-region></text:tracked-changes>"
      "<text:p>Ja.<office:annotation><text:p>Klopt dit?</text:p></office:annotation>"
      "<text:span text:style-name=\"T1\"> geheim <text:span text:style-name=\"T2\">Nee.</text:span>"
      " ook</text:span><text:note text:note-class=\"footnote\"><text:note-body><text:p>noot"
      "</text:p></text:note-body></text:note></text:p>"
      "<text:p text:style-name=\"P1\">niemand</text:p>"
      "<text:section text:display=\"none\"><text:p>archief</text:p></text:section>"
      "<text:section text:display=\"true\"><text:p>Zeker.</text:p></text:section>"
      "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>weg</text:p>";
  const std::string styles =
      "<style:style style:name=\"Basis\" style:family=\"text\"><style:text-properties "
      "text:display=\"none\"/></style:style>"
      "<style:style style:name=\"T1\" style:family=\"text\" style:parent-style-name=\"Basis\"/>"
      "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties "
      "text:display=\"true\"/></style:style>"
      "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties "
      "text:display=\"none\"/></style:style>";
  EXPECT_EQ(text_of(text, styles), "Ja.Nee.\nZeker.\n");
  EXPECT_EQ(warnings_of(odt_of(text, styles), kName),
            "gesprek.odt: 1 verwijderd stuk (bijgehouden wijziging) weggelaten.\n"
            "gesprek.odt: 5 verborgen stukken tekst weggelaten.\n"
            "gesprek.odt: 1 opmerking weggelaten.\n"
            "gesprek.odt: 1 voetnoot weggelaten.\n");
}

TEST(Odt, ARowOfATableIsALineWithTabs) {
  const auto cell = [](const std::string& text) {
    return "<table:table-cell>" + text + "</table:table-cell>";
  };
  EXPECT_EQ(text_of("<table:table><table:table-row>" + cell("<text:p>R1</text:p>") +
                    cell("<text:p>Ja.</text:p><text:p>Verder.</text:p>") +
                    "</table:table-row><table:table-row table:number-rows-repeated=\"2\">" +
                    "<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p>"
                    "</table:table-cell></table:table-row></table:table>"),
            "R1\tJa.\nVerder.\nx\tx\nx\tx\n");
}

TEST(Odt, ATextBoxComesAfterItsParagraphAndAPictureNotAtAll) {
  EXPECT_EQ(in_paragraph("een <draw:frame><draw:text-box><text:p>Kader</text:p></draw:text-box>"
                         "</draw:frame>twee<draw:frame><draw:image/><svg:desc>foto</svg:desc>"
                         "</draw:frame>"),
            "een twee\nKader\n");
}

TEST(Odt, TheMarksOfAListAreLeftOutAndCounted) {
  const std::string list =
      "<text:list><text:list-item><text:p>een</text:p><text:list><text:list-item><text:p>twee"
      "</text:p></text:list-item></text:list></text:list-item></text:list>";
  EXPECT_EQ(text_of(list), "een\ntwee\n");
  EXPECT_EQ(warnings_of(odt_of(list), kName),
            "gesprek.odt: 2 nummers of opsommingstekens van lijsten weggelaten.\n");
}

TEST(Odt, AFlatDocumentIsRead) {
  EXPECT_EQ(
      tests::imported("<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"x\"><office:body>"
                      "<office:text><text:p>R1: Ja.</text:p></office:text></office:body>"
                      "</office:document>",
                      "gesprek.fodt"),
      "R1||Ja.\n");
}

TEST(Odt, ItIsKnownByItsContent) {
  const auto found = transcripts::import_transcript(odt_of("<text:p>R1: Ja.</text:p>"), "a.docx");
  EXPECT_EQ(found.format, "odt");
  // Packed again by hand, so that the mimetype is not the first part.
  const auto packed = zip_of({{"META-INF/manifest.xml", "<manifest:manifest/>"},
                              {"content.xml", content_xml("<text:p>R1: Ja.</text:p>")}});
  EXPECT_EQ(tests::imported(packed, "a.zip"), "R1||Ja.\n");
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Odt, HostileAndBrokenDocumentsAreRefusedWithTheReason) {
  const auto with_content = [](const std::string& xml) {
    return zip_of({{"mimetype", kMimetype}, {"content.xml", xml}});
  };
  const auto sound = odt_of("<text:p>R1: Ja.</text:p>");
  const std::string manifest =
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
      "</manifest:manifest>";
  const auto locked = zip_of({{"mimetype", kMimetype},
                              {"content.xml", "\x8F\x01zzz"},
                              {"META-INF/manifest.xml", manifest}});
  const std::string bomb =
      repeated(
          "<table:table><table:table-row table:number-rows-repeated=\"1000000000\">"
          "<table:table-cell table:number-columns-repeated=\"1000000000\">",
          20) +
      "<text:p>x<text:s text:c=\"2147483647\"/></text:p>" +
      repeated("</table:table-cell></table:table-row></table:table>", 20);
  const std::string sheet =
      "<office:document-content><office:body><office:spreadsheet/></office:body>"
      "</office:document-content>";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {sound.substr(0, sound.size() / 2), "beschadigd"},
      {with_content(content_xml("<text:p>een").substr(0, 150)), "beschadigd"},
      {locked, "met een wachtwoord"},
      {zip_of({{"mimetype", kMimetype}}), "ontbreekt het onderdeel content.xml"},
      {with_content(sheet), "is een rekenblad van OpenDocument"},
      {with_content("<x/>"), "is geen tekst van OpenDocument"},
      {with_content("<!DOCTYPE x [<!ENTITY a \"b\">]>" + content_xml("").substr(38)), "DOCTYPE"},
      {with_content(content_xml(repeated("<text:p>", 50'000) + repeated("</text:p>", 50'000))),
       "niveaus diep"},
      {with_content(content_xml("<text:p>" + std::string(70'000'000, 'a') + "</text:p>")),
       "uitgepakt te groot"},
      {odt_of(bomb), "langer dan 20 MB"},
      {odt_of(""), "is leeg"},
  };
  for (const auto& [bytes, expected] : cases) {
    const auto message = refusal(bytes, kName);
    EXPECT_NE(message.nl.find(expected), std::string::npos) << expected << ": " << message.nl;
    EXPECT_NE(message.en.find(kName), std::string::npos) << message.en;
  }
}

}  // namespace
