#include "coding/frequencies.h"

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// "A 1 | B 0 | total 1": one row as a reader sees it.
std::string row(const Study& study, const FrequencyQuery& query, const std::string& code) {
  const Frequencies made = frequencies(study, query);
  for (const FrequencyRow& row : made.rows) {
    if (row.code != code_named(study, code).id) continue;
    std::string out;
    for (std::size_t i = 0; i < made.columns.size(); ++i)
      out += fmt::format("{} {:.4g} | ", made.columns[i].name, row.values[i]);
    return out + fmt::format("total {:.4g}", row.total);
  }
  return "no such row";
}

// "A 1p 1t 6w | total ...": who spoke, transcripts, words.
std::string bases(const Study& study, const FrequencyQuery& query) {
  const Frequencies made = frequencies(study, query);
  const auto shown = [](const std::string& name, const Base& base) {
    return fmt::format("{} {}p {}t {}w", name, base.participants, base.transcripts, base.words);
  };
  std::string out;
  for (const FrequencyColumn& column : made.columns) out += shown(column.name, column.base) + " | ";
  return out + shown("total", made.total_base);
}

FrequencyQuery counting(CountOf count, ShownAs as = ShownAs::Absolute) {
  FrequencyQuery query;
  query.count = count;
  query.as = as;
  return query;
}

FrequencyQuery by(GroupBy group) {
  FrequencyQuery query;
  query.by = group;
  return query;
}

FrequencyQuery by_attribute(const Study& study, std::string_view name) {
  FrequencyQuery query = by(GroupBy::Attribute);
  query.attribute = attribute_named(study, name).id;
  return query;
}

FrequencyQuery filtered(const Study& study, std::string_view filter) {
  FrequencyQuery query;
  add_filter(study, filter, query.filter);
  return query;
}

// Anna of Hout and Bram of Hout and Metaal speak in G1, Bram again in G2; R3 is not known.
StudyBuilder two_talks() {
  StudyBuilder study;
  study.transcript("G1", "I", "Wat gebeurt er na de pilot?")
      .transcript("G1", "R1", "Dan valt er een gat.")
      .transcript("G1", "R2", "Het geld stopt dan.")
      .transcript("G1", "R3", "Dat klopt.");
  study.transcript("G2", "R1", "Bij ons is er geld genoeg.");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.person("G2", "R1", "Bram");
  study.pps("Hout", {"Anna", "Bram"}).pps("Metaal", {"Bram"}).pps("Zorg", {"G1"});
  study.code("Geld").code("Gat", "Geld");
  return study;
}

TEST(Frequencies, ACodingWithTwoPpsCountsInBothAndOnceInTheTotal) {
  StudyBuilder study = two_talks();
  study.coding("G1", "Het geld stopt", "Geld", "AV");
  EXPECT_EQ(row(study.study(), {}, "Geld"), "Hout 1 | Metaal 1 | Zorg 0 | total 1");
}

TEST(Frequencies, SomebodyUnknownCountsForTheTranscriptsPps) {
  StudyBuilder study = two_talks();
  study.coding("G1", "Dat klopt", "Geld", "AV");
  EXPECT_EQ(row(study.study(), {}, "Geld"), "Hout 0 | Metaal 0 | Zorg 1 | total 1");
  EXPECT_EQ(bases(study.study(), {}),
            "Hout 2p 2t 15w | Metaal 1p 2t 10w | Zorg 0p 1t 2w | total 2p 2t 17w");
}

TEST(Frequencies, OverlappingAndTouchingCodingsAreOnePassage) {
  StudyBuilder study = two_talks();
  study.coding("G1", "Dan valt", "Gat", "AV").coding("G1", "valt er", "Gat", "JB");
  study.coding("G1", " een", "Gat", "JB").coding("G1", "gat.", "Gat", "JB");
  EXPECT_EQ(row(study.study(), counting(CountOf::Passages), "Gat"),
            "Hout 2 | Metaal 0 | Zorg 0 | total 2");
  EXPECT_EQ(row(study.study(), counting(CountOf::Codings), "Gat"),
            "Hout 4 | Metaal 0 | Zorg 0 | total 4");
}

