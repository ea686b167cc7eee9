#include <algorithm>

#include <gtest/gtest.h>

#include "app/demo_project.h"
#include "coding/lookup.h"
#include "exports/refi/case_words.h"
#include "exports/refi/project.h"
#include "exports/safe_file.h"
#include "tests/support/full_study.h"
#include "tests/support/project_file.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"
#include "tests/support/xml_schema.h"

namespace {

using namespace coding;
using exports::refi::write_project;
using tests::on_one_line;
using tests::ProjectFile;
using tests::StudyBuilder;

std::vector<std::string> references(pugi::xml_node element, const char* name) {
  std::vector<std::string> guids;
  for (const pugi::xml_node child : element.children(name))
    guids.emplace_back(child.attribute("targetGUID").value());
  return guids;
}

// Two speakers, an interviewer, two PPS; AV and JB code.
StudyBuilder conversation() {
  StudyBuilder study;
  study.transcript("G1", "I", "Wat is er?").transcript("G1", "R1", "Er is een 💡 gat.");
  study.transcript("G1", "R2", "Ja, \"R&D\" < markt.");
  study.code("Gat").code("Markt");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.pps("Hout", {"Anna", "G1"}).pps("Zorg", {"Anna"});
  study.coding("G1", "een 💡 gat", "Gat", "AV").coding("G1", "een 💡 gat", "Markt", "AV");
  study.coding("G1", "een 💡 gat", "Gat", "JB").coding("G1", "\"R&D\" < markt.", "Markt", "AV");
  return study;
}

TEST(WriteProject, IsValidAgainstTheSchemaWhateverIsInTheStudy) {
  std::vector<std::string> documents = {ProjectFile(Study()).qde(),
                                        ProjectFile(StudyBuilder().study()).qde(),
                                        ProjectFile(conversation().study()).qde()};
  for (unsigned seed = 0; seed < 40; ++seed)
    documents.push_back(ProjectFile(tests::full_study(seed)).qde());
  const tests::TempFolder folder;
  documents.push_back(ProjectFile(app::make_demo(folder / "demo.zwerm").study()).qde());
  const auto wrong = tests::against_schema("Project.xsd", documents);
  if (!wrong) GTEST_SKIP() << "needs xmllint, and Project.xsd beside the repository";
  EXPECT_EQ(*wrong, "");
}

TEST(WriteProject, IsValidWithTextsThatNoFormatIsMadeFor) {
  StudyBuilder study = conversation();
  const std::string hostile = "a\001\"\n\r\t<&'>]]>\xEF\xBF\xBF" + std::string(40'000, 'x');
  const auto put = [&](auto row) {
    study.apply({{}, {}, {}, {Put<decltype(row)>{std::move(row)}}});
  };
  put(ProjectInfo{study.study().info().id, hostile});
  Code code = code_named(study.study(), "Gat");
  code.name = code.definition = hostile;
  put(code);
  const CoderId coder{Guid::make()};
  put(Coder{coder, hostile});
  const PpsId pps{Guid::make()};
  put(Pps{pps, 9, hostile});
  put(Memo{{Guid::make()}, OwnerKind::Pps, pps.guid, coder, {1}, hostile});
  put(Memo{{Guid::make()}, OwnerKind::Code, code.id.guid, {}, {-1}, " \n "});
  put(CodeSet{{Guid::make()}, hostile});
  for (const AttributeType type : {AttributeType::Text, AttributeType::Choice}) {
    const AttributeId attribute{Guid::make()};
    put(Attribute{attribute, OwnerKind::Pps, 1, hostile + attribute.to_string(), type});
    put(AttributeValue{attribute, pps.guid, hostile});
  }
  const ProjectFile file(study.study());
  EXPECT_NE(file.told().find("cannot be in XML"), std::string::npos) << file.told();
  const auto wrong = tests::against_schema("Project.xsd", {file.qde()});
  if (!wrong) GTEST_SKIP() << "needs xmllint, and Project.xsd beside the repository";
  EXPECT_EQ(*wrong, "");
}

TEST(WriteProject, GivesTheSameBytesForTheSameStudy) {
  const Study study = tests::full_study(3);
  EXPECT_EQ(write_project(study, "een.qdpx").bytes, write_project(study, "twee.qdpx").bytes);
}

TEST(WriteProject, HasOnePartForEachTextAndNoFolders) {
  const Study study = conversation().study();
  ProjectFile file(study);
  const std::string text = "sources/" + transcript_named(study, "G1").id.to_string() + ".txt";
  EXPECT_EQ(file.parts(), (std::vector<std::string>{"project.qde", text, "zwerm.json"}));
  EXPECT_EQ(file.part(text), "Wat is er?\nEr is een 💡 gat.\nJa, \"R&D\" < markt.");
}

TEST(WriteProject, SaysNothingOfTimeAndPlaceOfWriting) {
  const ProjectFile file(conversation().study());
  std::string attributes;
  for (const auto attribute : file.root().attributes()) {
    attributes += attribute.name();
    attributes += ' ';
  }
  EXPECT_EQ(attributes, "xmlns name origin ");
}

TEST(WriteProject, EveryCodingAndTurnLiesOnItsWords) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Study study = tests::full_study(seed);
    ProjectFile file(study);
    std::size_t found = 0;
    for (const pugi::xml_node element : file.all("Coding")) {
      const CodingId id{*Guid::parse(element.attribute("guid").value())};
      const Coding* coding = study.codings().find(id);
      ASSERT_NE(coding, nullptr);
      ++found;
      EXPECT_EQ(file.words_of(element.parent()), tests::words_of(study, *coding));
      EXPECT_EQ(element.child("CodeRef").attribute("targetGUID").value(), coding->code.to_string());
      EXPECT_EQ(element.attribute("creatingUser").value(), coding->coder.to_string());
    }
    EXPECT_EQ(found, study.codings().size());
    for (const auto& [id, text] : study.table<Text>()) {
      const pugi::xml_node source = file.element(id.to_string());
      auto selection = source.child("PlainTextSelection");
      for (const auto& turn : text.content->turns()) {
        while (selection && (selection.child("Coding") || selection.attribute("creatingUser")))
          selection = selection.next_sibling("PlainTextSelection");
        EXPECT_EQ(file.words_of(selection), text.content->slice(turn.span));
        EXPECT_EQ(selection.attribute("name").value(), text.content->speakers()[turn.speaker]);
        selection = selection.next_sibling("PlainTextSelection");
      }
    }
  }
}

