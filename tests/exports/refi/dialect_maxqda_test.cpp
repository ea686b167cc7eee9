// Projects as MAXQDA and Quirkos write them, after the notes on REFI-QDA (sections 1, 4, 5 and 7)
// and what these name: ccbogel/QualCoder#465, #488, #396, #1027 and the examples in that program's
// refi.py. No file of either is public.
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/codebook_text.h"
#include "tests/support/dialect.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace tests;

// Attributes in the order of a hash, GUIDs in capitals, selections called after their range and
// without any date, document groups as sets with a memo, variables on a case without a name and
// on the source itself.
const std::string kMaxqda = R"xml(<?xml version="1.0" encoding="utf-8"?>
<Project name="Wijken" modifiedDateTime="2020-09-29T11:39:59Z" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="MAXQDA 2020 (Release 20.2.1)" xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd" xmlns="urn:QDA-XML:project:1.0">
 <Users>
  <User name="Francesca" guid="2C5846FE-C0B7-4124-9256-794A5742CEBA"/>
 </Users>
 <CodeBook>
  <Codes>
   <Code isCodable="true" name="Geld" color="#2364a2" guid="7496BA52-9C8D-4396-8FAB-CC438614E453">
    <Description>alles over geld</Description>
    <Code isCodable="true" name="Subsidie" color="#2364a2" guid="C3C7D437-6932-4B14-A55D-30B7F811BBF3"/>
   </Code>
  </Codes>
 </CodeBook>
 <Variables>
  <Variable name="Leeftijd" guid="96868D37-D832-4D19-BF5E-9BD0792AB8E2" typeOfVariable="Integer"/>
  <Variable name="Wijk" guid="3BA84074-E1AF-4234-9773-1A71BB5C54DE" typeOfVariable="Text"/>
 </Variables>
 <Cases>
  <Case guid="D9001BCB-0803-4B06-B4D4-BE0ACCD558A9">
   <VariableValue>
    <VariableRef targetGUID="96868D37-D832-4D19-BF5E-9BD0792AB8E2"/>
    <IntegerValue>67</IntegerValue>
   </VariableValue>
   <VariableValue>
    <VariableRef targetGUID="3BA84074-E1AF-4234-9773-1A71BB5C54DE"/>
    <TextValue>Noord</TextValue>
   </VariableValue>
   <SourceRef targetGUID="631251CC-9FB4-4131-BEA8-35947084C409"/>
  </Case>
 </Cases>
 <Sources>
  <TextSource creationDateTime="2020-09-29T10:00:00Z" name="Anja" modifiedDateTime="2020-09-29T10:30:00Z" modifyingUser="2C5846FE-C0B7-4124-9256-794A5742CEBA" guid="631251CC-9FB4-4131-BEA8-35947084C409" creatingUser="2C5846FE-C0B7-4124-9256-794A5742CEBA" plainTextPath="internal://631251CC-9FB4-4131-BEA8-35947084C409.txt">
   <PlainTextSelection modifyingUser="2C5846FE-C0B7-4124-9256-794A5742CEBA" endPosition="@end(De helft)" startPosition="@start(De helft)" guid="04EBEC7D-EAB4-43FC-8167-ADB14F921143" name="@range(De helft)">
    <Description>hoeveel precies?</Description>
    <Coding creatingUser="2C5846FE-C0B7-4124-9256-794A5742CEBA" guid="04EBEC7D-EAB4-43FC-8167-ADB14F921143">
     <CodeRef targetGUID="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
    </Coding>
   </PlainTextSelection>
   <PlainTextSelection endPosition="@end(subsidie van de gemeente)" startPosition="@start(subsidie van)" guid="5C931701-6CD4-4A2B-A553-F1DDE2EAC46D" name="@range(subsidie van de gemeente)">
    <Coding guid="5C931701-6CD4-4A2B-A553-F1DDE2EAC46D">
     <CodeRef targetGUID="C3C7D437-6932-4B14-A55D-30B7F811BBF3"/>
    </Coding>
   </PlainTextSelection>
   <PlainTextSelection modifyingUser="2C5846FE-C0B7-4124-9256-794A5742CEBA" modifiedDateTime="2021-01-15T23:37:54Z" endPosition="@end(vroeger)" startPosition="@start(vroeger)" guid="CF4B56B4-A1C7-4B8A-8871-AF72137B5B89" name="">
    <Description>memo in het document</Description>
   </PlainTextSelection>
   <VariableValue>
    <VariableRef targetGUID="96868D37-D832-4D19-BF5E-9BD0792AB8E2"/>
    <IntegerValue>67</IntegerValue>
   </VariableValue>
  </TextSource>
  <TextSource name="Anja" guid="9DDD19C4-168C-4103-BBAD-08D4BD10A145" plainTextPath="internal://9DDD19C4-168C-4103-BBAD-08D4BD10A145.txt"/>
  <VideoSource creatingUser="2C5846FE-C0B7-4124-9256-794A5742CEBA" path="internal://46ACDB89-832F-4998-A542-D579FCBE8F1F.m4a" guid="46ACDB89-832F-4998-A542-D579FCBE8F1F" name="New Recording 11">
   <VideoSelection end="9000" name="(1000,0),(9000,0)" creatingUser="2C5846FE-C0B7-4124-9256-794A5742CEBA" begin="1000" guid="5FB6E502-B2A2-459C-B8F7-C3E17A3A2F87">
    <Coding creatingUser="2C5846FE-C0B7-4124-9256-794A5742CEBA" guid="E9CABA1A-0832-47CE-BD66-A8EC188D37FD">
     <CodeRef targetGUID="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
    </Coding>
   </VideoSelection>
  </VideoSource>
 </Sources>
 <Links>
  <Link originGUID="04EBEC7D-EAB4-43FC-8167-ADB14F921143" name="Link" guid="8ABE4D93-8982-48B9-92D3-DCA815EDF520" targetGUID="CF4B56B4-A1C7-4B8A-8871-AF72137B5B89" color="#000000" direction="Associative"/>
 </Links>
 <Sets>
  <Set name="Noord" guid="46467993-B426-49DD-9707-B5958EBA9870">
   <Description>Memo bij de groep</Description>
   <MemberSource targetGUID="631251CC-9FB4-4131-BEA8-35947084C409"/>
   <MemberSource targetGUID="9DDD19C4-168C-4103-BBAD-08D4BD10A145"/>
  </Set>
 </Sets>