TEST(Frequencies, AColumnsPassagesAreMadeOfItsOwnCodingsOnly) {
  StudyBuilder study = two_talks();
  // Anna's, Bram's over the line end, Anna's words again: one chain, but Metaal has only Bram's.
  study.coding("G1", "er een gat.\nHet geld stopt", "Geld", "AV");
  study.coding("G1", "gat.\n", "Geld", "AV").coding("G1", "stopt dan.", "Geld", "AV");
  EXPECT_EQ(row(study.study(), {}, "Geld"), "Hout 1 | Metaal 1 | Zorg 0 | total 1");
  EXPECT_EQ(row(study.study(), by(GroupBy::Participant), "Geld"), "Anna 1 | Bram 1 | total 1");
}

TEST(Frequencies, InterviewersWordsCountOnlyWhenAskedFor) {
  StudyBuilder study = two_talks();
  study.coding("G1", "na de pilot", "Gat", "AV");
  FrequencyQuery query;
  EXPECT_EQ(row(study.study(), query, "Gat"), "Hout 0 | Metaal 0 | Zorg 0 | total 0");
  query.with_interviewers = true;
  EXPECT_EQ(row(study.study(), query, "Gat"), "Hout 0 | Metaal 0 | Zorg 1 | total 1");
  query.by = GroupBy::Participant;
  EXPECT_EQ(row(study.study(), query, "Gat"), "Anna 0 | Bram 0 | total 1");
}

TEST(Frequencies, ParticipantsAndTranscriptsAreDistinct) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G2", "geld", "Geld", "AV");
  study.coding("G1", "stopt", "Geld", "AV").coding("G1", "gat", "Geld", "JB");
  EXPECT_EQ(row(study.study(), counting(CountOf::Participants), "Geld"),
            "Hout 2 | Metaal 1 | Zorg 0 | total 2");
  EXPECT_EQ(row(study.study(), counting(CountOf::Transcripts), "Geld"),
            "Hout 2 | Metaal 2 | Zorg 0 | total 2");
}

TEST(Frequencies, AWordCountsOnceAndWhereItsFirstLetterLies) {
  StudyBuilder study = two_talks();
  study.coding("G1", "Dan va", "Gat", "AV").coding("G1", "valt er", "Gat", "JB");
  study.coding("G1", "ld sto", "Gat", "AV");
  EXPECT_EQ(row(study.study(), counting(CountOf::Words), "Gat"),
            "Hout 4 | Metaal 1 | Zorg 0 | total 4");
}

TEST(Frequencies, AParentCountsAPassageUnderTwoSubcodesOnce) {
  StudyBuilder study = two_talks();
  study.code("Regie", "Geld").coding("G1", "een gat", "Gat", "AV");
  study.coding("G1", "een gat", "Regie", "AV").coding("G1", "Dan", "Geld", "AV");
  FrequencyQuery query;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Hout 1 | Metaal 0 | Zorg 0 | total 1");
  query.with_subcodes = true;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Hout 2 | Metaal 0 | Zorg 0 | total 2");
  query.as = ShownAs::Percent;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Hout 66.67 | Metaal 0 | Zorg 0 | total 66.67");
}

TEST(Frequencies, PercentTakesTheColumnsOwnBase) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Gat", "AV");
  EXPECT_EQ(row(study.study(), counting(CountOf::Passages, ShownAs::Percent), "Geld"),
            "Hout 50 | Metaal 100 | Zorg 0 | total 50");
  EXPECT_EQ(row(study.study(), counting(CountOf::Participants, ShownAs::Percent), "Geld"),
            "Hout 50 | Metaal 100 | Zorg 0 | total 50");
  EXPECT_EQ(row(study.study(), counting(CountOf::Words, ShownAs::Percent), "Geld"),
            "Hout 6.667 | Metaal 10 | Zorg 0 | total 5.882");
}