TEST(WriteProject, SelectionsStandInTheOrderOfTheText) {
  const ProjectFile file(tests::full_study(5));
  for (const pugi::xml_node source : file.all("TextSource")) {
    unsigned long long last = 0;
    for (const pugi::xml_node selection : source.children("PlainTextSelection")) {
      const auto start = selection.attribute("startPosition").as_ullong();
      EXPECT_GE(start, last);
      last = start;
    }
  }
}

TEST(WriteProject, CodingsOfOneCoderOnOneRangeShareASelection) {
  const Study study = conversation().study();
  ProjectFile file(study);
  std::vector<std::string> selections;
  for (const pugi::xml_node selection : file.all("PlainTextSelection"))
    if (selection.child("Coding"))
      selections.push_back(
          std::string(selection.attribute("name").value()) + ' ' +
          study.coders().find({*Guid::parse(selection.attribute("creatingUser").value())})->name +
          ' ' +
          std::to_string(std::distance(selection.children("Coding").begin(),
                                       selection.children("Coding").end())));
  EXPECT_EQ(selections, (std::vector<std::string>{"een 💡 gat AV 2", "een 💡 gat JB 1",
                                                  "\"R&D\" < markt. AV 1"}));
}

TEST(WriteProject, TimesAreInUtcToTheMillisecondAndNoneWhereNoneIsKnown) {
  StudyBuilder study = conversation();
  Coding coding = study.study().codings().by_transcript().begin()->second->front();
  EXPECT_EQ(ProjectFile(study.study()).qde().find("creationDateTime"), std::string::npos);
  coding.made = {1'763'994'605'007};
  study.apply({{}, {}, {}, {Put<Coding>{coding}}});
  const ProjectFile file(study.study());
  EXPECT_EQ(file.element(coding.id.to_string()).attribute("creationDateTime").value(),
            std::string("2025-11-24T14:30:05.007Z"));
}

