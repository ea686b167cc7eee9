#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::SmallStudy;

// Who speaks the second turn, which is R1's.
nlohmann::json first_answerer(const SmallStudy& study) {
  return study.json("turns", "g1").at(1).at("participant");
}

TEST(Speaker, IsMappedToAParticipantAndBack) {
  const SmallStudy study;
  EXPECT_EQ(study.run("speaker", "g1 r1 Anna --new").status, 0);
  EXPECT_EQ(first_answerer(study), "Anna");
  EXPECT_EQ(study.run("speaker", "g1 R1 --unmap").status, 0);
  EXPECT_TRUE(first_answerer(study).is_null());
  EXPECT_EQ(study.run("speaker", "g1 R1 anna").status, 0) << "she is still there";
  EXPECT_EQ(first_answerer(study), "Anna");
}

TEST(Speaker, AnUnknownNameListsTheNearestAndSuggestsNew) {
  const SmallStudy study;
  study.run("set", "persoon 'Anna de Wit' --new");
  const Ran ran = study.run("speaker", "g1 R1 'Ana de Wit'");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("Anna de Wit")) << ran.output;
  EXPECT_TRUE(ran.says("--new")) << ran.output;
  EXPECT_EQ(study.count("participants"), 1);
}

TEST(People, ATableThatMakesAPpsSaysSoBeforeAndAfter) {
  const SmallStudy study;
  tests::write_bytes(study.folder / "a.csv", "naam;pps\nAnna;ZorgLab\n");
  tests::write_bytes(study.folder / "b.csv", "naam;pps\nBert;ZorgLba\nCor;ZorgLab\n");
  EXPECT_EQ(study.run("import", "--as participants a.csv").status, 0);
  for (const char* how : {"--as participants b.csv --dry-run", "--as participants b.csv"}) {
    const Ran ran = study.run("import", how);
    EXPECT_EQ(ran.status, 0);
    EXPECT_TRUE(ran.says("\"ZorgLba\"")) << ran.output;
    EXPECT_FALSE(ran.says("\"ZorgLab\"")) << ran.output;
  }
}

TEST(Speaker, AnUnknownLabelListsThoseOfTheConversation) {
  const SmallStudy study;
  const Ran ran = study.run("speaker", "g1 R3 --interviewer");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("R2")) << ran.output;
}

TEST(Speaker, WithoutALabelTheyAreListedWithWhoTheyAre) {
  const SmallStudy study;
  study.run("speaker", "g1 R1 Anna --new");
  EXPECT_EQ(study.run("speaker", "g1").output, "Interviewer\t(interviewer)\nR1\tAnna\nR2\t\n");
}

TEST(Speaker, CanBeOneThingOnly) {
  const SmallStudy study;
  EXPECT_EQ(study.run("speaker", "g1 R1 Anna --interviewer").status, 2);
  EXPECT_EQ(study.run("speaker", "g1 R1").status, 2);
}

// A coding on R2's words counts for the PPS that was set, wherever that was set.
std::vector<std::string> pps_of_coding(const SmallStudy& study) {
  return study.json("quotes").at(0).at("pps");
}

TEST(Set, ThePpsOfATranscriptHoldsUntilTheParticipantHasOne) {
  const SmallStudy study;
  study.code(17, 29, "Gat");
  study.run("set", "pps Techniekhuis --new");
  study.run("set", "pps ZorgLab --new");
  EXPECT_EQ(study.run("set", "gesprek g1 pps=techniekhuis").status, 0);
  EXPECT_EQ(pps_of_coding(study), (std::vector<std::string>{"Techniekhuis"}));
  study.run("speaker", "g1 R2 Bram --new");
  EXPECT_EQ(study.run("set", "participant Bram 'pps=ZorgLab; Techniekhuis'").status, 0);
  EXPECT_EQ(pps_of_coding(study).size(), 2U);
  study.run("set", "participant Bram pps=");
  EXPECT_EQ(pps_of_coding(study), (std::vector<std::string>{"Techniekhuis"}));
}