TEST(Frequencies, PerThousandIsOfWordsSpokenAndRefusedForPeople) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV");
  EXPECT_EQ(row(study.study(), counting(CountOf::Codings, ShownAs::Per1000), "Geld"),
            "Hout 66.67 | Metaal 100 | Zorg 0 | total 58.82");
  for (const CountOf count : {CountOf::Participants, CountOf::Transcripts})
    EXPECT_THROW(frequencies(study.study(), counting(count, ShownAs::Per1000)), EditError);
}

TEST(Frequencies, AFilterNarrowsTheBasesToo) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Geld", "AV");
  const FrequencyQuery anna = filtered(study.study(), "persoon=Anna");
  EXPECT_EQ(row(study.study(), anna, "Geld"), "Hout 1 | Metaal 0 | Zorg 0 | total 1");
  EXPECT_EQ(bases(study.study(), anna),
            "Hout 1p 1t 5w | Metaal 0p 0t 0w | Zorg 0p 0t 0w | total 1p 1t 5w");
}

TEST(Frequencies, AFilterOnPpsLeavesTheColumnsThatShareItsPeople) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Geld", "AV");
  EXPECT_EQ(row(study.study(), filtered(study.study(), "pps=Metaal"), "Geld"),
            "Hout 1 | Metaal 1 | total 1");
}

TEST(Frequencies, ACoderFilterNarrowsCodingsOnly) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G2", "geld", "Geld", "JB");
  FrequencyQuery query = filtered(study.study(), "codeur=JB");
  EXPECT_EQ(row(study.study(), query, "Geld"), "Hout 1 | Metaal 1 | Zorg 0 | total 1");
  EXPECT_EQ(bases(study.study(), query), bases(study.study(), {}));
}

TEST(Frequencies, EachCodersPassagesAreTheirOwnAndTheBaseIsTheWhole) {
  StudyBuilder study = two_talks();
  study.coding("G1", "Het geld", "Geld", "JB").coding("G1", "geld stopt", "Geld", "AV");
  EXPECT_EQ(row(study.study(), by(GroupBy::Coder), "Geld"), "AV 1 | JB 1 | total 1");
  EXPECT_EQ(bases(study.study(), by(GroupBy::Coder)),
            "AV 2p 2t 17w | JB 2p 2t 17w | total 2p 2t 17w");
}

TEST(Frequencies, AttributesOfThePpsThePersonAndTheTranscript) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Geld", "AV");
  study.coding("G2", "geld", "Geld", "AV").coding("G1", "klopt", "Geld", "AV");
  study.set("Hout", "type", "RIF").set("Metaal", "type", "HIP").set("Anna", "rol", "onderwijs");
  study.set("G1", "jaar", "2025").set("G2", "jaar", "2017");
  EXPECT_EQ(row(study.study(), by_attribute(study.study(), "pps.type"), "Geld"),
            "HIP 2 | RIF 3 | – 1 | total 4");
  EXPECT_EQ(row(study.study(), by_attribute(study.study(), "rol"), "Geld"),
            "onderwijs 1 | – 3 | total 4");
  EXPECT_EQ(row(study.study(), by_attribute(study.study(), "gesprek.jaar"), "Geld"),
            "2017 1 | 2025 3 | total 4");
}

TEST(Frequencies, NumbersAreSortedAsNumbers) {
  StudyBuilder study = two_talks();
  study.set("G1", "jaar", "10").set("G2", "jaar", "9");
  EXPECT_EQ(row(study.study(), by_attribute(study.study(), "year"), "Geld"),
            "9 0 | 10 0 | total 0");
}

