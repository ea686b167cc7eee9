#include "coding/cooccurrence.h"

#include <set>

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

std::size_t place_of(const Study& study, const Cooccurrence& made, const std::string& code) {
  const CodeId id = code_named(study, code).id;
  return static_cast<std::size_t>(std::find(made.codes.begin(), made.codes.end(), id) -
                                  made.codes.begin());
}

std::uint32_t count(const Study& study, const CooccurrenceQuery& query, const std::string& a,
                    const std::string& b) {
  const Cooccurrence made = cooccurrence(study, query);
  return made.count(place_of(study, made, a), place_of(study, made, b));
}

CooccurrenceQuery within(Within within, MeetingsAre count = MeetingsAre::Places) {
  CooccurrenceQuery query;
  query.within = within;
  query.count = count;
  return query;
}

// Anna and Bram speak with I in G1, Bram alone in G2.
StudyBuilder talks() {
  StudyBuilder study;
  study.transcript("G1", "I", "Wat gebeurt er na de pilot?")
      .transcript("G1", "R1", "Dan valt er een gat van jaren.")
      .transcript("G1", "R2", "Het geld stopt dan en niemand neemt het over.");
  study.transcript("G2", "R1", "Bij ons is er geld genoeg voor jaren.");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.person("G2", "R1", "Bram");
  study.code("Geld").code("Gat").code("Tijd").code("Los");
  return study;
}

TEST(Cooccurrence, APairOfPassagesThatOverlapIsOnePlaceHoweverManyCodersMadeThem) {
  StudyBuilder study = talks();
  study.coding("G1", "valt er een gat", "Gat", "AV").coding("G1", "er een gat van", "Gat", "JB");
  study.coding("G1", "gat van jaren", "Tijd", "AV").coding("G1", "van jaren.", "Tijd", "JB");
  const CooccurrenceQuery query;
  EXPECT_EQ(count(study.study(), query, "Gat", "Tijd"), 1U);
  EXPECT_EQ(count(study.study(), query, "Tijd", "Gat"), 1U);
  EXPECT_EQ(count(study.study(), query, "Gat", "Gat"), 1U);
  EXPECT_EQ(count(study.study(), query, "Gat", "Geld"), 0U);
}

TEST(Cooccurrence, TouchingPassagesOfTwoCodesDoNotOverlap) {
  StudyBuilder study = talks();
  study.coding("G1", "valt er", "Gat", "AV").coding("G1", " een gat", "Tijd", "AV");
  EXPECT_EQ(count(study.study(), within(Within::Overlap), "Gat", "Tijd"), 0U);
  EXPECT_EQ(count(study.study(), within(Within::Near), "Gat", "Tijd"), 1U);
}

TEST(Cooccurrence, TwoPlacesWithinOneLongPassageAreTwo) {
  StudyBuilder study = talks();
  study.coding("G1", "Dan valt er een gat van jaren.", "Gat", "AV");
  study.coding("G1", "valt", "Tijd", "AV").coding("G1", "jaren", "Tijd", "AV");
  EXPECT_EQ(count(study.study(), {}, "Gat", "Tijd"), 2U);
}

// Between "gat" and "geld" lie: van, jaren, Het.
TEST(Cooccurrence, NearCountsTheWordsBetween) {
  StudyBuilder study = talks();
  study.coding("G1", "gat", "Gat", "AV").coding("G1", "geld", "Geld", "AV");
  CooccurrenceQuery query = within(Within::Near);
  query.words = 3;
  EXPECT_EQ(count(study.study(), query, "Gat", "Geld"), 1U);
  query.words = 2;
  EXPECT_EQ(count(study.study(), query, "Gat", "Geld"), 0U);
}

