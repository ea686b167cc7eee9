#include "exports/foreign/from_qualcoder.h"

#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/project.h"
#include "tests/support/foreign_projects.h"
#include "tests/support/refi_project.h"

namespace {

using coding::OwnerKind;
using tests::coded;
using tests::QualCoderFile;
using tests::read_foreign;
using tests::spoken_in;

const std::string kText = "Er is een gat in het geld.\nÉén erbij.";

std::string value_of(const coding::Study& study, OwnerKind kind, std::string_view attribute,
                     const coding::Guid& owner) {
  const auto* row = coding::find_attribute(study, kind, attribute);
  const auto* value = row == nullptr ? nullptr : study.attribute_values().find({row->id, owner});
  return value == nullptr ? "" : value->value;
}

TEST(FromQualCoder, TakesSourcesCodesAndCodings) {
  QualCoderFile made;
  made.source(1, "Gesprek Bé.docx", kText).code(1, "gat", nullptr, nullptr, "Wat er mist");
  made.code(2, "geld").coding(1, 1, 6, 13, "een gat").coding(2, 1, 21, 25, "geld");
  made.coding(1, 1, 27, 30, "Één");
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(coded(read.study), "gat: een gat|geld: geld|gat: Één");
  EXPECT_EQ(read.warnings, "");
  const coding::Code& code = *coding::find_code(read.study, "gat");
  EXPECT_EQ(code.definition, "Wat er mist");
  EXPECT_EQ(code.colour.rgb, 0xAA5500U);
  EXPECT_NE(coding::find_transcript(read.study, "Gesprek Bé.docx"), nullptr);
}

TEST(FromQualCoder, TwoCodersKeepTheirOwnCodingsOfOnePlace) {
  QualCoderFile made;
  made.source(1, "Gesprek", kText).code(1, "gat");
  made.coding(1, 1, 6, 13, "een gat", "Anna").coding(1, 1, 6, 13, "een gat", "Piet");
  const auto read = read_foreign(made.bytes());
  const auto& codings = *read.study.codings().by_transcript().begin()->second;
  ASSERT_EQ(codings.size(), 2U);
  std::set<std::string> who;
  for (const auto& coding : codings) who.insert(read.study.coders().find(coding.coder)->name);
  EXPECT_EQ(who, (std::set<std::string>{"Anna", "Piet"}));
  EXPECT_EQ(codings[0].made.milliseconds, 1'706'787'000'000);  // 1 February 2024, 11:30
}

TEST(FromQualCoder, CategoriesAndCodesAboveCodesAreTheTree) {
  QualCoderFile made;
  made.category(1, "Geld").category(2, "Rijk", std::int64_t{1}).code(1, "gat", std::int64_t{2});
  made.code(2, "subsidie", nullptr, std::int64_t{1})
      .code(3, "los")
      .code(4, "wees", std::int64_t{9});
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(tests::code_tree(read.study),
            "> Geld|> los|> wees|Geld > Rijk|Geld > Rijk > gat|Geld > Rijk > gat > subsidie");
  EXPECT_FALSE(coding::find_code(read.study, "Rijk")->codable);
  EXPECT_TRUE(coding::find_code(read.study, "gat")->codable);
}

TEST(FromQualCoder, CategoriesThatStandInACircleStillComeIn) {
  QualCoderFile made;
  made.category(1, "A", std::int64_t{2}).category(2, "B", std::int64_t{1});
  made.code(1, "gat", std::int64_t{1}).code(2, "zelf", nullptr, std::int64_t{2});
  EXPECT_EQ(read_foreign(made.bytes()).study.codes().size(), 4U);
}

// QualCoder's text field counts UTF-16 (pull request 1482), its searches code points.
TEST(FromQualCoder, ACodingLiesOnItsWordsHoweverTheFileCounted) {
  QualCoderFile made;
  made.source(1, "Gesprek", "Ja 🐝🐝 een gat en nog een gat 🐝 hier.").code(1, "gat");
  made.coding(1, 1, 6, 13, "een gat", "code points").coding(1, 1, 22, 29, "een gat", "UTF-16");
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(coded(read.study), "gat: een gat|gat: een gat");
  EXPECT_EQ(read.warnings, "");
}

TEST(FromQualCoder, LineEndsOfWindowsCountAsTwoOrAsOne) {
  QualCoderFile made;
  made.source(1, "Gesprek", "Een\r\ntwee\r\ndrie vier\r\nvijf").code(1, "gat");
  made.coding(1, 1, 11, 15, "drie", "twee").coding(1, 1, 9, 13, "drie", "een");
  made.coding(1, 1, 5, 15, "twee\u2029drie", "veld");
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(coded(read.study), "gat: twee\ndrie|gat: drie|gat: drie");
  EXPECT_EQ(read.warnings, "");
}

TEST(FromQualCoder, AByteOrderMarkCountsAsACharacter) {
  QualCoderFile made;
  made.source(1, "Gesprek", "\uFEFFEr is een gat.").code(1, "gat").coding(1, 1, 7, 14, "een gat");
  EXPECT_EQ(coded(read_foreign(made.bytes()).study), "gat: een gat");
}

TEST(FromQualCoder, OtherWordsThanTheFileNamesAreToldOf) {
  QualCoderFile made;
  made.source(1, "Gesprek", kText).code(1, "gat").coding(1, 1, 6, 13, "een gat");
  made.coding(1, 1, 14, 20, "het geld");
  const auto read = read_foreign(made.bytes());
  EXPECT_NE(read.warnings.find("selecties op andere woorden dan het bestand erbij noemt"),
            std::string::npos);
}

TEST(FromQualCoder, AnImportantCodingIsAGoodQuote) {
  QualCoderFile made;
  made.source(1, "Gesprek", kText).code(1, "gat");
  made.coding(1, 1, 6, 13, "een gat", "Anna", "", std::int64_t{1});
  made.coding(1, 1, 21, 25, "geld", "Anna", "", std::int64_t{0});
  const auto read = read_foreign(made.bytes());
  const auto& codings = *read.study.codings().by_transcript().begin()->second;
  ASSERT_EQ(codings.size(), 2U);
  EXPECT_TRUE(codings[0].good_quote);
  EXPECT_FALSE(codings[1].good_quote);
}

TEST(FromQualCoder, MemosAnnotationsAndJournalAreMemos) {
  QualCoderFile made;
  made.source(1, "Gesprek", kText, "Opgenomen in de keuken")
      .code(1, "gat")
      .person(1, "Bé", "Woont er lang");
  made.coding(1, 1, 6, 13, "een gat", "Anna", "Twijfel");
  made.file.run("UPDATE project SET memo = 'Over wijken'");
  made.file.run(
      "INSERT INTO annotation VALUES (1, 1, 0, 5, 'Let op', 'Anna', '2024-02-01 11:30:00')");
  made.file.run("INSERT INTO journal VALUES (1, 'Dag 1', 'Druk.', '2024-02-01 11:30:00', 'Anna')");
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(tests::memos_in(read.study),
            "coding: Twijfel|mark: Let op|participant: Woont er lang|project: Dag 1\n\nDruk.|"
            "project: Over wijken|transcript: Opgenomen in de keuken");
  EXPECT_EQ(read.study.table<coding::Mark>().size(), 1U);
}

TEST(FromQualCoder, ACaseIsWhoSaysItsPassages) {
  QualCoderFile made;
  made.source(1, "Gesprek", "Wat vindt u?\nEen gat.\nEn u?\nGeld.")
      .person(1, "Anja")
      .person(2, "Bé");
  made.person_says(1, 1, 13, 21).person_says(2, 1, 28, 33);
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(spoken_in(read.study), "Anja: Een gat.\nBé: Geld.\n");
  EXPECT_TRUE(read.study.table<coding::Mark>().empty());
}

TEST(FromQualCoder, ACaseOfAWholeSourceSaysAllOfIt) {
  QualCoderFile made;
  made.source(1, "Gesprek", "Een gat. Geld.").person(1, "Anja").person_says(1, 1, 0, 13);
  EXPECT_EQ(spoken_in(read_foreign(made.bytes()).study), "Anja: Een gat. Geld.\n");
}

TEST(FromQualCoder, AttributesAreOfPeopleAndOfConversations) {
  QualCoderFile made;
  made.source(1, "Gesprek", kText).person(1, "Anja");
  made.attribute("Leeftijd", "case", "numeric", 1, "41");
  made.attribute("Rol", "case", "character", 1, "bewoner");
  made.attribute("Plaats", "file", "character", 1, "Groningen");
  made.attribute("Jaren", "case", "numeric", 1, "een stuk of tien");
  const auto read = read_foreign(made.bytes());
  const auto& person = coding::participant_named(read.study, "Anja").id.guid;
  const auto& transcript = coding::transcript_named(read.study, "Gesprek").id.guid;
  EXPECT_EQ(value_of(read.study, OwnerKind::Participant, "Leeftijd", person), "41");
  EXPECT_EQ(value_of(read.study, OwnerKind::Participant, "Rol", person), "bewoner");
  EXPECT_EQ(value_of(read.study, OwnerKind::Transcript, "Plaats", transcript), "Groningen");
  EXPECT_EQ(value_of(read.study, OwnerKind::Participant, "Jaren", person), "een stuk of tien");
}

TEST(FromQualCoder, ReadTwiceItChangesNothingMore) {
  QualCoderFile made;
  made.source(1, "Gesprek", kText, "memo").category(1, "Geld").code(1, "gat", std::int64_t{1});
  made.person(1, "Anja", "memo")
      .person_says(1, 1, 0, 26)
      .attribute("Rol", "case", "character", 1, "x");
  made.coding(1, 1, 6, 13, "een gat", "Anna", "memo").coding(1, 1, 6, 13, "een gat", "Piet");
  made.file.run(
      "INSERT INTO annotation VALUES (1, 1, 0, 5, 'Let op', 'Anna', '2024-02-01 11:30:00')");
  const auto once = read_foreign(made.bytes());
  const auto twice = read_foreign(made.bytes(), once.study);
  EXPECT_EQ(coding::state_hash(twice.study), coding::state_hash(once.study));
}

// A colleague's copy of the project gave the same number to another code.
TEST(FromQualCoder, ACopyWithOtherNumbersIsKnownByItsNames) {
  QualCoderFile mine;
  mine.source(1, "Gesprek", kText).code(1, "gat").coding(1, 1, 6, 13, "een gat", "Anna");
  QualCoderFile theirs;
  theirs.source(5, "Gesprek", kText).code(1, "geld").code(2, "gat");
  theirs.coding(1, 5, 21, 25, "geld", "Piet").coding(2, 5, 6, 13, "een gat", "Anna");
  const auto both = read_foreign(theirs.bytes(), read_foreign(mine.bytes()).study);
  EXPECT_EQ(coded(both.study), "gat: een gat|geld: geld");
}

TEST(FromQualCoder, AnOldVersionWithoutTheNewColumnsIsRead) {
  tests::SqliteFile old(
      "CREATE TABLE project (databaseversion text, date text, memo text, about text);"
      "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, "
      "memo text, owner text, date text, unique(name));"
      "CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo "
      "text, supercatid integer, unique(name));"
      "CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, "
      "owner text, date text, memo text, unique(cid,fid,pos0,pos1, owner));"
      "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner "
      "text, date text, color text, unique(name));"
      "INSERT INTO project VALUES ('v1', '2019-05-01 10:00:00', NULL, 'QualCoder 1.0');"
      "INSERT INTO source VALUES (1, 'a.txt', 'Er is een gat.', NULL, NULL, 'x', 'gisteren');"
      "INSERT INTO code_name VALUES (1, 'gat', NULL, NULL, 'x', NULL, NULL);"
      "INSERT INTO code_text VALUES (1, 1, 'een gat', 6, 13, 'x', 'gisteren', NULL);");
  EXPECT_EQ(coded(read_foreign(old.bytes()).study), "gat: een gat");
}

TEST(FromQualCoder, TenThousandCodingsWithMemosComeIn) {
  QualCoderFile made;
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "één 🐝 twee drie vier\n";
  made.source(1, "Gesprek", text).code(1, "gat");
  made.file.run("BEGIN");
  const int line = 21;  // characters, with its end
  for (int i = 0; i < 10'000; ++i)
    made.coding(1, 1, i / 5 * line + 6, i / 5 * line + 10, "twee", std::to_string(i % 5), "memo");
  made.file.run("COMMIT");
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(read.taken.codings.made, 10'000U);
  EXPECT_EQ(read.taken.memos.made, 10'000U);
  EXPECT_EQ(read.warnings, "");
}

TEST(FromQualCoder, WhatHasNoTextIsCounted) {
  QualCoderFile made;
  made.source(1, "Gesprek", kText).source(2, "foto.jpg", nullptr).source(3, "band.mp3", "");
  made.code(1, "gat").coding(1, 1, 6, 13, "een gat").coding(7, 1, 0, 5, "Er is");
  made.file.run(
      "INSERT INTO code_image (id, cid, x1, y1, width, height) VALUES (2, 1, 0, 0, 9, 9);"
      "INSERT INTO code_av (id, cid, pos0, pos1) VALUES (3, 1, 0, 9), (3, 1, 9, 12);");
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(coded(read.study), "gat: een gat");
  EXPECT_EQ(read.warnings,
            "a.db: bronnen zonder tekst (beeld, geluid, video), niet overgenomen: 2 (het eerst: "
            "foto.jpg).\n"
            "a.db: coderingen daarop, niet overgenomen: 3 (het eerst: foto.jpg).\n"
            "a.db: coderingen met een code die er niet is, niet overgenomen: 1 (het eerst: "
            "Gesprek).\n");
}

TEST(FromQualCoder, APassagePastTheEndOrWithoutWordsIsToldOf) {
  QualCoderFile made;
  made.source(1, "Gesprek", kText).code(1, "gat").coding(1, 1, 21, 500, "").coding(1, 1, 8, 8, "");
  const auto read = read_foreign(made.bytes());
  EXPECT_EQ(coded(read.study), "gat: geld.\nÉén erbij.");
  EXPECT_EQ(read.warnings,
            "a.db: passages zonder woorden, niet overgenomen: 1 (het eerst: Gesprek).\n"
            "a.db: passages die voorbij het einde van hun tekst gaan en daar zijn afgekort: 1 (het "
            "eerst: Gesprek).\n");
}

}  // namespace