TEST(Frequencies, InterviewersWordsCountOnlyOnRequestSoThatTheTotalStaysWithinItsBase) {
  StudyBuilder study = two_talks();
  study.coding("G1", "na de pilot?\nDan valt er een gat.", "Geld", "AV");
  FrequencyQuery query = counting(CountOf::Words);
  EXPECT_EQ(row(study.study(), query, "Geld"), "Hout 5 | Metaal 0 | Zorg 0 | total 5");
  query.with_interviewers = true;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Hout 8 | Metaal 0 | Zorg 0 | total 8");
}

TEST(Frequencies, ATextWithoutSpeakersIsItsTranscriptsOwn) {
  StudyBuilder study;
  study.code("Geld").pps("Hout");
  study.apply(add_transcripts(study.study(), {{"Notitie",
                                               {},
                                               {},
                                               std::make_shared<transcripts::Transcript>(
                                                   "Er is geld.", std::vector<transcripts::Turn>(),
                                                   std::vector<std::string>()),
                                               {}}})
                  .first);
  study.pps("Hout", {"Notitie"}).coding("Notitie", "geld", "Geld", "AV");
  EXPECT_EQ(row(study.study(), counting(CountOf::Words, ShownAs::Per1000), "Geld"),
            "Hout 333.3 | total 333.3");
}

TEST(Frequencies, BehindACellLieTheCodingsItCounts) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Gat", "AV");
  study.coding("G2", "geld", "Geld", "JB").coding("G1", "na de pilot", "Geld", "AV");
  FrequencyQuery query;
  query.with_subcodes = true;
  const auto behind = [&](const std::string& code, int column) {
    const Frequencies made = frequencies(study.study(), query);
    std::string words;
    for (const Quotation& q : behind_cell(study.study(), query, code_named(study.study(), code).id,
                                          column < 0 ? nullptr : &made.columns.at(column)))
      words += tests::words_of(study.study(), *q.coding) + "; ";
    return words;
  };
  EXPECT_EQ(behind("Geld", 0), "een gat; geld; geld; ");
  EXPECT_EQ(behind("Geld", 1), "geld; geld; ");
  EXPECT_EQ(behind("Gat", -1), "een gat; ");
  query.by = GroupBy::Coder;
  EXPECT_EQ(behind("Geld", 1), "geld; ");
}

TEST(Frequencies, NamesOfCountsReadBack) {
  for (const char* name : {"passages", "codings", "participants", "transcripts", "words"})
    EXPECT_EQ(name_of(*count_named(name)), name);
  for (const char* name : {"absolute", "percent", "per1000"})
    EXPECT_EQ(name_of(*shown_as_named(name)), name);
  EXPECT_FALSE(count_named("sentences"));
}

// Geld on Anna, Bram, Cas: 2 1 0; Gat 3 1 4 codings.
StudyBuilder three_people() {
  StudyBuilder study;
  study.code("Geld").code("Gat").code("Los");
  for (const char* name : {"Anna", "Bram", "Cas"}) {
    const std::string talk = std::string("bij ") + name;
    study.transcript(talk, "R1", "een twee drie vier vijf zes").person(talk, "R1", name);
    study.transcript(talk, "I", "En dan?").interviewer(talk, "I");
  }
  const auto add = [&](const char* code, const char* name, int codings) {
    const std::vector<const char*> words = {"een", "twee", "drie", "vier"};
    for (int i = 0; i < codings; ++i)
      study.coding(std::string("bij ") + name, words[static_cast<std::size_t>(i)], code, "AV");
  };
  add("Geld", "Anna", 2), add("Geld", "Bram", 1);
  add("Gat", "Anna", 3), add("Gat", "Bram", 1), add("Gat", "Cas", 4);
  return study;
}

// R 4.2.2: chisq.test(matrix(c(2, 1, 0, 3, 1, 4), nrow = 2, byrow = TRUE)), $expected and $stdres.
TEST(Frequencies, ExpectedCountsAndResidualsOfCodingsAreThoseOfR) {
  const StudyBuilder study = three_people();
  FrequencyQuery query = by(GroupBy::Participant);
  query.count = CountOf::Codings;
  query.as = ShownAs::Expected;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Anna 1.364 | Bram 0.5455 | Cas 1.091 | total 3");
  query.as = ShownAs::Residual;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Anna 0.8652 | Bram 0.7979 | Cas -1.535 | total 0");
  EXPECT_EQ(row(study.study(), query, "Los"), "Anna 0 | Bram 0 | Cas 0 | total 0");
}

