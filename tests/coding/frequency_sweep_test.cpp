// The sweep against the rules counted one character at a time, on small studies drawn from a seed.
#include "coding/frequency_sweep.h"

#include <gtest/gtest.h>

#include "coding/operations.h"
#include "tests/support/counted_slowly.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using tests::CountedSlowly;
using tests::kTotal;
using tests::study_by_chance;

void expect_same(const Study& study, const FrequencyQuery& query) {
  const CountedSlowly slow(study, query);
  const Frequencies made = frequencies(study, query);
  tests::Names shown = {kTotal};
  for (std::size_t column = 0; column < made.columns.size(); ++column) {
    const std::string name = tests::name_of(made.columns[column]);
    shown.insert(name);
    EXPECT_EQ(made.columns[column].base, slow.base(name)) << name;
    for (const FrequencyRow& row : made.rows)
      EXPECT_NEAR(row.values[column], slow.value(row.code, name), 1e-9)
          << name << ", " << path_of(study, row.code);
  }
  EXPECT_EQ(made.total_base, slow.base(kTotal));
  for (const FrequencyRow& row : made.rows)
    EXPECT_NEAR(row.total, slow.value(row.code, kTotal), 1e-9) << path_of(study, row.code);
  for (const std::string& name : slow.used_columns()) {
    if (shown.contains(name)) continue;
    EXPECT_TRUE(slow.base(name) == Base{} || query.by == GroupBy::Coder ||
                (query.within && query.within->by == GroupBy::Coder))
        << name;
    for (const FrequencyRow& row : made.rows) EXPECT_EQ(slow.value(row.code, name), 0) << name;
  }
}

std::vector<FrequencyQuery> all_queries(const Study& study) {
  std::vector<FrequencyQuery> queries;
  std::vector<std::pair<GroupBy, std::optional<AttributeId>>> groups = {{GroupBy::Pps, {}},
                                                                        {GroupBy::Participant, {}},
                                                                        {GroupBy::Transcript, {}},
                                                                        {GroupBy::Coder, {}}};
  for (const auto& [id, attribute] : study.attributes())
    groups.emplace_back(GroupBy::Attribute, id);
  for (const auto& [group, attribute] : groups)
    for (int count = 0; count < 5; ++count)
      for (int as = 0; as < 3; ++as)
        for (int flags = 0; flags < 4; ++flags) {
          const bool people = count == 2 || count == 3;
          if (as == 2 && people) continue;
          queries.push_back({group,
                             attribute,
                             static_cast<CountOf>(count),
                             static_cast<ShownAs>(as),
                             (flags & 1) != 0,
                             (flags & 2) != 0,
                             {}});
        }
  return queries;
}

TEST(FrequencySweep, CountsAsTheRulesSayCharacterByCharacter) {
  for (unsigned seed = 0; seed < 12 && !HasFailure(); ++seed) {
    const Study study = study_by_chance(seed);
    SCOPED_TRACE(seed);
    for (const FrequencyQuery& query : all_queries(study)) expect_same(study, query);
  }
}

TEST(FrequencySweep, CountsTheSameUnderFilters) {
  for (unsigned seed = 100; seed < 106 && !HasFailure(); ++seed) {
    const Study study = study_by_chance(seed);
    SCOPED_TRACE(seed);
    for (const char* text : {"pps=Hout", "persoon=Anna", "codeur=AV", "gesprek=G0"})
      for (FrequencyQuery query : all_queries(study)) {
        add_filter(study, text, query.filter);
        expect_same(study, query);
      }
  }
}

TEST(FrequencySweep, DistinctThingsNeverPassTheirBase) {
  for (unsigned seed = 500; seed < 540 && !HasFailure(); ++seed) {
    const Study study = study_by_chance(seed);
    SCOPED_TRACE(seed);
    for (const FrequencyQuery& query : all_queries(study)) {
      const bool distinct = query.count != CountOf::Passages && query.count != CountOf::Codings;
      if (!distinct || query.as != ShownAs::Absolute || query.with_interviewers) continue;
      const auto all = [&](const Base& base) {
        return query.count == CountOf::Participants  ? base.participants
               : query.count == CountOf::Transcripts ? base.transcripts
                                                     : base.words;
      };
      const Frequencies made = frequencies(study, query);
      for (const FrequencyRow& row : made.rows) {
        EXPECT_LE(row.total, all(made.total_base));
        for (std::size_t column = 0; column < row.values.size(); ++column) {
          EXPECT_LE(row.values[column], row.total);
          // Of words and transcripts a column's base is what its own people say, and a passage of
          // theirs may have words of others in it, or a heading that nobody says.
          if (query.count != CountOf::Participants) continue;
          EXPECT_LE(row.values[column], all(made.columns[column].base));
        }
      }
    }
  }
}

// Role within PPS, year within type, a PPS's own type within that PPS, coder within transcript …
TEST(FrequencySweep, CountsTwoDeepAsTheRulesSay) {
  for (unsigned seed = 400; seed < 404 && !HasFailure(); ++seed) {
    const Study study = study_by_chance(seed);
    SCOPED_TRACE(seed);
    std::vector<ColumnsBy> all = {
        {GroupBy::Pps}, {GroupBy::Participant}, {GroupBy::Transcript}, {GroupBy::Coder}};
    for (const auto& [id, attribute] : study.attributes()) all.push_back({GroupBy::Attribute, id});
    for (const ColumnsBy& inner : all)
      for (const ColumnsBy& outer : all)
        for (int count = 0; count < 5 && !(inner == outer); ++count) {
          FrequencyQuery query = divided_by({}, inner);
          query.within = outer;
          query.count = static_cast<CountOf>(count);
          query.with_interviewers = count % 2 == 1;
          SCOPED_TRACE(
              fmt::format("{} within {}", static_cast<int>(inner.by), static_cast<int>(outer.by)));
          expect_same(study, query);
        }
  }
}

// What is kept beside the codings from one count to the next must not outlive a change.
TEST(FrequencySweep, CountsAfreshAfterAChangeOfSpeakersCodingsOrText) {
  for (unsigned seed = 300; seed < 304 && !HasFailure(); ++seed) {
    Study study = study_by_chance(seed);
    SCOPED_TRACE(seed);
    FrequencyQuery words;
    words.count = CountOf::Words;
    expect_same(study, words);
    const Study before = study;
    for (const auto& [id, info] : before.transcripts()) {
      study.change(mark_interviewer(study, id, "R1"));
      expect_same(study, words);
      if (study.codings().of(id).empty()) continue;
      study.change({"", {}, {}, {Erase<Coding>{study.codings().of(id).front().key()}}});
      expect_same(study, words);
      const transcripts::Transcript& text = study.text(id);
      auto turns = text.turns();
      if (turns.size() > 1) turns.pop_back();
      study.change({"",
                    {},
                    {},
                    {Put<Text>{{id, std::make_shared<transcripts::Transcript>(
                                        std::string(text.text()), turns, text.speakers())}}}});
      expect_same(study, words);
    }
    expect_same(before, words);
  }
}

TEST(OwnerSweep, AgreesWithAskingOneByOne) {
  for (unsigned seed = 200; seed < 260; ++seed) {
    const Study study = study_by_chance(seed);
    for (const auto& [id, info] : study.transcripts()) {
      const SpeakerRoles roles(study, id);
      OwnerSweep sweep(study.text(id), roles);
      for (const Coding& coding : study.codings().of(id))
        EXPECT_EQ(roles.ownership(sweep.winner(coding.span)).speaker,
                  owner_of(study.text(id), roles, coding.span).speaker);
    }
  }
}

}  // namespace