TEST(Cooccurrence, TurnsAndTranscriptsCountOnceEach) {
  StudyBuilder study = talks();
  study.coding("G1", "Dan", "Tijd", "AV").coding("G1", "jaren", "Tijd", "AV");
  study.coding("G1", "gat", "Gat", "AV").coding("G1", "geld", "Geld", "AV");
  EXPECT_EQ(count(study.study(), within(Within::Turn), "Gat", "Tijd"), 1U);
  EXPECT_EQ(count(study.study(), within(Within::Turn), "Gat", "Geld"), 0U);
  EXPECT_EQ(count(study.study(), within(Within::Transcript), "Gat", "Geld"), 1U);
  EXPECT_EQ(count(study.study(), within(Within::Transcript), "Tijd", "Tijd"), 1U);
}

TEST(Cooccurrence, ASequenceKnowsWhichCameFirst) {
  StudyBuilder study = talks();
  study.coding("G1", "Dan valt", "Tijd", "AV").coding("G1", "gat", "Gat", "AV");
  study.coding("G1", "jaren", "Tijd", "AV").coding("G1", "geld", "Geld", "AV");
  const CooccurrenceQuery query = within(Within::Sequence);
  EXPECT_EQ(count(study.study(), query, "Tijd", "Gat"), 1U);
  EXPECT_EQ(count(study.study(), query, "Gat", "Tijd"), 1U);  // and Tijd once more
  EXPECT_EQ(count(study.study(), query, "Tijd", "Tijd"), 1U);
  EXPECT_EQ(count(study.study(), query, "Gat", "Gat"), 0U);
  EXPECT_EQ(count(study.study(), query, "Gat", "Geld"), 0U);  // another turn
}

TEST(Cooccurrence, PeopleCountOnceHoweverOftenTheirOwnCodingsMeet) {
  StudyBuilder study = talks();
  study.coding("G1", "geld stopt", "Geld", "AV").coding("G1", "stopt", "Tijd", "AV");
  study.coding("G2", "geld genoeg", "Geld", "AV").coding("G2", "genoeg voor", "Tijd", "AV");
  study.coding("G1", "gat", "Gat", "AV").coding("G1", "gat van", "Geld", "JB");
  EXPECT_EQ(count(study.study(), within(Within::Overlap), "Geld", "Tijd"), 2U);
  const CooccurrenceQuery people = within(Within::Overlap, MeetingsAre::Participants);
  EXPECT_EQ(count(study.study(), people, "Geld", "Tijd"), 1U);
  EXPECT_EQ(count(study.study(), people, "Geld", "Geld"), 2U);
  const CooccurrenceQuery talks = within(Within::Overlap, MeetingsAre::Transcripts);
  EXPECT_EQ(count(study.study(), talks, "Geld", "Tijd"), 2U);
  const Cooccurrence made = cooccurrence(study.study(), people);
  EXPECT_EQ(made.all_units, 2U);
}

TEST(Cooccurrence, InterviewersAndFiltersAreLeftOutAsInTheMatrix) {
  StudyBuilder study = talks();
  study.coding("G1", "na de pilot", "Tijd", "AV").coding("G1", "de pilot", "Gat", "AV");
  study.coding("G2", "geld", "Geld", "AV").coding("G2", "geld genoeg", "Gat", "JB");
  EXPECT_EQ(count(study.study(), {}, "Tijd", "Gat"), 0U);
  CooccurrenceQuery query;
  query.with_interviewers = true;
  EXPECT_EQ(count(study.study(), query, "Tijd", "Gat"), 1U);
  EXPECT_EQ(count(study.study(), {}, "Geld", "Gat"), 1U);
  add_filter(study.study(), "codeur=AV", query.filter);
  EXPECT_EQ(count(study.study(), query, "Geld", "Gat"), 0U);
}

TEST(Cooccurrence, SubcodesCountInWithTheirParent) {
  StudyBuilder study = talks();
  study.code("Subsidie", "Geld");
  study.coding("G2", "geld genoeg", "Subsidie", "AV")
      .coding("G2", "genoeg voor jaren", "Tijd", "AV");
  CooccurrenceQuery query;
  EXPECT_EQ(count(study.study(), query, "Geld", "Tijd"), 0U);
  query.with_subcodes = true;
  EXPECT_EQ(count(study.study(), query, "Geld", "Tijd"), 1U);
}

