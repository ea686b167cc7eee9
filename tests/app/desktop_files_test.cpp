// What the dialogs make of the desktop's own: here a function that answers at once, or waits.
#include <fstream>

#include <GLFW/glfw3.h>

#include "tests/support/dialog_screen.h"

namespace tests {
namespace {

namespace fs = std::filesystem;
using app::Dialog;
using app::FilesWanted;
using How = app::FilesAnswer::How;

class DesktopFiles : public DialogScreen {
 protected:
  DesktopFiles() {
    demo.choose_coder();
    for (const char* name : {"a.txt", "één 100%.txt"})
      std::ofstream(demo.file(name)) << "R1: Ja.\n";
    answers({How::Cancelled});
  }
  void answers(const app::FilesAnswer& answer) {
    demo->use_desktop([this, answer](const FilesWanted& wanted, const std::stop_token&) {
      wanted_ = wanted;
      ++questions_;
      return answer;
    });
  }
  // The desktop's dialog stays open.
  void stays_open() {
    demo->use_desktop([](const FilesWanted&, const std::stop_token& stop) {
      while (!stop.stop_requested()) std::this_thread::yield();
      return app::FilesAnswer{How::Cancelled};
    });
  }
  void show(Dialog dialog) {
    demo->run(app::ShowDialog{dialog});
    screen.frames(2);
    take_up();
  }
  void take_up() {
    while (demo->desktop().asking()) demo->collect();
    wait();
  }

