#include "coding/store/schema.h"

#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <gtest/gtest.h>

#include "coding/project.h"
#include "coding/store/migration.h"
#include "coding/store/open_checks.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using tests::TempFolder;

std::vector<std::string> columns_in_file(SQLite::Database& db, const std::string& table) {
  std::vector<std::string> names;
  SQLite::Statement info(db, "PRAGMA table_info(" + table + ")");
  while (info.executeStep()) names.push_back(info.getColumn(1).getString());
  return names;
}

template <class Row>
std::vector<std::string> columns_of() {
  std::vector<std::string> names;
  Row row{};
  columns([&names](const char* name, const auto&) { names.emplace_back(name); }, row);
  return names;
}

template <class... Rows>
struct EachRow {
  static void compare(SQLite::Database& db) { (compare_one<Rows>(db), ...); }
  template <class Row>
  static void compare_one(SQLite::Database& db) {
    // Texts, codings and marks hold positions; the store writes them by hand.
    if constexpr (!std::is_same_v<Row, Text> && !std::is_same_v<Row, Coding> &&
                  !std::is_same_v<Row, Mark>) {
      EXPECT_EQ(columns_in_file(db, Row::kTable), columns_of<Row>()) << Row::kTable;
    }
  }
};

TEST(Schema, HasTheColumnsOfEachRowInTheirOrder) {
  const TempFolder folder;
  { tests::small_project(folder / "p.zwerm"); }
  SQLite::Database db((folder / "p.zwerm").string());
  ForAllRows<EachRow>::compare(db);
}

TEST(Schema, IsExplainedInSchemaMd) {
  const std::string page = tests::bytes_of(ZWERM_SOURCE_DIR "/coding/store/SCHEMA.md");
  for (const std::string statement : store::create_statements()) {
    const std::string table = statement.substr(13, statement.find('(') - 13);
    EXPECT_NE(page.find("`" + table + "`"), std::string::npos) << table;
  }
}

TEST(Schema, CountsPositionsInCodePointsAsSubstrDoes) {
  const TempFolder folder;
  {
    Project project = tests::small_project(folder / "p.zwerm");
    tests::code_words(project, "coördinator");
  }
  SQLite::Database db((folder / "p.zwerm").string());
  EXPECT_EQ(db.execAndGet("SELECT substr(text, start + 1, \"end\" - start) FROM coding JOIN "
                          "transcript_text USING(transcript)")
                .getString(),
            "coördinator");
}

TEST(Schema, HasNoTriggersAndNoViews) {
  for (const std::string statement : store::create_statements())
    EXPECT_TRUE(statement.starts_with("CREATE TABLE ")) << statement;
}

// A file of version 1 with each kind of edit in its history, which can all be undone.
TEST(Schema, AFileOfVersion1IsBroughtUpToDateWithItsHistory) {
  const TempFolder folder;
  const auto path = folder / "p.zwerm";
  std::filesystem::copy_file(ZWERM_SOURCE_DIR "/tests/samples/version-1.zwerm", path);
  {
    Project project = Project::open(path, Access::Write, "AV");
    EXPECT_EQ(store::version_of(path), store::kSchemaVersion);
    EXPECT_EQ(store::version_of(folder / "p.zwerm.version-1.zwerm"), 1U);
    EXPECT_EQ(tests::coded_words(project.study()), "kloof 😀");
    project.undo({});  // the deletion of a code, with its coding
    EXPECT_EQ(tests::coded_words(project.study()), "kloof 😀 is|kloof 😀");
    while (project.next_undo() != nullptr) project.undo({});
    EXPECT_TRUE(project.study().transcripts().empty());
    while (project.next_redo() != nullptr) project.redo({});
    EXPECT_EQ(tests::coded_words(project.study()), "kloof 😀");
    EXPECT_TRUE(project.study().broken_rules().empty());
  }
  EXPECT_EQ(tests::opened(path), "written");
}

TEST(Schema, AFileOfVersion2IsBroughtUpToDateWithItsHistory) {
  const TempFolder folder;
  const auto path = folder / "p.zwerm";
  std::filesystem::copy_file(ZWERM_SOURCE_DIR "/tests/samples/version-2.zwerm", path);
  Project project = Project::open(path, Access::Write, "AV");
  EXPECT_EQ(store::version_of(folder / "p.zwerm.version-2.zwerm"), 2U);
  EXPECT_EQ(tests::coded_words(project.study()), "valt ");
  project.undo({});  // the deletion of a code, with its coding
  EXPECT_EQ(tests::coded_words(project.study()), "kloof 😀|valt ");
  EXPECT_EQ(project.study().table<Mark>().size(), 1U);
  while (project.next_undo() != nullptr) project.undo({});
  EXPECT_TRUE(project.study().transcripts().empty());
  while (project.next_redo() != nullptr) project.redo({});
  const Coding& weighed = project.study().codings().by_transcript().begin()->second->front();
  EXPECT_EQ(weighed.weight, 75);
  EXPECT_FALSE(weighed.good_quote);
  EXPECT_EQ(project.study().table<CodebookVersion>().size(), 1U);
  EXPECT_TRUE(project.study().broken_rules().empty());
}

