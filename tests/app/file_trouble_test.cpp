// What the window says and does when the project's file cannot be written any more, and that
// nothing on the screen is lost by it (app/workspace_trouble).
#include <gtest/gtest.h>

#include "app/shell.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/full_disk.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

namespace fs = std::filesystem;
using Kind = coding::FileTrouble::Kind;

class TroubleShown : public testing::Test {
 protected:
  TroubleShown() : screen(demo.draws(shell)) {
    demo.choose_coder();
    demo->run(app::BackUp{});
    demo->finish_work();
    fs::copy_file(path, older);
    demo->run(app::Change(app::RenameTranscript{*demo->transcript(), "Voor"}));
  }
  bool renames(const std::string& name) {
    demo->run(app::Change(app::RenameTranscript{*demo->transcript(), name}));
    return demo.study().transcripts().find(*demo->transcript())->name == name;
  }
  void run(const app::Action& action) {
    demo->run(action);
    demo->finish_work();
  }
  void type(const std::string& words) {
    demo->run(app::SetEditing{true});
    demo->run(app::EditText{{}, words});
  }
  bool shown(const std::string& words) {
    return demo.study().text(*demo->transcript()).text().starts_with(words);
  }
  std::string on_disk() const {
    return coding::state_hash(
        coding::Project::open(demo_path(), coding::Access::ReadOnly, "").study());
  }
  fs::path demo_path() const { return const_cast<DemoWorkspace&>(demo)->project().path(); }
  std::optional<Kind> kind() {
    return demo->trouble() ? std::optional(demo->trouble()->kind) : std::nullopt;
  }

  DemoWorkspace demo;
  const fs::path path = demo.file("demo.zwerm");
  const fs::path older = demo.file("ouder.zwerm");
  const fs::path elsewhere = demo.file("elders.zwerm");
  app::Shell shell;
  HeadlessUi screen;
};

TEST_F(TroubleShown, AMovedFileIsToldInABannerWithTheWayOn) {
  fs::rename(path, elsewhere);
  demo->look_at_file();
  screen.frames(4);
  EXPECT_NE(screen.label("trouble").find("het is nu " + elsewhere.string()), std::string::npos);
  EXPECT_FALSE(renames("Na"));
  EXPECT_TRUE(demo->status().error);
  screen.click("trouble/there");
  EXPECT_EQ(demo->project().path(), elsewhere);
  screen.frames(4);
  EXPECT_EQ(screen.find("trouble"), nullptr);
  EXPECT_TRUE(renames("Na"));
  EXPECT_EQ(on_disk(), coding::state_hash(demo.study()));
}

TEST_F(TroubleShown, AFolderThatWasRenamedCanBeOpenedInItsNewPlace) {
  const fs::path folder = path.parent_path();
  const fs::path renamed = folder.string() + "-hernoemd";
  fs::rename(folder, renamed);
  demo->look_at_file();
  run(app::OpenProject{renamed / path.filename()});
  EXPECT_EQ(demo->project().path(), renamed / path.filename());
  EXPECT_FALSE(demo->read_only());
  EXPECT_TRUE(renames("Na"));
  fs::rename(renamed, folder);
}

TEST_F(TroubleShown, AFileInTheTrashIsGone) {
  fs::create_directories(path.parent_path() / ".Trash-1000/files");
  fs::rename(path, path.parent_path() / ".Trash-1000/files/demo.zwerm");
  demo->look_at_file();
  ASSERT_EQ(kind(), Kind::Missing);
  EXPECT_FALSE(demo->trouble()->now_at);
  demo->run(app::Quit{});
  EXPECT_EQ(demo->dialog(), app::Dialog::LeaveUnsaved);
}

TEST_F(TroubleShown, AMovedFileThatIsPutBackIsWrittenAgain) {
  fs::rename(path, elsewhere);
  EXPECT_FALSE(renames("Na"));
  EXPECT_EQ(kind(), Kind::Missing);
  fs::rename(elsewhere, path);
  demo->look_at_file();
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_NE(demo->status().message.nl.find("is er weer"), std::string::npos);
  EXPECT_TRUE(renames("Na"));
}

