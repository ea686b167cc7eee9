// The file of an open project is moved, deleted, replaced, overwritten or made read-only by others,
// or its disk is full: no change is lost unseen, none goes to another file than the one at
// the project's path, and work goes on by itself once it can.
#include <cstdlib>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "coding/project.h"
#include "coding/project_writing.h"
#include "coding/store/project_store.h"
#include "tests/support/full_disk.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using tests::bytes_of;
using tests::code_words;
using tests::coded_words;
using tests::TempFolder;
using Kind = FileTrouble::Kind;
namespace fs = std::filesystem;

class Trouble : public testing::Test {
 protected:
  Trouble() : project(tests::small_project(path)) {
    fs::copy_file(path, older);
    code_words(project, "regie");
    fs::copy_file(path, same);
  }
  std::optional<Kind> kind() const {
    const auto trouble = project.file_trouble();
    return trouble ? std::optional(trouble->kind) : std::nullopt;
  }
  // A change is refused with that message, and memory stays as it is.
  std::string refused() {
    const std::string before = state_hash(project.study());
    const std::size_t entries = project.history().size();
    std::string why;
    try {
      code_words(project, "klaar");
    } catch (const NotSaved& error) {
      why = error.message().nl;
      EXPECT_EQ(error.path(), project.path());
    }
    EXPECT_EQ(state_hash(project.study()), before);
    EXPECT_EQ(project.history().size(), entries);
    return why;
  }
  bool changes() {
    code_words(project, "klaar");
    return on_disk(project.path()) == state_hash(project.study());
  }
  static std::string on_disk(const fs::path& file) {
    return state_hash(Project::open(file, Access::ReadOnly, "").study());
  }
  // False where what was done cannot be undone in it.
  bool save_copy(const fs::path& to, bool go_on = true) {
    const auto writing = project.start_copying();
    bool can_undo = false;
    try {
      can_undo = writing->copy_to(to, Watch::nobody());
      if (go_on) writing->go_on_in(to);
    } catch (const ProjectError&) {
      project.finish(*writing);
      throw;
    }
    project.finish(*writing);
    return can_undo;
  }

  TempFolder folder;
  fs::path path = folder / "p.zwerm";
  fs::path older = folder / "ouder.zwerm";
  fs::path same = folder / "zelfde.zwerm";
  fs::path elsewhere = folder / "elders.zwerm";
  Project project;
};

TEST_F(Trouble, NothingIsWrongWithAFileThatIsAsItWasLeft) {
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_TRUE(changes());
  project.save_draft("memo", "half");
  EXPECT_EQ(kind(), std::nullopt);
}

// --- Moved and deleted ---------------------------------------------------------------------------

TEST_F(Trouble, AFileThatIsMovedIsToldWithItsNewNameAndNotWritten) {
  fs::rename(path, elsewhere);
  const std::string bytes = bytes_of(elsewhere);
  EXPECT_EQ(kind(), Kind::Missing);
  EXPECT_EQ(project.file_trouble()->now_at, elsewhere);
  const std::string why = refused();
  EXPECT_NE(why.find("het is nu " + elsewhere.string()), std::string::npos) << why;
  EXPECT_THROW(project.save_draft("memo", "half"), NotSaved);
  EXPECT_EQ(bytes_of(elsewhere), bytes);
  fs::rename(elsewhere, path);
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_TRUE(changes());
}

TEST_F(Trouble, WorkGoesOnInAFileThatWasMoved) {
  fs::rename(path, elsewhere);
  const auto writing = project.start_copying();
  writing->go_on_in(elsewhere);
  project.finish(*writing);
  EXPECT_EQ(project.path(), elsewhere);
  EXPECT_TRUE(changes());
  EXPECT_TRUE(fs::exists(elsewhere.string() + ".lock"));
  EXPECT_FALSE(fs::exists(path.string() + ".lock"));
  EXPECT_TRUE(project.undo({}));
}

