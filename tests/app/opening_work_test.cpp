// Opening, making, backing up and restoring a project are work that the window shows and can stop:
// what was open stays until it is done.
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

namespace fs = std::filesystem;

class OpeningWork : public testing::Test {
 protected:
  OpeningWork() {
    small_project(other);
    workspace.wait_for_work(std::chrono::milliseconds(0));
  }
  void open(const fs::path& path) {
    workspace.run(app::OpenProject{path});
    workspace.finish_work();
  }
  std::string state() const { return coding::state_hash(workspace.study()); }
  bool writes() {
    const auto revision = workspace.revision();
    workspace.run(app::Change(app::AddCode{"Nieuw", {}}));
    return workspace.revision() != revision;
  }

  TempFolder folder;
  const fs::path demo = folder / "demo.zwerm";
  const fs::path other = folder / "ander.zwerm";
  app::Workspace workspace{app::Config{.coder = "AV", .language = app::Language::Dutch}, [] {}};
};

TEST_F(OpeningWork, IsShownAlsoWhereNoProjectIsOpenYet) {
  app::Dialogs dialogs;
  app::Actions actions;
  HeadlessUi screen([&](app::Ui& ui) { dialogs.draw(workspace, actions, ui); });
  workspace.run(app::NewDemo{demo});
  ASSERT_TRUE(workspace.work());
  EXPECT_FALSE(workspace.has_project());
  screen.frames(6);
  EXPECT_FALSE(screen.label("work/stage").empty());
  workspace.finish_work();
  ASSERT_TRUE(workspace.has_project());
  EXPECT_EQ(workspace.study().transcripts().size(), 16U);
  screen.frames(6);
  EXPECT_EQ(screen.find("work/cancel"), nullptr);
}

TEST_F(OpeningWork, LeavesWhatWasOpenUntilItIsDone) {
  open(other);
  const auto before = state();
  workspace.run(app::NewDemo{demo});
  EXPECT_EQ(state(), before);
  EXPECT_EQ(workspace.project().path(), other);
  workspace.finish_work();
  EXPECT_EQ(workspace.project().path(), demo);
  EXPECT_EQ(opened(other), "written") << "it was closed";
}

TEST_F(OpeningWork, ThatIsStoppedOrFailsLeavesWhatWasOpenAsItWas) {
  workspace.run(app::NewDemo{demo});
  workspace.finish_work();
  const auto before = state();
  workspace.run(app::OpenProject{other});
  workspace.run(app::CancelWork{});
  workspace.finish_work();
  EXPECT_TRUE(workspace.status().stopped);
  EXPECT_EQ(state(), before);
  EXPECT_EQ(opened(other), "written") << "nothing of it is held";
  open(folder / "nergens.zwerm");
  EXPECT_TRUE(workspace.status().error);
  EXPECT_EQ(state(), before);
  EXPECT_TRUE(writes());
}

TEST_F(OpeningWork, ADemoThatIsStoppedLeavesNoFileOrIsThereWhole) {
  for (int round = 0; round < 3; ++round) {
    workspace.run(app::NewDemo{demo});
    workspace.run(app::CancelWork{});
    workspace.finish_work();
    EXPECT_EQ(fs::exists(demo), workspace.has_project());
    if (!workspace.has_project()) continue;
    EXPECT_EQ(workspace.study().transcripts().size(), 16U);
    break;
  }
}

TEST_F(OpeningWork, OfTheProjectThatIsOpenAlreadyChangesNothing) {
  open(other);
  open(other);
  EXPECT_NE(workspace.status().message.nl.find("is al open"), std::string::npos);
  EXPECT_FALSE(workspace.read_only());
  EXPECT_TRUE(writes());
}

TEST_F(OpeningWork, BackingUpIsWorkToo) {
  open(other);
  workspace.run(app::BackUp{});
  ASSERT_TRUE(workspace.work());
  workspace.finish_work();
  EXPECT_NE(workspace.status().message.nl.find("Back-up gemaakt"), std::string::npos);
  EXPECT_TRUE(writes());
}

TEST_F(OpeningWork, RestoringLeavesAProjectThatIsStillOursToWrite) {
  open(other);
  const auto before = state();
  workspace.run(app::SaveCopy{folder / "kopie.zwerm"});
  workspace.finish_work();
  ASSERT_TRUE(writes());
  workspace.run(app::RestoreFrom{folder / "kopie.zwerm"});
  ASSERT_TRUE(workspace.work());
  EXPECT_NE(state(), before) << "until it is done";
  workspace.finish_work();
  EXPECT_EQ(state(), before);
  EXPECT_NE(workspace.status().message.nl.find("Teruggezet"), std::string::npos);
  EXPECT_EQ(opened(other), "read") << "it is locked";
  EXPECT_TRUE(writes());
  EXPECT_FALSE(workspace.trouble());
}

TEST_F(OpeningWork, RestoringThatIsStoppedOrFailsLeavesTheProjectAsItWas) {
  open(other);
  const auto before = state();
  write_bytes(folder / "geen.zwerm", "Geen project");
  workspace.run(app::RestoreFrom{folder / "geen.zwerm"});
  workspace.finish_work();
  EXPECT_TRUE(workspace.status().error);
  workspace.run(app::SaveCopy{folder / "kopie.zwerm"});
  workspace.finish_work();
  workspace.run(app::RestoreFrom{folder / "kopie.zwerm"});
  workspace.run(app::CancelWork{});
  workspace.finish_work();
  EXPECT_EQ(state(), before);
  EXPECT_TRUE(writes());
}

TEST_F(OpeningWork, TheHistoryOfACodeIsReadByWork) {
  open(other);
  workspace.run(app::SelectCode{workspace.study().codes().begin()->first});
  workspace.run(app::LookAtCodeHistory{});
  ASSERT_TRUE(workspace.work());
  workspace.finish_work();
  EXPECT_EQ(workspace.dialog(), app::Dialog::CodeHistory);
  ASSERT_NE(workspace.found<coding::CodeHistory>(), nullptr);
  EXPECT_EQ(workspace.found<coding::CodeHistory>()->events.size(), 1U);
}

TEST_F(OpeningWork, ClosingTheWindowMeanwhileLeavesBothSound) {
  {
    app::Workspace closing({.coder = "AV", .language = app::Language::Dutch}, [] {});
    closing.wait_for_work(std::chrono::milliseconds(0));
    closing.run(app::OpenProject{other});
    closing.run(app::Quit{});
    EXPECT_TRUE(closing.quitting());
  }
  EXPECT_EQ(opened(other), "written");
}

}  // namespace
}  // namespace tests
