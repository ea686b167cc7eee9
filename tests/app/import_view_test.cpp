#include "app/views/import_view.h"

#include <algorithm>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "tests/support/dialog_screen.h"

namespace tests {
namespace {

class ImportWindow : public DialogScreen {
 protected:
  void open(const std::vector<std::pair<std::string, std::string>>& files) {
    app::ImportFiles import;
    for (const auto& [name, bytes] : files) {
      write_bytes(demo.file(name), bytes);
      import.paths.push_back(demo.file(name));
    }
    demo->run(import);
    wait();
  }
  // The lines of the preview, "spreker: woorden".
  std::vector<std::string> preview() const {
    std::vector<std::string> lines;
    for (const auto& control : screen.controls())
      if (control.id.starts_with("import-line/"))
        lines.push_back(control.value + ": " + control.label);
    return lines;
  }
  const coding::TranscriptInfo* transcript(const std::string& name) {
    return coding::find_transcript(demo.study(), name);
  }
};

using Lines = std::vector<std::string>;

TEST_F(ImportWindow, ShowsWhatIsInAFileBeforeItComesIn) {
  const auto before = demo.study().transcripts().size();
  open({{"gesprek.txt", "I: Hoe?\nR1: Zo.\n"}, {"stuk.txt", ""}});
  ASSERT_EQ(demo->dialog(), app::Dialog::ImportPreview);
  EXPECT_EQ(screen.value("import-file/0"), "txt · Naam: tekst · 2 sprekers · 2 beurten");
  EXPECT_EQ(screen.value("import-tick/1"), "off");
  EXPECT_NE(screen.value("import-file/1").find("stuk.txt is leeg"), std::string::npos);
  EXPECT_EQ(preview(), (Lines{"I: Hoe?", "R1: Zo."}));
  EXPECT_EQ(screen.label("import-first/0"), "I: Hoe? · R1: Zo.");
  EXPECT_EQ(demo.study().transcripts().size(), before);
  screen.click("dialog/ok");
  EXPECT_NE(transcript("gesprek"), nullptr);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(ImportWindow, CancellingLeavesTheProjectAsItWas) {
  const auto revision = demo->revision();
  open({{"gesprek.txt", "I: Hoe?\nR1: Zo.\n"}});
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(demo->revision(), revision);
  EXPECT_TRUE(demo->import_batch().empty());
}

TEST_F(ImportWindow, ALabelThatIsNoneGoesBackIntoTheText) {
  open({{"gesprek.txt", "I: Hoe?\nR1: Zo.\nAnna: Noot.\nR1: Ja.\nAnna: Weer.\nI: En?\n"}});
  ASSERT_EQ(screen.value("import-label/Anna"), "on");
  click("import-label/Anna");
  EXPECT_EQ(preview(),
            (Lines{"I: Hoe?", "R1: Zo.", ": Anna: Noot.", "R1: Ja.", ": Anna: Weer.", "I: En?"}));
  EXPECT_EQ(screen.value("import-label/Anna"), "off");
  click("import-label/Anna");
  EXPECT_EQ(preview()[2], "Anna: Noot.");
}

TEST_F(ImportWindow, APatternOfOnesOwnIsSeenAtWork) {
  open({{"gesprek.txt", "zorg A - Hoe?\nzorg B - Zo.\n"}});
  EXPECT_EQ(screen.find("import-label/zorg A"), nullptr);
  click("import-layout/pattern");
  screen.click("import/pattern");
  screen.type("{naam} - {tekst}");
  wait();
  EXPECT_EQ(preview(), (Lines{"zorg A: Hoe?", "zorg B: Zo."}));
  screen.click("dialog/ok");
  ASSERT_NE(transcript("gesprek"), nullptr);
  EXPECT_EQ(demo.study().text(transcript("gesprek")->id).speakers(), (Lines{"zorg A", "zorg B"}));
}

TEST_F(ImportWindow, NameAndPpsAndPeopleAreOneStepWithTheText) {
  open({{"gesprek.txt", "I: Hoe?\nJoke Zwart: Zo.\nI: En?\nJoke Zwart: Ja.\n"}});
  const auto entries = demo->project().history().size();
  screen.click("import/name");
  screen.press(GLFW_KEY_A, true);
  screen.type("Gesprek 40");
  screen.click("import/pps");
  screen.type("Nieuwe PPS");
  click("import-who/Joke Zwart");
  click("import-person/new");
  EXPECT_EQ(screen.label("import-who/Joke Zwart"), "Joke Zwart (nieuw)");
  screen.click("dialog/ok");
  ASSERT_NE(transcript("Gesprek 40"), nullptr);
  const auto id = transcript("Gesprek 40")->id;
  EXPECT_EQ(coding::pps_of(demo.study(), id).size(), 1U);
  const auto* speaker = demo.study().speakers().find({id, "Joke Zwart"});
  ASSERT_NE(speaker, nullptr);
  EXPECT_EQ(speaker->participant, coding::participant_named(demo.study(), "Joke Zwart").id);
  EXPECT_EQ(demo->project().history().size(), entries + 1);
  demo->run(app::Undo{});
  EXPECT_EQ(transcript("Gesprek 40"), nullptr);
  EXPECT_EQ(coding::find_participant(demo.study(), "Joke Zwart"), nullptr);
}

TEST_F(ImportWindow, SomebodyKnownIsSuggestedAndNeverTakenSilently) {
  demo.choose_coder();
  demo->run(app::Change{app::MapSpeakerToNew{*demo->transcript(), "R1", "Joke Zwart"}});
  open({{"gesprek.txt", "I: Hoe?\nJoke Zwart: Zo.\nI: En?\nJoke Zwart: Ja.\n"}});
  EXPECT_EQ(screen.label("import-who/Joke Zwart"), "wie is dit?");
  click("import-suggestion/Joke Zwart");
  EXPECT_EQ(screen.label("import-who/Joke Zwart"), "Joke Zwart");
}

TEST_F(ImportWindow, AnInterviewerIsMarkedAndALabelCalledOtherwise) {
  open({{"gesprek.txt", "Anna: Hoe?\nR1: Zo.\nAnna: En?\nR2: Ja.\n"}});
  click("import-who/Anna");
  click("import-speaker/interviewer");
  EXPECT_EQ(screen.label("import-who/Anna"), "interviewer");
  click("import-who/R2");
  screen.click("import-speaker/name");
  screen.press(GLFW_KEY_A, true);
  screen.type("R1");
  screen.press(GLFW_KEY_ENTER);
  wait();
  EXPECT_EQ(preview().back(), "R1: Ja.");
  EXPECT_EQ(demo->dialog(), app::Dialog::ImportPreview);
}

TEST_F(ImportWindow, EscClosesTheMenuAndNotTheWindow) {
  open({{"gesprek.txt", "I: Hoe?\nR1: Zo.\n"}});
  click("import-who/R1");
  ASSERT_NE(screen.find("import-speaker/unknown"), nullptr);
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(screen.find("import-speaker/unknown"), nullptr);
  EXPECT_EQ(demo->dialog(), app::Dialog::ImportPreview);
}

TEST_F(ImportWindow, TheSameFileTwiceIsShownAndUnticked) {
  open({{"een.txt", "R1: Ja.\n"}, {"twee.txt", "R1: Ja.\n"}});
  EXPECT_EQ(screen.value("import-tick/0"), "on");
  EXPECT_EQ(screen.value("import-tick/1"), "off");
  EXPECT_NE(screen.value("import-file/1").find("hetzelfde als een.txt"), std::string::npos);
  screen.click("import-tick/1");
  screen.click("dialog/ok");
  EXPECT_NE(transcript("twee"), nullptr) << "who ticks it wants it";
}

TEST_F(ImportWindow, WhatHoldsForOneFileCanHoldForAll) {
  open({{"een.txt", "a - Ja.\n"}, {"twee.txt", "b - Nee.\n"}});
  click("import-layout/pattern");
  click("import-pattern/3");
  screen.click("import/pps");
  screen.type("ZorgLab Zuid");
  click("import/for-all");
  click("import-file/1");
  EXPECT_EQ(preview(), Lines{"b: Nee."});
  EXPECT_EQ(screen.value("import/pps"), "ZorgLab Zuid");
}

TEST_F(ImportWindow, ShowsAWholeFolder) {
  std::filesystem::create_directory(demo.file("map"));
  write_bytes(demo.file("map/een.txt"), "R1: Ja.\n");
  write_bytes(demo.file("map/twee.txt"), "R1: Nee.\n");
  demo->run(app::ImportFiles{{demo.file("map")}});
  wait();
  EXPECT_EQ(demo->import_batch().size(), 2U);
}

TEST_F(ImportWindow, AFolderSaysWhichFilesItSkips) {
  std::filesystem::create_directories(demo.file("map/dieper"));
  for (const char* name : {"een.txt", "foto.JPG", "dieper/b.jpg", "dieper/c.mp3", ".verborgen.x"})
    write_bytes(demo.file(std::string("map/") + name), "R1: Ja.\n");
  demo->run(app::ImportFiles{{demo.file("map")}});
  wait();
  EXPECT_EQ(screen.label("import/skipped"), "3 bestanden overgeslagen: 2 .jpg, 1 .mp3");
  screen.press(GLFW_KEY_ESCAPE);
  open({{"gesprek.txt", "I: Hoe?\nR1: Zo.\n"}});
  EXPECT_EQ(screen.find("import/skipped"), nullptr) << "of another import";
}

TEST_F(ImportWindow, SpeaksEnglish) {
  screen.set_language(app::Language::English);
  open({{"gesprek.txt", "I: Hoe?\nR1: Zo.\n"}});
  EXPECT_EQ(screen.value("import-file/0"), "txt · Name: text · 2 speakers · 2 turns");
}

}  // namespace
}  // namespace tests