TEST_F(TroubleShown, OfADeletedFileACopyIsMadeAndGoneOnIn) {
  fs::remove(path);
  EXPECT_FALSE(renames("Na"));
  screen.frames(4);
  screen.click("trouble/copy");
  screen.frames(4);
  ASSERT_EQ(demo->dialog(), app::Dialog::SaveCopy);
  screen.click("dialog/ok");
  screen.frames(4);
  EXPECT_EQ(demo->dialog(), app::Dialog::None) << demo->status().message.nl;
  EXPECT_EQ(demo->project().path(), demo.file("demo (kopie).zwerm"));
  EXPECT_TRUE(renames("Na"));
  EXPECT_EQ(on_disk(), coding::state_hash(demo.study()));
}

TEST_F(TroubleShown, WithNothingWrongACopyIsOnlyACopy) {
  run(app::SaveCopy{elsewhere});
  EXPECT_EQ(demo->project().path(), path);
  EXPECT_FALSE(demo->status().error);
  EXPECT_EQ(
      coding::state_hash(coding::Project::open(elsewhere, coding::Access::ReadOnly, "").study()),
      coding::state_hash(demo.study()));
}

TEST_F(TroubleShown, WhatIsTypedOnAFullDiskStaysAndGoesInOnceThereIsRoom) {
  type("Nieuw ");
  {
    const FullDisk full(4096);
    run(app::ShowView{app::View::Figures});
    EXPECT_EQ(kind(), Kind::Failing);
    EXPECT_TRUE(demo->typing());
    EXPECT_TRUE(shown("Nieuw "));
    demo->run(app::EditText{transcripts::make_span(6, 6), "woord "});
    run(app::Quit{});
    EXPECT_FALSE(demo->quitting());
    EXPECT_EQ(demo->dialog(), app::Dialog::LeaveUnsaved);
    run(app::ShowDialog{});
  }
  run(app::SetEditing{false});
  EXPECT_FALSE(demo->typing());
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_TRUE(shown("Nieuw woord "));
  EXPECT_EQ(on_disk(), coding::state_hash(demo.study()));
}

TEST_F(TroubleShown, WhatIsTypedGoesAlongIntoTheCopy) {
  type("Nieuw ");
  fs::remove(path);
  run(app::SetEditing{false});
  EXPECT_TRUE(demo->typing());
  screen.frames(6);
  run(app::SaveCopy{elsewhere});
  EXPECT_FALSE(demo->typing());
  screen.frames(6);
  EXPECT_TRUE(shown("Nieuw "));
  EXPECT_FALSE(shown("Nieuw Nieuw "));
  EXPECT_EQ(on_disk(), coding::state_hash(demo.study()));
  EXPECT_NE(demo->status().message.nl.find("U werkt nu in"), std::string::npos)
      << demo->status().message.nl;
}

TEST_F(TroubleShown, HalfTypedTextOfADialogIsKeptUntilItCanBeSaved) {
  fs::rename(path, elsewhere);
  run(app::SaveDraft{"memo/x", "half"});
  EXPECT_EQ(kind(), Kind::Missing);
  EXPECT_EQ(demo->would_lose(), app::Loss::Drafts);
  fs::rename(elsewhere, path);
  demo->look_at_file();
  EXPECT_EQ(demo->project().draft("memo/x"), "half");
  EXPECT_EQ(demo->would_lose(), app::Loss::None);
}

TEST_F(TroubleShown, WhoQuitsIsAskedWhereThatWouldLoseTheProject) {
  fs::remove(path);
  run(app::Quit{});
  EXPECT_FALSE(demo->quitting());
  ASSERT_EQ(demo->dialog(), app::Dialog::LeaveUnsaved);
  screen.frames(4);
  screen.click("leave/copy");
  ASSERT_EQ(demo->dialog(), app::Dialog::SaveCopy);
  run(app::SaveCopy{elsewhere});
  EXPECT_TRUE(demo->quitting()) << "what was asked for goes on";
  EXPECT_EQ(on_disk(), coding::state_hash(demo.study()));
}

