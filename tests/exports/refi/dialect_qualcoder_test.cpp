// Projects as QualCoder writes them, after the notes on REFI-QDA (sections 1, 4, 5 and 7) and the
// program they name, ccbogel/QualCoder, refi.py: a byte order mark before the XML, before each text
// and each note, which never counts; the words of a passage as its name; memos on a passage as
// notes with a place in the source; users without a GUID; transcripts without the points that
// their selections name.
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/codebook_text.h"
#include "tests/support/dialect.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace tests;

const std::string kMark = "\xEF\xBB\xBF";
const std::string kText =
    kMark + "Anna: Wij 😀 fietsen graag.\r\n\r\nDat gaat goed.\r\nBert: En nu naar huis.\r\n";
const std::string kSpoken = kMark + "Het stormt in Brighton.\r\nDe pier kraakt.\r\n";

const std::string kQde = kMark + R"xml(<?xml version="1.0" encoding="utf-8"?>
<Project xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="wijken.qda" origin="QualCoder 4.0" creatingUserGUID="" creationDateTime="2024-01-15T10:00:00Z" xmlns="urn:QDA-XML:project:1.0">
<Users>
<User guid="70daf61c-b6f0-4b5e-8c2f-548fde3ad3d4" name="Anna" />
</Users>
<CodeBook>
<Codes>
<Code guid="a07ea1c2-3f9d-4c62-ad0c-74f0880cf42f" name="Vervoer" isCodable="false">
<Code guid="1b594544-2954-4b67-86ff-fb552f090ba8" name="fiets" isCodable="true" color="#81BEF7">
<Description>alles op twee wielen</Description>
</Code>
</Code>
</Codes>
</CodeBook>
<Variables>
<Variable guid="7d936548-f82a-4819-9315-a7aa81b61bc3" name="Leeftijdsgroep" typeOfVariable="Text" >
<Description />
</Variable>
<Variable guid="8d936548-f82a-4819-9315-a7aa81b61bc3" name="Afstand" typeOfVariable="Float" >
<Description />
</Variable>
</Variables>
<Cases>
<Case guid="4a463c0d-9263-494a-81d6-e9d5a229f227" name="Bert">
<Description />
<VariableValue>
<VariableRef targetGUID="7d936548-f82a-4819-9315-a7aa81b61bc3" />
<TextValue>20-29</TextValue></VariableValue>
<VariableValue>
<VariableRef targetGUID="8d936548-f82a-4819-9315-a7aa81b61bc3" />
</VariableValue>
<SourceRef targetGUID="a2b94468-80a5-412f-92d6-e900d97b55a6"/>
</Case>
</Cases>
<Sources>
<TextSource guid="a2b94468-80a5-412f-92d6-e900d97b55a6" richTextPath="internal://b2b94468-80a5-412f-92d6-e900d97b55a6.docx" plainTextPath="internal://a2b94468-80a5-412f-92d6-e900d97b55a6.txt" creatingUser="70daf61c-b6f0-4b5e-8c2f-548fde3ad3d4" creationDateTime="2024-02-01T11:30:00Z" name="gesprek.docx">
<PlainTextSelection guid="08cbced0-d736-44c8-8fd6-eb4d29fe46c5" startPosition="@start(fietsen graag)" endPosition="@end(Dat gaat goed)" name="fietsen graag.

