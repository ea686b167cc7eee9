// Projects as ATLAS.ti writes them, after the notes on REFI-QDA (sections 1, 4 and 5) and what
// these name: annex A.2 of the specification (8.4 for Mac), ccbogel/QualCoder (a CRLF counts one)
// and Ornio-app/qdpx-toolkit, conformance/findings (26.1).
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/codebook_text.h"
#include "tests/support/dialect.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace tests;

// Attributes in no order, GUIDs in capitals, a user called ATLAS.ti, codes flat with their parents
// in the name, colours missing where there is none.
const std::string kHead = R"xml(<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<Project xmlns="urn:QDA-XML:project:1.0"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="ATLAS.ti 8.4.0 573 , macOS Version 10.14.3 (Build 18D109)" creatingUserGUID="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" modifiedDateTime="2018-03-27T17:46:39Z" creationDateTime="2018-03-27T17:46:39Z" basePath="/Users/iemand/Wijken Media" modifyingUserGUID="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" name="Wijken" xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd">
    <Users>
        <User guid="C32A2BD5-537F-4838-8B17-DF9EFBAFDF4B" name="ATLAS.ti"/>
        <User guid="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" name="Mia"/>
        <User guid="A5DE7584-8296-418B-A322-136F77ADF87B" name="Bo"/>
    </Users>
    <CodeBook>
        <Codes>
            <Code color="#966450" isCodable="true" name="Gat::kloof" guid="0983E32E-6866-431A-BD94-DAC9BB963825">
                <Description>tussen onderzoek en bedrijf</Description>
            </Code>
            <Code color="#966450" isCodable="true" name="Gat" guid="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
            <Code guid="C3C7D437-6932-4B14-A55D-30B7F811BBF3" name="&quot;geld&quot;" isCodable="true"/>
        </Codes>
    </CodeBook>
)xml";

const std::string kText =
    "Interviewer: Wat ziet u?\r\nAnja: Een kloof.\r\nTussen onderzoek en bedrijf gaapt het.\r\n"
    "\r\nEn geen geld meer 😀 in de wijk.\r\nBert: Dat klopt wel.\r\n";

