#include "exports/docx.h"

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "transcripts/formats/docx.h"
#include "transcripts/formats/zip_reader.h"

namespace {

using exports::DocxWriter;
using transcripts::Language;

constexpr coding::Colour kGreen{0x1B8A5A};

std::string part_of(const std::string& bytes, const std::string& name) {
  transcripts::ZipReader zip(bytes, "d.docx");
  return zip.read(name);
}

// As our own importer reads it: a line a paragraph.
std::string read_back(const DocxWriter& document) {
  transcripts::Warnings warnings;
  std::string text;
  for (const std::string& line :
       transcripts::read_docx(document.bytes("d.docx"), "d.docx", warnings))
    text += line + "\n";
  EXPECT_TRUE(warnings.empty());
  return text;
}

TEST(Docx, IsReadBackAsItWasWritten) {
  DocxWriter document("Citaten & <meer>", Language::Dutch);
  document.heading(1, "Geld");
  document.paragraph({{"Dit is "}, {"vet", true}, {" en "}, {"cursief", false, true}, {"."}});
  document.quote({{"★ ", true}, {"“Eén regel\nen nog  een.”"}}, kGreen);
  document.caption("03 Hout, R1\t0:14:09");
  document.table({{"code", "aantal"}, {{"Geld", 12.5}, {"Gat", 3.0}}});
  EXPECT_EQ(read_back(document),
            "Citaten & <meer>\nGeld\nDit is vet en cursief.\n★ “Eén regel\nen nog  een.”\n"
            "03 Hout, R1\t0:14:09\ncode\taantal\nGeld\t12,5\nGat\t3\n\n");
}

TEST(Docx, EveryPartIsSoundXmlAndTheMainOneHasStylesThatExist) {
  DocxWriter document("T", Language::Dutch);
  for (int level = 1; level <= 3; ++level) document.heading(level, "Kop");
  document.quote({{"Citaat"}}, kGreen);
  document.caption("Onder");
  document.table({{"a"}, {{"b"}}});
  const std::string bytes = document.bytes("d.docx");
  transcripts::ZipReader zip(bytes, "d.docx");
  for (const std::string& name : zip.names())
    EXPECT_TRUE(pugi::xml_document().load_string(zip.read(name).c_str())) << name;
  pugi::xml_document styles;
  styles.load_string(zip.read("word/styles.xml").c_str());
  pugi::xml_document main;
  main.load_string(zip.read("word/document.xml").c_str());
  const auto used = main.select_nodes("//w:pStyle/@w:val | //w:tblStyle/@w:val");
  EXPECT_EQ(used.size(), 7U);
  for (const auto& one : used) {
    const std::string id = one.attribute().value();
    EXPECT_TRUE(styles.select_node(("//w:style[@w:styleId='" + id + "']").c_str())) << id;
  }
  EXPECT_TRUE(main.select_node("//w:tr[1]/w:trPr/w:tblHeader"));
  EXPECT_FALSE(main.select_node("//w:tr[2]/w:trPr/w:tblHeader"));
  EXPECT_STREQ(main.select_node("//w:pBdr/w:left/@w:color").attribute().value(), "1B8A5A");
}

TEST(Docx, WhatXmlCannotHoldIsReplacedAndTheRestStays) {
  DocxWriter document(std::string("T\x01\0itel", 7), Language::English);
  document.paragraph(
      {{"a\x02"
        "b\xEF\xBF\xBF"
        "c \xED\xA0\x80 d \xF0\x9F\x98\x80\r\ne"}});
  const std::string text = read_back(document);
  EXPECT_EQ(text.find('\x01'), std::string::npos);
  EXPECT_NE(text.find("T\uFFFD\uFFFDitel"), std::string::npos) << text;
  EXPECT_NE(text.find("a\uFFFDb\uFFFDc "), std::string::npos) << text;
  EXPECT_NE(text.find(" d 😀\ne"), std::string::npos) << text;
}

TEST(Docx, ALongQuotationIsWhole) {
  std::string words;
  while (words.size() < 40'000) words += "Dan valt er <een> gat & meer, ";
  words += "einde";
  DocxWriter document("T", Language::Dutch);
  document.quote({{words}}, kGreen);
  EXPECT_EQ(read_back(document), "T\n" + words + "\n");
}

TEST(Docx, TheSameWordsGiveTheSameBytesAndNothingSaysWhoMadeThemOrWhen) {
  const auto made = [] {
    DocxWriter document("Citaten", Language::Dutch);
    document.quote({{"Ja."}}, kGreen);
    return document.bytes("/home/iemand/d.docx");
  };
  const std::string bytes = made();
  EXPECT_EQ(bytes, made());
  EXPECT_EQ(bytes.find("iemand"), std::string::npos);
  const std::string properties = part_of(bytes, "docProps/core.xml");
  for (const char* told : {"creator", "lastModifiedBy", "created", "modified"})
    EXPECT_EQ(properties.find(told), std::string::npos) << told;
  EXPECT_NE(properties.find("<dc:title>Citaten</dc:title>"), std::string::npos);
  // APPNOTE.TXT 4.3.7: time and date of the first part, 1980-01-01.
  EXPECT_EQ(bytes.substr(10, 4), std::string("\x00\x00\x21\x00", 4));
}

TEST(Docx, SaysItsLanguage) {
  const auto styles = [](Language language) {
    return part_of(DocxWriter("T", language).bytes("d.docx"), "word/styles.xml");
  };
  EXPECT_NE(styles(Language::Dutch).find("w:lang w:val=\"nl-NL\""), std::string::npos);
  EXPECT_NE(styles(Language::English).find("w:lang w:val=\"en-GB\""), std::string::npos);
}

}  // namespace
