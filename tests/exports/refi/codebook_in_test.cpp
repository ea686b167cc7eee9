#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "tests/support/codebook_text.h"
#include "tests/support/spoken.h"
#include "tests/support/study_builder.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace {

using coding::Code;
using coding::Study;
using exports::refi::CodebookImport;
using exports::refi::read_codebook;
using tests::code_names;
using tests::set_names;

constexpr const char* kA = "01890000-0000-7000-8000-00000000000a";
constexpr const char* kB = "01890000-0000-7000-8000-00000000000b";
constexpr const char* kC = "01890000-0000-7000-8000-00000000000c";

// <Code> with these attributes and contents.
std::string code(const std::string& guid, const std::string& name, const std::string& inside = "",
                 const std::string& more = "isCodable=\"true\"") {
  return "<Code guid=\"" + guid + "\" name=\"" + name + "\" " + more + ">" + inside + "</Code>";
}

std::string book(const std::string& codes, const std::string& sets = "") {
  return "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + codes + "</Codes>" + sets +
         "</CodeBook>";
}

// The study after reading; `warnings`, if given, takes those in Dutch, one a line.
Study read(const std::string& xml, Study study = {}, std::string* warnings = nullptr) {
  const CodebookImport import = read_codebook(study, xml, "in.qdc");
  study.change(import.group);
  if (warnings != nullptr)
    for (const auto& warning : import.warnings) *warnings += warning.nl + "\n";
  return study;
}

std::string warnings_of(const std::string& xml, const Study& study = {}) {
  std::string warnings;
  read(xml, study, &warnings);
  return warnings;
}

transcripts::Message refusal(const std::string& xml) {
  try {
    read_codebook({}, xml, "in.qdc");
    return {};
  } catch (const exports::ExportError& error) {
    return error.message();
  }
}

const Code& named(const Study& study, std::string_view name) {
  return coding::code_named(study, name);
}

std::string sample(const char* name) {
  const auto path = tests::sample(name);
  return path.empty() ? "" : transcripts::read_file(path, 1'000'000);
}

