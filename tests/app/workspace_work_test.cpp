// Work that takes long: what the window shows of it, and that nothing is lost whatever happens
// meanwhile (app/workspace_work).
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/commands.h"
#include "app/views/dialogs.h"
#include "coding/lookup.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

class Work : public testing::Test {
 protected:
  Work() : screen([this](app::Ui& ui) { dialogs.draw(*demo, actions, ui); }) {
    demo.choose_coder();
    demo->wait_for_work(std::chrono::milliseconds(0));
  }
  app::ReplaceAll everywhere(const std::string& wanted, const std::string& text) const {
    app::ReplaceAll wish;
    wish.wanted = wanted;
    wish.text = text;
    return wish;
  }
  std::string state() { return coding::state_hash(demo.study()); }
  std::string on_disk() {
    return coding::state_hash(
        coding::Project::open(demo->project().path(), coding::Access::ReadOnly, "").study());
  }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  app::Actions actions;  // asked for, and not carried out unless a test does
  HeadlessUi screen;
};

TEST_F(Work, IsShownUntilItIsTakenUpWithAButtonThatStopsIt) {
  demo->run(app::Change(everywhere("student", "leerling")));
  ASSERT_TRUE(demo->work());
  EXPECT_TRUE(demo->busy());
  screen.frames(6);
  EXPECT_FALSE(screen.label("work/stage").empty());
  screen.click("work/cancel");
  const auto asked = actions.take();
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<app::CancelWork>(asked.front()));
  demo->finish_work();
  screen.frames(6);
  EXPECT_EQ(screen.find("work/cancel"), nullptr);
}

TEST_F(Work, ChangesNothingThatIsSeenBeforeItIsTakenUp) {
  const auto before = state();
  const auto revision = demo->revision();
  demo->run(app::Change(everywhere("student", "leerling")));
  EXPECT_EQ(state(), before);
  EXPECT_EQ(demo->revision(), revision);
  demo->finish_work();
  EXPECT_NE(state(), before);
  EXPECT_EQ(on_disk(), state());
  EXPECT_EQ(demo->project().next_undo()->kind, "replace");
}

// An edit made meanwhile would come to lie in wrong places, or be lost.
TEST_F(Work, NothingElseIsDoneMeanwhile) {
  const std::string name = demo.study().transcripts().find(*demo->transcript())->name;
  demo->run(app::Change(everywhere("student", "leerling")));
  demo->run(app::Change(app::RenameTranscript{*demo->transcript(), "Anders"}));
  demo->run(app::Undo{});
  demo->run(app::EditText{{}, "x"});
  demo->run(app::OpenProject{demo.file("nergens.zwerm")});
  demo->finish_work();
  EXPECT_EQ(demo.study().transcripts().find(*demo->transcript())->name, name);
  EXPECT_EQ(demo->project().next_undo()->kind, "replace");
}

TEST_F(Work, WhatWasTypedBeforeIsSavedFirst) {
  demo->run(app::SetEditing{true});
  demo->run(app::EditText{{}, "student "});
  ASSERT_TRUE(demo->typing());
  demo->run(app::Change(everywhere("student", "leerling")));
  EXPECT_FALSE(demo->typing());
  demo->finish_work();
  EXPECT_TRUE(demo.study().text(*demo->transcript()).text().starts_with("leerling "));
}

TEST_F(Work, StoppedItHasDoneAllOrNothing) {
  const auto before = state();
  for (int round = 0; round < 5; ++round) {
    demo->run(app::Change(everywhere("en", "ende")));
    demo->run(app::CancelWork{});
    EXPECT_TRUE(demo->work() && demo->work()->stopping);
    demo->finish_work();
    EXPECT_EQ(on_disk(), state());
    if (demo->status().stopped) {
      EXPECT_EQ(state(), before);
    } else {
      demo->run(app::Undo{});
      demo->finish_work();
    }
    ASSERT_EQ(state(), before);
  }
}

TEST_F(Work, AStoppedLookFindsNothing) {
  demo->run(app::LookForNames{});
  demo->run(app::CancelWork{});
  demo->finish_work();
  EXPECT_EQ(demo->found<app::FoundNames>(), nullptr);
  EXPECT_TRUE(demo->status().stopped);
}