TEST(Set, AttributesGoByTheirDutchAndEnglishNames) {
  const SmallStudy study;
  study.code(8, 16, "Gat");
  study.run("speaker", "g1 R1 Anna --new");
  EXPECT_EQ(study.run("set", "persoon Anna rol=werkveld").status, 0);
  EXPECT_EQ(study.json("quotes", "--where participant.role=werkveld").size(), 1U);
  EXPECT_EQ(study.run("set", "persoon Anna role=onderwijs").status, 0);
  EXPECT_EQ(study.json("quotes", "--where rol=onderwijs").size(), 1U);
  EXPECT_EQ(study.run("set", "gesprek g1 jaar=ooit").status, 1) << "a year is a number";
}

TEST(Set, SeveralValuesAreOneStep) {
  const SmallStudy study;
  const std::string before = study.state();
  study.run("set", "gesprek g1 jaar=2025 bron=interview datum=24-11-2025 'naam=Eerste gesprek'");
  EXPECT_EQ(study.run("text", "'eerste gesprek'").status, 0);
  study.run("undo");
  EXPECT_EQ(study.state(), before);
}

TEST(Set, RefusesWhatItDoesNotKnow) {
  const SmallStudy study;
  EXPECT_EQ(study.run("set", "persoon Anna rol=werkveld").status, 1) << "she is not there";
  EXPECT_EQ(study.run("set", "code Gat naam=Kloof").status, 2);
  EXPECT_EQ(study.run("set", "gesprek g1 rommel").status, 2);
  EXPECT_EQ(study.run("set", "gesprek g1").status, 2);
  study.run("set", "pps Techniekhuis --new");
  const Ran ran = study.run("set", "gesprek g1 pps=Techniekhuus");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("Techniekhuis")) << ran.output;
}

TEST(Set, WhatIsOnlyMadeIsCalledAdded) {
  const SmallStudy study;
  study.run("set", "pps Techniekhuis --new");
  EXPECT_TRUE(study.run("history").says("Techniekhuis toegevoegd"));
}

TEST(Set, WhoWorksAloneStandsInTheHistory) {
  const SmallStudy study;
  study.run("set", "pps Techniekhuis --new");
  EXPECT_EQ(study.json("history").back().at("coder"), "AV");
}

TEST(Set, ADutchUserReadsOfAnAttributeByItsDutchName) {
  const SmallStudy study;
  const Ran ran = study.run("set", "gesprek g1 datum=gisteren");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("kenmerk datum")) << ran.output;
}

TEST(Delete, EachKindSaysWhatGoesWithItAndComesBackByUndo) {
  const SmallStudy study;
  const std::string id = study.code(8, 16, "Netwerk");
  study.run("set", "persoon Anna --new pps=Techniekhuis");
  study.run("speaker", "g1 R1 Anna");
  const std::string before = study.state();
  const std::pair<std::string, std::string> deletions[] = {
      {"gesprek g1", "1 codering"},
      {"persoon Anna", "1 spreker;"},
      {"pps Techniekhuis", "1 persoon en"},
      {"code Regie", "1 code eronder en 1 codering in 1 gesprek"},
      {"codering " + id, "De codering Netwerk is verwijderd"}};
  for (const auto& [what, with] : deletions) {
    const Ran ran = study.run("delete", what);
    EXPECT_EQ(ran.status, 0) << ran.output;
    EXPECT_TRUE(ran.says(with)) << ran.output;
    EXPECT_NE(study.state(), before) << what;
    study.run("undo");
    EXPECT_EQ(study.state(), before) << what;
  }
}

TEST(Delete, WhatAParticipantSaidStays) {
  const SmallStudy study;
  study.code(8, 16, "Gat");
  study.run("speaker", "g1 R1 Anna --new");
  study.run("delete", "persoon Anna");
  EXPECT_EQ(study.json("quotes").at(0).at("text"), "Een gat.");
  EXPECT_EQ(study.count("participants"), 0);
}

}  // namespace
