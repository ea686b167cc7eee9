// A project as Transana 3.22 writes it, after the notes on REFI-QDA (sections 1, 2 and 5), which
// read the specification's annex A.3: the namespace of a draft, dates without a zone, a user for
// each role, collections that are no codes, sets of sources and notes, notes on everything. Its
// texts are not public, and neither is how it counts in them.
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/codebook_text.h"
#include "tests/support/dialect.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace tests;

constexpr int kRoles = 63;

std::string roles() {
  std::string all;
  for (int i = 0; i < kRoles; ++i)
    all += "<User guid=\"" + guid(500 + i) + "\" name=\"rol " + std::to_string(i) + "\"/>\n";
  return all;
}

const std::string kTransana = R"xml(<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:0:10" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:project:0:10 Project.xsd" name="Lessen" origin="Transana-MU 3.22-Mac" creatingUserGUID="01890000-0000-7000-8000-0000000001f4" creationDateTime="2018-04-05T10:11:12" modifiedDateTime="2018-04-06T10:11:12">
<Users>
@roles</Users>
<CodeBook>
<Codes>
<Code guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c01" name="Begrip" isCodable="false">
<NoteRef targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c21"/>
<Code guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c02" name="uitleg" isCodable="true" color="#00f">
<Description>de docent legt uit</Description>
<NoteRef targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c22"/>
</Code>
</Code>
<Code guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c03" name="Fragmenten" isCodable="false"/>
</Codes>
</CodeBook>
<Sources>
<TextSource guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c11" name="Les 1" plainTextPath="internal://1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c11.txt" creatingUser="01890000-0000-7000-8000-0000000001f5" creationDateTime="2018-04-05T10:20:00">
<PlainTextSelection guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c12" name="Quote 1" startPosition="@start(een breuk)" endPosition="@end(een deel)" creatingUser="01890000-0000-7000-8000-0000000001f6" creationDateTime="2018-04-05T11:00:00">
<Coding guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c13" creatingUser="01890000-0000-7000-8000-0000000001f6" creationDateTime="2018-04-05T11:00:00"><CodeRef targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c02"/></Coding>
<Coding guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c14" creatingUser="01890000-0000-7000-8000-0000000001f6" creationDateTime="2018-04-05T11:00:00"><CodeRef targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c03"/></Coding>
<NoteRef targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c23"/>
</PlainTextSelection>
<NoteRef targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c24"/>
</TextSource>
<VideoSource guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c15" name="Les 1 film" path="relative:///Les 1.mp4" creationDateTime="2018-04-05T10:20:00">
<Transcript guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c16" name="Transcript 1" plainTextPath="internal://1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c16.txt">
<SyncPoint guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c17" timeStamp="0" position="0"/>
<SyncPoint guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c18" timeStamp="4200" position="19"/>
<NoteRef targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c25"/>
</Transcript>
<VideoSelection guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c19" name="Clip 1" begin="0" end="4200">
<Coding guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c1a"><CodeRef targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c02"/></Coding>
</VideoSelection>
</VideoSource>
</Sources>
<Notes>
<Note guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c21" name="n1" creatingUser="01890000-0000-7000-8000-0000000001f5" creationDateTime="2018-04-05T12:00:00"><PlainTextContent>over de groep</PlainTextContent></Note>
<Note guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c22" name="n2" creatingUser="01890000-0000-7000-8000-0000000001f5" creationDateTime="2018-04-05T12:00:00"><PlainTextContent>over uitleg</PlainTextContent></Note>
<Note guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c23" name="n3" creatingUser="01890000-0000-7000-8000-0000000001f6" creationDateTime="2018-04-05T12:00:00"><PlainTextContent>mooi fragment</PlainTextContent></Note>
<Note guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c24" name="n4" creationDateTime="2018-04-05T12:00:00"><PlainTextContent>over de les</PlainTextContent></Note>
<Note guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c25" name="n5" creationDateTime="2018-04-05T12:00:00"><PlainTextContent>slecht te verstaan</PlainTextContent></Note>
</Notes>
<Sets>
<Set guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c31" name="Bibliotheek"><MemberSource targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c11"/><MemberSource targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c15"/></Set>
<Set guid="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c32" name="Notities"><MemberNote targetGUID="1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c24"/></Set>
</Sets>
</Project>)xml";

const std::string kText = "Vandaag nemen we een breuk: dat is een deel van een geheel.\n";

ReadProject read_transana() {
  std::string qde = with_places(kTransana, kText);
  qde.replace(qde.find("@roles"), 6, roles());
  return read_qde(
      zip_of({{"project.qde", qde},
              {"sources/1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c11.txt", kText},
              {"sources/1a2b3c4d-3e3a-4f51-8c5e-0b6f3a1f2c16.txt", "Pak je boek erbij.\nJa.\n"}}));
}

TEST(Transana, CodingsAndCollectionsLieOnTheWordsOfAQuote) {
  const auto read = read_transana();
  EXPECT_EQ(coded_by(read.study),
            "rol 2 uitleg: een breuk: dat is een deel\nrol 2 Fragmenten: een breuk: dat is een "
            "deel\n");
  EXPECT_EQ(read.study.codings().by_transcript().begin()->second->front().made.milliseconds,
            1'522'926'000'000);
  EXPECT_EQ(read.study.coders().size(), static_cast<std::size_t>(kRoles));
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

TEST(Transana, CollectionsAreCodesThatAreNotCodable) {
  const auto read = read_transana();
  EXPECT_EQ(code_names(read.study), "[Begrip]\n  uitleg\n[Fragmenten]\n");
  EXPECT_EQ(coding::code_named(read.study, "uitleg").colour.rgb, 0x0000FFU);
  EXPECT_EQ(coding::code_named(read.study, "uitleg").definition, "de docent legt uit");
}

TEST(Transana, NotesAreMemosOnWhatRefersToThem) {
  const auto read = read_transana();
  EXPECT_EQ(memos_of(read.study),
            "code rol 1: over de groep\ncode rol 1: over uitleg\ncodering rol 2: mooi fragment\n"
            "gesprek: over de les\ngesprek: slecht te verstaan\n");
  EXPECT_NE(kept_xml(read.study).find("Bibliotheek"), std::string::npos);
  EXPECT_NE(kept_xml(read.study).find("<MemberNote"), std::string::npos);
  EXPECT_NE(read.warnings.find("Les 1 film"), std::string::npos)
      << "what is coded in the film: " << read.warnings;
}

}  // namespace
