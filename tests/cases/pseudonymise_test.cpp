#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::SmallStudy;

void write(const SmallStudy& study, const std::string& name, const std::string& text) {
  std::ofstream(study.folder / name, std::ios::binary) << text;
}

// The small study with a conversation of two people who name each other.
class Pseudonymise : public testing::Test {
 protected:
  Pseudonymise() {
    write(study, "gesprek.txt",
          "Interviewer: Dag allebei.\n\nR1: Ik ben Brechtje Zwartkruis, bel 06-12345678.\n\n"
          "R2: Dat zei Brechtje al. En mail b.zwartkruis@nova.nl maar.\n");
    EXPECT_EQ(study.run("import", "gesprek.txt").status, 0);
    EXPECT_EQ(study.run("speaker", "gesprek R1 'Brechtje Zwartkruis' --new").status, 0);
    std::filesystem::create_directory(study.folder / "kluis");
  }
  std::string bytes() const { return tests::bytes_of(study.folder / "p.zwerm"); }
  std::string text() const { return study.run("text", "gesprek").output; }

  SmallStudy study;
};

TEST_F(Pseudonymise, WhatLooksWrongInAKeyIsToldBefore) {
  EXPECT_EQ(study.run("speaker", "gesprek R2 'Anna Kok' --new").status, 0);
  EXPECT_EQ(study.run("set", "persoon 'Cor Smit' --new").status, 0);
  write(study, "kluis/k.csv",
        "naam;pseudoniem\nBrechtje Zwartkruis;P-1\nAnna Kok;P-1\nAnna Kok;P-2\nJan;Cor Smit\n");
  const Ran ran = study.run("pseudonymise", "--names kluis/k.csv --dry-run");
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(ran.says("hetzelfde pseudoniem") || ran.says("same pseudonym")) << ran.output;
  EXPECT_TRUE(ran.says("twee keer in de sleutel") || ran.says("twice in the key")) << ran.output;
  EXPECT_TRUE(ran.says("een van de deelnemers") || ran.says("one of the participants"))
      << ran.output;
}

TEST_F(Pseudonymise, FindListsNamesWithKindCountAndPlaces) {
  const auto found = study.json("pseudonymise", "--find");
  bool person = false;
  bool phone = false;
  for (const auto& name : found) {
    if (name.at("name") == "Brechtje") {
      person = true;
      EXPECT_EQ(name.at("kind"), "person");
      EXPECT_EQ(name.at("places").at(0).at("text"), "Brechtje");
      EXPECT_EQ(name.at("places").at(0).at("transcript"), "gesprek");
    }
    if (name.at("kind") == "telephone") phone = name.at("name") == "06-12345678";
  }
  EXPECT_TRUE(person) << found;
  EXPECT_TRUE(phone) << found;
}

