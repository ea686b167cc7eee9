#include <algorithm>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "exports/refi/own_rows.h"
#include "tests/support/project_file.h"
#include "tests/support/study_builder.h"
#include "tests/support/xml_schema.h"

namespace {

using namespace coding;
using tests::on_one_line;
using tests::ProjectFile;

std::string guid(char last) {
  return std::string("01890000-0000-7000-8000-00000000000") + last;
}

// A conversation of two turns with two codings on its last words, and what was kept beside it.
class KeptOut : public testing::Test {
 protected:
  void SetUp() override {
    study.transcript("G1", "R1", "Er is een gat.").transcript("G1", "R2", "Ja, een 💡 gat.");
    study.code("Gat").code("Markt").person("G1", "R1", "Anna").pps("Hout", {"G1"});
    study.coding("G1", "een 💡 gat", "Gat", "AV").coding("G1", "een 💡 gat", "Markt", "AV");
  }
  const Study& now() const { return study.study(); }
  Guid transcript() const { return transcript_named(now(), "G1").id.guid; }
  Guid coding(std::size_t number) const {
    return now().codings().by_transcript().begin()->second->at(number).id.guid;
  }
  void keep(const Guid& owner, const std::string& xml) {
    study.apply({{}, {}, {}, {Put<KeptElement>{{KeptElementId::make(), owner, position_++, xml}}}});
  }
  void keep_whole(const std::string& xml) { keep(now().info().id, xml); }
  void keep_file(const Guid& owner, const std::string& name, const std::string& bytes) {
    study.apply({{},
                 {},
                 {},
                 {Put<KeptFile>{{KeptFileId::make(), owner, name,
                                 std::make_shared<const std::string>(bytes)}}}});
  }
  // Written, valid, and nothing but this told.
  ProjectFile written(const std::string& told = {}) {
    ProjectFile file(now());
    std::string rest;
    for (const auto& warning : file.warnings())
      if (warning.en.find("NVivo") == std::string::npos) rest += warning.en + '\n';
    EXPECT_EQ(rest.empty(), told.empty()) << rest;
    EXPECT_NE(rest.find(told), std::string::npos) << rest;
    EXPECT_EQ(tests::against_schema("Project.xsd", {file.qde()}).value_or(""), "") << file.qde();
    return file;
  }

  tests::StudyBuilder study;