// Of 3 people 2 have it; of the 2 with role werkveld 1. Expected 4/3; the hypergeometric variance
// is 2 * 1 * 2 * 1 / (9 * 2).
TEST(Frequencies, ExpectedCountsOfPeopleAreTakenOfThoseWhoSpoke) {
  StudyBuilder study = three_people();
  study.set("Anna", "rol", "onderwijs")
      .set("Bram", "rol", "werkveld")
      .set("Cas", "rol", "werkveld");
  FrequencyQuery query = by_attribute(study.study(), "rol");
  query.count = CountOf::Participants;
  query.as = ShownAs::Expected;
  EXPECT_EQ(row(study.study(), query, "Geld"), "onderwijs 0.6667 | werkveld 1.333 | total 2");
  query.as = ShownAs::Residual;
  EXPECT_EQ(row(study.study(), query, "Geld"), "onderwijs 0.7071 | werkveld -0.7071 | total 0");
}

TEST(Frequencies, SharesOfARowAndYesOrNo) {
  const StudyBuilder study = three_people();
  FrequencyQuery query = by(GroupBy::Participant);
  query.count = CountOf::Codings;
  query.as = ShownAs::RowPercent;
  EXPECT_EQ(row(study.study(), query, "Gat"), "Anna 37.5 | Bram 12.5 | Cas 50 | total 100");
  query.as = ShownAs::Binary;
  EXPECT_EQ(row(study.study(), query, "Geld"), "Anna 1 | Bram 1 | Cas 0 | total 2");
}

// "Gat 8, Geld 3": the rows as they come, with their totals.
std::string rows(const Study& study, const FrequencyQuery& query) {
  std::string out;
  for (const FrequencyRow& row : frequencies(study, query).rows)
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", study.codes().find(row.code)->name,
                       row.total);
  return out;
}

TEST(Frequencies, ShowsTheRowsThatAreAskedFor) {
  StudyBuilder study = three_people();
  study.code("Subsidie", "Geld").coding("bij Cas", "vijf", "Subsidie", "AV");
  FrequencyQuery query = counting(CountOf::Codings);
  EXPECT_EQ(rows(study.study(), query), "Geld 3, Subsidie 1, Gat 8, Los 0");
  query.top = 2;
  EXPECT_EQ(rows(study.study(), query), "Gat 8, Geld 3");
  query.top = 0;
  query.groups_only = query.with_subcodes = true;
  EXPECT_EQ(rows(study.study(), query), "Geld 4, Gat 8, Los 0");
  query.groups_only = false;
  query.codes = {code_named(study.study(), "Subsidie").id, code_named(study.study(), "Gat").id};
  EXPECT_EQ(rows(study.study(), query), "Subsidie 1, Gat 8");
  // A share is still taken of all codes, not of the rows that are shown.
  query.as = ShownAs::Percent;
  query.with_subcodes = false;
  EXPECT_EQ(rows(study.study(), query), fmt::format("Subsidie {}, Gat {}", 100.0 / 12, 800.0 / 12));
}