TEST_F(Pseudonymise, TheWholeWayFromFindingToForgetting) {
  EXPECT_EQ(study.run("pseudonymise", "--find --names kluis/sleutel.csv").status, 0);
  struct stat about {};
  ASSERT_EQ(stat((study.folder / "kluis/sleutel.csv").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  const std::string before = study.state();
  EXPECT_EQ(study.run("pseudonymise", "--names kluis/sleutel.csv --dry-run").status, 0);
  EXPECT_EQ(study.state(), before);
  const Ran replaced = study.run("pseudonymise", "--names kluis/sleutel.csv");
  EXPECT_EQ(replaced.status, 0) << replaced.output;
  EXPECT_EQ(text().find("Brechtje"), std::string::npos) << text();
  EXPECT_NE(text().find("bel [telefoon]"), std::string::npos) << text();
  EXPECT_EQ(study.run("undo").status, 0);
  EXPECT_EQ(study.state(), before);
  EXPECT_EQ(study.run("redo").status, 0);
  EXPECT_EQ(study.run("pseudonymise", "--forget-originals").status, 2) << "it asks first";
  const Ran forgot = study.run("pseudonymise", "--forget-originals --yes");
  EXPECT_EQ(forgot.status, 0) << forgot.output;
  EXPECT_TRUE(forgot.says("p.zwerm-backups")) << forgot.output;
  for (const char* name : {"Brechtje", "Zwartkruis", "zwartkruis", "12345678", "brechtje"})
    EXPECT_EQ(bytes().find(name), std::string::npos) << name;
  EXPECT_EQ(study.run("undo").status, 1);
  EXPECT_EQ(study.run("check").status, 0);
}

TEST_F(Pseudonymise, ALaterConversationGetsTheSamePseudonym) {
  write(study, "kluis/sleutel.csv",
        "naam;pseudoniem;opmerking\nBrechtje Zwartkruis;P-417;let op\n");
  EXPECT_EQ(study.run("pseudonymise", "--find --names kluis/sleutel.csv").status, 0);
  EXPECT_EQ(study.run("pseudonymise", "--names kluis/sleutel.csv").status, 0);
  write(study, "later.txt",
        "Interviewer: En nu?\n\nR9: Vraag het Brechtje maar. Of Brechtje's baas.\n");
  EXPECT_EQ(study.run("import", "later.txt").status, 0);
  EXPECT_EQ(study.run("pseudonymise", "--names kluis/sleutel.csv").status, 0);
  EXPECT_NE(study.run("text", "later").output.find("Vraag het P-417 maar. Of P-417's baas."),
            std::string::npos)
      << study.run("text", "later").output;
  EXPECT_NE(tests::bytes_of(study.folder / "kluis/sleutel.csv").find("let op"), std::string::npos);
}

TEST_F(Pseudonymise, TheKeyIsRefusedAmongTheBackupsAndWarnedOfBesideTheProject) {
  const Ran refused = study.run("pseudonymise", "--find --names p.zwerm-backups/sleutel.csv");
  EXPECT_EQ(refused.status, 1) << refused.output;
  EXPECT_TRUE(refused.says("buiten")) << refused.output;
  const Ran warned = study.run("pseudonymise", "--find --names sleutel.csv");
  EXPECT_EQ(warned.status, 0);
  EXPECT_TRUE(warned.says("dezelfde map")) << warned.output;
}

TEST_F(Pseudonymise, ATableWithoutTheColumnsIsRefused) {
  write(study, "kluis/sleutel.csv", "wie;wat\nJan;Kim\n");
  EXPECT_EQ(study.run("pseudonymise", "--names kluis/sleutel.csv").status, 1);
  EXPECT_EQ(study.run("pseudonymise", "").status, 2);
}

TEST_F(Pseudonymise, AParticipantIsRemovedForGood) {
  const Ran asked = study.run("delete", "persoon 'Brechtje Zwartkruis' --for-good");
  EXPECT_EQ(asked.status, 2);
  EXPECT_TRUE(asked.says("1 beurt")) << asked.output;
  const Ran gone =
      study.run("delete", "persoon 'Brechtje Zwartkruis' --for-good --yes --no-backup");
  EXPECT_EQ(gone.status, 0) << gone.output;
  for (const char* name : {"Brechtje", "12345678"})
    EXPECT_EQ(bytes().find(name), std::string::npos) << name;
  EXPECT_NE(text().find("Dat zei [deelnemer] al."), std::string::npos) << text();
  EXPECT_EQ(study.count("participants"), 0);
  EXPECT_EQ(study.run("delete", "transcript gesprek").status, 0);
  const Ran back = study.run("import", "gesprek.txt");
  EXPECT_TRUE(back.says("voorgoed verwijderd")) << back.output;
}

TEST_F(Pseudonymise, ErasingTellsBeforeAndAfterWhereAFirstNameIsLeft) {
  write(study, "wil.txt",
        "Wil Bos: Ik ben het.\nWil Vos: Wil zei dat ook.\nWil Bos: Ja.\nWil Vos: Goed.\n");
  study.run("import", "wil.txt");
  study.run("speaker", "wil 'Wil Bos' 'Wil Bos' --new");
  const Ran asked = study.run("delete", "persoon 'Wil Bos' --for-good");
  const char* left = "Nog 1 keer “Wil” in de woorden van anderen (wil: 1).";
  EXPECT_TRUE(asked.says(left)) << asked.output;
  const Ran gone = study.run("delete", "persoon 'Wil Bos' --for-good --yes --no-backup");
  EXPECT_EQ(gone.status, 0) << gone.output;
  const std::size_t done = gone.output.find("is uit het projectbestand verwijderd");
  ASSERT_NE(done, std::string::npos) << gone.output;
  EXPECT_LT(gone.output.find(left), done);
  EXPECT_NE(gone.output.find(left, done), std::string::npos) << "and once more when it is done";
}

}  // namespace