TEST_F(Trouble, WorkGoesOnInAFolderThatWasRenamed) {
  TempFolder others;
  Project moved = tests::small_project([&] {
    fs::create_directory(others / "een");
    return others / "een/p.zwerm";
  }());
  fs::rename(others / "een", others / "twee");
  ASSERT_EQ(moved.file_trouble()->now_at, others / "twee/p.zwerm");
  const auto writing = moved.start_copying();
  writing->go_on_in(others / "twee/p.zwerm");
  moved.finish(*writing);
  EXPECT_GT(code_words(moved, "klaar"), 0);
  EXPECT_TRUE(fs::exists(others / "twee/p.zwerm.lock"));
}

TEST_F(Trouble, AProjectThatIsNotGoneOnWithElsewhereKeepsItsLock) {
  TempFolder others;
  fs::create_directory(others / "een");
  fs::path file = others / "een/p.zwerm";
  Project open = tests::small_project(file);
  const std::string bytes = bytes_of(file);
  fs::rename(others / "een", others / "twee");
  file = others / "twee/p.zwerm";
  tests::sql(file, "UPDATE code SET name = 'Anders'");
  {
    const auto writing = open.start_copying();
    EXPECT_THROW(writing->go_on_in(file), ProjectError);
    open.finish(*writing);
  }
  tests::write_bytes(file, bytes);
  fs::rename(others / "twee", others / "een");
  EXPECT_GT(code_words(open, "klaar"), 0);
  EXPECT_TRUE(fs::exists(others / "een/p.zwerm.lock"));
}

TEST_F(Trouble, OfAFileThatIsDeletedACopyHoldsAllWithItsHistory) {
  fs::remove(path);
  EXPECT_EQ(kind(), Kind::Missing);
  EXPECT_NE(refused().find("er niet meer"), std::string::npos);
  EXPECT_FALSE(fs::exists(path)) << "nothing is made in its place unasked";
  save_copy(elsewhere);
  EXPECT_EQ(project.path(), elsewhere);
  EXPECT_TRUE(changes());
  EXPECT_EQ(coded_words(project.study()), "klaar|regie");
  EXPECT_TRUE(project.undo({}) && project.undo({}));
  EXPECT_TRUE(project.check().empty());
}

TEST_F(Trouble, ACopyMayStandInThePlaceOfTheDeletedFile) {
  fs::remove(path);
  save_copy(path);
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_TRUE(changes());
  EXPECT_EQ(tests::opened(path), "read") << "it is locked as before";
}

TEST_F(Trouble, ACopyNeverTakesThePlaceOfAFile) {
  EXPECT_THROW(save_copy(older), ProjectError);
  EXPECT_EQ(coded_words(Project::open(older, Access::ReadOnly, "").study()), "");
}

// --- Replaced and overwritten --------------------------------------------------------------------

TEST_F(Trouble, AnOlderVersionInItsPlaceIsNotWritten) {
  fs::rename(older, path);
  const std::string bytes = bytes_of(path);
  EXPECT_EQ(kind(), Kind::Replaced);
  const std::string why = refused();
  EXPECT_NE(why.find("een oudere versie van dit project"), std::string::npos) << why;
  EXPECT_EQ(bytes_of(path), bytes);
  save_copy(elsewhere);
  EXPECT_TRUE(changes());
  EXPECT_TRUE(project.undo({}) && project.undo({})) << "copied by way of the file that was open";
}

// The file keeps its place on the disk, so that only its content tells.
TEST_F(Trouble, AnOlderVersionCopiedOverItIsNotWritten) {
  fs::copy_file(older, path, fs::copy_options::overwrite_existing);
  const std::string bytes = bytes_of(path);
  EXPECT_EQ(kind(), Kind::Replaced);
  EXPECT_NE(refused().find("een oudere versie"), std::string::npos);
  EXPECT_EQ(bytes_of(path), bytes);
  save_copy(elsewhere);
  EXPECT_EQ(on_disk(elsewhere), state_hash(project.study())) << "made anew from memory";
  EXPECT_TRUE(changes());
  EXPECT_TRUE(project.check().empty());
}

TEST_F(Trouble, AVersionThatWentOnElsewhereIsNotWritten) {
  {
    Project other = Project::open(same, Access::Write, "JB");
    code_words(other, "project");
  }
  fs::rename(same, path);
  EXPECT_NE(refused().find("een andere versie van dit project"), std::string::npos);
  EXPECT_EQ(coded_words(Project::open(path, Access::ReadOnly, "").study()), "project|regie");
}

