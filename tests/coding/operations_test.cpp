#include "coding/operations.h"

#include <limits>

#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/retrieval.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder small_study() {
  StudyBuilder study;
  study.transcript("G1", "I", "En dan?").transcript("G1", "R1", "Dan valt er een gat.");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").pps("Hout", {"Anna", "G1"});
  study.code("Geld").code("Gat", "Geld").code("Regie");
  study.coding("G1", "een gat", "Gat", "AV").coding("G1", "valt", "Gat", "JB");
  study.coding("G1", "een gat", "Regie", "AV");
  return study;
}

CodeId code(const StudyBuilder& study, std::string_view name) {
  return code_named(study.study(), name).id;
}
TranscriptId g1(const StudyBuilder& study) {
  return transcript_named(study.study(), "G1").id;
}
By av(const StudyBuilder& study) {
  return {coder_named(study.study(), "AV").id, {}};
}

// "valt = Gat by JB; ...", in reading order.
std::string codings(const StudyBuilder& study) {
  std::string out;
  for (const Quotation& q : quotations(study.study(), {}))
    out += tests::words_of(study.study(), *q.coding) + " = " +
           study.study().codes().find(q.coding->code)->name + " by " +
           study.study().coders().find(q.coding->coder)->name + "; ";
  return out;
}

CodingId coding_on(const StudyBuilder& study, std::string_view words, std::string_view name) {
  for (const Coding& coding : study.study().codings().of(g1(study)))
    if (tests::words_of(study.study(), coding) == words && coding.code == code(study, name))
      return coding.id;
  return {};
}

TEST(Operations, TitlesSayWhatWasDoneInBothLanguages) {
  const StudyBuilder study = small_study();
  const Span span = transcripts::make_span(0, 2);
  EXPECT_EQ(add_coding(study.study(), g1(study), span, code(study, "Gat"), av(study)).title,
            (Message{"Gecodeerd als Gat", "Coded as Gat"}));
  EXPECT_EQ(
      delete_code(study.study(), code(study, "Geld")).title,
      (Message{"Code Geld verwijderd, met 2 coderingen", "Code Geld deleted, with 2 codings"}));
  EXPECT_EQ(
      set_attribute(study.study(), OwnerKind::Transcript, g1(study).guid, "bron", "groep").title,
      (Message{"bron van G1: groep", "source of G1: groep"}));
}

TEST(Operations, NamesAreTrimmedAndComposedAndNeverEmpty) {
  StudyBuilder study = small_study();
  study.apply(add_pps(study.study(), "  Zoe\u0308 \n"));
  EXPECT_NE(find_pps(study.study(), "Zo\u00eb"), nullptr);
  EXPECT_THROW(add_participant(study.study(), " \t"), EditError);
  EXPECT_THROW(rename_pps(study.study(), pps_named(study.study(), "Hout").id, ""), EditError);
}

TEST(Recode, ADoubleCollapsesAndItsMemoStays) {
  StudyBuilder study = small_study();
  const CodingId double_of = coding_on(study, "een gat", "Gat");
  study.apply(set_memo(study.study(), OwnerKind::Coding, double_of.guid, "kern", av(study)));
  study.apply(recode(study.study(), double_of, code(study, "Regie")));
  EXPECT_EQ(codings(study), "valt = Gat by JB; een gat = Regie by AV; ");
  EXPECT_EQ(memo_text(study.study(), OwnerKind::Coding, coding_on(study, "een gat", "Regie").guid),
            "kern");
}

// The span of these words in G1.
Span span_of(const StudyBuilder& study, std::string_view words) {
  const auto at = study.study().text(g1(study)).text().find(words);
  return transcripts::make_span(static_cast<std::uint32_t>(at),
                                static_cast<std::uint32_t>(at + words.size()));
}