TEST(Schema, AFileOfVersion3IsBroughtUpToDateWithItsHistory) {
  const TempFolder folder;
  const auto path = folder / "p.zwerm";
  std::filesystem::copy_file(ZWERM_SOURCE_DIR "/tests/samples/version-3.zwerm", path);
  Project project = Project::open(path, Access::Write, "AV");
  EXPECT_EQ(store::version_of(folder / "p.zwerm.version-3.zwerm"), 3U);
  EXPECT_EQ(tests::coded_words(project.study()), "kloof 😀|ij va");
  EXPECT_EQ(project.study().table<Crosswalk>().size(), 1U);
  project.undo({});  // the deletion of a code, with its coding
  EXPECT_EQ(tests::coded_words(project.study()), "De|kloof 😀|ij va");
  while (project.next_undo() != nullptr) project.undo({});
  EXPECT_TRUE(project.study().transcripts().empty());
  while (project.next_redo() != nullptr) project.redo({});
  const Coding& good = project.study().codings().by_transcript().begin()->second->front();
  EXPECT_TRUE(good.good_quote);
  EXPECT_EQ(project.study().table<KeptQuery>().size(), 1U);
  EXPECT_TRUE(project.study().broken_rules().empty());
}

TEST(Schema, ReadingAnOlderFileBringsItUpToDateToo) {
  const TempFolder folder;
  const auto path = folder / "p.zwerm";
  std::filesystem::copy_file(ZWERM_SOURCE_DIR "/tests/samples/version-1.zwerm", path);
  const Project project = Project::open(path, Access::ReadOnly, "");
  EXPECT_EQ(store::version_of(path), store::kSchemaVersion);
  EXPECT_EQ(project.study().codes().size(), 1U);
}

// Steps to versions that there are not yet, on a copy of a file that counts as version 1.
class Migration : public testing::Test {
 protected:
  void SetUp() override {
    tests::small_project(path);
    tests::sql(path, "PRAGMA user_version = 1");
  }
  std::int64_t version() {
    return SQLite::Database(path.string()).execAndGet("PRAGMA user_version").getInt64();
  }

  TempFolder folder;
  std::filesystem::path path = folder / "p.zwerm";
  std::filesystem::path kept = folder / "p.zwerm.version-1.zwerm";
};

TEST_F(Migration, KeepsTheOldFileAndGoesThroughAllSteps) {
  const store::MigrationStep steps[] = {
      {2, {"ALTER TABLE code ADD COLUMN note TEXT NOT NULL DEFAULT ''"}},
      {3, {"UPDATE code SET note = name"}}};
  store::migrate(path, 1, steps);
  EXPECT_EQ(version(), 3);
  EXPECT_EQ(SQLite::Database(path.string()).execAndGet("SELECT note FROM code").getString(),
            "Regie");
  EXPECT_EQ(store::version_of(kept), 1U);
}

TEST_F(Migration, GoesOnFromTheVersionThatTheFileHas) {
  const store::MigrationStep steps[] = {{1, {"DROP TABLE code"}}, {2, {"DELETE FROM draft"}}};
  store::migrate(path, 1, steps);
  EXPECT_EQ(version(), 2);
}

TEST_F(Migration, ThatFailsLeavesTheFileAsItWas) {
  const std::string before = tests::bytes_of(path);
  const store::MigrationStep steps[] = {{2, {"DELETE FROM code", "DELETE FROM no_such_table"}}};
  EXPECT_THROW(store::migrate(path, 1, steps), ProjectError);
  EXPECT_EQ(tests::bytes_of(path), before);
}

TEST_F(Migration, ThatWouldLeaveAReferenceDanglingIsRefused) {
  const store::MigrationStep steps[] = {{2, {"DELETE FROM transcript"}}};
  const std::string before = tests::bytes_of(path);
  EXPECT_THROW(store::migrate(path, 1, steps), ProjectError);
  EXPECT_EQ(tests::bytes_of(path), before);
}

}  // namespace