// One selection with two codings, one with a name of its own and a comment, and one without codes.
const std::string kTexts = R"xml(    <Sources>
        <TextSource plainTextPath="internal://230B768E-5A3D-42B7-BE92-2A3721177944.txt" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" modifiedDateTime="2018-03-27T18:01:07Z" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T18:01:07Z" richTextPath="internal://9DBE0A35-06E4-4D01-B4F5-93C54FA82957.docx" guid="57C6099B-934F-4C86-90F2-CC6C2F2A3CC3" name="Anja en Bert.docx">
            <PlainTextSelection startPosition="@start(Een kloof)" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" modifiedDateTime="2018-03-27T19:29:27Z" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:29:27Z" endPosition="@end(gaapt het)" guid="4191294A-E287-4510-95B0-69BCE4638E56" name="Een kloof. Tussen onderzoek en bedrijf ga…">
                <Coding creatingUser="A5DE7584-8296-418B-A322-136F77ADF87B" creationDateTime="2018-03-27T19:30:00Z" guid="04EBEC7D-EAB4-43FC-8167-ADB14F921143">
                    <CodeRef targetGUID="0983E32E-6866-431A-BD94-DAC9BB963825"/>
                </Coding>
                <Coding creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:31:00Z" guid="5C931701-6CD4-4A2B-A553-F1DDE2EAC46D">
                    <CodeRef targetGUID="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
                </Coding>
            </PlainTextSelection>
            <PlainTextSelection startPosition="@start(geen geld)" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" modifiedDateTime="2018-03-27T18:42:00Z" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T18:39:50Z" endPosition="@end(in de wijk)" guid="63E009F1-5C33-4568-B65D-53A7E28BDBC1" name="zonder middelen">
                <Description>Dit zeiden er meer</Description>
                <Coding creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T18:40:00Z" guid="CF4B56B4-A1C7-4B8A-8871-AF72137B5B89">
                    <CodeRef targetGUID="C3C7D437-6932-4B14-A55D-30B7F811BBF3"/>
                </Coding>
            </PlainTextSelection>
            <PlainTextSelection startPosition="@start(Dat klopt)" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" modifiedDateTime="2018-03-27T18:49:32Z" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T18:49:32Z" endPosition="@end(klopt wel)" guid="B49D7982-BB8E-4335-80AF-DC869CCC3F45" name="Dat klopt wel"/>
        </TextSource>
        <PictureSource modifiedDateTime="2018-03-27T18:01:07Z" path="internal://361BCDB8-7D11-4343-A4CD-4130693EFF76.jpg" guid="02255470-09E6-400B-9E20-97D71FBEC65D" name="ontbijt.jpg"/>
    </Sources>
    <Notes>
        <Note creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:38:46Z" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" name="Plan" modifiedDateTime="2018-03-27T19:41:09Z" guid="CE15250D-46AD-42C2-B90F-A509B8D64EC8">
            <Description>van dag tot dag</Description>
            <PlainTextContent>Eerst de wijken. </PlainTextContent>
        </Note>
        <Note creatingUser="A5DE7584-8296-418B-A322-136F77ADF87B" creationDateTime="2018-03-27T19:41:28Z" modifyingUser="A5DE7584-8296-418B-A322-136F77ADF87B" name="Bert" modifiedDateTime="2018-03-27T19:43:23Z" guid="E41BE463-FDF3-4ED0-B668-119C53D8D687">
            <PlainTextContent>Bert knikt hier</PlainTextContent>
        </Note>
    </Notes>
    <Links>
        <Link direction="OneWay" color="#000000" originGUID="E41BE463-FDF3-4ED0-B668-119C53D8D687" name="Memo-Quotation Relation" targetGUID="B49D7982-BB8E-4335-80AF-DC869CCC3F45" guid="7B56978E-9D9F-4D47-B4EC-436E2F6B8BE5"/>
        <Link direction="Bidirectional" color="#000000" originGUID="7496BA52-9C8D-4396-8FAB-CC438614E453" name="hangt samen met" targetGUID="C3C7D437-6932-4B14-A55D-30B7F811BBF3" guid="998DED36-9D9F-4D47-B4EC-436E2F6B8BE5"/>
    </Links>
    <Sets>
        <Set guid="02B010C9-3990-4065-B09C-2D228030B01C" name="gender: female">
            <MemberSource targetGUID="57C6099B-934F-4C86-90F2-CC6C2F2A3CC3"/>
        </Set>
        <Set guid="115F4D26-96EA-486B-BC94-B929A5F875BD" name="Kern">
            <Description>waar het om gaat</Description>
            <MemberCode targetGUID="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
        </Set>
    </Sets>
    <Graphs>
        <Graph guid="2BD17780-DA8D-4F9E-835A-5FA8CF02EF11" name="Netwerk">
            <Vertex firstX="103" firstY="26" representedGUID="7496BA52-9C8D-4396-8FAB-CC438614E453" secondY="72" secondX="258" guid="B169A012-304E-49AC-A753-2543F08987AF" name="Gat" shape="Rectangle"/>
            <Vertex firstX="345" firstY="182" representedGUID="B49D7982-BB8E-4335-80AF-DC869CCC3F45" secondY="543" secondX="791" guid="D8970236-3A5B-429F-9314-066343D012C3" name="Dat klopt wel" shape="Rectangle"/>
            <Edge sourceVertex="B169A012-304E-49AC-A753-2543F08987AF" direction="Associative" targetVertex="D8970236-3A5B-429F-9314-066343D012C3" lineStyle="dashed" guid="8ABE4D93-8982-48B9-92D3-DCA815EDF520"/>
        </Graph>
    </Graphs>
</Project>)xml";

ReadProject read_texts() {
  const std::string qde = kHead + with_places(kTexts, kText, {.utf16 = false, .crlf_two = false});
  return read_qde(zip_of({{"sources/230B768E-5A3D-42B7-BE92-2A3721177944.txt", kText},
                          {"sources/9DBE0A35-06E4-4D01-B4F5-93C54FA82957.docx", "docx"},
                          {"sources/361BCDB8-7D11-4343-A4CD-4130693EFF76.jpg", "jpg"},
                          {"Wijken.qde", qde}}));
}

