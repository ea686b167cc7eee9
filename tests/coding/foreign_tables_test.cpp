#include "coding/store/foreign_tables.h"

#include <gtest/gtest.h>

#include "tests/support/sqlite_file.h"

namespace {

using coding::store::ForeignFileError;
using coding::store::ForeignLimits;
using coding::store::ForeignTables;
using tests::SqliteFile;
using transcripts::Message;

const std::string kPeople =
    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, age INTEGER);"
    "INSERT INTO people VALUES (2, 'Bé 🐝', 41), (1, 'Anja', NULL);";

// The rows as "1,Anja,|2,Bé 🐝,41".
std::string rows_of(const std::string& bytes, std::string_view table,
                    const std::vector<std::string_view>& columns, ForeignLimits limits = {}) {
  std::vector<Message> warnings;
  const ForeignTables tables(bytes, "a.db", warnings, transcripts::Watch::nobody(), limits);
  std::string all;
  for (const auto& row : tables.rows(table, columns)) {
    if (!all.empty()) all += '|';
    for (std::size_t i = 0; i < row.size(); ++i) all += (i == 0 ? "" : ",") + row[i].text();
  }
  return all;
}

std::string refusal(const std::string& bytes, std::string_view table = "people",
                    ForeignLimits limits = {}) {
  try {
    return "read: " + rows_of(bytes, table, {"id", "name"}, limits);
  } catch (const ForeignFileError& error) {
    return error.message().nl;
  }
}

TEST(ForeignTables, GivesTheNamedColumnsInTheOrderOfTheRows) {
  SqliteFile file(kPeople);
  EXPECT_EQ(rows_of(file.bytes(), "people", {"id", "name", "age"}), "1,Anja,|2,Bé 🐝,41");
  EXPECT_EQ(rows_of(file.bytes(), "PEOPLE", {"Name"}), "Anja|Bé 🐝");
}

TEST(ForeignTables, AColumnOrTableThatIsNotThereIsEmpty) {
  SqliteFile file(kPeople);
  EXPECT_EQ(rows_of(file.bytes(), "people", {"id", "supercid"}), "1,|2,");
  EXPECT_EQ(rows_of(file.bytes(), "animals", {"id"}), "");
}

TEST(ForeignTables, ANameWithQuotesInItIsNoSql) {
  SqliteFile file(
      "CREATE TABLE \"a\"\"b\" (\"x\"\"y\" TEXT); INSERT INTO \"a\"\"b\" VALUES ('1');");
  EXPECT_EQ(rows_of(file.bytes(), "a\"b", {"x\"y"}), "1");
}

TEST(ForeignTables, AnyKindOfValueIsTextAndDigitsAreANumber) {
  SqliteFile file("CREATE TABLE v (a); INSERT INTO v VALUES (12), ('34'), ('x5'), (1.5), (NULL);");
  std::vector<Message> warnings;
  const ForeignTables tables(file.bytes(), "a.db", warnings);
  const auto rows = tables.rows("v", {"a"});
  EXPECT_EQ(rows[0][0].number(-1), 12);
  EXPECT_EQ(rows[1][0].number(-1), 34);
  EXPECT_EQ(rows[2][0].number(-1), -1);
  EXPECT_EQ(rows[3][0].text(), "1.5");
  EXPECT_TRUE(rows[4][0].is_null());
}

TEST(ForeignTables, AViewOfTheNameIsNoTable) {
  SqliteFile file(
      "CREATE TABLE other (id, name); INSERT INTO other VALUES (1, 'x');"
      "CREATE VIEW people AS SELECT * FROM other;");
  EXPECT_EQ(rows_of(file.bytes(), "people", {"id"}), "");
}

// Its rows would be a billion, each worked out by the file's own query.
TEST(ForeignTables, AViewWithoutEndInPlaceOfATableCostsNothing) {
  SqliteFile file(
      "CREATE VIEW people AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) "
      "SELECT id, id AS name FROM n;");
  EXPECT_EQ(rows_of(file.bytes(), "people", {"id", "name"}), "");
}

