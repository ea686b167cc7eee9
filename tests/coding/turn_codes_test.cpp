#include "coding/turn_codes.h"

#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// "R1:1 R2:0" for the first code.
std::string turns_with(const Study& study, const FrequencyQuery& query) {
  std::string out;
  for (const TurnCodes& at : codes_by_turn(study, query, {in_order(study).front().code->id})) {
    const auto& text = study.text(at.transcript);
    out += (out.empty() ? "" : " ") + text.speakers()[text.turns()[at.turn].speaker] + ":" +
           (at.has[0] ? "1" : "0");
  }
  return out;
}

// R1 goes on past the interviewer and past R2's assent, under one coding.
StudyBuilder talk() {
  StudyBuilder study;
  study.transcript("G", "R1", "Er valt een gat van jaren.")
      .transcript("G", "R2", "Ja.")
      .transcript("G", "I", "En dan?")
      .transcript("G", "R1", "Dan valt alles stil.")
      .transcript("G", "R2", "Bij ons niet.");
  study.interviewer("G", "I").code("Geld").code("Gat", "Geld");
  return study.coding("G", "gat van jaren.\nJa.\nEn dan?\nDan valt", "Gat", "AV");
}

TEST(CodesByTurn, LieOnTheTurnsOfWhomTheCodingBelongsTo) {
  const StudyBuilder study = talk();
  FrequencyQuery query;
  query.with_subcodes = true;
  EXPECT_EQ(turns_with(study.study(), query), "R1:1 R2:0 R1:1 R2:0");
  query.with_subcodes = false;
  EXPECT_EQ(turns_with(study.study(), query), "R1:0 R2:0 R1:0 R2:0");
}

TEST(CodesByTurn, InterviewersTurnsHaveWhatLiesOnThemAloneWhereTheyWereAskedFor) {
  StudyBuilder study = talk();
  study.coding("G", "En dan?", "Geld", "AV");
  FrequencyQuery query;
  query.with_interviewers = true;
  EXPECT_EQ(turns_with(study.study(), query), "R1:0 R2:0 I:1 R1:0 R2:0");
  query.filter.coders = {CoderId{}};
  EXPECT_EQ(turns_with(study.study(), query), "R1:0 R2:0 I:0 R1:0 R2:0");
}

// What is on a person's turns is what the matrix counts for them.
void expect_as_counted(const Study& study, FrequencyQuery query) {
  query.by = GroupBy::Participant;
  for (const TranscriptInfo* info : transcripts_in_order(study)) {
    query.filter.transcripts = {info->id};
    const Frequencies counted = frequencies(study, query);
    std::vector<CodeId> codes;
    for (const FrequencyRow& row : counted.rows) codes.push_back(row.code);
    std::map<Guid, std::vector<bool>> found;
    const SpeakerRoles roles(study, info->id);
    for (const TurnCodes& at : codes_by_turn(study, query, codes)) {
      const auto& turn = study.text(info->id).turns()[at.turn];
      if (!roles.participant(turn.speaker)) continue;
      auto& has = found[roles.participant(turn.speaker)->guid];
      has.resize(codes.size());
      for (std::size_t i = 0; i < codes.size(); ++i) has[i] = has[i] || at.has[i];
    }
    for (std::size_t column = 0; column < counted.columns.size(); ++column)
      for (std::size_t i = 0; i < codes.size(); ++i) {
        auto& has = found[*counted.columns[column].id];
        has.resize(codes.size());
        EXPECT_EQ(has[i], counted.rows[i].values[column] > 0)
            << info->name << " " << counted.columns[column].name;
      }
  }
}

TEST(CodesByTurn, AgreeWithTheMatrixOnStudiesByChance) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Study study = tests::study_by_chance(seed);
    SCOPED_TRACE(seed);
    for (const bool subcodes : {false, true})
      for (const bool interviewers : {false, true}) {
        FrequencyQuery query;
        query.with_subcodes = subcodes;
        query.with_interviewers = interviewers;
        expect_as_counted(study, query);
        if (!study.coders().empty()) query.filter.coders = {study.coders().begin()->first};
        expect_as_counted(study, query);
      }
  }
}

}  // namespace
