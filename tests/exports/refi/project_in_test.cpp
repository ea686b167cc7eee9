#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/project.h"
#include "exports/refi/project.h"
#include "exports/safe_file.h"
#include "tests/support/refi_project.h"
#include "tests/support/zip_builder.h"
#include "transcripts/formats/zip_reader.h"
#include "transcripts/import.h"

namespace {

using namespace tests;
using coding::Study;

const std::string kCodes = "<CodeBook><Codes>" + code_element(1, "Gat") +
                           code_element(2, "Geld", code_element(3, "Subsidie")) +
                           "</Codes></CodeBook>";

std::string sources(const std::string& inside) {
  return "<Sources>" + inside + "</Sources>";
}

transcripts::Message refusal(const std::string& bytes) {
  try {
    read_qde(bytes);
    return {};
  } catch (const exports::ExportError& error) {
    return error.message();
  }
}

std::string kept_xml(const Study& study) {
  std::string all;
  for (const auto& [id, kept] : study.table<coding::KeptElement>()) all += kept.xml + "\n";
  return all;
}

TEST(ReadProject, TakesCodesSourcesAndCodingsWithTheirCoderAndTime) {
  const auto read = read_qde(project_qde(
      kCodes + sources(text_source(10, "Gesprek", "Er is een gat in het geld.",
                                   selection(20, 10, 13, {1}) + selection(21, 17, 25, {1, 3})))));
  EXPECT_EQ(coded(read.study), "Gat: gat|Gat: het geld|Subsidie: het geld");
  EXPECT_EQ(read.warnings, "");
  const auto& first = read.study.codings().by_transcript().begin()->second->front();
  EXPECT_EQ(first.id.to_string(), guid(2000));
  EXPECT_EQ(read.study.coders().find(first.coder)->name, "AV");
  EXPECT_EQ(first.made.milliseconds, 1'793'534'400'000);
  EXPECT_EQ(read.taken.codings.made, 3U);
}

// Each reading kept the variable once more, as one that nobody has a value of.
TEST(ReadProject, AVariableOfSomebodyWhoIsThereIsNotKeptAgain) {
  const std::string qde =
      project_qde("<Variables><Variable guid=\"" + guid(60) +
                  "\" name=\"Rol\" typeOfVariable=\"Text\"/></Variables><Cases>" +
                  element("Case", "guid=\"" + guid(50) + "\" name=\"Anja\"",
                          "<VariableValue><VariableRef targetGUID=\"" + guid(60) +
                              "\"/><TextValue>bewoner</TextValue></VariableValue>") +
                  "</Cases>" + kCodes);
  const auto once = read_qde(qde);
  EXPECT_EQ(kept_xml(read_qde(qde, once.study).study), kept_xml(once.study));
}

TEST(ReadProject, ReadTwiceChangesNothingMore) {
  const std::string qde = project_qde(
      "<Cases>" +
      element("Case", "guid=\"" + guid(50) + "\" name=\"Anja\"",
              "<SelectionRef targetGUID=\"" + guid(22) + "\"/>") +
      "</Cases>" + kCodes +
      sources(text_source(
          10, "Gesprek", "Er is een gat in het geld.",
          selection(20, 10, 13, {1}, "name=\"x\"", "<Description>Let op</Description>") +
              selection(22, 0, 26, {}))) +
      "<Notes>" +
      element("Note", "guid=\"" + guid(70) + "\"", "<PlainTextContent>Los</PlainTextContent>") +
      "</Notes><Graphs>" + element("Graph", "guid=\"" + guid(80) + "\"") + "</Graphs>");
  const auto once = read_qde(qde);
  const auto twice = read_qde(qde, once.study);
  EXPECT_EQ(coding::state_hash(twice.study), coding::state_hash(once.study));
  EXPECT_EQ(twice.taken.codings.there, 1U);
  EXPECT_EQ(twice.taken.transcripts.there, 1U);
}

TEST(ReadProject, PutsNoCodeOnATextThatWasCorrectedHere) {
  const auto made = [](const std::string& words) {
    return project_qde(kCodes +
                       sources(text_source(10, "Gesprek", words, selection(20, 0, 3, {1}))));
  };
  const auto before = read_qde(made("Gat hier."));
  const auto after = read_qde(made("Een gat hier."), before.study);
  EXPECT_EQ(coded(after.study), "Gat: Gat");
  EXPECT_NE(after.warnings.find("anders dan in het bestand"), std::string::npos);
}

// NVivo for Windows: UTF-16, CRLF as two, a byte order mark that does not count.
TEST(ReadProject, ReadsPositionsAsNVivoCountsThem) {
  const std::string text = "\xEF\xBB\xBF😀😀 een\r\nkloof\r\n";
  const std::string qde =
      project_qde(kCodes + sources(element("TextSource",
                                           "guid=\"" + guid(10) +
                                               "\" name=\"g\" plainTextPath=\"internal://A1.txt\"",
                                           selection(20, 10, 15, {1}))),
                  "origin=\"NVivo 12.6\"");
  const auto read = read_qde(zip_of({{"project.qde", qde}, {"Sources/a1.TXT", text}}));
  EXPECT_EQ(coded(read.study), "Gat: kloof");
}

// QualCoder: the words stand in the selection's name; a CRLF counts one, the mark does not.
TEST(ReadProject, ReadsPositionsAsQualCoderCountsThem) {
  std::string text = "\xEF\xBB\xBF";
  std::string selections;
  long at = 0;
  for (int i = 0; i < 6; ++i) {
    text += "kloof nummer " + std::to_string(i) + "\r\n";
    selections += selection(20 + i, at, at + 5, {1}, "name=\"kloof\"");
    at += 15;
  }
  for (const char* origin : {"QualCoder 3.8", "iets anders"}) {
    const auto read = read_qde(
        zip_of({{"project.qde",
                 project_qde(kCodes + sources(element("TextSource",
                                                      "guid=\"" + guid(10) +
                                                          "\" plainTextPath=\"internal://t.txt\"",
                                                      selections)),
                             std::string("origin=\"") + origin + "\"")},
                {"sources/t.txt", text}}));
    EXPECT_EQ(coded(read.study),
              "Gat: kloof|Gat: kloof|Gat: kloof|Gat: kloof|Gat: kloof|Gat: kloof")
        << origin;
  }
}

TEST(ReadProject, TellsOfSelectionsThatDoNotFit) {
  const auto read = read_qde(project_qde(
      kCodes + sources(text_source(10, "g", "Een kloof.",
                                   selection(20, 4, 99, {1}) + selection(21, 4, 4, {1}) +
                                       selection(22, -5, 3, {2}) +
                                       selection(23, 4, 9, {1, 44}, "name=\"gat hier\"")))));
  EXPECT_EQ(coded(read.study), "Geld: Een|Gat: kloof.|Gat: kloof");
  EXPECT_NE(read.warnings.find("voorbij het einde"), std::string::npos) << read.warnings;
  EXPECT_NE(read.warnings.find("zonder woorden"), std::string::npos);
  EXPECT_NE(read.warnings.find("niet in het bestand"), std::string::npos);
  EXPECT_NE(kept_xml(read.study).find(guid(21)), std::string::npos) << "the empty one is kept";
}

TEST(ReadProject, OneCodingWhereOneCoderHasTwoAlike) {
  const auto read = read_qde(project_qde(
      kCodes + sources(text_source(10, "g", "Een kloof.",
                                   selection(20, 4, 9, {1}) + selection(21, 4, 9, {1})))));
  EXPECT_EQ(coded(read.study), "Gat: kloof");
  EXPECT_NE(read.warnings.find("zelfde code"), std::string::npos);
}

TEST(ReadProject, WorksWithoutUsersDatesAndValidGuids) {
  std::string qde =
      project_qde(kCodes + sources(text_source(10, "g", "Een kloof.", selection(20, 4, 9, {1}))));
  for (const std::string& gone : {" creatingUser=\"" + guid(900) + "\"",
                                  std::string(" creationDateTime=\"2026-11-01T12:00:00Z\"")})
    qde.erase(qde.find(gone), gone.size());
  qde.replace(qde.find(guid(2000)), guid(2000).size(), "geen-guid");
  const auto read = read_qde(qde);
  EXPECT_EQ(coded(read.study), "Gat: kloof");
  const auto& coding = read.study.codings().by_transcript().begin()->second->front();
  EXPECT_EQ(read.study.coders().find(coding.coder)->name, "onbekend");
}

TEST(ReadProject, CasesAreWhoSpeaks) {
  const std::string cases =
      "<Variables>" +
      element("Variable", "guid=\"" + guid(60) + "\" name=\"rol\" typeOfVariable=\"Text\"") +
      "</Variables><Cases>" +
      element("Case", "guid=\"" + guid(50) + "\" name=\"Anja\"",
              "<VariableValue><VariableRef targetGUID=\"" + guid(60) +
                  "\"/><TextValue>werkveld</TextValue></VariableValue><SelectionRef targetGUID=\"" +
                  guid(30) + "\"/>") +
      element("Case", "guid=\"" + guid(51) + "\" name=\"Bert\"",
              "<SelectionRef targetGUID=\"" + guid(31) + "\"/>") +
      "</Cases>";
  const auto read = read_qde(
      project_qde(kCodes + cases +
                  sources(text_source(10, "g", "Wij zien een kloof.\nIk niet.",
                                      selection(20, 13, 18, {1}) + selection(30, 0, 20, {}) +
                                          selection(31, 20, 28, {})))));
  EXPECT_EQ(spoken_in(read.study), "Anja: Wij zien een kloof.\nBert: Ik niet.\n");
  const auto& participant = coding::participant_named(read.study, "Anja");
  const auto value = read.study.attribute_values().begin()->second;
  EXPECT_EQ(value.value, "werkveld");
  EXPECT_EQ(value.owner, participant.id.guid);
  EXPECT_TRUE(read.study.table<coding::Mark>().empty()) << "what a case claims is no bookmark";
}

// NVivo: a Case and a Code have one GUID, and codings say what belongs to the case.
TEST(ReadProject, CodingsOfACasesCodeAreWhoSpeaks) {
  const auto read = read_qde(project_qde(
      kCodes + "<Cases>" + element("Case", "guid=\"" + guid(3) + "\" name=\"Anja\"") + "</Cases>" +
      sources(text_source(10, "g", "Wij zien een kloof.", selection(20, 0, 19, {3})))));
  EXPECT_EQ(spoken_in(read.study), "Anja: Wij zien een kloof.\n");
  EXPECT_EQ(coded(read.study), "Subsidie: Wij zien een kloof.");
}

// MAXQDA, Quirkos: a case without a name carries the variables of its one document.
TEST(ReadProject, AnUnnamedCaseIsItsDocument) {
  const auto read = read_qde(project_qde(
      "<Variables>" +
      element("Variable", "guid=\"" + guid(60) + "\" name=\"jaar\" typeOfVariable=\"Integer\"") +
      "</Variables><Cases>" +
      element("Case", "guid=\"" + guid(50) + "\"",
              "<VariableValue><VariableRef targetGUID=\"" + guid(60) +
                  "\"/><IntegerValue>2021</IntegerValue></VariableValue><SourceRef targetGUID=\"" +
                  guid(10) + "\"/>") +
      "</Cases>" + sources(text_source(10, "g", "Een kloof."))));
  EXPECT_TRUE(read.study.participants().empty());
  const auto& value = read.study.attribute_values().begin()->second;
  EXPECT_EQ(value.value, "2021");
  EXPECT_EQ(read.study.attributes().find(value.attribute)->owner, coding::OwnerKind::Transcript);
}

TEST(ReadProject, LabelsInATextTellWhoSpeaksAndStayInIt) {
  const std::string words =
      "Interviewer: Wat ziet u?\nR1: Een kloof.\n\nEn geen geld.\nR2: Ja.\nR1: Dus.\n";
  const auto read = read_qde(project_qde(kCodes + sources(text_source(10, "g", words))));
  EXPECT_EQ(spoken_in(read.study),
            "Interviewer: Wat ziet u?\nR1: Een kloof.\n\nEn geen geld.\nR2: Ja.\nR1: Dus.\n");
  EXPECT_EQ(read.study.text(read.study.transcripts().begin()->first).text(), words);
  ASSERT_EQ(read.study.speakers().size(), 1U);
  EXPECT_TRUE(read.study.speakers().begin()->second.interviewer());
}

TEST(ReadProject, NotesAreMemosOnWhatTheyAreOn) {
  const auto note = [](int number, const std::string& text) {
    return element("Note", "guid=\"" + guid(number) + "\" creatingUser=\"" + guid(900) + "\"",
                   "<PlainTextContent>" + text + "</PlainTextContent>");
  };
  const auto ref = [](int number) { return "<NoteRef targetGUID=\"" + guid(number) + "\"/>"; };
  const auto read = read_qde(project_qde(
      "<CodeBook><Codes>" + code_element(1, "Gat", ref(70)) + "</Codes></CodeBook>" +
      sources(text_source(10, "g", "Een kloof.", selection(20, 4, 9, {1}, "", ref(71)) + ref(72))) +
      "<Notes>" + note(70, "op de code") + note(71, "op de codering") + note(72, "op het gesprek") +
      note(73, "op het project") + note(74, "op de persoon") + "</Notes><Links>" +
      element("Link", "guid=\"" + guid(75) + "\" originGUID=\"" + guid(74) + "\" targetGUID=\"" +
                          guid(50) + "\"") +
      "</Links><Cases>" + element("Case", "guid=\"" + guid(50) + "\" name=\"Anja\"") + "</Cases>" +
      ref(73)));
  std::map<std::string, coding::OwnerKind> on;
  for (const auto& [id, memo] : read.study.memos()) on[memo.text] = memo.owner_kind;
  EXPECT_EQ(on["op de code"], coding::OwnerKind::Code);
  EXPECT_EQ(on["op de codering"], coding::OwnerKind::Coding);
  EXPECT_EQ(on["op het gesprek"], coding::OwnerKind::Transcript);
  EXPECT_EQ(on["op het project"], coding::OwnerKind::Project);
  EXPECT_EQ(on["op de persoon"], coding::OwnerKind::Participant);
}

TEST(ReadProject, KeepsWhatItHasNoPlaceFor) {
  const std::string inside =
      sources(text_source(10, "g", "Een kloof.", selection(20, 4, 9, {1})) +
              element("PictureSource",
                      "guid=\"" + guid(11) + "\" name=\"foto\" path=\"internal://f.png\"",
                      element("PictureSelection",
                              "guid=\"" + guid(12) +
                                  "\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\""))) +
      "<Links>" + element("Link", "guid=\"" + guid(75) + "\" name=\"spreekt tegen\"") +
      "</Links><Sets>" +
      element("Set", "guid=\"" + guid(76) + "\" name=\"groep\"",
              "<MemberSource targetGUID=\"" + guid(10) + "\"/>") +
      "</Sets><Graphs>" + element("Graph", "guid=\"" + guid(77) + "\"") + "</Graphs>";
  const auto read = read_qde(zip_of({{"project.qde", project_qde(kCodes + inside)},
                                     {"sources/f.png", std::string("\x89PNG\0", 5)}}));
  const std::string kept = kept_xml(read.study);
  for (const int number : {11, 12, 20, 75, 76, 77})
    EXPECT_NE(kept.find(guid(number)), std::string::npos) << number << "\n" << kept;
  ASSERT_EQ(read.study.table<coding::KeptFile>().size(), 1U);
  const auto& file = read.study.table<coding::KeptFile>().begin()->second;
  EXPECT_EQ(file.file_name, "f.png");
  EXPECT_EQ(file.bytes->size(), 5U);
}

// What a case claims is kept where it lies, and does not go out to other words once they changed.
TEST(ReadProject, KeptPlacesGoWhereTheTextIsCorrected) {
  const auto read = read_qde(project_qde(
      "<Cases>" +
      element("Case", "guid=\"" + guid(50) + "\" name=\"Anja\"",
              "<SelectionRef targetGUID=\"" + guid(30) + "\"/>") +
      "</Cases>" + sources(text_source(10, "g", "Een kloof hier.", selection(30, 0, 15, {})))));
  const auto out = [](const Study& study) {
    const auto made = exports::refi::write_project(study, "uit.qdpx");
    transcripts::ZipReader zip(made.bytes, "uit.qdpx");
    return zip.read("project.qde");
  };
  EXPECT_NE(out(read.study).find("<PlainTextSelection guid=\"" + guid(30)), std::string::npos);
  Study corrected = read.study;
  const auto id = corrected.transcripts().begin()->first;
  corrected.change(
      {"edit",
       {},
       {},
       {coding::ChangeText{id, {{transcripts::make_span(0, 3), "De"}}, {}, std::nullopt}}});
  EXPECT_EQ(out(corrected).find("<PlainTextSelection guid=\"" + guid(30)), std::string::npos);
}

TEST(ReadProject, RecordingsAreReadByTheirTranscript) {
  const auto point = [](int number, long time, long position) {
    return element("SyncPoint", "guid=\"" + guid(number) + "\" timeStamp=\"" +
                                    std::to_string(time) + "\" position=\"" +
                                    std::to_string(position) + "\"");
  };
  const std::string audio =
      element("AudioSource", "guid=\"" + guid(10) + "\" name=\"opname\" path=\"internal://o.mp3\"",
              element("Transcript", "guid=\"" + guid(11) + "\"",
                      "<PlainTextContent>Een kloof hier.</PlainTextContent>" + point(40, 0, 0) +
                          point(41, 900, 4) + point(42, 1800, 9) +
                          element("TranscriptSelection",
                                  "guid=\"" + guid(20) + "\" fromSyncPoint=\"" + guid(41) +
                                      "\" toSyncPoint=\"" + guid(42) + "\"",
                                  element("Coding", "guid=\"" + guid(21) + "\"",
                                          "<CodeRef targetGUID=\"" + guid(1) + "\"/>"))));
  const auto read = read_qde(project_qde(kCodes + sources(audio)));
  EXPECT_EQ(coded(read.study), "Gat: kloof");
  const std::string kept = kept_xml(read.study);
  EXPECT_NE(kept.find("<AudioSource"), std::string::npos) << kept;
  EXPECT_NE(kept.find("<SyncPoint"), std::string::npos);
}

TEST(ReadProject, ElementsInAnyOrderAndNamespaceAreFound) {
  std::string qde =
      project_qde(sources(text_source(10, "g", "Een kloof.", selection(20, 4, 9, {1}))) + kCodes);
  qde.replace(qde.find("project:1.0"), 11, "project:0.1");
  EXPECT_EQ(coded(read_qde("\xEF\xBB\xBF" + qde).study), "Gat: kloof");
  for (const std::string name : {"Project.qde", "Trial.qde"})
    EXPECT_EQ(coded(read_qde(zip_of({{name, qde}, {"sources/", ""}})).study), "Gat: kloof") << name;
}

TEST(ReadProject, SaysWhatIsWrongWithAFileThatIsNoProject) {
  EXPECT_NE(refusal("<CodeBook/>").nl.find("geen project in REFI-QDA"), std::string::npos);
  EXPECT_NE(refusal(zip_of({{"a.txt", "x"}})).nl.find("zonder project.qde"), std::string::npos);
  EXPECT_NE(refusal(zip_of({{"a.qde", "<a/>"}, {"b.qde", "<a/>"}})).nl.find("2 projecten"),
            std::string::npos);
  EXPECT_FALSE(refusal("<!DOCTYPE a [<!ENTITY x \"y\">]><Project name=\"p\"/>").nl.empty());
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<Code guid=\"" + guid(i) + "\" name=\"c\">";
  EXPECT_FALSE(refusal(project_qde("<CodeBook><Codes>" + deep)).nl.empty());
}

TEST(ReadProject, PathsOutOfTheArchiveLeadNowhere) {
  for (const std::string path :
       {"internal://../../etc/passwd", "relative:///t.txt", "absolute:///etc/passwd",
        "internal://..\\t.txt", "https://example.org/t.txt", "internal://gone.txt"}) {
    const auto read = read_qde(
        zip_of({{"project.qde",
                 project_qde(sources(element(
                     "TextSource", "guid=\"" + guid(10) + "\" plainTextPath=\"" + path + "\"")))},
                {"sources/t.txt", "Een kloof."}}));
    EXPECT_TRUE(read.study.transcripts().empty()) << path;
    EXPECT_FALSE(read.warnings.empty()) << path;
  }
}

TEST(ReadProject, EveryCodingOfNVivosFileLiesOnWholeWords) {
  const std::string path = ZWERM_SOURCE_DIR "/../shared/samples/nvivo-windows-12.6.qdpx";
  if (!std::filesystem::exists(path))
    GTEST_SKIP() << "needs the sample files beside the repository";
  const auto read = read_qde(transcripts::read_file(path, 100'000'000));
  EXPECT_EQ(read.taken.codings.made, 303U);
  EXPECT_EQ(read.study.codes().size(), 152U);
  // The README beside the samples: 300 of the 303 have both ends outside words.
  std::size_t whole = 0;
  for (const auto& [id, list] : read.study.codings().by_transcript())
    for (const coding::Coding& coding : *list) {
      const std::string_view text = read.study.text(id).text();
      const auto letter = [&](std::size_t at) {
        return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
      };
      const auto begin = coding.span.begin.value;
      const auto end = coding.span.end.value;
      const bool cut_begin = begin > 0 && letter(begin - 1) && letter(begin);
      if (!cut_begin && !(letter(end - 1) && letter(end))) ++whole;
    }
  EXPECT_EQ(whole, 300U);
  EXPECT_TRUE(read.study.broken_rules().empty());
}

TEST(ReadProject, TheStandardsExampleComesInWithoutItsSources) {
  const std::string path = ZWERM_SOURCE_DIR "/../shared/samples/refi-qda-annex-a2.qde";
  if (!std::filesystem::exists(path))
    GTEST_SKIP() << "needs the sample files beside the repository";
  const auto read = read_qde(transcripts::read_file(path, 100'000'000));
  EXPECT_EQ(read.study.codes().size(), 14U);
  EXPECT_TRUE(read.study.broken_rules().empty());
  EXPECT_NE(kept_xml(read.study).find("PDFSource"), std::string::npos);
}

}  // namespace
