// Opening files that crashes, other programs and strangers left: never a crash, nothing lost, and
// the user is told.
#include <fstream>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "coding/project.h"
#include "coding/project_opening.h"
#include "coding/store/schema.h"
#include "tests/support/full_disk.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using tests::opened;
using tests::TempFolder;
namespace fs = std::filesystem;

class Opening : public testing::Test {
 protected:
  void SetUp() override {
    Project project = tests::small_project(path);
    tests::code_words(project, "regie");
    tests::code_words(project, "coördinator");
  }
  Project open(Access access = Access::Write) { return Project::open(path, access, "AV"); }
  // All that is told at opening, in Dutch.
  std::string told() {
    std::string all;
    const Project project = open();
    for (const Message& notice : project.notices()) all += notice.nl + '\n';
    if (project.read_only_reason()) all += project.read_only_reason()->nl;
    return all;
  }

  TempFolder folder;
  fs::path path = folder / "p.zwerm";
};

// --- What is refused, byte for byte untouched ----------------------------------------------------

TEST_F(Opening, WhatIsNoProjectIsRefusedUntouched) {
  for (const std::string& content :
       {std::string(), std::string("gewone tekst"),
        std::string("SQLite format 3\0", 16) + std::string(200, ' ')}) {
    tests::write_bytes(folder / "x.zwerm", content);
    EXPECT_EQ(opened(folder / "x.zwerm"), "refused");
    EXPECT_EQ(tests::bytes_of(folder / "x.zwerm"), content);
    EXPECT_FALSE(fs::exists(folder / "x.zwerm.lock"));
  }
}

TEST_F(Opening, ADatabaseOfAnotherProgramIsRefusedUntouched) {
  tests::sql(folder / "x.zwerm", "CREATE TABLE notes(a)");
  const std::string before = tests::bytes_of(folder / "x.zwerm");
  EXPECT_EQ(opened(folder / "x.zwerm"), "refused");
  EXPECT_EQ(tests::bytes_of(folder / "x.zwerm"), before);
}

TEST_F(Opening, AFileOfANewerZwermIsRefusedUntouchedAndTheMessageSaysSo) {
  tests::sql(path, fmt::format("PRAGMA user_version = {}", store::kSchemaVersion + 1));
  const std::string before = tests::bytes_of(path);
  try {
    open();
    FAIL() << "opened";
  } catch (const ProjectError& error) {
    EXPECT_NE(error.message().nl.find("nieuwere Zwerm"), std::string::npos);
  }
  EXPECT_EQ(tests::bytes_of(path), before);
}

TEST_F(Opening, ANamedPipeOrFolderIsRefusedAtOnce) {
  ASSERT_EQ(mkfifo((folder / "pijp").c_str(), 0600), 0);
  EXPECT_EQ(opened(folder / "pijp"), "refused");
  EXPECT_EQ(opened(folder / "."), "refused");
  EXPECT_EQ(opened(folder / "nergens"), "refused");
}

TEST_F(Opening, ATableThatIsMissingOrOtherThanOursIsRefused) {
  for (const char* change :
       {"DROP TABLE coding", "ALTER TABLE memo ADD COLUMN x TEXT",
        "DROP TABLE turn; CREATE VIEW turn AS WITH RECURSIVE e(n) AS (SELECT 1 "
        "UNION ALL SELECT n FROM e) SELECT n FROM e"}) {
    const fs::path copy = folder / "copy.zwerm";
    fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
    tests::sql(copy, change);
    EXPECT_EQ(opened(copy), "refused") << change;
  }
}

// --- What is read only ---------------------------------------------------------------------------

TEST_F(Opening, ATriggerViewOrTableThatIsNotOursMakesItReadOnly) {
  for (const char* change :
       {"CREATE TRIGGER t AFTER INSERT ON coding BEGIN DELETE FROM coding; END",
        "CREATE VIEW v AS SELECT * FROM coding", "CREATE TABLE extra(x)",
        "CREATE INDEX i ON coding(start)"}) {
    const fs::path copy = folder / "copy.zwerm";
    fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
    tests::sql(copy, change);
    const std::string before = tests::bytes_of(copy);
    EXPECT_EQ(opened(copy), "read") << change;
    EXPECT_EQ(tests::bytes_of(copy), before) << change;
  }
}