</Project>)xml";

const std::string kText = "Het was vroeger meer, zei ze.\nDe helft is subsidie van de gemeente.\n";

ReadProject read_maxqda() {
  return read_qde(zip_of({{"project.qde", with_places(kMaxqda, kText)},
                          {"sources/631251CC-9FB4-4131-BEA8-35947084C409.txt", kText},
                          {"sources/9DDD19C4-168C-4103-BBAD-08D4BD10A145.txt", "Nog een Anja.\n"},
                          {"sources/46ACDB89-832F-4998-A542-D579FCBE8F1F.m4a", "m4a"}}));
}

TEST(Maxqda, CodingsWithoutDateOrUserLieOnTheirWords) {
  const auto read = read_maxqda();
  EXPECT_EQ(coded_by(read.study),
            "Francesca Geld: De helft\nFrancesca Subsidie: subsidie van de gemeente\n");
  EXPECT_EQ(code_names(read.study), "Geld\n  Subsidie\n");
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

TEST(Maxqda, MemosInADocumentAndOnACodingAreMemos) {
  const auto read = read_maxqda();
  EXPECT_EQ(bookmarks_of(read.study), ": vroeger\n");
  EXPECT_EQ(memos_of(read.study),
            "bladwijzer Francesca: memo in het document\ncodering Francesca: hoeveel precies?\n");
}

TEST(Maxqda, VariablesOfADocumentAreItsAttributesAndGroupsStay) {
  const auto read = read_maxqda();
  EXPECT_EQ(values_of(read.study), "Anja Leeftijd=67\nAnja Wijk=Noord\n");
  EXPECT_TRUE(read.study.participants().empty());
  EXPECT_EQ(read.study.transcripts().size(), 2U) << "two documents of one name";
  EXPECT_NE(kept_xml(read.study).find("Memo bij de groep"), std::string::npos);
  EXPECT_NE(read.warnings.find("New Recording 11"), std::string::npos) << read.warnings;
}

// "10,13" stands in the text too, and not where the selection of that name lies.
TEST(Maxqda, ANameThatIsTheRangeIsNotTakenForWords) {
  const std::string text = "Van 10,13 tot 4,9 ging het.";
  std::string selections;
  for (const auto& [start, end] : {std::pair(10, 13), std::pair(4, 9)})
    selections += selection(20 + start, start, end, {1},
                            "name=\"" + std::to_string(start) + "," + std::to_string(end) + "\"");
  const auto read = read_qde(project_qde("<CodeBook><Codes>" + code_element(1, "Gat") +
                                             "</Codes></CodeBook><Sources>" +
                                             text_source(10, "g", text, selections) + "</Sources>",
                                         "origin=\"MAXQDA 2020 (Release 20.4.2)\""));
  EXPECT_EQ(coded_by(read.study), "AV Gat: 10,13\nAV Gat: tot\n");
  EXPECT_EQ(read.warnings, "");
}

// Whichever way MAXQDA counts a CRLF, which nobody knows, its words bear it out.
TEST(Maxqda, LineEndsAreCountedAsTheCodingsTell) {
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += "regel " + std::to_string(i) + " over kloof" + std::to_string(i) + "\r\n";
  for (const bool two : {true, false}) {
    std::string selections;
    std::string words;
    for (int i = 0; i < 12; ++i) {
      const std::string word = "kloof" + std::to_string(i);
      selections += "<PlainTextSelection guid=\"" + guid(100 + i) + "\" startPosition=\"@start(" +
                    word + "\r\n)\" endPosition=\"@end(" + word + ")\"><Coding guid=\"" +
                    guid(200 + i) + "\"><CodeRef targetGUID=\"" + guid(1) +
                    "\"/></Coding></PlainTextSelection>";
      words += "onbekend Gat: " + word + "\n";
    }
    const std::string qde = project_qde(
        "<CodeBook><Codes>" + code_element(1, "Gat") + "</Codes></CodeBook><Sources>" +
            element("TextSource", "guid=\"" + guid(10) + "\" plainTextPath=\"internal://a.txt\"",
                    selections) +
            "</Sources>",
        "origin=\"MAXQDA 24 (Release 24.7.0)\"");
    const auto read =
        read_qde(zip_of({{"project.qde", with_places(qde, text, {.utf16 = false, .crlf_two = two})},
                         {"sources/a.txt", text}}));
    EXPECT_EQ(coded_by(read.study), words) << two;
  }
}

// Quirkos: variables only on a case without a name; memos are notes on the source, and the place in
// the note is one in the source; who and when only as the last change.
const std::string kQuirkos = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Wijken" origin="Quirkos 2.4.2" modifyingUserGUID="df241da2-bca0-4ad9-83c1-b89c98d83567" modifiedDateTime="2021-01-16T10:00:00Z">
<Users><User guid="df241da2-bca0-4ad9-83c1-b89c98d83567" name="Andrzej"/></Users>
<CodeBook><Codes><Code guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c3d" name="Regels" isCodable="true" color="#ff8800"><Code guid="2b3c4d5e-3e3a-4f51-8c5e-0b6f3a1f2c3d" name="Titel" isCodable="true" color="#0088ff"/></Code></Codes></CodeBook>
<Variables><Variable guid="3ba84074-e1af-4234-9773-1a71bb5c54de" name="Geslacht" typeOfVariable="Text"/><Variable guid="96868d37-d832-4d19-bf5e-9bd0792ab8e2" name="Kinderen" typeOfVariable="Text"/></Variables>
<Cases><Case guid="d9001bcb-0803-4b06-b4d4-be0accd558a9"><VariableValue><VariableRef targetGUID="3ba84074-e1af-4234-9773-1a71bb5c54de"/><TextValue>vrouw</TextValue></VariableValue><VariableValue><VariableRef targetGUID="96868d37-d832-4d19-bf5e-9bd0792ab8e2"/><TextValue></TextValue></VariableValue><SourceRef targetGUID="e92903a3-0fdb-473d-9ae2-58b8d1d68014"/></Case></Cases>
<Sources><TextSource guid="e92903a3-0fdb-473d-9ae2-58b8d1d68014" name="Regeling" plainTextPath="internal://e92903a3-0fdb-473d-9ae2-58b8d1d68014.txt" modifyingUser="df241da2-bca0-4ad9-83c1-b89c98d83567" modifiedDateTime="2021-01-15T20:00:00Z"><PlainTextSelection guid="0f1e2d3c-3e3a-4f51-8c5e-0b6f3a1f2c3d" startPosition="@start(Artikel één)" endPosition="@end(Artikel één)" modifyingUser="df241da2-bca0-4ad9-83c1-b89c98d83567" modifiedDateTime="2021-01-15T21:00:00Z"><Coding guid="4d5e6f70-3e3a-4f51-8c5e-0b6f3a1f2c3d"><CodeRef targetGUID="2b3c4d5e-3e3a-4f51-8c5e-0b6f3a1f2c3d"/></Coding></PlainTextSelection><NoteRef targetGUID="0f758eeb-d61d-4e91-b250-79861c3869a6"/></TextSource></Sources>
<Notes><Note guid="0f758eeb-d61d-4e91-b250-79861c3869a6" modifyingUser="df241da2-bca0-4ad9-83c1-b89c98d83567" modifiedDateTime="2021-01-15T23:37:54Z"><PlainTextContent>Alleen in de titel</PlainTextContent><PlainTextSelection guid="d61907b2-d0d4-48dc-b8b7-5e4f7ae5faa6" startPosition="@start(geldt altijd)" endPosition="@end(geldt altijd)"/></Note></Notes>
</Project>)xml";
const std::string kRule = "Artikel één 😀\r\nDit geldt altijd voor iedereen.\r\n";

ReadProject read_quirkos() {
  return read_qde(zip_of({{"project.qde", with_places(kQuirkos, kRule)},
                          {"sources/e92903a3-0fdb-473d-9ae2-58b8d1d68014.txt", kRule}}));
}

TEST(Quirkos, WhoCodedIsWhoChangedItLast) {
  const auto read = read_quirkos();
  EXPECT_EQ(coded_by(read.study), "Andrzej Titel: Artikel één\n");
  EXPECT_EQ(read.study.codings().by_transcript().begin()->second->front().made.milliseconds,
            1'610'744'400'000);
  EXPECT_EQ(code_names(read.study), "Regels\n  Titel\n");
  EXPECT_EQ(coding::code_named(read.study, "Titel").colour.rgb, 0x0088FFU);
  EXPECT_EQ(values_of(read.study), "Regeling Geslacht=vrouw\n");
  EXPECT_EQ(read.warnings, "");
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

TEST(Quirkos, AMemoStandsAtItsWordsInTheSource) {
  const auto read = read_quirkos();
  EXPECT_EQ(bookmarks_of(read.study), ": geldt altijd\n");
  EXPECT_EQ(memos_of(read.study), "bladwijzer Andrzej: Alleen in de titel\n");
}

}  // namespace