TEST(ReadCodebook, QualCodersIsReadWhole) {
  const std::string bytes = sample("qualcoder-3.8.2-codebook.qdc");
  if (bytes.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  std::string warnings;
  const Study study = read(bytes, {}, &warnings);
  EXPECT_EQ(warnings, "");
  EXPECT_EQ(study.codes().size(), 38U);
  EXPECT_FALSE(named(study, "Implementation Quality").codable);
  const Code& fidelity = named(study, "Curriculum fidelity");
  EXPECT_EQ(fidelity.id.to_string(), "4d1ebd54-13f8-4da1-9a17-026e2aefc288");
  EXPECT_EQ(fidelity.parent, named(study, "Implementation Quality").id);
  EXPECT_EQ(fidelity.colour.rgb, 0xA3BEA5U);
  EXPECT_EQ(fidelity.definition,
            "Teacher follows the published sequence.\nSecond line, after a hard break.");
  EXPECT_EQ(named(study, "Ünïcøde & <angle> \"quoted\" — 教师").colour.rgb, 0x81BEF7U);
}

TEST(ReadCodebook, TaguettesIsReadThoughItsSetsAreInvalid) {
  const std::string bytes = sample("taguette-1.4.1-codebook.qdc");
  if (bytes.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  std::string warnings;
  const Study study = read(bytes, {}, &warnings);
  EXPECT_EQ(warnings, "");
  EXPECT_EQ(code_names(study), "interesting\nScarcity\npublic opinion\n");
  EXPECT_EQ(named(study, "Scarcity").id.to_string(), "6b108ee0-2dc3-5b43-9061-1330f75a6b9b");
}

TEST(ReadCodebook, TheStandardsOwnExampleIsRead) {
  const std::string bytes = sample("refi-qda-annex-a1.qdc");
  if (bytes.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  const Study study = read(bytes);
  EXPECT_EQ(code_names(study),
            "[Topics]\nEconomy\nHealth care\n[Values]\nConservatives\nLiberals\n");
  EXPECT_EQ(named(study, "Economy").id.to_string(), "d7aa29da-519b-4946-9b90-253b6db8fd0a");
}

TEST(ReadCodebook, TheCodebookOfAProjectIsRead) {
  const std::string bytes = sample("refi-qda-annex-a2.qde");
  if (bytes.empty()) GTEST_SKIP() << "needs the sample files beside the repository";
  EXPECT_GT(read(bytes).codes().size(), 0U);
}

TEST(ReadCodebook, ByteOrderMarkCrlfPrefixAndOldNamespaceAreFine) {
  const std::string xml =
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
      "<q:CodeBook xmlns:q=\"urn:QDA-XML:codebook:0:4\">\r\n<q:Codes>\r\n"
      "<q:Code guid=\"01890000-0000-7000-8000-00000000000A\" name=\"Regie\" isCodable=\"1\">\r\n"
      "<q:Description>een\r\ntwee&#xD;&#xA;drie</q:Description></q:Code></q:Codes></q:CodeBook>";
  std::string warnings;
  const Study study = read(xml, {}, &warnings);
  EXPECT_EQ(warnings, "");
  EXPECT_EQ(named(study, "Regie").definition, "een\ntwee\ndrie");
  EXPECT_EQ(named(study, "Regie").id.to_string(), kA);
}

TEST(ReadCodebook, Utf16IsRead) {
  const std::string xml = book(code(kA, "Regie"));
  std::string wide = "\xFF\xFE";
  for (const char c : xml) (wide += c) += '\0';
  EXPECT_EQ(code_names(read(wide)), "Regie\n");
}

TEST(ReadCodebook, TextsBecomeNfc) {
  const Study study =
      read(book(code(kA, "coo\u0308rdinator", "<Description>e\u0301</Description>")));
  EXPECT_EQ(code_names(study), "coördinator\n");
  EXPECT_EQ(named(study, "coördinator").definition, "é");
}

TEST(ReadCodebook, ADescriptionInPiecesIsOneText) {
  const Study study = read(book(code(
      kA, "Regie", "<Description>een<![CDATA[ <b> ]]>en<!-- geen --> <i>twee</i></Description>")));
  EXPECT_EQ(named(study, "Regie").definition, "een <b> en twee");
}

TEST(ReadCodebook, ColoursOfAllKindsAreKnownAndMissingOnesDiffer) {
  const Study study = read(book(code(kA, "drie", "", "color=\"#abc\"") +
                                code(kB, "vaag", "", "color=\"rgba(217, 112, 58, .5)\"") +
                                code(kC, "zwart", "", "color=\"#000000\"") + code("", "zonder") +
                                code("", "ook zonder")));
  EXPECT_EQ(named(study, "drie").colour.rgb, 0xAABBCCU);
  EXPECT_EQ(named(study, "vaag").colour.rgb, 0xD9703AU);
  EXPECT_EQ(named(study, "zwart").colour.rgb, 0U);
  EXPECT_NE(named(study, "zonder").colour, named(study, "ook zonder").colour);
}

TEST(ReadCodebook, AColourThatCannotBeReadIsTold) {
  EXPECT_NE(warnings_of(book(code(kA, "Regie", "", "color=\"rood\""))).find("Regie"),
            std::string::npos);
}

TEST(ReadCodebook, EqualNamesStayApartAndAreTold) {
  const std::string xml = book(code(kA, "Regie") + code(kB, "régie") + code(kC, "Regie"));
  EXPECT_EQ(code_names(read(xml)), "Regie\nrégie (2)\nRegie (3)\n");
  EXPECT_NE(warnings_of(xml).find("kregen: 2 (de eerste: régie (2))"), std::string::npos);
}

TEST(ReadCodebook, EqualNamesUnderOtherParentsAreNothingToTell) {
  const std::string xml = book(code(kA, "Regie", code(kB, "Regie")));
  EXPECT_EQ(code_names(read(xml)), "Regie\n  Regie\n");
  EXPECT_EQ(warnings_of(xml), "");
}

TEST(ReadCodebook, ANewCodeDoesNotTakeTheNameOfTheStudys) {
  const Study study = read(book(code(kA, "Regie")), tests::StudyBuilder().code("Regie").study());
  EXPECT_EQ(code_names(study), "Regie\nRegie (2)\n");
}

TEST(ReadCodebook, ACodeWithoutGuidIsKnownByItsNameAndPlace) {
  const Study before = tests::StudyBuilder().code("Regie").code("Mkb", "Regie").study();
  const Study study = read(
      book(code("", "regie",
                code("geen guid", "Mkb", "<Description>klein</Description>") + code("", "Groot"))),
      before);
  EXPECT_EQ(code_names(study), "Regie\n  Mkb\n  Groot\n");
  EXPECT_EQ(named(study, "Mkb").id, named(before, "Mkb").id);
  EXPECT_EQ(named(study, "Mkb").definition, "klein");
}

TEST(ReadCodebook, ASecondCodeWithTheSameGuidIsKeptAndTold) {
  const std::string xml = book(code(kA, "Regie") + code(kA, "Mkb"));
  EXPECT_EQ(code_names(read(xml)), "Regie\nMkb\n");
  EXPECT_NE(warnings_of(xml).find("Mkb"), std::string::npos);
}

TEST(ReadCodebook, NamelessCodesAreKept) {
  EXPECT_EQ(code_names(read(book(code(kA, " ") + code(kB, "&#x200B;") + "<Code/>"))),
            "zonder naam\nzonder naam (2)\nzonder naam (3)\n");
}

TEST(ReadCodebook, AKnownCodeIsBroughtUpToDate) {
  const Study before = read(book(
      code(kA, "Regie", "<Description>oud</Description>", "isCodable=\"true\" color=\"#111111\"") +
      code(kB, "Mkb")));
  const std::string xml = book(code(kA, "Regievoering", "<Description>nieuw</Description>",
                                    "isCodable=\"false\" color=\"#222222\""));
  const CodebookImport import = read_codebook(before, xml, "in.qdc");
  EXPECT_EQ(import.codes, 0U);
  EXPECT_EQ(import.changed, 1U);
  const Study study = read(xml, before);
  EXPECT_EQ(code_names(study), "[Regievoering]\nMkb\n");
  EXPECT_EQ(named(study, "Regievoering").definition, "nieuw");
  EXPECT_EQ(named(study, "Regievoering").colour.rgb, 0x222222U);
}

TEST(ReadCodebook, WhatTheFileDoesNotSayStays) {
  const Study before = read(book(code(kA, "Regie", "<Description>oud</Description>",
                                      "isCodable=\"false\" color=\"#111111\"")));
  EXPECT_EQ(tests::codebook_text(read(book(code(kA, "Regie", "", "")), before)),
            tests::codebook_text(before));
}

TEST(ReadCodebook, KnownCodesMayTradeNamesAndPlaces) {
  const Study before = read(book(code(kA, "Boven", code(kB, "Onder"))));
  EXPECT_EQ(code_names(read(book(code(kA, "Onder", code(kB, "Boven"))), before)),
            "Onder\n  Boven\n");
  std::string warnings;
  EXPECT_EQ(code_names(read(book(code(kB, "Onder", code(kA, "Boven"))), before, &warnings)),
            "Onder\n  Boven\n");
  EXPECT_NE(warnings.find("heeft: 2 (de eerste: Onder)"), std::string::npos) << warnings;
}

TEST(ReadCodebook, SetsAreReadAndTheirStrangersTold) {
  const std::string xml =
      book(code(kA, "Regie") + code(kB, "Mkb"),
           "<Sets><Set guid=\"" + std::string(kC) + "\" name=\"Kern\"><MemberCode guid=\"{" + kB +
               "}\"/><MemberCode guid=\"" + kC + "\"/></Set></Sets>");
  std::string warnings;
  EXPECT_EQ(set_names(read(xml, {}, &warnings)), "Kern: Mkb\n");
  EXPECT_NE(warnings.find("Kern"), std::string::npos);
}

TEST(ReadCodebook, ASetKeepsTheCodesThatOnlyTheStudyHas) {
  const std::string set = "<Sets><Set guid=\"" + std::string(kC) + "\" name=\"Kern\">";
  const std::string a = "<MemberCode guid=\"" + std::string(kA) + "\"/>";
  const std::string b = "<MemberCode guid=\"" + std::string(kB) + "\"/>";
  const Study before =
      read(book(code(kA, "Regie") + code(kB, "Mkb"), set + a + b + "</Set></Sets>"));
  EXPECT_EQ(set_names(read(book(code(kA, "Regie"), set + "</Set></Sets>"), before)), "Kern: Mkb\n");
}

TEST(ReadCodebook, ElementsThatAreLeftOutAreCounted) {
  const std::string warnings = warnings_of(book(code(kA, "Regie", "<NoteRef/><NoteRef/><Foto/>")));
  EXPECT_NE(warnings.find("Foto (1), NoteRef (2)"), std::string::npos) << warnings;
}

// The fuzzer saw memory run out where the cut fell within a character.
TEST(ReadCodebook, LongNamesAreCutBetweenCharactersInMessages) {
  std::string family;
  for (int i = 0; i < 60; ++i) family += "👩‍👩‍👧";
  std::string replaced;
  for (int i = 0; i < 60; ++i) replaced += "\uFFFD";
  for (const std::string& name : {family, replaced, std::string(79, 'a') + "éé"}) {
    const std::string warnings = warnings_of(book(code(kA, name, "", "color=\"rood\"")));
    EXPECT_TRUE(transcripts::is_utf8(warnings)) << warnings;
    EXPECT_LT(warnings.size(), 300U);
    EXPECT_NE(warnings.find("…"), std::string::npos) << warnings;
  }
}

TEST(ReadCodebook, BadBytesAreReplacedAndTold) {
  const std::string xml = book(code(kA, "caf\xE9", "<Description>&#1;&#xD800;</Description>"));
  std::string warnings;
  EXPECT_EQ(code_names(read(xml, {}, &warnings)), "caf\uFFFD\n");
  EXPECT_NE(warnings.find("onleesbare"), std::string::npos);
}

TEST(ReadCodebook, RefusalsNameTheFileInOneLine) {
  std::string deep = "<CodeBook><Codes>";
  for (int i = 0; i < 5'000; ++i) deep += "<Code name=\"x\">";
  std::string many;
  std::string many_sets;
  for (int i = 0; i < 10'001; ++i) {
    many += "<Code name=\"x\"/>";
    many_sets += "<Set/>";
  }
  std::string nested;
  for (int i = 0; i < 70; ++i) nested = code("", "x", nested);
  for (const std::string& xml :
       {std::string(), std::string("\xEF\xBB\xBF"), std::string("geen xml"),
        std::string("\x7F"
                    "ELF\0\0",
                    6),
        std::string("PK\x03\x04zip"), std::string("<html/>"), std::string("<Project/>"), book(""),
        std::string("<CodeBook/>"), book(code(kA, "x")).substr(0, 90),
        "<!DOCTYPE CodeBook>" + book(code(kA, "x")),
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + book(code(kA, "&a;")), deep,
        book(many), book(code(kA, "x"), "<Sets>" + many_sets + "</Sets>"), book(nested),
        std::string(200'000, '<'), std::string(20'000'001, ' ')}) {
    const auto message = refusal(xml);
    EXPECT_TRUE(message.nl.starts_with("in.qdc")) << message.nl << " for " << xml.substr(0, 60);
    EXPECT_TRUE(message.en.starts_with("in.qdc")) << message.en;
    EXPECT_EQ(message.nl.find('\n'), std::string::npos) << message.nl;
  }
}

TEST(ReadCodebook, TenThousandEqualNamesAreReadInTime) {
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "<Code name=\"x\"/>";
  const Study study = read(book(many));
  EXPECT_EQ(study.codes().size(), 10'000U);
  EXPECT_NE(coding::find_code(study, "x (10000)"), nullptr);
}

}  // namespace
