// A project as NVivo for Mac writes it, after the notes on REFI-QDA (sections 1, 4, 5 and 7), which
// read exports of 12.7 and 20.5: all on one line, standalone="no", an empty part sources/.root,
// positions in UTF-16 units of a text with LF and no byte order mark, a case that is a code too,
// memos as parts that a link ties to what they are on, annotations likewise. NVivo for Windows is
// in project_in_test.cpp, with a real file.
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/codebook_text.h"
#include "tests/support/dialect.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace tests;

const std::string kText =
    "😀😀 Hallo 🚌 allemaal.\nWij wonen 👍🏽 hier fijn.\n"
    "Maar de 🚌 bus rijdt 😡 niet meer.\n";

const std::string kQde =
    R"xml(<?xml version="1.0" encoding="UTF-8" standalone="no" ?><Project basePath="" creatingUserGUID="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-04T05:12:11Z" modifiedDateTime="2019-06-17T08:00:58Z" modifyingUserGUID="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" name="Wijken" origin="NVivo 12 for Mac 12.7.0" xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd"><Users><User guid="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" id="EK" name="Ella Kok"/></Users><CodeBook><Codes><Code guid="2dfba8c9-59f5-4424-99d6-ea9bce18134b" isCodable="true" name="Vervoer"><Description>bus en fiets</Description><Code guid="3efba8c9-59f5-4424-99d6-ea9bce18134b" isCodable="true" name="Bus"/></Code><Code guid="4a463c0d-9263-494a-81d6-e9d5a229f227" isCodable="true" name="Anna"/></Codes></CodeBook><Variables><Variable guid="51dc3bcd-5454-47ff-a4d6-ea699144410d" name="Person:Age group" typeOfVariable="Text"><Description/></Variable><Variable guid="d5ef65d5-bf84-425b-a1d6-ea69914df5ca" name="File:Jaar" typeOfVariable="Integer"/></Variables><Cases><Case guid="4a463c0d-9263-494a-81d6-e9d5a229f227" name="Anna"><Description/><VariableValue><VariableRef targetGUID="51dc3bcd-5454-47ff-a4d6-ea699144410d"/><TextValue>20-29</TextValue></VariableValue></Case></Cases><Sources><TextSource creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-04T05:25:16Z" guid="a2b94468-80a5-412f-92d6-e900d97b55a6" modifiedDateTime="2019-06-04T05:25:16Z" modifyingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" name="Anna" plainTextPath="internal://a2b94468-80a5-412f-92d6-e900d97b55a6.txt" richTextPath="internal://a2b94468-80a5-412f-92d6-e900d97b55a6.docx"><Description/><PlainTextSelection creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-07T03:36:36Z" endPosition="@end(allemaal.)" guid="08cbced0-d736-44c8-8fd6-eb4d29fe46c5" name="" startPosition="@start(Hallo)"><Description/><Coding creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-06T06:27:01Z" guid="76414714-63c4-4a25-a47e-66fef80bd52e"><CodeRef targetGUID="4a463c0d-9263-494a-81d6-e9d5a229f227"/></Coding></PlainTextSelection><PlainTextSelection creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-07T03:36:36Z" endPosition="@end(niet meer)" guid="18cbced0-d736-44c8-8fd6-eb4d29fe46c5" name="" startPosition="@start(de 🚌 bus)"><Coding creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-06T06:27:01Z" guid="86414714-63c4-4a25-a47e-66fef80bd52e"><CodeRef targetGUID="3efba8c9-59f5-4424-99d6-ea9bce18134b"/></Coding></PlainTextSelection><PlainTextSelection creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-07T03:36:36Z" endPosition="@end(niet meer)" guid="28cbced0-d736-44c8-8fd6-eb4d29fe46c5" name="" startPosition="@start(de 🚌 bus)"><Coding creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-06T06:27:01Z" guid="96414714-63c4-4a25-a47e-66fef80bd52e"><CodeRef targetGUID="2dfba8c9-59f5-4424-99d6-ea9bce18134b"/></Coding></PlainTextSelection><PlainTextSelection creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-07T03:36:36Z" endPosition="@end(hier fijn)" guid="38cbced0-d736-44c8-8fd6-eb4d29fe46c5" name="" startPosition="@start(hier fijn)"/><VariableValue><VariableRef targetGUID="d5ef65d5-bf84-425b-a1d6-ea69914df5ca"/><IntegerValue>2019</IntegerValue></VariableValue></TextSource></Sources><Notes><Note creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-04T06:11:56Z" guid="4691a8a0-d67c-4dcc-91d6-e9075dc230cc" modifiedDateTime="2019-06-17T08:00:58Z" modifyingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" name="Voortgang" plainTextPath="internal://4691a8a0-d67c-4dcc-91d6-e9075dc230cc.txt" richTextPath="internal://4691a8a0-d67c-4dcc-91d6-e9075dc230cc.docx"><Description>hoe ver we zijn</Description></Note><Note creatingUser="5c94bc9e-db8c-4f1d-9cd6-e900c7440860" creationDateTime="2019-06-04T06:11:56Z" guid="5691a8a0-d67c-4dcc-91d6-e9075dc230cc" name="" plainTextPath="internal://5691a8a0-d67c-4dcc-91d6-e9075dc230cc.txt"/></Notes><Links><Link direction="OneWay" guid="6691a8a0-d67c-4dcc-91d6-e9075dc230cc" name="" originGUID="a2b94468-80a5-412f-92d6-e900d97b55a6" targetGUID="4691a8a0-d67c-4dcc-91d6-e9075dc230cc"/><Link direction="OneWay" guid="7691a8a0-d67c-4dcc-91d6-e9075dc230cc" name="" originGUID="5691a8a0-d67c-4dcc-91d6-e9075dc230cc" targetGUID="38cbced0-d736-44c8-8fd6-eb4d29fe46c5"/></Links><Sets><Set guid="8691a8a0-d67c-4dcc-91d6-e9075dc230cc" name="Groep"><MemberSource targetGUID="a2b94468-80a5-412f-92d6-e900d97b55a6"/></Set></Sets></Project>)xml";

