#include "exports/foreign/from_taguette.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "tests/support/foreign_projects.h"
#include "tests/support/refi_project.h"

namespace {

using tests::coded;
using tests::read_foreign;
using tests::TaguetteFile;

// Bytes: "Er is " 0, "een gat" 6–13, " in het " , "geld" 21–25, "." ; line end 26; "Één" 27–32.
const std::string kPage = "<p>Er is een gat in het <b>geld</b>.</p>\n<p>Één 🐝 erbij.</p>";

TEST(FromTaguette, TakesDocumentsTagsAndHighlights) {
  TaguetteFile made;
  made.document(1, "Gesprek Bé", kPage).tag(1, "gat", "Wat er mist").tag(2, "geld");
  made.highlight(1, 1, 6, 13, {1}).highlight(2, 1, 21, 25, {2}).highlight(3, 1, 27, 37, {2});
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(coded(read.study), "gat: een gat|geld: geld|geld: Één 🐝");
  EXPECT_EQ(read.warnings, "");
  EXPECT_EQ(coding::find_code(read.study, "gat")->definition, "Wat er mist");
  const auto* transcript = coding::find_transcript(read.study, "Gesprek Bé");
  ASSERT_NE(transcript, nullptr);
  EXPECT_EQ(read.study.text(transcript->id).text(), "Er is een gat in het geld.\nÉén 🐝 erbij.");
}

TEST(FromTaguette, ACodingIsOfWhoMadeTheHighlightAndWhen) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat");
  made.file.run("INSERT INTO users (login, created) VALUES ('anna', '2026-03-01 09:00:00')");
  made.highlight(1, 1, 6, 13, {1}, "anna").highlight(2, 1, 21, 25, {1}, "");
  const auto read = read_foreign(made.bytes());
  const auto& codings = *read.study.codings().by_transcript().begin()->second;
  ASSERT_EQ(codings.size(), 2U);
  EXPECT_EQ(read.study.coders().find(codings[0].coder)->name, "anna");
  EXPECT_EQ(codings[0].made.milliseconds, 1'772'539'200'500);  // 3 March 2026, 12:00:00.5 UTC
  EXPECT_NE(codings[1].coder, codings[0].coder);
}

TEST(FromTaguette, AHighlightWithTwoTagsIsTwoCodings) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat").tag(2, "geld").highlight(1, 1, 21, 25, {2, 1});
  const auto read = read_foreign(made.bytes());
  const auto& codings = *read.study.codings().by_transcript().begin()->second;
  ASSERT_EQ(codings.size(), 2U);
  EXPECT_EQ(codings[0].span, codings[1].span);
  EXPECT_NE(codings[0].code, codings[1].code);
}

TEST(FromTaguette, HighlightsMayOverlap) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat").tag(2, "geld");
  made.highlight(1, 1, 0, 13, {1}).highlight(2, 1, 6, 25, {2}).highlight(3, 1, 10, 13, {1});
  EXPECT_EQ(coded(read_foreign(made.bytes()).study),
            "gat: Er is een gat|geld: een gat in het geld|gat: gat");
}

TEST(FromTaguette, AHighlightOverParagraphsHoldsTheLineEnds) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat").highlight(1, 1, 21, 32, {1});
  EXPECT_EQ(coded(read_foreign(made.bytes()).study), "gat: geld.\nÉén");
}

TEST(FromTaguette, AHighlightWithoutATagIsABookmark) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat").highlight(1, 1, 6, 13, {});
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(coded(read.study), "");
  ASSERT_EQ(read.study.table<coding::Mark>().size(), 1U);
  EXPECT_EQ(read.study.table<coding::Mark>().begin()->second.kind, coding::MarkKind::Bookmark);
}

TEST(FromTaguette, ATagWithADotStandsBelowTheTagBeforeTheDot) {
  TaguetteFile made;
  made.tag(1, "geld.subsidie").tag(2, "geld").tag(3, "geld.subsidie.rijk");
  made.tag(4, "Dr. Pieters").tag(5, "zorg.thuis").tag(6, "eind.");
  EXPECT_EQ(tests::code_tree(read_foreign(made.bytes()).study),
            "> Dr. Pieters|> eind.|> geld|> zorg.thuis|geld > subsidie|geld > subsidie > rijk");
}

// Versions with a column parent_id (taguette/database/copy.py, commit 00291cee).
TEST(FromTaguette, ATagMaySayWhichStandsAboveIt) {
  TaguetteFile made;
  made.file.run("ALTER TABLE tags ADD COLUMN parent_id INTEGER REFERENCES tags (id)");
  made.tag(1, "geld").tag(2, "subsidie").tag(3, "a").tag(4, "b");
  made.file.run(
      "UPDATE tags SET parent_id = 1 WHERE id = 2;"
      "UPDATE tags SET parent_id = 4 WHERE id = 3;"
      "UPDATE tags SET parent_id = 3 WHERE id = 4;");
  EXPECT_EQ(read_foreign(made.bytes()).study.codes().size(), 4U);
  EXPECT_NE(tests::code_tree(read_foreign(made.bytes()).study).find("geld > subsidie"),
            std::string::npos);
}

