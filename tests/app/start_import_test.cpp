// Files that are chosen or dropped before there is a project.
#include <fstream>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/shell.h"
#include "tests/support/headless_ui.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

namespace fs = std::filesystem;
using app::Dialog;

class StartImport : public testing::Test {
 protected:
  StartImport()
      : workspace({.coder = "AV", .language = app::Language::Dutch}, [] {}),
        screen([this](app::Ui& ui) {
          app::Actions actions;
          shell.draw(workspace, actions, ui);
          for (const app::Action& action : actions.take()) run(action);
        }) {
    fs::create_directory(folder / "Interviews 2026");
    for (const char* name : {"a.txt", "b.txt"})
      write_bytes(file(name), std::string("R1: Dit is ") + name + ".\n");
    screen.settle();
  }
  void run(const app::Action& action) {
    workspace.run(action);
    workspace.finish_work();
  }
  fs::path file(const std::string& name) const { return folder / "Interviews 2026" / name; }
  void drop(const std::vector<fs::path>& paths) {
    run(app::ImportFiles{paths});
    screen.frames(6);
  }
  void click(const std::string& id) {
    screen.click(id);
    screen.frames(6);
  }

  TempFolder folder;
  app::Workspace workspace;
  app::Shell shell;
  HeadlessUi screen;
};

TEST_F(StartImport, FilesAreChosenFirstThenWhereTheProjectGoes) {
  run(app::ShowDialog{Dialog::Import});
  screen.frames(6);
  screen.type(file("a.txt").string());
  screen.press(GLFW_KEY_ENTER);
  screen.frames(6);
  ASSERT_EQ(workspace.dialog(), Dialog::New);
  EXPECT_NE(screen.label("new/waiting").find("het bestand"), std::string::npos);
  click("dialog/ok");
  ASSERT_EQ(workspace.dialog(), Dialog::ImportPreview);
  EXPECT_EQ(workspace.import_batch().size(), 1U);
  click("dialog/ok");
  EXPECT_EQ(workspace.project().path(), fs::canonical(file("Interviews 2026.zwerm")));
  EXPECT_EQ(workspace.study().transcripts().size(), 1U);
}

TEST_F(StartImport, WhatIsDroppedWaitsForAProjectToo) {
  drop({file("a.txt"), file("b.txt")});
  ASSERT_EQ(workspace.dialog(), Dialog::New);
  click("dialog/ok");
  EXPECT_EQ(workspace.dialog(), Dialog::ImportPreview);
  EXPECT_EQ(workspace.import_batch().size(), 2U);
}

TEST_F(StartImport, WhatIsDroppedAfterThatComesAlong) {
  drop({file("a.txt")});
  drop({file("b.txt"), file("a.txt")});
  ASSERT_EQ(workspace.dialog(), Dialog::New);
  click("dialog/ok");
  EXPECT_EQ(workspace.import_batch().size(), 2U);
}

TEST_F(StartImport, AFolderGivesItsNameToTheProject) {
  drop({folder / "Interviews 2026"});
  click("dialog/ok");
  EXPECT_EQ(app::project_name(workspace), "Interviews 2026");
  EXPECT_EQ(workspace.import_batch().size(), 2U);
}

TEST_F(StartImport, TheNameThatIsProposedIsFree) {
  run(app::NewProject{file("Interviews 2026.zwerm"), "AV", false});
  app::Workspace other({.coder = "AV", .language = app::Language::Dutch}, [] {});
  other.run(app::ImportFiles{{file("a.txt")}});
  app::Dialogs dialogs;
  HeadlessUi screen_of_other([&](app::Ui& ui) {
    app::Actions actions;
    dialogs.draw(other, actions, ui);
    for (const app::Action& action : actions.take()) other.run(action);
  });
  screen_of_other.frames(6);
  screen_of_other.click("dialog/ok");
  other.finish_work();
  EXPECT_EQ(app::project_name(other), "Interviews 2026 2");
}

TEST_F(StartImport, ATableWaitsForAProjectToo) {
  write_bytes(file("pps.csv"), "naam;type\nMaakcampus;RIF\n");
  drop({file("pps.csv")});
  click("dialog/ok");
  while (workspace.busy()) workspace.collect();
  EXPECT_EQ(workspace.dialog(), Dialog::ImportTable);
}

TEST_F(StartImport, CancellingForgetsTheFiles) {
  drop({file("a.txt")});
  click("dialog/cancel");
  EXPECT_EQ(workspace.dialog(), Dialog::None);
  EXPECT_FALSE(workspace.has_project());
  EXPECT_TRUE(workspace.import_waiting().empty());
  run(app::NewProject{file("later.zwerm"), "AV", false});
  screen.frames(6);
  EXPECT_EQ(workspace.dialog(), Dialog::None);
}

TEST_F(StartImport, AProjectThatIsDroppedIsOpened) {
  {
    app::Workspace before({.coder = "AV", .language = {}}, [] {});
    before.run(app::NewProject{folder / "studie.zwerm", "AV", false});
    before.finish_work();
  }
  drop({folder / "studie.zwerm"});
  EXPECT_EQ(app::project_name(workspace), "studie");
}

}  // namespace
}  // namespace tests