TEST(Frequencies, FiltersLeaveOutAndCompare) {
  StudyBuilder study = three_people();
  study.set("Anna", "rol", "onderwijs").set("Bram", "rol", "werkveld");
  study.set("bij Anna", "datum", "2025-03-01").set("bij Cas", "datum", "2025-06-01");
  const auto counted = [&](const char* filter) {
    FrequencyQuery query = filtered(study.study(), filter);
    query.count = CountOf::Codings;
    query.codes = {code_named(study.study(), "Gat").id};
    return rows(study.study(), query);
  };
  EXPECT_EQ(counted("gesprek!=bij Anna"), "Gat 5");
  EXPECT_EQ(counted("persoon != Cas"), "Gat 4");
  EXPECT_EQ(counted("rol!=onderwijs"), "Gat 5");
  EXPECT_EQ(counted("datum>=2025-04-01"), "Gat 4");
  EXPECT_EQ(counted("datum<=2025-03-01"), "Gat 3");
  EXPECT_THROW(counted("codeur!=AV"), EditError);
  EXPECT_THROW(counted("pps>=Hout"), EditError);
}

TEST(Frequencies, DoNotDependOnTheOrderOfImport) {
  struct Talk {
    std::string name, person, words, code;
  };
  const std::vector<Talk> talks = {{"G1", "Anna", "Het geld is op.", "Geld"},
                                   {"G2", "Bram", "Er valt een gat na het geld.", "Gat"},
                                   {"G3", "Anna", "Dan is er een gat.", "Gat"}};
  const auto study_of = [](const std::vector<Talk>& all) {
    StudyBuilder study;
    study.code("Geld").code("Gat", "Geld");
    for (const Talk& talk : all) {
      study.transcript(talk.name, "R1", talk.words).person(talk.name, "R1", talk.person);
      study.coding(talk.name, talk.words, talk.code, "AV");
      study.coding(talk.name, talk.words.substr(0, 6), "Geld", "JB");
    }
    return study.pps("Hout", {"Anna"}).pps("Zorg", {"Bram"});
  };
  const StudyBuilder there = study_of(talks);
  const StudyBuilder back = study_of({talks.rbegin(), talks.rend()});
  for (int count = 0; count < 5; ++count)
    for (const GroupBy group : {GroupBy::Pps, GroupBy::Participant, GroupBy::Coder}) {
      FrequencyQuery query = by(group);
      query.count = static_cast<CountOf>(count);
      query.with_subcodes = count % 2 == 0;
      EXPECT_EQ(bases(there.study(), query), bases(back.study(), query));
      for (const char* code : {"Geld", "Gat"})
        EXPECT_EQ(row(there.study(), query, code), row(back.study(), query, code));
    }
}

// "Hout[werkveld 1 | onderwijs 0] Metaal[...]".
std::string two_deep(const Study& study, const FrequencyQuery& query, const std::string& code) {
  const Frequencies made = frequencies(study, query);
  for (const FrequencyRow& row : made.rows) {
    if (row.code != code_named(study, code).id) continue;
    std::string out;
    for (std::size_t i = 0; i < made.columns.size(); ++i) {
      const bool same = i > 0 && made.columns[i].outer == made.columns[i - 1].outer;
      if (i > 0) out += same ? " | " : "] ";
      if (!same) out += made.columns[i].outer + "[";
      out += fmt::format("{} {:.4g}", made.columns[i].name, row.values[i]);
    }
    return out + fmt::format("] total {:.4g}", row.total);
  }
  return "no such row";
}

TEST(Frequencies, RoleWithinPpsHasOnlyColumnsThatSomebodyIsIn) {
  StudyBuilder study = two_talks();
  study.set("Anna", "role", "werkveld").set("Bram", "role", "onderwijs");
  study.coding("G1", "valt er", "Gat", "AV").coding("G1", "geld", "Gat", "AV");
  FrequencyQuery query = by_attribute(study.study(), "role");
  query.within = ColumnsBy{GroupBy::Pps};
  EXPECT_EQ(two_deep(study.study(), query, "Gat"),
            "Hout[onderwijs 1 | werkveld 1] Metaal[onderwijs 1] Zorg[– 0] total 2");
}