 private:
  std::int64_t position_ = 0;
};

TEST_F(KeptOut, WholeElementsGoIntoTheirListsUnchanged) {
  const std::vector<std::pair<std::string, std::string>> elements = {
      {"Users", "<User guid=\"" + guid('1') + "\" name=\"Jan\" id=\"JK\"/>"},
      {"Variables",
       "<Variable guid=\"" + guid('2') + "\" name=\"Duur\" typeOfVariable=\"Integer\"/>"},
      {"Cases", "<Case guid=\"" + guid('3') + "\"><Description>a &amp; b\n  c</Description>" +
                    "<VariableValue><VariableRef targetGUID=\"" + guid('2') +
                    "\"/><IntegerValue>12</IntegerValue></VariableValue></Case>"},
      {"Sources", "<PictureSource guid=\"" + guid('4') +
                      "\" name=\"foto\"><PictureSelection guid=\"" + guid('5') +
                      "\" firstX=\"0\" firstY=\"-1\" secondX=\"9\" secondY=\"9\"/>" +
                      "</PictureSource>"},
      {"Notes", "<Note guid=\"" + guid('6') + "\"><PlainTextContent>los</PlainTextContent></Note>"},
      {"Links", "<Link guid=\"" + guid('7') + "\" direction=\"OneWay\" color=\"#abc\"/>"},
      {"Sets", "<Set guid=\"" + guid('8') + "\" name=\"bronnen\"><MemberSource targetGUID=\"" +
                   transcript().to_string() + "\"/></Set>"},
      {"Graphs", "<Graph guid=\"" + guid('9') + "\"><Vertex guid=\"" + guid('a') +
                     "\" firstX=\"1\" firstY=\"2\" shape=\"Star\"/></Graph>"}};
  for (const auto& [list, element] : elements) keep_whole(element);
  keep_whole("<NoteRef targetGUID=\"" + guid('6') + "\"/>");
  keep_whole("<Description>Wat het project is</Description>");
  keep_whole("<Project basePath=\"/data\" creationDateTime=\"2020-01-01T00:00:00Z\"/>");
  const ProjectFile file = written();
  for (const auto& [list, element] : elements)
    EXPECT_EQ(on_one_line(file.root().child(list.c_str()).last_child()), element);
  EXPECT_EQ(file.root().child("NoteRef").attribute("targetGUID").value(), guid('6'));
  EXPECT_EQ(file.root().child_value("Description"), std::string("Wat het project is"));
  EXPECT_EQ(file.root().attribute("basePath").value(), std::string("/data"));
  EXPECT_EQ(file.root().attribute("origin").value(), std::string("Zwerm"));
}

TEST_F(KeptOut, AShellAddsWhatOursLacksAndChangesNothingOfIt) {
  const Code code = code_named(now(), "Gat");
  keep(code.id.guid,
       "<Code name=\"anders\" color=\"#000000\"><Description>oud</Description>"
       "<NoteRef targetGUID=\"" +
           guid('1') + "\"/></Code>");
  keep(coder_named(now(), "AV").id.guid, "<User id=\"av\" name=\"anders\"/>");
  keep(participant_named(now(), "Anna").id.guid,
       "<Case><Description>Docent</Description><CodeRef targetGUID=\"" + guid('2') +
           "\"/><SourceRef targetGUID=\"" + guid('3') + "\"/></Case>");
  const ProjectFile file = written();
  EXPECT_EQ(on_one_line(file.element(code.id.to_string()).child("NoteRef")),
            "<NoteRef targetGUID=\"" + guid('1') + "\"/>");
  EXPECT_EQ(file.element(code.id.to_string()).attribute("name").value(), std::string("Gat"));
  EXPECT_EQ(file.element(code.id.to_string()).child_value("Description"), std::string());
  EXPECT_EQ(on_one_line(file.root().child("Users")), "<Users><User guid=\"" +
                                                         coder_named(now(), "AV").id.to_string() +
                                                         "\" name=\"AV\" id=\"av\"/></Users>");
  const pugi::xml_node anna = file.element(participant_named(now(), "Anna").id.to_string());
  std::string children;
  for (const pugi::xml_node child : anna.children()) children += std::string(child.name()) + ' ';
  EXPECT_EQ(children, "Description CodeRef SourceRef SelectionRef ");
  EXPECT_EQ(anna.child_value("Description"), std::string("Soort: persoon\nDocent"));
}

TEST_F(KeptOut, CodingsOfOneSelectionOfAnotherProgramShareItAgain) {
  const std::string shell = "<PlainTextSelection guid=\"{" + guid('1') +
                            "}\" name=\"citaat\" creatingUser=\"" + guid('2') +
                            "\" startPosition=\"0\" modifiedDateTime=\"2020-01-01T00:00:00\">"
                            "<Description>let op</Description></PlainTextSelection>";
  keep(coding(0), shell);
  keep(coding(1), shell);
  ProjectFile file = written();
  const pugi::xml_node selection = file.element(guid('1'));
  EXPECT_EQ(std::distance(selection.children("Coding").begin(), selection.children("Coding").end()),
            2);
  EXPECT_EQ(file.words_of(selection), "een 💡 gat");
  EXPECT_EQ(selection.attribute("name").value(), std::string("citaat"));
  EXPECT_EQ(selection.attribute("creatingUser").value(), guid('2'));
  EXPECT_EQ(selection.attribute("modifiedDateTime").value(), std::string("2020-01-01T00:00:00"));
  EXPECT_EQ(selection.child_value("Description"), std::string("let op"));
  EXPECT_EQ(file.all("Coding").size(), 2U);
}

TEST_F(KeptOut, ASharedSelectionPartsWhereACodingWasMoved) {
  const std::string shell = "<PlainTextSelection guid=\"" + guid('1') + "\"/>";
  keep(coding(0), shell);
  keep(coding(1), shell);
  Coding moved = now().codings().by_transcript().begin()->second->at(1);
  moved.span.begin.value += 4;
  study.apply({{}, {}, {}, {Put<Coding>{moved}}});
  ProjectFile file = written("PlainTextSelection (1)");
  std::string words;
  for (const pugi::xml_node element : file.all("Coding"))
    words += file.words_of(element.parent()) + '|';
  EXPECT_EQ(words, "een 💡 gat|💡 gat|");
}

TEST_F(KeptOut, ACodingGetsBackWhatItsOwnElementHad) {
  keep(coding(0), "<PlainTextSelection><Coding guid=\"" + coding(0).to_string() +
                      "\"><NoteRef targetGUID=\"" + guid('1') +
                      "\"/></Coding></PlainTextSelection>");
  const ProjectFile file = written();
  const pugi::xml_node element = file.element(coding(0).to_string());
  EXPECT_EQ(element.child("NoteRef").attribute("targetGUID").value(), guid('1'));
  EXPECT_TRUE(element.child("CodeRef"));
}

TEST_F(KeptOut, ATranscriptOfAPdfIsItsRepresentation) {
  keep(transcript(), "<PDFSource guid=\"" + guid('1') +
                         "\" path=\"internal://bron.pdf\"><PDFSelection guid=\"" + guid('2') +
                         "\" page=\"0\" firstX=\"1\" firstY=\"1\" secondX=\"2\" secondY=\"2\"/>"
                         "<Representation guid=\"" +
                         guid('3') +
                         "\" plainTextPath=\"internal://oud.txt\"><Description>ocr</Description>"
                         "</Representation></PDFSource>");
  keep_file(transcript(), "bron.pdf", "%PDF");
  ProjectFile file = written("file is gone");  // oud.txt, in whose place ours stands
  const pugi::xml_node source = file.element(guid('1'));
  EXPECT_EQ(source.name(), std::string("PDFSource"));
  EXPECT_EQ(source.attribute("name").value(), std::string("G1"));
  EXPECT_EQ(source.attribute("path").value(), std::string("internal://bron.pdf"));
  EXPECT_EQ(file.part("sources/bron.pdf"), "%PDF");
  std::string children;
  for (const pugi::xml_node child : source.children()) children += std::string(child.name()) + ' ';
  EXPECT_EQ(children, "PDFSelection Representation ");
  const pugi::xml_node text = file.element(guid('3'));
  EXPECT_EQ(text.child_value("Description"), std::string("ocr"));
  EXPECT_EQ(file.words_of(file.element(coding(0).to_string()).parent()), "een 💡 gat");
  const auto hout = file.element(pps_named(now(), "Hout").id.to_string());
  EXPECT_EQ(hout.child("SourceRef").attribute("targetGUID").value(), guid('1'));
}

TEST_F(KeptOut, ARecordingKeepsTheSelectionsOfItsTimeLine) {
  keep(transcript(), "<AudioSource guid=\"" + guid('1') + "\"><Transcript><SyncPoint guid=\"" +
                         guid('2') +
                         "\" timeStamp=\"0\" position=\"0\"/></Transcript>"
                         "<AudioSelection guid=\"" +
                         guid('3') + "\" begin=\"0\" end=\"9\"/></AudioSource>");
  keep(coding(0),
       "<TranscriptSelection guid=\"" + guid('4') + "\" fromSyncPoint=\"" + guid('2') + "\"/>");
  ProjectFile file = written("1 codings lie in a transcript of a recording");
  const pugi::xml_node text = file.element(guid('1')).child("Transcript");
  EXPECT_TRUE(text.child("SyncPoint"));
  EXPECT_EQ(text.child("TranscriptSelection").attribute("guid").value(), guid('4'));
  EXPECT_EQ(file.all("Coding").size(), 1U);
  EXPECT_TRUE(file.all("SelectionRef").empty());
  // The other one is kept for Zwerm.
  std::vector<transcripts::Message> warnings;
  const auto own = exports::refi::own_rows_in(file.part("zwerm.json"), warnings);
  ASSERT_EQ(own->codings.size(), 1U);
  EXPECT_EQ(own->codings.front().row.id.guid, coding(1));
}

TEST_F(KeptOut, FilesGetNamesThatDoNoHarmAndReferencesFollow) {
  keep_file(transcript(), "../../etc/passwd", "a");
  keep_file(transcript(), "Bron.PDF", "b");
  keep_file(now().info().id, "bron.pdf", "c");
  keep_file(now().info().id, transcript().to_string() + ".TXT", "d");
  keep_file(now().info().id, "..", "e");
  keep_whole("<PDFSource guid=\"" + guid('1') + "\" path=\"internal://bron.pdf\"/>");
  keep_whole("<PDFSource guid=\"" + guid('2') + "\" path=\"internal://passwd\"/>");
  keep_whole("<PDFSource guid=\"" + guid('3') + "\" path=\"internal://weg.pdf\"/>");
  ProjectFile file = written("1 references");
  const auto content = [&](char last) {
    const std::string path = file.element(guid(last)).attribute("path").value();
    return path.empty() ? path : file.part("sources/" + path.substr(11));
  };
  EXPECT_EQ(content('1'), "c");
  EXPECT_EQ(content('2'), "a");
  EXPECT_EQ(content('3'), "");
  EXPECT_EQ(file.parts().size(), 3U + 5U);
  for (const std::string& part : file.parts()) {
    EXPECT_EQ(part.find(".."), std::string::npos) << part;
    EXPECT_LE(std::count(part.begin(), part.end(), '/'), 1) << part;
  }
}

TEST_F(KeptOut, WhatWouldMakeTheFileInvalidIsLeftOutAndTold) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<Note guid=\"geen\"/>", "Note (1), guid (1)"},
      {"<Note/>", "Note (1)"},
      {"<Link guid=\"" + guid('1') + "\" direction=\"Both\" kleur=\"x\"/>",
       "direction (1), kleur (1)"},
      {"<Case guid=\"" + guid('2') + "\"><Foo/>los<Description/><Description/></Case>",
       "Case (1), Description (1), Foo (1)"},
      {"<Case guid=\"" + guid('3') +
           "\"><VariableValue><TextValue>x</TextValue></VariableValue></Case>",
       "VariableValue (1)"},
      {"<PictureSource guid=\"" + guid('4') + "\"><PictureSelection guid=\"" + guid('5') +
           "\" firstX=\"1.5\" firstY=\"1\" secondX=\"1\" secondY=\"1\"/></PictureSource>",
       "PictureSelection (1), firstX (1)"},
      {"<Users/>", "Users (1)"},
      {"<script>x</script>", "script (1)"}};
  for (const auto& [xml, told] : cases) {
    keep_whole(xml);
    written(told);
    const KeptElementId last = std::prev(now().table<KeptElement>().end())->first;
    study.apply({{}, {}, {}, {Erase<KeptElement>{last}}});
  }
  for (const char* broken : {"", "<Note", "los", "<!DOCTYPE x><Note/>", "<Note>&x;</Note"})
    keep_whole(broken);
  written("5 parts are no sound XML");
}

TEST_F(KeptOut, ChildrenInAnyOrderAndUnderAnyPrefixAreTaken) {
  keep_whole("<q:Case xmlns:q=\"urn:QDA-XML:project:1.0\" guid=\"" + guid('1') +
             "\"><q:SourceRef targetGUID=\"" + guid('2') +
             "\"/><q:Description>eerst</q:Description></q:Case>");
  const ProjectFile file = written();
  EXPECT_EQ(on_one_line(file.element(guid('1'))),
            "<Case guid=\"" + guid('1') + "\"><Description>eerst</Description>" +
                "<SourceRef targetGUID=\"" + guid('2') + "\"/></Case>");
}

TEST_F(KeptOut, ControlCharactersInKeptElementsAreReplaced) {
  keep_whole("<Note guid=\"" + guid('1') +
             "\" name=\"a&#1;b\"><PlainTextContent>c&#2;d"
             "</PlainTextContent></Note>");
  const ProjectFile file = written();
  EXPECT_EQ(file.element(guid('1')).attribute("name").value(), std::string("a\uFFFDb"));
}

}  // namespace