TEST_F(Opening, ALetterChangedOnTheDiskIsToldByTheNameOfTheTranscript) {
  tests::replace_in_file(path, "niemand", "iemand!");
  EXPECT_NE(told().find("\"G1\" wijkt af van de opgeslagen controlesom"), std::string::npos)
      << told();
  EXPECT_EQ(opened(path), "read");
}

TEST_F(Opening, RowsThatBreakARuleAreToldAndLeftOutNotDeleted) {
  for (const char* change :
       {"DELETE FROM coder", "DELETE FROM code", "UPDATE coding SET \"end\" = 999",
        "UPDATE coding SET start = -5", "UPDATE coding SET start = \"end\"",
        "UPDATE coding SET start = 9223372036854775807", "DELETE FROM transcript_text",
        "DELETE FROM transcript", "UPDATE code SET parent = id", "UPDATE code SET kind = 77",
        "UPDATE turn SET \"end\" = 4000000000", "UPDATE turn SET speaker = -1",
        "UPDATE coding SET code = x'00'", "UPDATE history SET state = 9, title_nl = x'ff'",
        "UPDATE code SET name = CAST(x'ff41' AS TEXT)", "DELETE FROM project",
        "UPDATE transcript_text SET text = CAST(x'f0288cbc' AS TEXT)"}) {
    const fs::path copy = folder / "copy.zwerm";
    fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
    try {
      tests::sql(copy, change);
    } catch (const std::exception&) {
      continue;  // STRICT tables refuse that one
    }
    const std::string before = tests::bytes_of(copy);
    const Project project = Project::open(copy, Access::Write, "AV");
    const bool harmless = std::string_view(change).find("history") != std::string_view::npos;
    EXPECT_EQ(project.access(), harmless ? Access::Write : Access::ReadOnly) << change;
    tests::coded_words(project.study());
    state_hash(project.study());
    EXPECT_EQ(tests::bytes_of(copy), before) << change;
  }
}

TEST_F(Opening, AFileCutShortOrOverwrittenIsNeverWritten) {
  const std::string whole = tests::bytes_of(path);
  for (std::size_t page = 1; page * 4096 < whole.size(); ++page) {
    std::string broken = whole;
    broken.replace(page * 4096, 4096, std::string(4096, '\xAA'));
    tests::write_bytes(path, broken);
    EXPECT_NE(opened(path), "written") << "page " << page;
    EXPECT_EQ(tests::bytes_of(path), broken) << "page " << page;
  }
  tests::write_bytes(path, whole.substr(0, whole.size() / 2));
  EXPECT_NE(opened(path), "written");
  EXPECT_EQ(fs::file_size(path), whole.size() / 2);
}

TEST_F(Opening, ADamagedFileNamesTheNewestBackup) {
  const fs::path backup = open().back_up();
  tests::replace_in_file(path, "niemand", "iemand!");
  EXPECT_NE(told().find(backup.string()), std::string::npos) << told();
}

TEST_F(Opening, ADamagedFileLeavesTheLockToWhoRestoresIt) {
  tests::replace_in_file(path, "niemand", "iemand!");
  const Project project = open();
  EXPECT_FALSE(fs::exists(folder / "p.zwerm.lock"));
}