TEST(ForeignTables, AVirtualTableAndAColumnThatIsWorkedOutAreNotRead) {
  SqliteFile file(
      "CREATE VIRTUAL TABLE people USING fts5(id, name);"
      "CREATE TABLE sums (id INTEGER, twice INTEGER GENERATED ALWAYS AS (id * 2));"
      "INSERT INTO sums (id) VALUES (4);");
  EXPECT_EQ(rows_of(file.bytes(), "people", {"id"}), "");
  EXPECT_EQ(rows_of(file.bytes(), "sums", {"id", "twice"}), "4,");
}

TEST(ForeignTables, AFileThatKeptALogBesideItIsReadAsItStands) {
  std::string bytes = SqliteFile(kPeople).bytes();
  bytes[18] = bytes[19] = 2;  // the write-ahead log's mark: SQLite's file format, 1.3.3
  EXPECT_EQ(rows_of(bytes, "people", {"id"}), "1|2");
}

TEST(ForeignTables, WhatIsNoSqliteOrIsEncryptedIsRefusedByName) {
  const std::string sentence = "a.db is geen SQLite-bestand, is versleuteld of is beschadigd.";
  EXPECT_EQ(refusal(""), sentence);
  EXPECT_EQ(refusal("Een gesprek, geen tabel."), sentence);
  EXPECT_EQ(refusal(std::string(4096, '\x9C')), sentence);
  EXPECT_EQ(refusal(std::string("SQLite format 3\0", 16) + std::string(4080, '\x9C')), sentence);
}

TEST(ForeignTables, ADamagedTableIsRefusedAndNotReadInPart) {
  SqliteFile file(kPeople);
  for (int i = 3; i < 2000; ++i)
    file.insert("people", "id, name", {std::int64_t{i}, std::string(40, 'x')});
  std::string bytes = file.bytes();
  for (std::size_t page = 4; page < 9; ++page) bytes.replace(page * 4096, 200, 200, '\xFF');
  EXPECT_EQ(refusal(bytes),
            "a.db is beschadigd in de tabel people. Open het in het programma waar het van is, "
            "bewaar het daar opnieuw en lees dat in.");
}

TEST(ForeignTables, DamageElsewhereIsToldOfOnce) {
  SqliteFile file(kPeople + "CREATE TABLE other (a);");
  for (int i = 0; i < 2000; ++i) file.insert("other", "a", {std::string(40, 'x')});
  std::string bytes = file.bytes();
  bytes.replace(bytes.size() - 4096, 200, 200, '\xFF');
  std::vector<Message> warnings;
  const ForeignTables tables(bytes, "a.db", warnings);
  EXPECT_EQ(tables.rows("people", {"id"}).size(), 2U);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_TRUE(warnings[0].nl.starts_with("a.db: Het bestand is beschadigd: "));
}

TEST(ForeignTables, TooManyRowsOrTooLongAValueAreRefused) {
  SqliteFile file(kPeople);
  file.insert("people", "id, name", {std::int64_t{3}, std::string(5000, 'x')});
  EXPECT_EQ(refusal(file.bytes(), "people", {.rows = 2}),
            "a.db heeft meer gegevens in de tabel people dan Zwerm inleest.");
  EXPECT_EQ(refusal(file.bytes(), "people", {.total_bytes = 3000}),
            "a.db heeft meer gegevens in de tabel people dan Zwerm inleest.");
  EXPECT_EQ(refusal(file.bytes(), "people", {.value_bytes = 4000}),
            "a.db heeft een tekst die langer is dan Zwerm inleest.");
}

TEST(ForeignTables, KnowsAProjectOfZwermByItsMark) {
  EXPECT_TRUE(coding::store::is_own_project(
      SqliteFile(kPeople + "PRAGMA application_id = 0x5A57524D;").bytes()));
  EXPECT_FALSE(coding::store::is_own_project(SqliteFile(kPeople).bytes()));
}

TEST(ForeignTables, StopsWhenItIsAskedTo) {
  class Stopper : public transcripts::Watch {
    void step() override { throw transcripts::Stopped(); }
  };
  SqliteFile file(kPeople);
  for (int i = 3; i < 20'000; ++i) file.insert("people", "id, name", {std::int64_t{i}, "x"});
  Stopper stopper;
  std::vector<Message> warnings;
  EXPECT_THROW(ForeignTables(file.bytes(), "a.db", warnings, stopper).rows("people", {"id"}),
               transcripts::Stopped);
}

}  // namespace
