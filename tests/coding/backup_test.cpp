#include <algorithm>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "coding/project.h"
#include "coding/store/backups.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using tests::TempFolder;
namespace fs = std::filesystem;

// Names of backups made `every` so many hours before the first, newest first.
std::vector<fs::path> backups_every(const fs::path& project, int hours, int count) {
  std::vector<fs::path> names;
  for (int i = count; i-- > 0;)
    names.push_back(store::place_for_backup(
        project, {1'764'000'000'000LL - std::int64_t{i} * hours * 3'600'000}));
  return names;
}

TEST(Backups, OfEveryHourForAYearAreKeptByHourThenDayThenWeek) {
  const TempFolder folder;
  auto names = backups_every(folder / "p.zwerm", 1, 24 * 365);
  const auto gone = store::superfluous(names);
  std::erase_if(names, [&](const fs::path& name) {
    return std::find(gone.begin(), gone.end(), name) != gone.end();
  });
  EXPECT_GE(names.size(), 10U + 13U + 5U);
  EXPECT_LE(names.size(), 10U + 14U + 8U);
  EXPECT_LT(names.front().filename().string(), "2025-10-13") << "seven weeks back";
}

TEST(Backups, OfWhichThereAreTenAreAllKept) {
  const TempFolder folder;
  EXPECT_TRUE(store::superfluous(backups_every(folder / "p.zwerm", 24 * 60, 10)).empty());
}

TEST(Backups, AfterTheClockWasSetBackTheNewestStillSortsLast) {
  const TempFolder folder;
  const fs::path project = folder / "p.zwerm";
  const fs::path first = store::place_for_backup(project, {1'764'000'000'000});
  tests::write_bytes(first, "x");
  EXPECT_GT(store::place_for_backup(project, {1'700'000'000'000}), first);
}

TEST(Backups, OneIsMadeBeforeTheFirstChangeOfWhatIsThere) {
  const TempFolder folder;
  Project project = tests::small_project(folder / "p.zwerm");
  for (const char* words : {"project", "klaar", "regie"}) tests::code_words(project, words);
  EXPECT_EQ(store::backups_of(folder / "p.zwerm").size(), 1U) << "not one a change";
}

TEST(Backups, AScriptOfManyCommandsMakesOne) {
  const TempFolder folder;
  { tests::small_project(folder / "p.zwerm"); }
  for (const char* words : {"project", "klaar", "regie", "niemand"}) {
    Project project = Project::open(folder / "p.zwerm", Access::Write, "AV");
    tests::code_words(project, words);
  }
  EXPECT_EQ(store::backups_of(folder / "p.zwerm").size(), 1U);
}

TEST(Backups, AreForTheirOwnerAlone) {
  const TempFolder folder;
  Project project = tests::small_project(folder / "p.zwerm");
  struct stat about {};
  stat(project.back_up().c_str(), &about);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  stat(store::backup_folder(folder / "p.zwerm").c_str(), &about);
  EXPECT_EQ(about.st_mode & 0777U, 0700U);
}

TEST(Backups, AFolderThatCannotBeMadeIsANoticeAndTheWorkGoesOn) {
  const TempFolder folder;
  tests::write_bytes(folder / "p.zwerm-backups", "a file in the way");
  Project project = tests::small_project(folder / "p.zwerm");
  EXPECT_GT(tests::code_words(project, "regie"), 0);
  ASSERT_FALSE(project.notices().empty());
  EXPECT_NE(project.notices().back().nl.find("p.zwerm-backups"), std::string::npos);
}

TEST(Backups, NeverTakeTheNameOfAnotherFile) {
  const TempFolder folder;
  Project project = tests::small_project(folder / "p.zwerm");
  tests::write_bytes(folder / "mijn.txt", "aantekeningen");
  EXPECT_THROW(project.back_up(folder / "mijn.txt"), ProjectError);
  EXPECT_EQ(tests::bytes_of(folder / "mijn.txt"), "aantekeningen");
}

class Restore : public testing::Test {
 protected:
  // A project with one coding, whose backup of before that coding is `then`.
  void SetUp() override {
    Project project = tests::small_project(path);
    project.back_up(then);
    tests::code_words(project, "regie");
  }
  std::string words() {
    return tests::coded_words(Project::open(path, Access::Write, "AV").study());
  }

  TempFolder folder;
  fs::path path = folder / "p.zwerm";
  fs::path then = folder / "toen.zwerm";
};

TEST_F(Restore, GivesTheStateOfThen) {
  restore(path, then, "AV");
  EXPECT_EQ(words(), "");
}

TEST_F(Restore, CanItselfBeUndoneFromTheBackupItMakes) {
  restore(path, then, "AV");
  restore(path, store::backups_of(path).back(), "AV");
  EXPECT_EQ(words(), "regie");
}

TEST_F(Restore, HelpsWhereThePresentFileIsBroken) {
  const std::string broken = tests::bytes_of(path).substr(0, 5000);
  tests::write_bytes(path, broken);
  restore(path, then, "AV");
  EXPECT_EQ(tests::opened(path), "written");
  bool kept = false;
  for (const auto& file : fs::directory_iterator(store::backup_folder(path)))
    kept = kept || tests::bytes_of(file.path()) == broken;
  EXPECT_TRUE(kept) << "the broken file is still there, as it was";
}

TEST_F(Restore, LeavesNoJournalThatWouldUndoIt) {
  tests::write_bytes(folder / "p.zwerm-journal", std::string(3000, 'j'));
  restore(path, then, "AV");
  EXPECT_FALSE(fs::exists(folder / "p.zwerm-journal"));
  EXPECT_EQ(words(), "");
}

TEST_F(Restore, RefusesABackupThatIsNotSound) {
  tests::replace_in_file(then, "niemand", "iemand!");
  EXPECT_THROW(restore(path, then, "AV"), ProjectError);
  EXPECT_EQ(words(), "regie");
}

TEST_F(Restore, WaitsForNobodyWhoHasTheProjectOpen) {
  const Project open = Project::open(path, Access::Write, "JB");
  EXPECT_THROW(restore(path, then, "AV"), ProjectError);
}

}  // namespace