TEST_F(Trouble, AnotherFileInItsPlaceIsNotWritten) {
  const TempFolder others;
  tests::small_project(others / "p.zwerm");
  fs::copy_file(others / "p.zwerm", path, fs::copy_options::overwrite_existing);
  EXPECT_NE(refused().find("kwam een ander bestand"), std::string::npos);
  tests::write_bytes(path, "Geen project");
  EXPECT_EQ(kind(), Kind::Replaced);
  EXPECT_NE(refused().find("geen gaaf project"), std::string::npos);
  EXPECT_EQ(bytes_of(path), "Geen project");
  save_copy(elsewhere);
  EXPECT_TRUE(changes());
}

TEST_F(Trouble, WhatAnotherProgramWroteIsNotWrittenOver) {
  tests::sql(path, "UPDATE code SET name = 'Anders'");
  EXPECT_EQ(refused().substr(0, 17), "In de plaats van ");
  EXPECT_NE(bytes_of(path).find("Anders"), std::string::npos);
}

TEST_F(Trouble, TheSameProjectInItsPlaceIsGoneOnWith) {
  fs::rename(same, path);
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_TRUE(changes());
  EXPECT_TRUE(project.undo({}));
  fs::copy_file(path, same);
  fs::copy_file(same, path, fs::copy_options::overwrite_existing);
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_TRUE(changes());
}

// A half change of the file that was here must not be rolled back into the one that is here now.
TEST_F(Trouble, AJournalThatIsLeftBesideAReplacedFileDoesNoHarm) {
  const TempFolder others;
  fs::rename(same, path);
  tests::write_bytes(path.string() + "-journal", std::string(2000, 'x'));
  EXPECT_TRUE(changes());
  EXPECT_TRUE(project.check().empty());
}

// SQLite would take the journal for that of the file that is open, wherever that is.
TEST_F(Trouble, TheJournalOfAnotherFileInItsPlaceIsNotRolledIntoTheMovedOne) {
  const TempFolder others;
  tests::small_project(others / "p.zwerm");
  project.save_draft("memo", "half");
  fs::rename(path, elsewhere);
  const std::string bytes = bytes_of(elsewhere);
  fs::copy_file(others / "p.zwerm", path);
  tests::write_bytes(path.string() + "-journal", tests::journal_of(path));
  EXPECT_EQ(project.draft("memo"), std::nullopt);
  EXPECT_TRUE(project.takes_long(project.history().back()));
  EXPECT_THROW(project.payload(project.history().back()), ProjectError);
  EXPECT_THROW(project.back_up(folder / "back-up.zwerm"), ProjectError);
  const fs::path copy = folder / "kopie.zwerm";
  save_copy(copy, false);
  EXPECT_EQ(on_disk(copy), state_hash(project.study()));
  EXPECT_EQ(bytes_of(elsewhere), bytes);
}

TEST_F(Trouble, ACopyFromMemoryKeepsTheHistoryAsATrail) {
  project.save_draft("memo", "half");
  tests::write_bytes(path, "");
  const auto entries = project.history();
  EXPECT_FALSE(save_copy(elsewhere)) << "and says so";
  ASSERT_EQ(project.history().size(), entries.size());
  EXPECT_EQ(project.history().back().title, entries.back().title);
  EXPECT_EQ(project.next_undo(), nullptr);
  EXPECT_EQ(tests::opened(elsewhere), "read") << "it is locked now";
}

TEST_F(Trouble, ACopyFromMemoryKeepsHalfTypedTextAndWhoWasWithdrawn) {
  project.save_draft("memo", "half");
  project.save_draft("dropped", "half");
  project.save_draft("dropped", "");
  EditGroup group{kForget, say("Gewist", "Erased"), std::nullopt, {}};
  project.forget(group, {"withdrawn/person/1"});
  EXPECT_EQ(project.draft("memo"), std::nullopt);
  project.save_draft("other", "half");
  tests::write_bytes(path, "");
  EXPECT_TRUE(save_copy(elsewhere)) << "nothing could be undone here";
  EXPECT_EQ(project.draft("withdrawn/person/1"), "1");
  EXPECT_EQ(project.draft("other"), "half");
  EXPECT_EQ(project.draft("memo"), std::nullopt) << "it was forgotten";
  EXPECT_EQ(project.draft("dropped"), std::nullopt);
}