TEST_F(Opening, WithoutTheRightToWriteItIsReadAndSaysSo) {
  if (geteuid() != 0) GTEST_SKIP() << "changes the user";
  constexpr uid_t kNobody = 65534;
  const fs::path root = path.parent_path();
  ASSERT_EQ(chown(path.c_str(), kNobody, kNobody) | chmod(root.c_str(), 0555), 0);
  ASSERT_EQ(seteuid(kNobody), 0);
  const std::string in_folder = told();
  const std::string in_folder_opened = opened(path);
  ASSERT_EQ(seteuid(0), 0);
  ASSERT_EQ(chmod(root.c_str(), 0777) | chmod(path.c_str(), 0400), 0);
  ASSERT_EQ(seteuid(kNobody), 0);
  const std::string file_opened = opened(path);
  ASSERT_EQ(seteuid(0), 0);
  EXPECT_EQ(in_folder_opened, "read");
  EXPECT_NE(in_folder.find("kan Zwerm niet schrijven"), std::string::npos) << in_folder;
  EXPECT_EQ(file_opened, "read");
  EXPECT_EQ(tests::coded_words(open().study()), "regie|coördinator");
}

// --- In the place of the same project, while it is open
// -------------------------------------------

// Ends the opening where the file is checked.
class Stop : public transcripts::Watch {
  void step() override { throw transcripts::Stopped(); }
};

TEST_F(Opening, ThatIsStoppedLeavesTheProjectThatIsOpenAsItWas) {
  const Project project = open(Access::ReadOnly);
  Stop stop;
  EXPECT_THROW(Project::open(path, Access::Write, "JB", stop, project.lock()),
               transcripts::Stopped);
  EXPECT_FALSE(project.lock()->lock);
  EXPECT_FALSE(fs::exists(folder / "p.zwerm.lock"));
  EXPECT_EQ(opened(path), "written");
}

TEST_F(Opening, ThatIsNotTakenLeavesTheLockToTheProjectThatIsOpen) {
  const Project project = open();
  tests::sql(path, "CREATE TABLE extra(a)");
  EXPECT_EQ(Project::open(path, Access::Write, "JB", Watch::nobody(), project.lock()).access(),
            Access::ReadOnly);
  EXPECT_EQ(project.lock()->coder, "AV");
  ASSERT_TRUE(project.lock()->lock);
  EXPECT_TRUE(project.lock()->lock->holds());
}

TEST_F(Opening, ThatIsTakenHasTheLock) {
  Project project = open();
  project = Project::open(path, Access::Write, "AV", Watch::nobody(), project.lock());
  EXPECT_EQ(project.access(), Access::Write);
  EXPECT_EQ(opened(path), "read");
  project = open(Access::ReadOnly);
  project = Project::open(path, Access::Write, "AV", Watch::nobody(), project.lock());
  EXPECT_EQ(opened(path), "read");
}

// --- What a crash leaves -------------------------------------------------------------------------

TEST_F(Opening, AJournalOfAnotherDatabaseDoesNoHarmAndIsKept) {
  const fs::path other = folder / "other.zwerm";
  { tests::small_project(other); }
  const std::string journal = tests::journal_of(other);
  tests::write_bytes(folder / "p.zwerm-journal", journal);
  const std::string notices = told();
  EXPECT_NE(notices.find("dat er niet bij past"), std::string::npos) << notices;
  EXPECT_EQ(opened(path), "written");
  EXPECT_EQ(tests::coded_words(open().study()), "regie|coördinator");
  EXPECT_EQ(tests::bytes_of(folder / "p.zwerm.aside.zwerm-journal"), journal);
}

TEST_F(Opening, AJournalOfGarbageDoesNoHarmAndIsKept) {
  tests::write_bytes(folder / "p.zwerm-journal", std::string(9000, 'j'));
  const std::string notices = told();
  EXPECT_NE(notices.find("p.zwerm.kept.zwerm"), std::string::npos) << notices;
  EXPECT_EQ(tests::coded_words(open().study()), "regie|coördinator");
}

// On a full disk every session can end so: the copies must not fill it further.
TEST_F(Opening, OfManyCrashesOnlyTheNewestCopiesStay) {
  tests::write_bytes(folder / "p.zwerm.kept-eigen.zwerm", "van de gebruiker");
  for (int crash = 0; crash < 6; ++crash) {
    tests::write_bytes(folder / "p.zwerm-journal",
                       std::string(9000, static_cast<char>('a' + crash)));
    EXPECT_EQ(opened(path), "written");
  }
  int copies = 0;
  bool newest = false;
  for (const auto& file : fs::directory_iterator(path.parent_path()))
    if (file.path().extension() == ".zwerm-journal") {
      ++copies;
      newest = newest || tests::bytes_of(file.path()) == std::string(9000, 'f');
    }
  EXPECT_EQ(copies, 3);
  EXPECT_TRUE(newest);
  EXPECT_TRUE(fs::exists(folder / "p.zwerm.kept-eigen.zwerm"));
}