TEST(WriteProject, PpsPeopleAndInterviewersAreCases) {
  const Study study = conversation().study();
  ProjectFile file(study);
  const auto named = [&](const char* name) {
    return file.root().child("Cases").find_child_by_attribute("Case", "name", name);
  };
  const std::string source = transcript_named(study, "G1").id.to_string();
  EXPECT_EQ(references(named("Hout"), "SourceRef"), std::vector<std::string>{source});
  EXPECT_TRUE(references(named("Zorg"), "SourceRef").empty());
  const auto anna = exports::refi::case_words(named("Anna").child_value("Description"));
  EXPECT_EQ(anna.kind, exports::refi::CaseKind::Participant);
  EXPECT_EQ(anna.pps, (std::vector<std::string>{"Hout", "Zorg"}));
  std::string said;
  for (const char* name : {"Anna", "Bram", "Interviewers"})
    for (const std::string& guid : references(named(name), "SelectionRef"))
      said += std::string(name) + ": " + file.words_of(file.element(guid)) + '\n';
  EXPECT_EQ(said, "Anna: Er is een 💡 gat.\nBram: Ja, \"R&D\" < markt.\nInterviewers: Wat is er?\n");
}

TEST(WriteProject, WithoutInterviewersThereIsNoCaseForThem) {
  StudyBuilder study;
  study.transcript("G1", "R1", "Ja.").person("G1", "R1", "Anna");
  EXPECT_EQ(ProjectFile(study.study()).all("Case").size(), 1U);
}

TEST(WriteProject, ValuesAreOfTheTypeOfTheirVariable) {
  StudyBuilder study;
  study.pps("Hout");
  const Guid hout = pps_named(study.study(), "Hout").id.guid;
  const auto value = [&](AttributeType type, const std::string& text) {
    const AttributeId id = AttributeId::make();
    study.apply({{},
                 {},
                 {},
                 {Put<Attribute>{{id, OwnerKind::Pps, 0, id.to_string(), type}},
                  Put<AttributeValue>{{id, hout, text}}}});
    const ProjectFile file(study.study());
    const pugi::xml_node variable = file.element(id.to_string());
    for (const pugi::xml_node element : file.all("VariableValue"))
      if (references(element, "VariableRef").front() == id.to_string())
        return std::string(variable.attribute("typeOfVariable").value()) + ' ' +
               on_one_line(element.last_child());
    return std::string();
  };
  EXPECT_EQ(value(AttributeType::Text, "a & b"), "Text <TextValue>a &amp; b</TextValue>");
  EXPECT_EQ(value(AttributeType::Choice, "mbo"), "Text <TextValue>mbo</TextValue>");
  EXPECT_EQ(value(AttributeType::Number, "-1.5"), "Float <FloatValue>-1.5</FloatValue>");
  EXPECT_EQ(value(AttributeType::Date, "2025-11-24"), "Date <DateValue>2025-11-24</DateValue>");
}

TEST(WriteProject, MemosAreNotesWithAReferenceOrALinkFromWhatTheyAreOn) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    const Study study = tests::full_study(seed);
    const ProjectFile file(study);
    for (const auto& [id, memo] : study.memos()) {
      const pugi::xml_node note = file.element(id.to_string());
      EXPECT_EQ(note.name(), std::string("Note"));
      EXPECT_EQ(note.child_value("PlainTextContent"), memo.text);
      std::vector<std::string> from;
      for (const pugi::xml_node ref : file.all("NoteRef"))
        if (ref.attribute("targetGUID").value() == id.to_string())
          from.emplace_back(ref.parent().attribute("guid").value());
      for (const pugi::xml_node link : file.all("Link"))
        if (link.attribute("originGUID").value() == id.to_string())
          from.emplace_back(link.attribute("targetGUID").value());
      const Mark* mark =
          memo.owner_kind == OwnerKind::Mark ? study.table<Mark>().find({memo.owner}) : nullptr;
      if (mark != nullptr && mark->kind != MarkKind::Bookmark) {
        EXPECT_TRUE(from.empty());  // nothing of it is in the format
      } else if (memo.owner_kind == OwnerKind::Project) {
        EXPECT_EQ(from, std::vector<std::string>{""});
      } else {
        EXPECT_EQ(from, std::vector<std::string>{memo.owner.to_string()});
      }
    }
  }
}

TEST(WriteProject, CharactersThatProgramsCountDifferentlyAreTold) {
  EXPECT_NE(ProjectFile(conversation().study()).told().find("NVivo"), std::string::npos);
  StudyBuilder plain;
  plain.transcript("G1", "R1", "Eén gat.");
  EXPECT_EQ(ProjectFile(plain.study()).told(), "");
}

TEST(WriteProject, StopsWhereItIsAskedTo) {
  class Impatient : public transcripts::Watch {
    void step() override { throw transcripts::Stopped(); }
  } watch;
  EXPECT_THROW(write_project(conversation().study(), "uit.qdpx", watch), transcripts::Stopped);
}

}  // namespace