TEST(AtlasTi, CodingsLieOnTheirWordsThoughALineEndCountsOne) {
  const auto read = read_texts();
  EXPECT_EQ(coded_by(read.study),
            "Bo Gat::kloof: Een kloof.\nTussen onderzoek en bedrijf gaapt het\n"
            "Mia Gat: Een kloof.\nTussen onderzoek en bedrijf gaapt het\n"
            "Mia \"geld\": geen geld meer 😀 in de wijk\n");
  EXPECT_EQ(bookmarks_of(read.study), "Dat klopt wel: Dat klopt wel\n");
  EXPECT_EQ(read.warnings.find("andere woorden"), std::string::npos) << read.warnings;
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

TEST(AtlasTi, CodesKeepTheirNamesColoursAndComments) {
  const auto read = read_texts();
  EXPECT_EQ(code_names(read.study), "Gat::kloof\nGat\n\"geld\"\n");
  EXPECT_EQ(coding::code_named(read.study, "Gat::kloof").definition, "tussen onderzoek en bedrijf");
  EXPECT_EQ(coding::code_named(read.study, "Gat").colour.rgb, 0x966450U);
  EXPECT_EQ(set_names(read.study), "Kern: Gat\n");
}

TEST(AtlasTi, CommentsAndMemosStandOnWhatTheyAreOn) {
  EXPECT_EQ(memos_of(read_texts().study),
            "bladwijzer Bo: Bert knikt hier\ncodering Mia: Dit zeiden er meer\n"
            "project Mia: Eerst de wijken. \n");
}

TEST(AtlasTi, PicturesGroupsLinksAndNetworksAreToldOfAndKept) {
  const auto read = read_texts();
  EXPECT_NE(read.warnings.find("ontbijt.jpg"), std::string::npos) << read.warnings;
  const std::string kept = kept_xml(read.study);
  for (const char* part :
       {"gender: female", "hangt samen met", "<Graph ", "waar het om gaat", "van dag tot dag"})
    EXPECT_NE(kept.find(part), std::string::npos) << part;
}

// 8.4 for Mac states a quotation in a pdf as a rectangle and as a text, with one GUID; on a second
// page a second rectangle; an area only as a rectangle.
const std::string kPdfText = "Recept\r\nfavoritos. Dificultad: Media\r\nGranola erbij\r\n";
const std::string kPdf = R"xml(    <Sources>
        <PDFSource modifiedDateTime="2018-03-27T18:01:07Z" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T18:01:07Z" path="internal://3E029F7C-B699-47C2-AE9F-95F481693CAF.pdf" guid="2065D8AB-D724-40C9-B4E9-6EB8DAB73541" name="Pay de Limón ®.pdf">
            <PDFSelection firstX="18" firstY="45" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:11:47Z" modifiedDateTime="2018-03-27T19:11:47Z" secondY="234" secondX="577" guid="95916796-D0A0-4B49-80B0-5A5C8B94AE13" name="favoritos. Dificultad: Media Gra…" page="0">
                <Representation guid="7CFEDFC8-A48D-4F27-B3E0-FF2E7D7B1CD7">
                    <PlainTextContent>favoritos.Dificultad: Media </PlainTextContent>
                </Representation>
                <Coding creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:11:47Z" guid="DA81AC20-2C10-45DE-9D95-1F87DF90D77D">
                    <CodeRef targetGUID="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
                </Coding>
            </PDFSelection>
            <PDFSelection firstX="19" firstY="515" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:14:30Z" modifiedDateTime="2018-03-27T19:14:30Z" secondY="676" secondX="576" guid="7C046D16-1B6D-4814-A260-3A7BD5FC6A51" name="Quotation 12:3" page="0">
                <Coding creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:14:30Z" guid="D918B908-05D4-4DF6-B300-371298F05768">
                    <CodeRef targetGUID="C3C7D437-6932-4B14-A55D-30B7F811BBF3"/>
                </Coding>
            </PDFSelection>
            <Representation plainTextPath="internal://142EB46D-612E-4593-A385-D0E5D04D1288.txt" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" modifiedDateTime="2018-03-27T18:01:07Z" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T18:01:07Z" guid="142EB46D-612E-4593-A385-D0E5D04D1288" name="Representation_for_Pay de Limón ®.pdf">
                <PlainTextSelection startPosition="@start(favoritos)" modifyingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" modifiedDateTime="2018-03-27T19:11:47Z" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:11:47Z" endPosition="@end(Granola)" guid="95916796-D0A0-4B49-80B0-5A5C8B94AE13" name="favoritos. Dificultad: Media Gra…">
                    <Coding creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:11:47Z" guid="5C931701-6CD4-4A2B-A553-F1DDE2EAC46D">
                        <CodeRef targetGUID="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
                    </Coding>
                </PlainTextSelection>
            </Representation>
        </PDFSource>
        <PDFSource path="internal://B09E8D25-66A6-4D7E-A884-3E1A11A40E7C.pdf" guid="03F134F1-AB05-46E6-8702-1D6930D7F7F0" name="Alleen vlakken.pdf">
            <PDFSelection firstX="100" firstY="200" secondX="300" secondY="250" guid="7B8C9A7D-1AD6-4A88-8556-50B9A35FDA19" name="" page="133">
                <Coding guid="CF4B56B4-A1C7-4B8A-8871-AF72137B5B89">
                    <CodeRef targetGUID="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
                </Coding>
            </PDFSelection>
        </PDFSource>
    </Sources>
</Project>)xml";

