#include "exports/foreign/read.h"

#include <gtest/gtest.h>

#include "tests/support/foreign_projects.h"
#include "tests/support/refi_project.h"

namespace {

using tests::refusal_of_foreign;
using tests::SqliteFile;

TEST(ReadForeignProject, KnowsItByItsTablesWhateverItsName) {
  tests::TaguetteFile taguette;
  taguette.tag(1, "gat");
  EXPECT_EQ(tests::code_tree(tests::read_foreign(taguette.bytes()).study), "> gat");
  tests::QualCoderFile qualcoder;
  qualcoder.code(1, "geld");
  EXPECT_EQ(tests::code_tree(tests::read_foreign(qualcoder.bytes()).study), "> geld");
}

TEST(ReadForeignProject, RefusesAProjectOfItsOwn) {
  EXPECT_EQ(refusal_of_foreign(
                SqliteFile("CREATE TABLE a (b); PRAGMA application_id = 0x5A57524D;").bytes()),
            "a.db is een project van Zwerm. Open het, of voeg het samen met dit project.");
}

TEST(ReadForeignProject, RefusesTablesOfAnotherProgram) {
  EXPECT_EQ(refusal_of_foreign(SqliteFile("CREATE TABLE moz_places (url TEXT);").bytes()),
            "a.db is een SQLite-bestand, maar geen project van Taguette of QualCoder. Exporteer "
            "het project in het andere programma als .qdpx en lees dat in.");
}

// A view that stands in the place of a table could run whatever query its maker likes.
TEST(ReadForeignProject, AViewInPlaceOfATableIsNotTheProgramsFile) {
  SqliteFile file(
      "CREATE TABLE p (id, name, description, created); INSERT INTO p VALUES (1, 'x', '', '');"
      "CREATE VIEW projects AS SELECT * FROM p;"
      "CREATE TABLE documents (id, contents); CREATE TABLE highlights (id, start_offset);"
      "CREATE TABLE tags (id, path);");
  EXPECT_TRUE(
      refusal_of_foreign(file.bytes()).starts_with("a.db is een SQLite-bestand, maar geen"));
}

TEST(ReadForeignProject, ATriggerOfTheFileDoesNotRun) {
  tests::TaguetteFile made;
  made.document(1, "Gesprek", "<p>Een gat</p>").tag(1, "gat").highlight(1, 1, 4, 7, {1});
  made.file.run("CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM highlights; END;");
  EXPECT_EQ(tests::coded(tests::read_foreign(made.bytes()).study), "gat: gat");
}

TEST(ReadForeignProject, ADamagedFileIsOneSentence) {
  tests::QualCoderFile made;
  made.source(1, "Gesprek", std::string(100'000, 'x')).code(1, "gat");
  std::string bytes = made.bytes();
  EXPECT_EQ(
      refusal_of_foreign(bytes.substr(0, 3000)),
      "a.db is beschadigd. Open het in het programma waar het van is, bewaar het daar opnieuw "
      "en lees dat in.");
  const std::string half = refusal_of_foreign(bytes.substr(0, bytes.size() / 2));
  EXPECT_TRUE(half.starts_with("a.db is beschadigd")) << half;
}

// "-- " and quotes are letters like any other in names and texts.
TEST(ReadForeignProject, MarkupInNamesStaysWords) {
  tests::QualCoderFile made;
  made.source(1, "<a href=\"x\">&", "Een <b>gat</b> & meer.").code(1, "'; DROP TABLE x; --");
  made.coding(1, 1, 4, 14, "<b>gat</b>");
  EXPECT_EQ(tests::coded(tests::read_foreign(made.bytes()).study),
            "'; DROP TABLE x; --: <b>gat</b>");
}

}  // namespace