// A hostile file: the next number after the last there is cannot be counted.
TEST_F(Opening, AHistoryThatCannotBeCountedOnFromIsReadOnly) {
  tests::sql(path,
             "UPDATE history SET number = 9223372036854775807 WHERE number = "
             "(SELECT max(number) FROM history)");
  EXPECT_EQ(opened(path), "read");
  EXPECT_NE(told().find("onmogelijk nummer"), std::string::npos) << told();
}

TEST_F(Opening, WhoReadsADamagedFileWithoutBackupIsNotPointedToOne) {
  fs::remove_all(folder / "p.zwerm-backups");
  tests::sql(path, "CREATE TABLE extra(a)");
  EXPECT_NE(told().find("Er ligt geen back-up naast"), std::string::npos) << told();
}

TEST_F(Opening, WhoOnlyReadsSeesWhatWasSavedBeforeACrash) {
  tests::write_bytes(folder / "p.zwerm-journal", std::string(9000, 'j'));
  const Project project = open(Access::ReadOnly);
  EXPECT_EQ(tests::coded_words(project.study()), "regie|coördinator");
  EXPECT_FALSE(fs::exists(folder / "p.zwerm.lock"));
}

// --- Where it lies -------------------------------------------------------------------------------

TEST_F(Opening, AFileThatOthersCanReadOrThatIsSyncedIsRemarkedOn) {
  chmod(path.c_str(), 0644);
  EXPECT_NE(told().find("chmod 600"), std::string::npos);
  fs::create_directory(folder / "OneDrive");
  fs::rename(path, folder / "OneDrive/p.zwerm");
  path = folder / "OneDrive/p.zwerm";
  EXPECT_NE(told().find("OneDrive meegaat"), std::string::npos) << told();
}

// --- While it is open ----------------------------------------------------------------------------

TEST_F(Opening, AFullDiskIsToldAndTheChangeCanBeMadeAgain) {
  Project project = open();
  project.back_up();  // so that only the change itself writes
  const std::string state = state_hash(project.study());
  const std::size_t entries = project.history().size();
  {
    const tests::FullDisk full(4096);
    EXPECT_THROW(tests::code_words(project, "klaar"), ProjectError);
  }
  EXPECT_EQ(state_hash(project.study()), state);
  EXPECT_EQ(project.history().size(), entries);
  EXPECT_GT(tests::code_words(project, "klaar"), 0);
  EXPECT_TRUE(project.check().empty());
}

TEST_F(Opening, AFileThatIsMovedAwayWhileOpenIsNotWrittenAnyMore) {
  Project project = open();
  fs::rename(path, folder / "elders.zwerm");
  EXPECT_THROW(tests::code_words(project, "klaar"), ProjectError);
  fs::rename(folder / "elders.zwerm", path);
  EXPECT_GT(tests::code_words(project, "klaar"), 0);
}

TEST_F(Opening, HistoryThatMakesNoSenseIsRefusedNotUndone) {
  for (const char* bytes : {"x''", "x'01'", "x'02ff'", "x'01ff00000000'", "x'010effffffffffff'",
                            "x'010900112233445566778899aabbccddeeffffffffff'"}) {
    const fs::path copy = folder / "copy.zwerm";
    fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
    tests::sql(copy, std::string("UPDATE history_chunk SET bytes = ") + bytes);
    Project project = Project::open(copy, Access::Write, "AV");
    const std::string state = state_hash(project.study());
    try {
      project.undo({});
    } catch (const transcripts::Error&) {
      EXPECT_EQ(state_hash(project.study()), state) << bytes;
    }
  }
}

}  // namespace