TEST(AtlasTi, AQuotationInAPdfLiesOnItsWordsAndItsRectanglesStay) {
  const std::string qde = kHead + with_places(kPdf, kPdfText, {.utf16 = false, .crlf_two = false});
  const auto read =
      read_qde(zip_of({{"Wijken.qde", qde},
                       {"sources/142EB46D-612E-4593-A385-D0E5D04D1288.txt", kPdfText},
                       {"sources/3E029F7C-B699-47C2-AE9F-95F481693CAF.pdf", "%PDF"},
                       {"sources/B09E8D25-66A6-4D7E-A884-3E1A11A40E7C.pdf", "%PDF"}}));
  EXPECT_EQ(coded_by(read.study), "Mia Gat: favoritos. Dificultad: Media\nGranola\n");
  EXPECT_NE(read.warnings.find("Alleen vlakken.pdf"), std::string::npos) << read.warnings;
  EXPECT_NE(read.warnings.find("Pay de Limón ®.pdf"), std::string::npos)
      << "the area that is no text: " << read.warnings;
  const std::string kept = kept_xml(read.study);
  for (const char* part : {"secondX=\"577\"", "Quotation 12:3", "page=\"133\""})
    EXPECT_NE(kept.find(part), std::string::npos) << part;
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

// A recording outside the archive, with a transcript that is a text of its own too.
const std::string kSpoken = "R1: Ja, dat was mooi.\r\nTot morgen.\r\nHalf twaalf?\r\n";
const std::string kVideo = R"xml(    <Sources>
        <TextSource plainTextPath="internal://230B768E-5A3D-42B7-BE92-2A3721177944.txt" guid="57C6099B-934F-4C86-90F2-CC6C2F2A3CC3" name="Reclame.docx"/>
        <VideoSource modifiedDateTime="2018-03-27T18:01:07Z" path="relative:///DAD05D08-38E7-4F58-BF6D-9AAE714F2F50.mp4" guid="ED105492-356D-4119-A1E2-716CF018AFED" name="Reclame.mp4">
            <Transcript plainTextPath="internal://230B768E-5A3D-42B7-BE92-2A3721177944.txt" guid="17FB9CB8-7858-4291-A162-65424B9942EC" name="Reclame.docx">
                <SyncPoint guid="1EEACA36-1193-4900-80F1-4C03857609EF" position="0" timeStamp="0"/>
                <SyncPoint guid="5BDDBA5C-54F3-4AEE-B9ED-3B80486517AD" position="@start(Tot morgen)" timeStamp="2260"/>
                <SyncPoint guid="7133B896-1D41-4610-85AF-8482011953D3" position="@start(Half twaalf)" timeStamp="3100"/>
                <TranscriptSelection guid="467362C5-1D41-4610-85AF-8482011953D3" name="Tot morgen." fromSyncPoint="5BDDBA5C-54F3-4AEE-B9ED-3B80486517AD" toSyncPoint="7133B896-1D41-4610-85AF-8482011953D3">
                    <Coding creatingUser="A5DE7584-8296-418B-A322-136F77ADF87B" creationDateTime="2018-03-27T19:34:32Z" guid="C4BAD35E-47AD-4107-B78F-7697362BCA44">
                        <CodeRef targetGUID="7496BA52-9C8D-4396-8FAB-CC438614E453"/>
                    </Coding>
                </TranscriptSelection>
            </Transcript>
            <VideoSelection end="17706" begin="14706" guid="0EF270BA-47AD-4107-B78F-7697362BCA44" name="00:14.70 – 00:17.70">
                <Coding creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2018-03-27T19:36:01Z" guid="04EBEC7D-EAB4-43FC-8167-ADB14F921143">
                    <CodeRef targetGUID="0983E32E-6866-431A-BD94-DAC9BB963825"/>
                </Coding>
            </VideoSelection>
        </VideoSource>
    </Sources>
</Project>)xml";