Dat gaat goed" creatingUser="70daf61c-b6f0-4b5e-8c2f-548fde3ad3d4" creationDateTime="2024-02-01T11:30:00Z">
<Description>op zondag</Description>
<Coding guid="76414714-63c4-4a25-a47e-66fef80bd52e" creatingUser="70daf61c-b6f0-4b5e-8c2f-548fde3ad3d4" creationDateTime="2024-02-01T11:30:00Z">
<CodeRef targetGUID="1b594544-2954-4b67-86ff-fb552f090ba8"/></Coding>
</PlainTextSelection>
<PlainTextSelection guid="18cbced0-d736-44c8-8fd6-eb4d29fe46c5" startPosition="@start(naar huis)" endPosition="@end(naar huis)" name="naar huis" creatingUser="" creationDateTime="2024-02-01T11:30:00Z">
<Coding guid="86414714-63c4-4a25-a47e-66fef80bd52e" creatingUser="" creationDateTime="2024-02-01T11:30:00Z">
<CodeRef targetGUID="1b594544-2954-4b67-86ff-fb552f090ba8"/></Coding>
</PlainTextSelection>
<NoteRef targetGUID="0f758eeb-d61d-4e91-b250-79861c3869a6" />
</TextSource>
<VideoSource guid="46acdb89-832f-4998-a542-d579fcbe8f1f" path="absolute:///home/iemand/Videos/storm.mp4" creatingUser="70daf61c-b6f0-4b5e-8c2f-548fde3ad3d4" creationDateTime="2024-02-01T11:30:00Z" name="storm.mp4">
<Transcript guid="fea90668-ed71-4cd9-a47e-23d588f4207e" plainTextPath="internal://fea90668-ed71-4cd9-a47e-23d588f4207e.txt" name="storm.mp4.transcribed">
<SyncPoint guid="28b27114-5284-4481-837d-dc0d98a5a9a8" timeStamp="0" position="4" />
<SyncPoint guid="a687db0f-d12d-401d-b9e3-405dcb2b7879" timeStamp="1500" position="22" />
<TranscriptSelection guid="1ea90668-ed71-4cd9-a47e-23d588f4207e" name="storm.mp4.transcribed" fromSyncPoint="28b27114-5284-4481-837d-dc0d98a5a9a8" toSyncPoint="a687db0f-d12d-401d-b9e3-405dcb2b7879">
<Description>hard</Description>
<Coding guid="7f0fa382-05fe-4c93-b0f7-182a4c2eb7b1" >
<CodeRef targetGUID="1b594544-2954-4b67-86ff-fb552f090ba8" />
</Coding>
</TranscriptSelection>
<TranscriptSelection guid="2ea90668-ed71-4cd9-a47e-23d588f4207e" name="storm.mp4.transcribed" fromSyncPoint="" toSyncPoint="">
<Coding guid="8f0fa382-05fe-4c93-b0f7-182a4c2eb7b1" >
<CodeRef targetGUID="1b594544-2954-4b67-86ff-fb552f090ba8" />
</Coding>
</TranscriptSelection>
</Transcript>
</VideoSource>
</Sources>
<Notes>
<Note guid="4691a8a0-d67c-4dcc-91d6-e9075dc230cc" name="Dagboek" plainTextPath="internal://4691a8a0-d67c-4dcc-91d6-e9075dc230cc.txt" creatingUser="70daf61c-b6f0-4b5e-8c2f-548fde3ad3d4" creationDateTime="2024-02-02T11:30:00Z" />
<Note guid="0f758eeb-d61d-4e91-b250-79861c3869a6" creatingUser="70daf61c-b6f0-4b5e-8c2f-548fde3ad3d4" creationDateTime="2024-02-03T11:30:00Z" >
<PlainTextContent>wie is wij?</PlainTextContent>
<PlainTextSelection guid="d61907b2-d0d4-48dc-b8b7-5e4f7ae5faa6" startPosition="@start(Wij 😀)" endPosition="@end(Wij 😀)" />
</Note>
</Notes>
<Description>over vervoer</Description>
</Project>)xml";

ReadProject read_qualcoder() {
  return read_qde(
      zip_of({{"project.qde", with_places(kQde, kText, {.utf16 = false, .crlf_two = false})},
              {"Sources/a2b94468-80a5-412f-92d6-e900d97b55a6.txt", kText},
              {"Sources/b2b94468-80a5-412f-92d6-e900d97b55a6.docx", "docx"},
              {"Sources/fea90668-ed71-4cd9-a47e-23d588f4207e.txt", kSpoken},
              {"Sources/4691a8a0-d67c-4dcc-91d6-e9075dc230cc.txt", kMark + "eerste dag"}}));
}

TEST(QualCoder, CodingsLieOnTheirWordsThoughMarksAndLineEndsDoNotCount) {
  const auto read = read_qualcoder();
  EXPECT_EQ(coded_by(read.study),
            "Anna fiets: fietsen graag.\n\nDat gaat goed\nAnna fiets: naar huis\n"
            "Anna fiets: stormt in Brighton\n");
  EXPECT_EQ(code_names(read.study), "[Vervoer]\n  fiets\n");
  EXPECT_EQ(read.warnings.find("andere woorden"), std::string::npos) << read.warnings;
  EXPECT_NE(read.warnings.find("zonder woorden"), std::string::npos)
      << "the selection without points: " << read.warnings;
  EXPECT_EQ(lost_on_the_way(read.study), "");
}

TEST(QualCoder, JournalsAnnotationsAndMemosAreMemos) {
  const auto read = read_qualcoder();
  EXPECT_EQ(memos_of(read.study),
            "bladwijzer Anna: wie is wij?\ncodering Anna: op zondag\ncodering: hard\n"
            "project Anna: eerste dag\n");
  EXPECT_EQ(bookmarks_of(read.study), ": Wij 😀\n");
}

TEST(QualCoder, TheMemoOfTheProjectIsKept) {
  EXPECT_NE(kept_xml(read_qualcoder().study).find("<Description>over vervoer"), std::string::npos);
}

TEST(QualCoder, ACaseIsAPersonWithItsValues) {
  const auto read = read_qualcoder();
  EXPECT_EQ(values_of(read.study), "Bert Leeftijdsgroep=20-29\n");
  ASSERT_EQ(read.study.participants().size(), 1U);
}

}  // namespace