// Participants say 7 + 9 + 8 = 24 words. Gat has 4 of them, Tijd 3, both have 1.
TEST(Cooccurrence, SharesOfAnOverlapAreTakenOfWords) {
  StudyBuilder study = talks();
  study.coding("G1", "valt er een gat", "Gat", "AV").coding("G1", "gat van jaren", "Tijd", "AV");
  const Cooccurrence made = cooccurrence(study.study(), {});
  const std::size_t gat = place_of(study.study(), made, "Gat");
  const std::size_t tijd = place_of(study.study(), made, "Tijd");
  EXPECT_EQ(made.all_units, 24U);
  EXPECT_DOUBLE_EQ(*made.jaccard(gat, tijd), 1.0 / 6);
  EXPECT_DOUBLE_EQ(*made.lift(gat, tijd), 1.0 * 24 / (4 * 3));
  EXPECT_FALSE(made.jaccard(gat, place_of(study.study(), made, "Los")).has_value());
}

// Two passages of Geld, one of them near the only one of Tijd: 2 of 3 passages have the other near.
TEST(Cooccurrence, SharesOfNearnessAreTakenOfPassages) {
  StudyBuilder study = talks();
  study.coding("G2", "geld", "Geld", "AV").coding("G2", "jaren", "Tijd", "AV");
  study.coding("G1", "geld", "Geld", "AV");
  const Cooccurrence made = cooccurrence(study.study(), within(Within::Near));
  const std::size_t geld = place_of(study.study(), made, "Geld");
  const std::size_t tijd = place_of(study.study(), made, "Tijd");
  EXPECT_DOUBLE_EQ(*made.jaccard(geld, tijd), 2.0 / 3);
  EXPECT_DOUBLE_EQ(*made.lift(geld, tijd), 2.0 * 3 / (3 * 2));
}

// --- Against the same rules, counted one character at a time ---------------------------------

// What of a transcript lies under the code, as marks a byte.
using Marks = std::vector<bool>;

struct Slow {
  const Study& study;
  const CooccurrenceQuery& query;
  std::vector<Quotation> chosen;

  Slow(const Study& of, const CooccurrenceQuery& by) : study(of), query(by) {
    QuotationQuery wanted;
    wanted.filter = by.filter;
    wanted.with_interviewers = by.with_interviewers;
    chosen = quotations(of, wanted);
  }

  Marks marks(const TranscriptId& id, const CodeId& code,
              const std::optional<ParticipantId>& person) const {
    Marks made(study.text(id).text().size() + 1);
    const auto codes = query.with_subcodes ? with_descendants(study, code) : std::vector{code};
    for (const Quotation& one : chosen) {
      if (one.coding->transcript != id || (person && one.owner.participant != person) ||
          std::find(codes.begin(), codes.end(), one.coding->code) == codes.end())
        continue;
      for (auto at = one.coding->span.begin.value; at < one.coding->span.end.value; ++at)
        made[at] = true;
    }
    return made;
  }
  static std::vector<Span> runs(const Marks& marks) {
    std::vector<Span> made;
    for (std::uint32_t at = 0; at < marks.size(); ++at) {
      if (!marks[at]) continue;
      if (at == 0 || !marks[at - 1]) made.push_back({{at}, {at}});
      ++made.back().end.value;
    }
    return made;
  }
  std::uint32_t words_between(const TranscriptId& id, const Span& a, const Span& b) const {
    std::uint32_t words = 0;
    for (const std::uint32_t start : study.text(id).word_starts())
      words += start >= std::min(a.end, b.end).value && start < std::max(a.begin, b.begin).value;
    return words;
  }
  std::vector<Span> turns(const TranscriptId& id) const {
    const transcripts::Transcript& text = study.text(id);
    std::vector<Span> made;
    for (const transcripts::Turn& turn : text.turns()) {
      const Speaker* who = study.speakers().find({id, text.speakers()[turn.speaker]});
      const bool interviewer = who != nullptr && who->interviewer();
      const auto person = who == nullptr ? std::optional<ParticipantId>() : who->participant;
      if (interviewer && !query.with_interviewers) continue;
      if (passes(study, query.filter, id, interviewer ? std::nullopt : person))
        made.push_back(turn.span);
    }
    if (text.turns().empty() && passes(study, query.filter, id, std::nullopt))
      made.push_back(transcripts::make_span(0, text.text().size()));
    return made;
  }