// --- Locks ---------------------------------------------------------------------------------------

TEST_F(Trouble, WhereTheLockIsRemovedByHandItIsTakenAgain) {
  fs::remove(path.string() + ".lock");
  EXPECT_TRUE(changes());
  EXPECT_TRUE(fs::exists(path.string() + ".lock"));
}

TEST_F(Trouble, WhoTookTheLockMeanwhileIsNamedAndKeepsIt) {
  fs::remove(path.string() + ".lock");
  {
    Project other = Project::open(path, Access::Write, "Jan Bos");
    EXPECT_NE(refused().find("Jan Bos heeft "), std::string::npos);
    EXPECT_GT(code_words(other, "project"), 0);
  }
  EXPECT_NE(refused().find("een andere versie"), std::string::npos) << "it has changed since";
}

// --- Rights, full disks, disks that are gone -----------------------------------------------------

// As another user than root, whom modes do not hold back.
class AsNobody {
 public:
  explicit AsNobody(const fs::path& file) : root_(geteuid() == 0) {
    constexpr uid_t kNobody = 65534;
    if (!root_) return;
    for (const fs::path& of : {file.parent_path(), file, fs::path(file.string() + ".lock")})
      chown_failed_ = chown(of.c_str(), kNobody, kNobody) != 0 || chown_failed_;
    chown_failed_ = seteuid(kNobody) != 0 || chown_failed_;
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  ~AsNobody() {
    if (root_ && seteuid(0) != 0) std::abort();
  }
  bool failed() const { return chown_failed_; }

 private:
  bool root_;
  bool chown_failed_ = false;
};

TEST_F(Trouble, WithoutTheRightToWriteItSaysSoAndGoesOnWithIt) {
  project.back_up();
  const AsNobody nobody(path);
  ASSERT_FALSE(nobody.failed());
  const std::string bytes = bytes_of(path);
  ASSERT_EQ(chmod(path.c_str(), 0400), 0);
  EXPECT_EQ(kind(), Kind::ReadOnly);
  EXPECT_NE(refused().find("geen recht meer om te schrijven: " + path.string()), std::string::npos);
  ASSERT_EQ(chmod(path.c_str(), 0600), 0);
  const fs::path around = path.parent_path();
  ASSERT_EQ(chmod(around.c_str(), 0500), 0);
  EXPECT_EQ(kind(), Kind::ReadOnly);
  EXPECT_NE(refused().find("schrijven: " + around.string()), std::string::npos);
  EXPECT_THROW(project.save_draft("memo", "half"), NotSaved);
  EXPECT_EQ(bytes_of(path), bytes);
  ASSERT_EQ(chmod(around.c_str(), 0700), 0);
  EXPECT_EQ(kind(), std::nullopt);
  EXPECT_TRUE(changes());
}

TEST_F(Trouble, OnAFullDiskTheNextChangeGoesInOnceThereIsRoom) {
  project.back_up();
  {
    const tests::FullDisk full(4096);
    EXPECT_NE(refused().find("schijf is vol"), std::string::npos);
    EXPECT_THROW(project.save_draft("memo", std::string(100'000, 'x')), NotSaved);
    EXPECT_NE(refused().find("schijf is vol"), std::string::npos);
  }
  EXPECT_TRUE(changes());
  project.save_draft("memo", "half");
  EXPECT_EQ(project.draft("memo"), "half");
  EXPECT_TRUE(project.check().empty());
}

TEST_F(Trouble, ACopyThatHasNoRoomLeavesNothingBehind) {
  {
    const tests::FullDisk full(4096);
    EXPECT_THROW(save_copy(elsewhere), ProjectError);
  }
  EXPECT_FALSE(fs::exists(elsewhere));
  EXPECT_FALSE(fs::exists(elsewhere.string() + ".new"));
  EXPECT_TRUE(changes());
  save_copy(elsewhere, false);
  EXPECT_EQ(project.path(), path);
  EXPECT_EQ(on_disk(elsewhere), state_hash(project.study()));
}

}  // namespace