TEST(SetSpan, StretchesShrinksAndBecomesOneWithItsDouble) {
  StudyBuilder study = small_study();
  const CodingId id = coding_on(study, "een gat", "Regie");
  study.apply(set_span(study.study(), id, span_of(study, "valt er een gat")));
  EXPECT_EQ(codings(study),
            "valt er een gat = Regie by AV; valt = Gat by JB; een gat = Gat by AV; ");
  study.apply(recode(study.study(), id, code(study, "Gat")));
  study.apply(set_span(study.study(), id, span_of(study, "een gat")));
  EXPECT_EQ(codings(study), "valt = Gat by JB; een gat = Gat by AV; ");
}

TEST(SplitCoding, LeavesTheSpaceBetweenBothOut) {
  StudyBuilder study = small_study();
  const CodingId id = coding_on(study, "een gat", "Regie");
  study.apply(split_coding(study.study(), id, span_of(study, "gat").begin));
  EXPECT_EQ(codings(study),
            "valt = Gat by JB; een gat = Gat by AV; een = Regie by AV; gat = Regie by AV; ");
  const CodingId whole = coding_on(study, "een gat", "Gat");
  EXPECT_THROW(split_coding(study.study(), whole, span_of(study, "een gat").begin), EditError);
  EXPECT_THROW(split_coding(study.study(), whole, span_of(study, "valt").begin), EditError);
  EXPECT_THROW(split_coding(study.study(), whole, {100'000}), EditError);
}

TEST(SetWeight, GoesFrom0To100) {
  StudyBuilder study = small_study();
  const CodingId id = coding_on(study, "valt", "Gat");
  study.apply(set_weight(study.study(), id, 80));
  EXPECT_EQ(study.study().codings().find(id)->weight, 80);
  study.apply(set_weight(study.study(), id, std::nullopt));
  EXPECT_EQ(study.study().codings().find(id)->weight, std::nullopt);
  for (const int weight : {101, -1}) {
    Study copy = study.study();
    EXPECT_THROW(copy.change(set_weight(copy, id, weight)), EditError) << weight;
  }
}

TEST(MoveTranscript, PutsItBeforeAnotherOrLast) {
  StudyBuilder study;
  study.transcript("A", "R", "a").transcript("B", "R", "b").transcript("C", "R", "c");
  const auto id = [&](const char* name) { return transcript_named(study.study(), name).id; };
  const auto order = [&] {
    std::string names;
    for (const TranscriptInfo* info : transcripts_in_order(study.study())) names += info->name;
    return names;
  };
  study.apply(move_transcript(study.study(), id("C"), id("A")));
  EXPECT_EQ(order(), "CAB");
  study.apply(move_transcript(study.study(), id("A"), std::nullopt));
  EXPECT_EQ(order(), "CBA");
}

TEST(MergeCodes, MovesCodingsAndCollapsesDoubles) {
  StudyBuilder study = small_study();
  study.apply(merge_codes(study.study(), code(study, "Gat"), code(study, "Regie")));
  EXPECT_EQ(codings(study), "valt = Regie by JB; een gat = Regie by AV; ");
  EXPECT_EQ(find_code(study.study(), "Gat"), nullptr);
}

TEST(MergeCodes, IntoItselfOrBelowIsRefused) {
  const StudyBuilder study = small_study();
  EXPECT_THROW(merge_codes(study.study(), code(study, "Gat"), code(study, "Gat")), EditError);
  EXPECT_THROW(merge_codes(study.study(), code(study, "Geld"), code(study, "Gat")), EditError);
}

TEST(SplitCode, TakesTheChosenCodingsToANewSibling) {
  StudyBuilder study = small_study();
  study.apply(
      split_code(study.study(), code(study, "Gat"), "Kloof", {coding_on(study, "valt", "Gat")}));
  EXPECT_EQ(path_of(study.study(), code(study, "Kloof")), "Geld > Kloof");
  EXPECT_EQ(codings(study), "valt = Kloof by JB; een gat = Gat by AV; een gat = Regie by AV; ");
}

TEST(DeleteCode, TakesItsSubcodesAndTellsHowMuchGoes) {
  StudyBuilder study = small_study();
  const DeletedWithCode deleted = deleted_with(study.study(), code(study, "Geld"));
  EXPECT_EQ(deleted.codes, 2U);
  EXPECT_EQ(deleted.codings, 2U);
  EXPECT_EQ(deleted.transcripts, 1U);
  study.apply(delete_code(study.study(), code(study, "Geld")));
  EXPECT_EQ(codings(study), "een gat = Regie by AV; ");
}

TEST(CreateCodeAndCoding, IsOneGroup) {
  StudyBuilder study = small_study();
  Code made;
  made.name = "Nieuw";
  study.apply(create_code_and_coding(study.study(), made, g1(study), transcripts::make_span(0, 2),
                                     av(study)));
  EXPECT_EQ(codings(study).substr(0, 18), "En = Nieuw by AV; ");
}

TEST(AddTranscripts, MakesNamesUnique) {
  StudyBuilder study = small_study();
  const auto text = tests::conversation({{"R1", "Ja."}});
  study.apply(
      add_transcripts(study.study(), {{"g1", {}, {}, text, {}}, {"G1", {}, {}, text, {}}}).first);
  std::string names;
  for (const TranscriptInfo* info : transcripts_in_order(study.study())) names += info->name + "; ";
  EXPECT_EQ(names, "G1; g1 (2); G1 (3); ");
}

TEST(DeleteTranscript, LeavesNothingOfIt) {
  StudyBuilder study = small_study();
  study.set("G1", "jaar", "2025");
  study.apply(set_memo(study.study(), OwnerKind::Transcript, g1(study).guid, "goed", av(study)));
  study.apply(delete_transcript(study.study(), g1(study)));
  EXPECT_EQ(codings(study), "");
  EXPECT_TRUE(study.study().speakers().empty());
  EXPECT_TRUE(study.study().memos().empty());
  EXPECT_TRUE(study.study().attribute_values().empty());
  EXPECT_TRUE(study.study().table<TranscriptPps>().empty());
  EXPECT_TRUE(study.study().broken_rules().empty());
}

TEST(DeleteParticipant, KeepsTheWordsAndFreesTheLabel) {
  StudyBuilder study = small_study();
  study.set("Anna", "rol", "onderwijs");
  study.apply(delete_participant(study.study(), participant_named(study.study(), "Anna").id));
  EXPECT_EQ(codings(study).substr(0, 16), "valt = Gat by JB");
  EXPECT_EQ(study.study().speakers().size(), 1U) << "the interviewer";
  EXPECT_TRUE(study.study().broken_rules().empty());
}

TEST(DeletePps, UnlinksItsPeopleAndTranscripts) {
  StudyBuilder study = small_study();
  study.set("Hout", "type", "RIF")
      .apply(delete_pps(study.study(), pps_named(study.study(), "Hout").id));
  EXPECT_TRUE(study.study().table<ParticipantPps>().empty());
  EXPECT_TRUE(study.study().broken_rules().empty());
}

TEST(SetPps, LeavesExactlyTheseLinks) {
  StudyBuilder study = small_study();
  study.pps("Zorg");
  study.apply(set_pps(study.study(), participant_named(study.study(), "Anna").id,
                      {pps_named(study.study(), "Zorg").id}));
  EXPECT_EQ(pps_of(study.study(), participant_named(study.study(), "Anna").id),
            std::vector{pps_named(study.study(), "Zorg").id});
}

TEST(MapSpeaker, ToAPersonWhoIsMadeTooThenToNobody) {
  StudyBuilder study = small_study();
  study.apply(map_speaker_to_new(study.study(), g1(study), "R1", " Bram "));
  EXPECT_EQ(study.study().speakers().find({g1(study), "R1"})->participant,
            participant_named(study.study(), "Bram").id);
  study.apply(unmap_speaker(study.study(), g1(study), "R1"));
  EXPECT_EQ(study.study().speakers().find({g1(study), "R1"}), nullptr);
  EXPECT_THROW(StudyBuilder(study).interviewer("G1", "R9"), EditError) << "nobody is called so";
}

TEST(SetAttribute, KeepsValuesAsTheirTypeDoes) {
  StudyBuilder study = small_study();
  const auto kept = [&](const std::string& owner, const std::string& name,
                        const std::string& value) {
    study.set(owner, name, value);
    const Attribute& attribute = attribute_named(study.study(), name);
    for (const auto& [key, row] : study.study().attribute_values())
      if (key.first == attribute.id) return row.value;
    return std::string("none");
  };
  EXPECT_EQ(kept("G1", "datum", "3-9-2025"), "2025-09-03");
  EXPECT_EQ(kept("G1", "datum", "24.11.2026"), "2026-11-24");
  EXPECT_EQ(kept("G1", "datum", "2026-11-24"), "2026-11-24");
  EXPECT_EQ(kept("Hout", "startjaar", " 2017 "), "2017");
  EXPECT_EQ(kept("Anna", "rol", "werkveld"), "werkveld");
  EXPECT_EQ(kept("Anna", "rol", " "), "none");
  EXPECT_THROW(study.set("G1", "datum", "morgen"), EditError);
  EXPECT_THROW(study.set("G1", "jaar", "ooit"), EditError);
}

TEST(SetMemo, OnePerCoderAndEmptyTextRemovesIt) {
  StudyBuilder study = small_study();
  const Guid gat = code(study, "Gat").guid;
  for (const char* text : {"eerst", "later"})
    study.apply(set_memo(study.study(), OwnerKind::Code, gat, text, av(study)));
  EXPECT_EQ(study.study().memos().size(), 1U);
  EXPECT_EQ(memo_text(study.study(), OwnerKind::Code, gat), "later");
  study.apply(set_memo(study.study(), OwnerKind::Code, gat, "", av(study)));
  EXPECT_TRUE(study.study().memos().empty());
}

TEST(GroupBuilder, MakesEachGroupFromWhatTheOnesBeforeLeave) {
  const StudyBuilder start = small_study();
  GroupBuilder builder(start.study());
  builder.add(add_pps(builder.study(), "Zorg"));
  builder.add(rename_pps(builder.study(), pps_named(builder.study(), "Zorg").id, "Care"));
  Study after = start.study();
  after.change(std::move(builder).finish("pps", {}, {}));
  EXPECT_NE(find_pps(after, "Care"), nullptr);
  EXPECT_EQ(find_pps(after, "Zorg"), nullptr);
}

// A hostile project may hold the last position there is; what is added comes last all the same.
TEST(Operations, WhatIsAddedAfterTheLastPositionOfAllKeepsThatPosition) {
  StudyBuilder study;
  study.code("Geld");
  Code last = code_named(study.study(), "Geld");
  last.position = std::numeric_limits<std::int64_t>::max();
  study.apply({{}, {}, {}, {Put<Code>{last}}});
  Code made;
  made.name = "Gat";
  study.apply(add_code(study.study(), made));
  EXPECT_EQ(code_named(study.study(), "Gat").position, last.position);
}

// Names with a tab or line end could not be used in `zwerm code P -` and broke every list.
TEST(Operations, ANameIsOneLine) {
  StudyBuilder study;
  Code code;
  code.name = "\tValley\tof\ndeath\x1b\r\n";
  study.apply(add_code(study.study(), code));
  EXPECT_NE(find_code(study.study(), "Valley of death"), nullptr);
}

TEST(Operations, TitlesCountInWords) {
  StudyBuilder study = small_study();
  EXPECT_EQ(delete_code(study.study(), code(study, "Regie")).title.nl,
            "Code Regie verwijderd, met 1 codering");
  EXPECT_EQ(delete_code(study.study(), code(study, "Gat")).title.en,
            "Code Gat deleted, with 2 codings");
}

}  // namespace