TEST(Frequencies, WhatIsOfOnePpsStaysWithItTwoDeep) {
  StudyBuilder study = two_talks();
  study.set("Hout", "province", "Utrecht").set("Metaal", "province", "Drenthe");
  study.coding("G1", "geld", "Gat", "AV");  // Bram's, who is of both
  FrequencyQuery query = by_attribute(study.study(), "province");
  query.within = ColumnsBy{GroupBy::Pps};
  EXPECT_EQ(two_deep(study.study(), query, "Gat"),
            "Hout[Utrecht 1] Metaal[Drenthe 1] Zorg[– 0] total 1");
}

TEST(Frequencies, BehindACellTwoDeepLieItsOwnCodings) {
  StudyBuilder study = two_talks();
  study.set("Anna", "role", "werkveld").set("Bram", "role", "onderwijs");
  study.coding("G1", "valt er", "Gat", "AV").coding("G1", "geld", "Gat", "AV");
  FrequencyQuery query = by_attribute(study.study(), "role");
  query.within = ColumnsBy{GroupBy::Pps};
  for (const FrequencyColumn& column : frequencies(study.study(), query).columns) {
    const auto found =
        behind_cell(study.study(), query, code_named(study.study(), "Gat").id, &column);
    EXPECT_EQ(found.size(), column.outer == "Zorg" ? 0U : 1U) << column.outer << column.name;
  }
}

TEST(Frequencies, OneThingWithinItselfIsRefused) {
  FrequencyQuery query;
  query.within = ColumnsBy{GroupBy::Pps};
  EXPECT_THROW(frequencies(two_talks().study(), query), EditError);
}

// The rows' codes, then the columns' names.
std::string order_of(const Study& study, const FrequencyQuery& query) {
  const Frequencies made = frequencies(study, query);
  std::string out;
  for (const FrequencyRow& row : made.rows) out += study.codes().find(row.code)->name + " ";
  for (const FrequencyColumn& column : made.columns) out += "/" + column.name;
  return out;
}

TEST(Frequencies, RowsSortByAColumnOrTheTotalAndColumnsByARow) {
  StudyBuilder study = two_talks();
  study.coding("G1", "valt er", "Gat", "AV");  // Hout
  study.coding("G2", "geld", "Gat", "AV");     // Hout and Metaal
  study.coding("G1", "klopt", "Geld", "AV");   // Zorg
  FrequencyQuery query;
  EXPECT_EQ(order_of(study.study(), query), "Geld Gat /Hout/Metaal/Zorg");
  query.order.rows = true;
  EXPECT_EQ(order_of(study.study(), query), "Gat Geld /Hout/Metaal/Zorg");
  query.order.rows_by = frequencies(study.study(), {}).columns[2];
  EXPECT_EQ(order_of(study.study(), query), "Geld Gat /Hout/Metaal/Zorg");
  query.order.columns_by = code_named(study.study(), "Geld").id;
  EXPECT_EQ(order_of(study.study(), query), "Geld Gat /Zorg/Hout/Metaal");
  EXPECT_EQ(row(study.study(), query, "Gat"), "Zorg 0 | Hout 2 | Metaal 1 | total 2");
}

TEST(Frequencies, WhatIsHiddenTellsNothingByItsPlace) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Gat", "AV");     // Hout and Metaal
  study.coding("G1", "valt er", "Gat", "AV");  // Hout
  study.coding("G1", "klopt", "Geld", "AV");   // Zorg, by nobody known
  FrequencyQuery query;
  query.hide_below = 3;
  const auto order = [&] { return order_of(study.study(), query); };
  const std::string as_they_are = "Geld Gat /Hout/Metaal/Zorg";
  query.order.columns_by = code_named(study.study(), "Geld").id;
  EXPECT_EQ(order(), as_they_are);
  query.order = {true, std::nullopt, std::nullopt};
  EXPECT_EQ(order(), as_they_are);
  query.hide_below = 0;
  EXPECT_EQ(order(), "Gat Geld /Hout/Metaal/Zorg");
  query.order.columns_by = code_named(study.study(), "Geld").id;
  EXPECT_EQ(order(), "Gat Geld /Zorg/Hout/Metaal");
}

}  // namespace
