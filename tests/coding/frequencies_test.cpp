// What is counted, and in which column.
#include "coding/frequencies.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/frequency_rows.h"

namespace {

using namespace coding;
using tests::bases;
using tests::by;
using tests::counting;
using tests::row;
using tests::StudyBuilder;
using tests::two_talks;

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

TEST(Frequencies, EachCodersPassagesAreTheirOwnAndTheBaseIsTheWhole) {
  StudyBuilder study = two_talks();
  study.coding("G1", "Het geld", "Geld", "JB").coding("G1", "geld stopt", "Geld", "AV");
  EXPECT_EQ(row(study.study(), by(GroupBy::Coder), "Geld"), "AV 1 | JB 1 | total 1");
  EXPECT_EQ(bases(study.study(), by(GroupBy::Coder)),
            "AV 2p 2t 17w | JB 2p 2t 17w | total 2p 2t 17w");
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

}  // namespace