ReadProject read_mac() {
  return read_qde(zip_of({{"sources/.root", ""},
                          {"sources/a2b94468-80a5-412f-92d6-e900d97b55a6.txt", kText},
                          {"sources/a2b94468-80a5-412f-92d6-e900d97b55a6.docx", "docx"},
                          {"sources/4691a8a0-d67c-4dcc-91d6-e9075dc230cc.txt", "Bijna klaar."},
                          {"sources/4691a8a0-d67c-4dcc-91d6-e9075dc230cc.docx", "docx"},
                          {"sources/5691a8a0-d67c-4dcc-91d6-e9075dc230cc.txt", "Lacht."},
                          {"project.qde", with_places(kQde, kText, {.utf16 = true})}}));
}

TEST(NVivoForMac, CodingsLieOnTheirWordsBehindEmoji) {
  const auto read = read_mac();
  EXPECT_EQ(coded_by(read.study),
            "Ella Kok Anna: Hallo 🚌 allemaal.\n"
            "Ella Kok Bus: de 🚌 bus rijdt 😡 niet meer\n"
            "Ella Kok Vervoer: de 🚌 bus rijdt 😡 niet meer\n");
  EXPECT_EQ(spoken_in(read.study), "Anna: Hallo 🚌 allemaal.\n");
  EXPECT_EQ(code_names(read.study), "Vervoer\n  Bus\nAnna\n");
  EXPECT_EQ(coding::code_named(read.study, "Vervoer").definition, "bus en fiets");
  EXPECT_NE(kept_xml(read.study).find("id=\"EK\""), std::string::npos);
  EXPECT_EQ(read.warnings, "");
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

TEST(NVivoForMac, MemosAndAnnotationsStandOnWhatTheirLinksName) {
  const auto read = read_mac();
  EXPECT_EQ(bookmarks_of(read.study), ": hier fijn\n");
  EXPECT_EQ(memos_of(read.study), "bladwijzer Ella Kok: Lacht.\ngesprek Ella Kok: Bijna klaar.\n");
}

TEST(NVivoForMac, AttributesOfCasesAndFilesComeIn) {
  EXPECT_EQ(values_of(read_mac().study), "Anna File:Jaar=2019\nAnna Person:Age group=20-29\n");
}

// A number that is none is kept where it stood.
TEST(NVivoForMac, AValueThatIsNotOfItsTypeGoesOutAgain) {
  std::string qde = with_places(kQde, kText, {.utf16 = true});
  const std::string number = "<IntegerValue>2019</IntegerValue>";
  qde.replace(qde.find(number), number.size(), "<TextValue>Unassigned</TextValue>");
  const auto read = read_qde(
      zip_of({{"project.qde", qde}, {"sources/a2b94468-80a5-412f-92d6-e900d97b55a6.txt", kText}}));
  EXPECT_EQ(values_of(read.study), "Anna Person:Age group=20-29\n");
  EXPECT_NE(kept_xml(read.study).find("Unassigned"), std::string::npos);
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

}  // namespace