  FilesWanted wanted_;
  int questions_ = 0;
};

TEST_F(DesktopFiles, ImportAsksTheDesktopAtOnceAndGoesOnWithItsFiles) {
  answers({How::Chosen, {demo.file("a.txt"), demo.file("één 100%.txt")}});
  show(Dialog::Import);
  EXPECT_EQ(wanted_.mode, FilesWanted::Mode::OpenMany);
  EXPECT_EQ(wanted_.title, "Bestanden inlezen");
  EXPECT_EQ(demo->dialog(), Dialog::ImportPreview);
  EXPECT_EQ(demo->import_batch().size(), 2U);
  EXPECT_EQ(questions_, 1);
}

TEST_F(DesktopFiles, AProjectIsOpened) {
  demo->run(app::NewProject{demo.file("ander.zwerm"), "AV", false});
  demo->finish_work();
  answers({How::Chosen, {demo.file("demo.zwerm")}});
  show(Dialog::Open);
  EXPECT_EQ(demo->project().path(), demo.file("demo.zwerm"));
  EXPECT_EQ(demo->dialog(), Dialog::None);
  EXPECT_EQ(wanted_.endings, std::vector<std::string>{".zwerm"});
}

TEST_F(DesktopFiles, CancellingThereClosesTheDialogHere) {
  show(Dialog::Open);
  EXPECT_EQ(questions_, 1);
  EXPECT_EQ(demo->dialog(), Dialog::None);
}

TEST_F(DesktopFiles, FilesOfOtherMachinesAreToldAndTheDesktopIsAskedAgain) {
  answers({How::Elsewhere});
  show(Dialog::Import);
  ASSERT_NE(screen.find("file/problem"), nullptr);
  EXPECT_NE(screen.find("file/problem")->label.find("niet (alles) op deze computer"),
            std::string::npos);
  answers({How::Chosen, {demo.file("a.txt")}});
  click("file/browse");
  take_up();
  EXPECT_EQ(demo->dialog(), Dialog::ImportPreview);
  EXPECT_EQ(questions_, 2);
}

TEST_F(DesktopFiles, OneThatFailsIsReplacedByZwermsOwnFromThenOn) {
  answers({How::Failed});
  for (int time = 0; time < 2; ++time) {
    show(Dialog::Import);
    EXPECT_NE(screen.find("file/a.txt"), nullptr);
    EXPECT_EQ(screen.find("file/browse"), nullptr);
  }
  EXPECT_EQ(questions_, 1);
  screen.click("file/a.txt");
  click("dialog/ok");
  EXPECT_EQ(demo->dialog(), Dialog::ImportPreview);
}

TEST_F(DesktopFiles, WhileItIsOpenTheWindowSaysSoAndCanChooseItself) {
  stays_open();
  demo->run(app::ShowDialog{Dialog::Import});
  screen.frames(6);
  EXPECT_NE(screen.find("file/asking"), nullptr);
  EXPECT_EQ(screen.find("file/whole-folder"), nullptr);
  EXPECT_FALSE(demo->busy()) << "an open dialog costs nothing";
  screen.click("file/own");
  EXPECT_FALSE(demo->desktop().asking());
  EXPECT_NE(screen.find("file/a.txt"), nullptr);
}

TEST_F(DesktopFiles, WhileItIsOpenNothingIsSavedOverWhatItIsAskedFor) {
  stays_open();
  for (const Dialog dialog : {Dialog::New, Dialog::SaveCopy, Dialog::ExportCodebook,
                              Dialog::Pseudonyms, Dialog::Restore}) {
    demo->run(app::ShowDialog{dialog});
    screen.frames(6);
    screen.click("file/browse");
    screen.frames(4);
    ASSERT_NE(screen.find("file/asking"), nullptr);
    EXPECT_FALSE(screen.find("dialog/ok")->enabled);
    screen.click("file/own");
    screen.frames(4);
    if (dialog == Dialog::SaveCopy || dialog == Dialog::ExportCodebook) {
      EXPECT_TRUE(screen.find("dialog/ok")->enabled);
    }
  }
}

TEST_F(DesktopFiles, ItGoesWithTheDialogThatItWasAskedFor) {
  stays_open();
  demo->run(app::ShowDialog{Dialog::Open});
  screen.frames(6);
  ASSERT_TRUE(demo->desktop().asking());
  screen.press(GLFW_KEY_ESCAPE);
  screen.settle();
  EXPECT_EQ(demo->dialog(), Dialog::None);
  EXPECT_FALSE(demo->desktop().asking());
}

TEST_F(DesktopFiles, AnExportKeepsItsChoicesAndIsNamedByTheDesktop) {
  show(Dialog::ExportCodebook);
  EXPECT_EQ(questions_, 0);
  EXPECT_EQ(screen.find("place/home"), nullptr) << "the folders are the desktop's affair";
  screen.click("format/csv");
  answers({How::Chosen, {demo.file("één 100%.csv")}});
  screen.click("file/browse");
  take_up();
  EXPECT_EQ(wanted_.mode, FilesWanted::Mode::Save);
  EXPECT_EQ(wanted_.name, "demo codeboek.csv");
  EXPECT_EQ(screen.label("file/folder"),
            "In " + fs::canonical(demo.file("a.txt")).parent_path().string());
  click("dialog/ok");
  EXPECT_TRUE(fs::exists(demo.file("één 100%.csv")));
  EXPECT_EQ(demo->dialog(), Dialog::None);
}

TEST_F(DesktopFiles, WhatTheDesktopAskedIsNotAskedAgain) {
  std::ofstream(demo.file("oud.csv")) << "oud";
  show(Dialog::ExportCodebook);
  answers({How::Chosen, {demo.file("oud.csv")}});
  screen.click("file/browse");
  take_up();
  EXPECT_EQ(screen.label("dialog/ok"), "Exporteren");
  std::ofstream(demo.file("ander.csv")) << "oud";
  screen.click("file/path");
  screen.press(GLFW_KEY_A, true);
  screen.type("ander.csv");
  EXPECT_EQ(screen.label("dialog/ok"), "Vervangen") << "of that one nothing was asked";
}

TEST_F(DesktopFiles, ANewProjectStillSaysWhoCodes) {
  show(Dialog::New);
  answers({How::Chosen, {demo.file("studie 2026.zwerm")}});
  screen.click("file/browse");
  take_up();
  EXPECT_EQ(demo->dialog(), Dialog::New);
  click("dialog/ok");
  EXPECT_EQ(demo->project().path(), fs::canonical(demo.file("studie 2026.zwerm")));
}

TEST_F(DesktopFiles, ItIsNotAskedWhereTheUserDoesNotWantIt) {
  show(Dialog::Settings);
  EXPECT_EQ(screen.value("settings/desktop-files"), "on");
  screen.click("settings/desktop-files");
  EXPECT_FALSE(app::load_config().desktop_files);
  show(Dialog::Import);
  EXPECT_EQ(questions_, 0);
  EXPECT_NE(screen.find("file/a.txt"), nullptr);
}

}  // namespace
}  // namespace tests
