// Projects as the command line programs and packages of researchers write them: qc 1.3, after the
// notes on REFI-QDA (sections 4 and 5) and cproctor/qualitative-coding, refi_qda/writer.py; requal,
// after RE-QDA/requal, branch qdpx_export_import.
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/codebook_text.h"
#include "tests/support/dialect.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace tests;

// One line, no declaration; GUIDs are the hex digits of a hash as letters; a code may stand at
// several places of the tree. Whole lines are coded, with their line end, and called "line:1".
const std::string kLines = "# Gesprek 3\nDe wijk heeft line:1 geen bus 😀.\nIk fiets dus.\n\nJa.\n";
const std::string kQc =
    R"xml(<Project xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="qc 1.3.2" name="qc project"><Users><User name="chris" guid="36623334-6337-3239-6237-346463336330" /></Users><CodeBook><Codes><Code name="vervoer" guid="33383266-3765-6539-3137-666239323739" isCodable="true"><Code name="bus" guid="64303135-6363-3435-3732-393834633264" isCodable="true" /></Code><Code name="zorg" guid="65633439-3063-6635-3936-393764376264" isCodable="true"><Code name="bus" guid="39613365-6632-3866-3339-613262636136" isCodable="true" /></Code></Codes></CodeBook><Sources><TextSource plainTextPath="internal://37633964-3838-3262-3438-373836323036.md" guid="37633964-3838-3262-3438-373836323036" name="gesprekken/wijk 3.md"><PlainTextSelection guid="31343863-6237-6439-3032-313136633233" name="line:1" startPosition="@start(De wijk)" endPosition="@end(geen bus 😀.¶)"><Coding guid="38646462-3938-3434-3132-663530653731" creatingUser="36623334-6337-3239-6237-346463336330"><CodeRef targetGUID="64303135-6363-3435-3732-393834633264" /></Coding><Coding guid="66656462-3938-3434-3132-663530653731" creatingUser="36623334-6337-3239-6237-346463336330"><CodeRef targetGUID="33383266-3765-6539-3137-666239323739" /></Coding></PlainTextSelection><PlainTextSelection guid="33343863-6237-6439-3032-313136633233" name="line:2" startPosition="@start(Ik fiets)" endPosition="@end(fiets dus.¶)"><Coding guid="30646462-3938-3434-3132-663530653731" creatingUser="36623334-6337-3239-6237-346463336330"><CodeRef targetGUID="33383266-3765-6539-3137-666239323739" /></Coding></PlainTextSelection></TextSource></Sources></Project>)xml";

TEST(Qc, CodedLinesAreWholeAndCodesOfOneNameStayApart) {
  const auto read = read_qde(zip_of({{"project.qde", with_places(kQc, kLines)},
                                     {"sources/37633964-3838-3262-3438-373836323036.md", kLines}}));
  EXPECT_EQ(coded_by(read.study),
            "chris bus: De wijk heeft line:1 geen bus 😀.\n\n"
            "chris vervoer: De wijk heeft line:1 geen bus 😀.\n\n"
            "chris vervoer: Ik fiets dus.\n\n");
  EXPECT_EQ(read.warnings, "");
  EXPECT_EQ(code_names(read.study), "vervoer\n  bus\nzorg\n  bus\n");
  EXPECT_EQ(read.study.transcripts().begin()->second.name, "gesprekken/wijk 3.md");
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

// The text within the element; dates without a zone and with microseconds; selections without a
// name, a date or a user; an archive without a folder of sources.
const std::string kWords = "Ik woon hier al lang.\nDe buurt is 'stil' geworden, zeg ik.\n";
const std::string kRequal = R"xml(<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:project:1.0 refi.xsd" origin="requal (version: 1.2.0)" creatingUserGUID="8f1b6a1e-3f0c-4c56-9d8e-0a1b2c3d4e5f" modifiedDateTime="2024-03-02T09:10:11.123456" creationDateTime="2024-03-01T08:00:00.000000" basePath="NA" modifyingUserGUID="8f1b6a1e-3f0c-4c56-9d8e-0a1b2c3d4e5f" name="buurt">
  <Users>
    <User guid="8f1b6a1e-3f0c-4c56-9d8e-0a1b2c3d4e5f" name="radim"/>
  </Users>
  <CodeBook>
    <Codes>
      <Code guid="5f7c1c94-2d5b-4f0e-8f8b-7e6d5c4b3a21" name="rust" color="#46AA00" isCodable="true">
        <Description>stilte in de buurt</Description>
      </Code>
      <Code guid="6a8d2da5-3e6c-4a1f-9a9c-8f7e6d5c4b32" name="wonen" color="#FF7800" isCodable="true"/>
    </Codes>
  </CodeBook>
  <Sources>
    <TextSource guid="7b9e3eb6-4f7d-4b20-8bad-90807e6d5c43" name="gesprek 1" creatingUser="8f1b6a1e-3f0c-4c56-9d8e-0a1b2c3d4e5f" creationDateTime="2024-03-01T08:30:00.500000">
      <Description>in de tuin</Description>
      <PlainTextContent>Ik woon hier al lang.
De buurt is 'stil' geworden, zeg ik.
</PlainTextContent>
      <PlainTextSelection guid="8cafb4c7-508e-4c31-9cbe-a1918f7e6d54" startPosition="@start('stil')" endPosition="@end(geworden)">
        <Coding guid="9db0c5d8-619f-4d42-8dcf-b2a2908f7e65" creatingUser="8f1b6a1e-3f0c-4c56-9d8e-0a1b2c3d4e5f">
          <CodeRef targetGUID="5f7c1c94-2d5b-4f0e-8f8b-7e6d5c4b3a21"/>
        </Coding>
      </PlainTextSelection>
      <PlainTextSelection guid="aec1d6e9-72a0-4e53-9ed0-c3b3a1908f76" startPosition="@start(al lang)" endPosition="@end(al lang)">
        <NoteRef targetGUID="bfd2e7fa-83b1-4f64-8fe1-d4c4b2a19087"/>
      </PlainTextSelection>
    </TextSource>
  </Sources>
  <Notes>
    <Note guid="bfd2e7fa-83b1-4f64-8fe1-d4c4b2a19087" creatingUser="8f1b6a1e-3f0c-4c56-9d8e-0a1b2c3d4e5f">
      <PlainTextContent>hoe lang?</PlainTextContent>
    </Note>
  </Notes>
  <Sets>
    <Set guid="c0e3f80b-94c2-4075-90f2-e5d5c3b2a198" name="thema's">
      <MemberCode targetGUID="5f7c1c94-2d5b-4f0e-8f8b-7e6d5c4b3a21"/>
    </Set>
  </Sets>
</Project>)xml";

TEST(Requal, TextsWithinTheProjectAreReadWithTheirSegmentsAndMemos) {
  const auto read = read_qde(zip_of({{"project.qde", with_places(kRequal, kWords)}}));
  EXPECT_EQ(coded_by(read.study), "radim rust: 'stil' geworden\n");
  EXPECT_EQ(bookmarks_of(read.study), ": al lang\n");
  EXPECT_EQ(memos_of(read.study), "bladwijzer radim: hoe lang?\n");
  EXPECT_EQ(set_names(read.study), "thema's: rust\n");
  EXPECT_EQ(coding::code_named(read.study, "wonen").colour.rgb, 0xFF7800U);
  EXPECT_EQ(read.warnings, "");
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

}  // namespace