  std::uint32_t places(const TranscriptId& id, const CodeId& a, const CodeId& b,
                       const std::optional<ParticipantId>& person) const {
    const auto first = runs(marks(id, a, person));
    const auto second = runs(marks(id, b, person));
    if (query.within == Within::Transcript) return !first.empty() && !second.empty() ? 1 : 0;
    std::uint32_t found = 0;
    if (query.within == Within::Overlap || query.within == Within::Near) {
      if (a == b) return static_cast<std::uint32_t>(first.size());
      for (const Span& one : first)
        for (const Span& other : second)
          found += one.overlaps(other) || (query.within == Within::Near &&
                                           words_between(id, one, other) <= query.words)
                       ? 1
                       : 0;
      return found;
    }
    for (const Span& turn : turns(id)) {
      bool meets = false;
      for (const Span& one : first)
        for (const Span& other : second)
          meets = meets || (one.overlaps(turn) && other.overlaps(turn) &&
                            (query.within == Within::Turn ||
                             std::max(one.begin, turn.begin) < std::max(other.begin, turn.begin)));
      found += meets ? 1 : 0;
    }
    return found;
  }

  std::uint32_t count(const CodeId& a, const CodeId& b) const {
    std::uint32_t found = 0;
    std::set<ParticipantId> people;
    for (const auto& [id, info] : study.transcripts()) {
      const std::uint32_t here = places(id, a, b, {});
      found += query.count == MeetingsAre::Transcripts ? (here > 0 ? 1 : 0) : here;
      for (const auto& [person, row] : study.participants())
        if (query.count == MeetingsAre::Participants && places(id, a, b, person) > 0)
          people.insert(person);
    }
    return query.count == MeetingsAre::Participants ? static_cast<std::uint32_t>(people.size())
                                                    : found;
  }
};

void expect_same(const Study& study, const CooccurrenceQuery& query) {
  const Slow slow(study, query);
  const Cooccurrence made = cooccurrence(study, query);
  for (std::size_t a = 0; a < made.codes.size(); ++a)
    for (std::size_t b = 0; b < made.codes.size(); ++b) {
      EXPECT_EQ(made.count(a, b), slow.count(made.codes[a], made.codes[b]))
          << name_of(query.within) << " " << static_cast<int>(query.count) << ": "
          << path_of(study, made.codes[a]) << " x " << path_of(study, made.codes[b]);
      if (const auto share = made.jaccard(a, b)) {
        EXPECT_GE(*share, 0);
        EXPECT_LE(*share, 1);
      }
    }
}

TEST(Cooccurrence, CountsAsTheRulesSayCharacterByCharacter) {
  for (unsigned seed = 0; seed < 25 && !HasFailure(); ++seed) {
    const Study study = tests::study_by_chance(seed);
    SCOPED_TRACE(seed);
    for (int kind = 0; kind < 5; ++kind)
      for (int count = 0; count < 3; ++count)
        for (int flags = 0; flags < 4; ++flags) {
          CooccurrenceQuery query =
              within(static_cast<Within>(kind), static_cast<MeetingsAre>(count));
          query.words = 2;
          query.with_subcodes = (flags & 1) != 0;
          query.with_interviewers = (flags & 2) != 0;
          expect_same(study, query);
          add_filter(study, "pps=Hout", query.filter);
          expect_same(study, query);
        }
  }
}

TEST(Cooccurrence, EndsWhereItIsStopped) {
  const StudyBuilder study = talks();
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(cooccurrence(study.study(), {}, source.get_token()).all_units, 0U);
  EXPECT_GT(cooccurrence(study.study(), {}).all_units, 0U);
}

}  // namespace