TEST_F(Work, WhatWasFoundIsForgottenWhenTheStudyChanges) {
  demo->run(app::LookForNames{});
  demo->finish_work();
  ASSERT_NE(demo->found<app::FoundNames>(), nullptr);
  demo->run(app::Change(app::RenameTranscript{*demo->transcript(), "Anders"}));
  EXPECT_EQ(demo->found<app::FoundNames>(), nullptr);
}

TEST_F(Work, ADialogThatWasStoppedStaysWithWhatWasTyped) {
  demo->run(app::ShowDialog{app::Dialog::ReplaceAll});
  screen.frames(6);
  screen.type("student");
  screen.click("dialog/ok");
  for (const app::Action& action : actions.take()) demo->run(action);
  ASSERT_TRUE(demo->work());
  screen.frames(3);
  screen.press(GLFW_KEY_ESCAPE);
  for (const app::Action& action : actions.take()) demo->run(action);
  demo->finish_work();
  screen.frames(6);
  EXPECT_TRUE(actions.empty());
  EXPECT_EQ(screen.value("replace/wanted"), "student");
  EXPECT_TRUE(screen.control("dialog/ok").enabled);
}

TEST_F(Work, ClosingTheWindowMeanwhileLeavesASoundProject) {
  const auto before = state();
  std::filesystem::path path;
  {
    app::Workspace other({.coder = "AV", .language = transcripts::Language::Dutch}, [] {});
    other.wait_for_work(std::chrono::milliseconds(0));
    path = demo.file("ander.zwerm");
    std::filesystem::copy_file(demo->project().path(), path);
    other.run(app::OpenProject{path});
    other.finish_work();
    other.run(app::Change(everywhere("en", "ende")));
    ASSERT_TRUE(other.work());
  }
  const auto project = coding::Project::open(path, coding::Access::Write, "AV");
  EXPECT_TRUE(project.check().empty());
  if (project.history().back().kind != "replace") {
    EXPECT_EQ(coding::state_hash(project.study()), before);
  }
}

TEST_F(Work, ADraftIsWrittenAfterIt) {
  demo->run(app::SaveDraft{"memo/x", "half getypt"});
  demo->run(app::SaveDraft{"memo/y", "weg"});
  demo->run(app::BackUp{});
  ASSERT_TRUE(demo->work());
  demo->run(app::SaveDraft{"memo/x", "half getypt, en verder"});
  demo->run(app::SaveDraft{"memo/y", ""});
  demo->finish_work();
  EXPECT_EQ(demo->project().draft("memo/x"), "half getypt, en verder");
  EXPECT_FALSE(demo->project().draft("memo/y"));
}

// What is picked out in one conversation was about nothing in the one that an import shows.
TEST_F(Work, AnImportShowsAConversationInWhichNothingIsPickedOut) {
  const coding::Coding coding = demo.study().codings().of(*demo->transcript()).front();
  demo->run(app::SelectCodings{{coding.id}});
  ASSERT_TRUE(demo->coding());
  write_bytes(demo.file("nieuw.txt"), "R1: Een nieuw gesprek.\n");
  demo->run(app::ImportFiles{{demo.file("nieuw.txt")}});
  demo->finish_work();
  demo->run(app::FinishImport{});
  demo->finish_work();
  ASSERT_EQ(demo.study().transcripts().find(*demo->transcript())->name, "nieuw");
  EXPECT_FALSE(demo->coding());
  for (const app::Command command : {app::Command::StretchEnd, app::Command::RemoveCoding})
    app::perform(command, *demo, actions);
  for (const app::Action& action : actions.take()) demo->run(action);
  EXPECT_NE(demo.study().codings().find(coding.id), nullptr);
}

TEST_F(Work, AnImportOfManyFilesComesInAsOneStep) {
  app::ImportFiles import;
  for (int i = 0; i < 300; ++i) {
    const auto file = demo.file("g" + std::to_string(i) + ".txt");
    write_bytes(file, "R1: Woord " + std::to_string(i) + ".\n");
    import.paths.push_back(file);
  }
  const auto before = state();
  demo->run(import);
  ASSERT_TRUE(demo->work());
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  demo->finish_work();
  ASSERT_EQ(demo->import_batch().size(), 300U);
  demo->run(app::FinishImport{});
  EXPECT_EQ(state(), before);
  demo->finish_work();
  EXPECT_EQ(demo.study().transcripts().size(), 316U);
  demo->run(app::Undo{});
  demo->finish_work();
  EXPECT_EQ(state(), before);
}

}  // namespace
}  // namespace tests
