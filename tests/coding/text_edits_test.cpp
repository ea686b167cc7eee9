#include "coding/text_edits.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "coding/store/edit_codec.h"
#include "tests/support/corrected.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace {

using namespace coding;
using tests::Corrected;
using tests::StudyBuilder;
using tests::words_of;

TEST(TextEdits, ANameCodedStaysCodedWhenItBecomesAPseudonym) {
  Corrected corrected;
  corrected.replace("Jan de Boer", "Deelnemer 1");
  EXPECT_EQ(corrected.codings(), "Deelnemer 1|valt tegen|");
  EXPECT_EQ(corrected.turns(), "R1:Deelnemer 1 stopt ermee.|R2:Dat valt tegen.|R1:Zo is het.|");
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, AnEndInsideWhatIsReplacedMovesOutwardAndComesBackExactly) {
  Corrected corrected;
  corrected.replace("Boer stopt", "Vries gaat");
  EXPECT_EQ(corrected.codings(), "Jan de Vries gaat|valt tegen|");
  EXPECT_TRUE(corrected.undone());
  EXPECT_EQ(corrected.codings(), "Jan de Boer|valt tegen|");
}

TEST(TextEdits, WordsTypedAtTheEdgeOfATurnAreItsSpeakersButNotCoded) {
  Corrected corrected;
  corrected.replace("ermee.", "ermee. Echt.");
  corrected.replace("Dat valt tegen.", "Ja. Dat valt tegen. Nou.");
  EXPECT_EQ(corrected.turns(),
            "R1:Jan de Boer stopt ermee. Echt.|R2:Ja. Dat valt tegen. Nou.|R1:Zo is het.|");
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, ALineEndInATurnLetsItGoOn) {
  Corrected corrected;
  corrected.replace("valt tegen", "valt\ntegen");
  EXPECT_EQ(corrected.turns(), "R1:Jan de Boer stopt ermee.|R2:Dat valt\ntegen.|R1:Zo is het.|");
  EXPECT_EQ(corrected.codings(), "Jan de Boer|valt\ntegen|");
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, WhatLosesAllItsWordsIsToldAndGoes) {
  Corrected corrected;
  const auto edit = corrected.replacing("Dat valt tegen.\n", "");
  const Swallowed gone = swallowed(corrected.study(), corrected.id(), edit);
  ASSERT_EQ(gone.codings.size(), 1U);
  EXPECT_EQ(words_of(corrected.study(), gone.codings[0]), "valt tegen");
  ASSERT_EQ(gone.turns.size(), 1U);
  EXPECT_EQ(gone.turns[0].turn, 1U);
  EXPECT_FALSE(gone.turns[0].joined);
  corrected.replace("Dat valt tegen.\n", "");
  EXPECT_EQ(corrected.turns(), "R1:Jan de Boer stopt ermee.|R1:Zo is het.|");
  EXPECT_EQ(corrected.codings(), "Jan de Boer|");
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, WithoutTheLineEndBetweenThemTheFirstSpeakerHasBothTurns) {
  Corrected corrected;
  const auto edit = corrected.replacing("ermee.\nDat", "ermee. Dat");
  const Swallowed gone = swallowed(corrected.study(), corrected.id(), edit);
  ASSERT_EQ(gone.turns.size(), 1U);
  EXPECT_TRUE(gone.turns[0].joined);
  corrected.replace("ermee.\nDat", "ermee. Dat");
  EXPECT_EQ(corrected.turns(), "R1:Jan de Boer stopt ermee. Dat valt tegen.|R1:Zo is het.|");
  EXPECT_EQ(corrected.codings(), "Jan de Boer|valt tegen|");
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, WordsOfTwoTurnsReplacedByTwoLinesStayTwoTurns) {
  Corrected corrected;
  corrected.replace("stopt ermee.\nDat valt", "gaat weg.\nDat viel");
  EXPECT_EQ(corrected.turns(), "R1:Jan de Boer gaat weg.|R2:Dat viel tegen.|R1:Zo is het.|");
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, AMemoOfASwallowedCodingGoesAndComesBackWithIt) {
  Corrected corrected;
  const Coding coding = corrected.study().codings().of(corrected.id())[1];
  corrected.apply(
      set_memo(corrected.study(), OwnerKind::Coding, coding.id.guid, "Nagaan", {coding.coder, {}}));
  EXPECT_EQ(
      swallowed(corrected.study(), corrected.id(), corrected.replacing("valt tegen", "")).memos,
      1U);
  corrected.replace("valt tegen", "");
  EXPECT_EQ(corrected.study().memos().size(), 0U);
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, TwoCodingsThatComeToLieOnTheSameWordsBecomeOneWithBothMemos) {
  Corrected corrected;
  const Coding first = corrected.study().codings().of(corrected.id())[0];
  const By by{first.coder, {}};
  corrected.apply(
      add_coding(corrected.study(), corrected.id(), corrected.span_of("Jan"), first.code, by));
  for (const Coding& coding :
       std::vector<Coding>(corrected.study().codings().of(corrected.id()).begin(),
                           corrected.study().codings().of(corrected.id()).begin() + 2))
    corrected.apply(set_memo(corrected.study(), OwnerKind::Coding, coding.id.guid, "M", by));
  corrected.replace("Jan de Boer", "Piet");
  EXPECT_EQ(corrected.codings(), "Piet|valt tegen|");
  EXPECT_EQ(corrected.study().memos().size(), 2U);
  EXPECT_TRUE(corrected.study().broken_rules().empty());
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, AnAccentTypedBehindALetterBecomesOneWithIt) {
  Corrected corrected;
  corrected.replace("stopt", "stopt\u0301");
  EXPECT_EQ(corrected.text(), transcripts::to_nfc(corrected.text()));
  corrected.replace("Boer", "Boe\u0301r");
  EXPECT_NE(corrected.text().find("Bo\u00E9r"), std::string::npos);
  EXPECT_EQ(corrected.codings(), "Jan de Bo\u00E9r|valt tegen|");
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, AFlagPutInARowOfFlagsTakesTheRowAlong) {
  Corrected corrected;
  corrected.replace("Zo is het.", "🇳🇱🇧🇪🇩🇪 zo");
  const Coding first = corrected.study().codings().of(corrected.id())[0];
  corrected.apply(add_coding(corrected.study(), corrected.id(), corrected.span_of("🇧🇪"), first.code,
                             {first.coder, {}}));
  // Half a flag before the row: each of the flags becomes another.
  corrected.replace("🇳🇱", "🇫🇳🇱");
  EXPECT_TRUE(corrected.study().broken_rules().empty());
  EXPECT_TRUE(corrected.undone());
}