TEST(FromTaguette, DescriptionsAreMemos) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage, "Opgenomen in de keuken");
  made.file.run("UPDATE projects SET description = 'Over wijken'");
  EXPECT_EQ(tests::memos_in(read_foreign(made.bytes()).study),
            "project: Over wijken|transcript: Opgenomen in de keuken");
}

// An export numbers the rows anew: what is there is known all the same.
TEST(FromTaguette, ReadTwiceWithOtherNumbersItChangesNothingMore) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat").tag(2, "geld");
  made.highlight(1, 1, 6, 13, {1}).highlight(2, 1, 21, 25, {1, 2}).highlight(3, 1, 0, 5, {});
  const auto once = read_foreign(made.bytes());
  TaguetteFile again;
  again.document(7, "Gesprek", kPage).tag(4, "gat").tag(3, "geld");
  again.highlight(9, 7, 6, 13, {4}).highlight(6, 7, 21, 25, {3, 4}).highlight(5, 7, 0, 5, {});
  const auto twice = read_foreign(again.bytes(), once.study);
  EXPECT_EQ(coding::state_hash(twice.study), coding::state_hash(once.study));
  EXPECT_EQ(twice.taken.codings.there, 3U);
}

TEST(FromTaguette, WhatWasAddedSinceComesInBesideWhatIsThere) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat").highlight(1, 1, 6, 13, {1});
  const auto once = read_foreign(made.bytes());
  made.tag(2, "geld").highlight(2, 1, 21, 25, {2}).document(2, "Tweede", "<p>Nog een gat</p>");
  made.highlight(3, 2, 8, 11, {1});
  EXPECT_EQ(coded(read_foreign(made.bytes(), once.study).study),
            "gat: een gat|geld: geld|gat: gat");
}

TEST(FromTaguette, ATextThatIsAnotherNowGetsNoCodings) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat").highlight(1, 1, 6, 13, {1});
  const auto once = read_foreign(made.bytes());
  TaguetteFile other;
  other.document(1, "Gesprek", "<p>Heel andere woorden.</p>").tag(1, "gat");
  other.highlight(1, 1, 0, 10, {1});
  const auto twice = read_foreign(other.bytes(), once.study);
  EXPECT_EQ(coded(twice.study), "gat: een gat");
  EXPECT_NE(twice.warnings.find("de tekst van Gesprek is in dit project anders"),
            std::string::npos);
}

TEST(FromTaguette, HighlightsThatDoNotFitAreToldOf) {
  TaguetteFile made;
  made.document(1, "Gesprek", kPage).tag(1, "gat");
  made.highlight(1, 1, 21, 999, {1}).highlight(2, 1, 500, 600, {1}).highlight(3, 1, 9, 9, {1});
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(coded(read.study), "gat: geld.\nÉén 🐝 erbij.");
  EXPECT_EQ(read.warnings,
            "a.db: markeringen zonder woorden, niet overgenomen: 2 (het eerst: Gesprek).\n"
            "a.db: markeringen die voorbij het einde van hun tekst gaan en daar zijn afgekort: 1 "
            "(het eerst: Gesprek).\n");
}

TEST(FromTaguette, LettersWithLooseAccentsKeepTheirCodings) {
  TaguetteFile made;
  made.document(1, "Gesprek", "<p>cafe\u0301 en the\u0301 dus</p>").tag(1, "gat");
  made.highlight(1, 1, 10, 15, {1});  // "thé": the accent is two bytes
  EXPECT_EQ(coded(read_foreign(made.bytes()).study), "gat: thé");
}

TEST(FromTaguette, TenThousandHighlightsComeIn) {
  TaguetteFile made;
  std::string html;
  for (int i = 0; i < 2000; ++i) html += "<p>één twee drie vier vijf</p>\n";
  made.document(1, "Gesprek", html).tag(1, "a").tag(2, "b");
  made.file.run("BEGIN");
  const int line = 26;  // bytes, with its end
  for (int i = 0; i < 10'000; ++i)
    made.highlight(i + 1, 1, i / 5 * line + (i % 5) * 2, i / 5 * line + 14 + (i % 5), {1 + i % 2});
  made.file.run("COMMIT");
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(read.taken.codings.made, 10'000U);
  EXPECT_EQ(read.warnings, "");
}

TEST(FromTaguette, TwoProjectsInOneFileAreRefusedByName) {
  TaguetteFile made;
  made.file.run("INSERT INTO projects VALUES (2, 'Tweede', '', '2026-04-01 09:00:00')");
  EXPECT_EQ(tests::refusal_of_foreign(made.bytes()),
            "a.db is van Taguette en bevat 2 projecten (Wijken, Tweede). Exporteer er in Taguette "
            "een als project en lees dat in.");
}

TEST(FromTaguette, AFileWithoutAProjectIsRefused) {
  TaguetteFile made;
  made.file.run("DELETE FROM projects");
  EXPECT_EQ(tests::refusal_of_foreign(made.bytes()),
            "a.db is van Taguette, maar er staat geen project in.");
}

}  // namespace