TEST(AtlasTi, ATranscriptIsReadWithItsTimesAndWhatIsCodedInTheFilmIsToldOf) {
  const std::string qde = kHead + with_places(kVideo, kSpoken, {.utf16 = false, .crlf_two = false});
  const auto read = read_qde(
      zip_of({{"Wijken.qde", qde}, {"sources/230B768E-5A3D-42B7-BE92-2A3721177944.txt", kSpoken}}));
  EXPECT_EQ(coded_by(read.study), "Bo Gat: Tot morgen.\n\n") << read.warnings;
  EXPECT_EQ(read.study.transcripts().size(), 2U);
  EXPECT_NE(read.warnings.find("Reclame.mp4"), std::string::npos) << read.warnings;
  EXPECT_NE(kept_xml(read.study).find("14706"), std::string::npos);
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

// 26.1: the .qde called after the project, no parts, comments without who or when, a selection
// without duration, codes without colours.
const std::string kTrial = R"xml(<?xml version="1.0" encoding="utf-8"?>
<Project name="Trial" origin="ATLAS.ti Mac 26.1.2" creatingUserGUID="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2026-09-13T10:00:00Z" basePath="/Users/iemand/Desktop/Trial Media/Project Media" xmlns="urn:QDA-XML:project:1.0">
  <Users>
    <User guid="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" name="Mia"/>
    <User guid="C32A2BD5-537F-4838-8B17-DF9EFBAFDF4B" name="ATLAS.ti"/>
  </Users>
  <CodeBook>
    <Codes>
      <Code guid="0983E32E-6866-431A-BD94-DAC9BB963825" name="hello" isCodable="true"/>
      <Code guid="7496BA52-9C8D-4396-8FAB-CC438614E453" name="test" isCodable="true"/>
    </Codes>
  </CodeBook>
  <Sources>
    <VideoSource guid="241BA0AA-47AD-4107-B78F-7697362BCA44" name="Gesprek-2.MP4" path="relative:///DD148A4A-B28B-4BC0-90D8-3D1FB587C8E5.mov" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2026-09-13T10:01:00Z">
      <VideoSelection guid="0EF270BA-47AD-4107-B78F-7697362BCA44" name="2s" begin="2274" end="5274">
        <Coding guid="04EBEC7D-EAB4-43FC-8167-ADB14F921143" creatingUser="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" creationDateTime="2026-09-13T10:02:00Z">
          <CodeRef targetGUID="0983E32E-6866-431A-BD94-DAC9BB963825"/>
        </Coding>
      </VideoSelection>
      <VideoSelection guid="238965CB-E557-405D-B4F0-6F824B2F4570" name="21s" begin="21477" end="21477">
        <Description>Hello Trying this out</Description>
      </VideoSelection>
    </VideoSource>
  </Sources>
</Project>)xml";

TEST(AtlasTi, AProjectOfOneFilmIsKeptWithItsCodings) {
  const auto read = read_qde(zip_of({{"Trial.qde", kTrial}}), {}, "Project.qdpx");
  EXPECT_EQ(code_names(read.study), "hello\ntest\n");
  EXPECT_NE(read.warnings.find("Gesprek-2.MP4"), std::string::npos) << read.warnings;
  const std::string kept = kept_xml(read.study);
  EXPECT_NE(kept.find("begin=\"21477\" end=\"21477\""), std::string::npos) << kept;
  EXPECT_NE(kept.find("Hello Trying this out"), std::string::npos);
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

}  // namespace
