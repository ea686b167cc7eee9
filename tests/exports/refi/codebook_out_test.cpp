#include <gtest/gtest.h>

#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "tests/support/random_codebook.h"
#include "tests/support/study_builder.h"
#include "tests/support/xml_schema.h"

namespace {

using coding::Code;
using coding::CodeId;
using coding::Guid;
using coding::Study;
using exports::refi::write_codebook;
using namespace std::string_literals;

CodeId id(std::string_view last) {
  return {*Guid::parse("01890000-0000-7000-8000-0000000000" + std::string(last))};
}

Study with_codes(const std::vector<Code>& codes) {
  tests::StudyBuilder builder;
  for (const Code& code : codes) builder.apply(add_code(builder.study(), code));
  return builder.study();
}

TEST(WriteCodebook, IsTheFormOfTheStandard) {
  Code group;
  group.id = id("0a");
  group.name = "Verduurzaming";
  group.colour = {0xD9703A};
  group.codable = false;
  Code code;
  code.id = id("0b");
  code.parent = group.id;
  code.name = "\"R&D\" <-> markt";
  code.colour = {0x00ABC};
  code.definition = "a < b\nof ]]>";
  Code last;
  last.id = id("0c");
  last.name = "Regie";
  last.colour = {0xFFFFFF};
  tests::StudyBuilder builder;
  for (const Code& each : {group, code, last}) builder.apply(add_code(builder.study(), each));
  const coding::CodeSetId set{id("0d").guid};
  builder.apply({"sets",
                 {},
                 {},
                 {coding::Put<coding::CodeSet>{{set, "Kern"}},
                  coding::Put<coding::CodeSetMember>{{set, code.id}}}});
  EXPECT_EQ(write_codebook(builder.study()),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Zwerm">
  <Codes>
    <Code guid="01890000-0000-7000-8000-00000000000a" name="Verduurzaming" isCodable="false" color="#d9703a">
      <Description>Herkomst: inductief</Description>
      <Code guid="01890000-0000-7000-8000-00000000000b" name="&quot;R&amp;D&quot; &lt;-&gt; markt")"
            R"( isCodable="true" color="#000abc">
        <Description>Definitie: a &lt; b
of ]]&gt;
Herkomst: inductief</Description>
      </Code>
    </Code>
    <Code guid="01890000-0000-7000-8000-00000000000c" name="Regie" isCodable="true" color="#ffffff">
      <Description>Herkomst: inductief</Description>
    </Code>
  </Codes>
  <Sets>
    <Set guid="01890000-0000-7000-8000-00000000000d" name="Kern">
      <MemberCode guid="01890000-0000-7000-8000-00000000000b"/>
    </Set>
  </Sets>
</CodeBook>
)");
}

TEST(WriteCodebook, IsValidAgainstTheSchemaWhateverTheTexts) {
  std::vector<std::string> documents;
  for (unsigned seed = 0; seed < 40; ++seed)
    documents.push_back(write_codebook(tests::random_codebook(seed)));
  Code code;
  code.name = "stuur\x01tekens\x1F";
  code.definition = "NUL \0 en \x0B en \xEF\xBF\xBF"s;
  code.example = "CR \r en CRLF \r\n";
  documents.push_back(write_codebook(with_codes({code})));
  const auto wrong = tests::against_schema("Codebook.xsd", documents);
  if (!wrong) GTEST_SKIP() << "needs xmllint, and Codebook.xsd beside the repository";
  EXPECT_EQ(*wrong, "");
}

TEST(WriteCodebook, WhatXmlCannotHoldIsShownAsReplaced) {
  // As a project of somebody else may hold it; an operation makes names without.
  Code code;
  code.id = coding::CodeId::make();
  code.name = "a\001b";
  tests::StudyBuilder study;
  study.apply({{}, {}, {}, {coding::Put<Code>{code}}});
  const std::string xml = write_codebook(study.study());
  EXPECT_NE(xml.find("name=\"a\uFFFDb\""), std::string::npos) << xml;
}

TEST(WriteCodebook, AStudyWithoutCodesIsRefused) {
  EXPECT_THROW(write_codebook(tests::StudyBuilder().study()), exports::ExportError);
}

}  // namespace