TEST(TextEdits, WhatIsPastedIsCleaned) {
  EXPECT_EQ(clean_text("a\r\nb\rc\x01"
                       "d\te\u2028f"),
            "a\nb\ncd\te\nf");
  EXPECT_EQ(clean_text(std::string_view("a\0b\xFF", 4)), "ab\uFFFD");
}

TEST(TextEdits, ATextThatBecomesTooLongIsRefused) {
  Corrected corrected;
  EXPECT_THROW(
      replace_text(
          corrected.study(), corrected.id(),
          {{transcripts::make_span(0, 0), std::string(transcripts::kMaxTextBytes + 1, 'a')}}, {}),
      EditError);
}

TEST(TextEdits, APlaceThatIsNotThereOrCutsALetterIsRefused) {
  Corrected corrected;
  corrected.replace("Zo", "Zó");
  const auto refused = [&](Span span) {
    EXPECT_THROW(replace_text(corrected.study(), corrected.id(), {{span, "x"}}, {}), EditError);
  };
  const Span inside = corrected.span_of("ó");
  refused({{inside.begin.value + 1}, inside.end});
  refused(transcripts::make_span(0, 5000));
  refused({{5}, {2}});
}

TEST(TextEdits, ACorrectionIsKeptAsSmallAsItIs) {
  StudyBuilder builder;
  std::string words;
  for (int i = 0; i < 20'000; ++i) words += "woord" + std::to_string(i) + " ";
  builder.transcript("G1", "R1", words).code("Gat");
  for (int i = 1000; i < 1200; ++i) builder.coding("G1", "woord" + std::to_string(i), "Gat", "AV");
  Study study = builder.study();
  const TranscriptId id = transcript_named(study, "G1").id;
  const EditGroup group = replace_text(study, id, {{transcripts::make_span(0, 1), "W"}}, {});
  EXPECT_LT(store::encode(group.edits).size(), 100U);
  EXPECT_LT(store::encode(study.change(group).edits).size(), 100U);
}

TEST(TextEdits, AFileKeepsACorrectionAndItsUndoing) {
  const tests::TempFolder folder;
  StudyBuilder builder;
  builder.transcript("G1", "R1", "Wij zagen een gat 🙂 in.").transcript("G1", "R2", "Waar?");
  builder.code("Gat").coding("G1", "gat 🙂", "Gat", "AV").coding("G1", "Waar", "Gat", "AV");
  const Study& made = builder.study();
  Project project = Project::create(folder / "p.zwerm", "");
  EditGroup all{"import", {}, {}, {}};
  const auto put = [&]<class Row>(std::type_identity<Row>) {
    for (const auto& [key, row] : made.table<Row>()) all.edits.emplace_back(Put<Row>{row});
  };
  put(std::type_identity<Coder>{}), put(std::type_identity<Code>{});
  put(std::type_identity<TranscriptInfo>{}), put(std::type_identity<Text>{});
  const TranscriptId id = transcript_named(made, "G1").id;
  for (const Coding& coding : made.codings().of(id)) all.edits.emplace_back(Put<Coding>{coding});
  project.apply(all);
  const std::string start = state_hash(project.study());
  const std::size_t at = project.study().text(id).text().find("een gat");
  project.apply(
      replace_text(project.study(), id, {{transcripts::make_span(at, at + 5), "’n diep g"}}, {}));
  const std::string end = state_hash(project.study());
  const auto reopened = [&] {
    project = Project::open(folder / "p.zwerm", Access::ReadOnly, "");
    EXPECT_TRUE(project.check().empty());
    std::string hash = state_hash(project.study());
    project = Project::open(folder / "p.zwerm", Access::Write, "");
    return hash;
  };
  EXPECT_EQ(reopened(), end);
  ASSERT_TRUE(project.undo({}));
  EXPECT_EQ(state_hash(project.study()), start);
  EXPECT_EQ(reopened(), start);
  ASSERT_TRUE(project.redo({}));
  EXPECT_EQ(state_hash(project.study()), end);
  EXPECT_EQ(reopened(), end);
}

}  // namespace