// The memo is opened again: what waits to be written is what is half typed, not what the file has.
TEST_F(TroubleShown, HalfTypedTextThatWaitsStandsInItsFieldAgain) {
  run(app::SaveDraft{"memo/x", "eerst"});
  fs::rename(path, elsewhere);
  run(app::SaveDraft{"memo/x", "eerst, en daarna"});
  EXPECT_EQ(demo->draft("memo/x"), "eerst, en daarna");
  run(app::SaveDraft{"memo/x", ""});
  EXPECT_FALSE(demo->draft("memo/x"));
  fs::rename(elsewhere, path);
  demo->look_at_file();
  EXPECT_FALSE(demo->project().draft("memo/x"));
}

TEST_F(TroubleShown, WhoQuitsIsToldThatOnlyHalfTypedTextIsNotSaved) {
  const FullDisk full(4096);
  run(app::SaveDraft{"memo/x", std::string(100'000, 'x')});
  run(app::Quit{});
  ASSERT_EQ(demo->dialog(), app::Dialog::LeaveUnsaved);
  screen.frames(4);
  EXPECT_NE(screen.label("leave/lost").find("half typte"), std::string::npos);
}

TEST_F(TroubleShown, ACopyThatIsBeingSavedIsWaitedFor) {
  demo->wait_for_work(std::chrono::milliseconds(0));
  demo->run(app::SaveCopy{elsewhere});
  demo->run(app::Quit{});
  ASSERT_FALSE(demo->quitting());
  EXPECT_TRUE(demo->work()->then_quit);
  screen.frames(4);
  demo->finish_work();
  EXPECT_TRUE(demo->quitting());
  EXPECT_TRUE(fs::exists(elsewhere));
}

TEST_F(TroubleShown, WhoQuitsTwiceDoesNotWaitForTheCopy) {
  demo->wait_for_work(std::chrono::milliseconds(0));
  demo->run(app::SaveCopy{elsewhere});
  demo->run(app::Quit{});
  demo->run(app::Quit{});
  EXPECT_TRUE(demo->quitting());
}

TEST_F(TroubleShown, ACopyThatFailsIsToldInsteadOfQuitting) {
  demo->wait_for_work(std::chrono::milliseconds(0));
  demo->run(app::SaveCopy{older});
  demo->run(app::Quit{});
  demo->finish_work();
  EXPECT_FALSE(demo->quitting());
  EXPECT_TRUE(demo->status().error);
}

TEST_F(TroubleShown, WhenTheSystemEndsTheProgramWhatWasTypedIsSaved) {
  type("Nieuw ");
  demo->end();
  EXPECT_TRUE(demo->quitting());
  EXPECT_FALSE(demo->typing());
  EXPECT_EQ(on_disk(), coding::state_hash(demo.study()));
}

TEST_F(TroubleShown, ACopyFromMemorySaysThatNothingCanBeUndoneInIt) {
  write_bytes(path, "");
  run(app::SaveCopy{elsewhere});
  EXPECT_EQ(demo->project().path(), elsewhere);
  EXPECT_NE(demo->status().message.nl.find("niet ongedaan te maken"), std::string::npos);
}

TEST_F(TroubleShown, WhoQuitsAllTheSameMay) {
  fs::remove(path);
  run(app::Quit{});
  screen.frames(4);
  screen.click("dialog/ok");
  EXPECT_TRUE(demo->quitting());
}

TEST_F(TroubleShown, AMovedFileIsLeftWithoutAsking) {
  fs::rename(path, elsewhere);
  run(app::Quit{});
  EXPECT_TRUE(demo->quitting());
}

TEST_F(TroubleShown, WhatCameInItsPlaceIsOpenedForWritingWhenTheUserSaysSo) {
  const std::string before = coding::state_hash(demo.study());
  fs::rename(older, path);
  EXPECT_FALSE(renames("Na"));
  EXPECT_EQ(kind(), Kind::Replaced);
  screen.frames(4);
  screen.click("trouble/open");
  ASSERT_EQ(demo->dialog(), app::Dialog::LeaveUnsaved);
  EXPECT_EQ(coding::state_hash(demo.study()), before);
  screen.frames(4);
  screen.click("dialog/ok");
  EXPECT_NE(coding::state_hash(demo.study()), before);
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_FALSE(demo->read_only());
  EXPECT_TRUE(renames("Na"));
}

}  // namespace
}  // namespace tests
