// What is shared out over threads, and that so many codings that they are counted that way give
// what their transcripts give one by one.
#include "coding/share_out.h"

#include <map>
#include <stdexcept>

#include <gtest/gtest.h>

#include "coding/cooccurrence.h"
#include "coding/frequencies.h"
#include "coding/lookup.h"
#include "coding/saturation.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;

TEST(ShareOut, DoesEachOnce) {
  std::vector<int> done(1000);
  share_out(3, done.size(), {}, [&](std::size_t thread, std::size_t at) {
    EXPECT_LT(thread, 3U);
    ++done[at];
  });
  EXPECT_EQ(done, std::vector<int>(1000, 1));
}

TEST(ShareOut, TellsWhatWentWrongInAThread) {
  const auto fail = [](std::size_t, std::size_t at) {
    if (at == 7) throw std::runtime_error("seven");
  };
  EXPECT_THROW(share_out(2, 10, {}, fail), std::runtime_error);
}

TEST(ShareOut, EndsWhereItIsStopped) {
  std::stop_source stop;
  std::size_t done = 0;
  share_out(1, 10, stop.get_token(), [&](std::size_t, std::size_t at) {
    ++done;
    if (at == 2) stop.request_stop();
  });
  EXPECT_EQ(done, 3U);
}

TEST(ThreadsFor, AreNeverNoneAndNoMoreThanTheWorkIsWorth) {
  EXPECT_EQ(threads_for(0, 100), 1U);
  EXPECT_EQ(threads_for(199, 100), 1U);
  EXPECT_LE(threads_for(1'000'000, 1), 8U);
}

// Six conversations of the same three people with 18,000 codings each, which lie differently in
// each; every other one is of a PPS.
Study much_coded() {
  constexpr std::uint32_t kCodings = 18'000;
  tests::StudyBuilder made;
  std::string said;
  for (int i = 0; i < 150; ++i) said += "Zo gaat dat hier met geld en tijd. ";
  for (const char* code : {"a", "b", "c", "d", "e", "f", "g"}) made.code(code);
  for (const std::string name : {"G1", "G2", "G3", "G4", "G5", "G6"}) {
    made.transcript(name, "R1", said).transcript(name, "I", said).transcript(name, "R2", said);
    made.transcript(name, "R1", said).transcript(name, "R3", said);
    made.interviewer(name, "I").person(name, "R1", "Anna").person(name, "R2", "Bram" + name);
  }
  made.pps("Hout", {"G1", "G3", "G5"});
  made.coding("G1", "Zo gaat", "a", "AV");
  Study study = made.study();
  std::vector<CodeId> codes;
  for (const auto& [id, code] : study.codes()) codes.push_back(id);
  std::vector<Coding> codings;
  std::uint32_t number = 0;
  for (const auto& [id, info] : study.transcripts()) {
    const auto& starts = study.text(id).word_starts();
    for (std::uint32_t i = 0; i < kCodings; ++i) {
      number = number * 1'664'525 + 1'013'904'223;
      const std::size_t first = (number >> 8) % (starts.size() - 10);
      const std::size_t last = first + 1 + (number >> 4) % 8;
      codings.push_back({CodingId::make(),
                         id,
                         transcripts::make_span(starts[first], starts[last] - 1),
                         codes[number % codes.size()],
                         study.coders().begin()->first,
                         {}});
    }
  }
  study.load_codings(std::move(codings));
  return study;
}

class MuchCoded : public testing::Test {
 protected:
  static void SetUpTestSuite() { study_ = new Study(much_coded()); }
  static void TearDownTestSuite() { delete study_; }
  static const Study& study() { return *study_; }
  static Filter only(const TranscriptId& transcript) {
    Filter filter;
    filter.transcripts = {transcript};
    return filter;
  }

 private:
  static const Study* study_;
};
const Study* MuchCoded::study_ = nullptr;

TEST_F(MuchCoded, CodesMeetAsOftenAsInTheTranscriptsTogether) {
  for (const Within within :
       {Within::Overlap, Within::Near, Within::Turn, Within::Sequence, Within::Transcript}) {
    CooccurrenceQuery query;
    query.within = within;
    const Cooccurrence all = cooccurrence(study(), query);
    std::vector<std::uint32_t> counts(all.counts.size());
    std::uint64_t units = 0;
    for (const auto& [id, info] : study().transcripts()) {
      query.filter = only(id);
      const Cooccurrence one = cooccurrence(study(), query);
      for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += one.counts[i];
      units += one.all_units;
    }
    EXPECT_EQ(all.counts, counts) << name_of(within);
    EXPECT_EQ(all.all_units, units) << name_of(within);
  }
}

TEST_F(MuchCoded, APersonInSeveralTranscriptsIsMetOnce) {
  CooccurrenceQuery query;
  query.count = MeetingsAre::Participants;
  const Cooccurrence met = cooccurrence(study(), query);
  EXPECT_EQ(met.all_units, 7U);  // Anna, and a Bram in each
  EXPECT_EQ(met.count(0, 1), 7U);
}

TEST_F(MuchCoded, FiguresAreThoseOfTheTranscriptsTogether) {
  for (const CountOf count :
       {CountOf::Passages, CountOf::Codings, CountOf::Transcripts, CountOf::Words}) {
    FrequencyQuery query;
    query.count = count;
    const Frequencies all = frequencies(study(), query);
    EXPECT_EQ(all.total_base.participants, 7U);
    EXPECT_EQ(all.total_base.transcripts, 6U);
    std::map<CodeId, double> totals;
    std::uint32_t words = 0;
    for (const auto& [id, info] : study().transcripts()) {
      query.filter = only(id);
      const Frequencies one = frequencies(study(), query);
      words += one.total_base.words;
      for (const FrequencyRow& row : one.rows) totals[row.code] += row.total;
    }
    EXPECT_EQ(all.total_base.words, words);
    for (const FrequencyRow& row : all.rows) EXPECT_EQ(row.total, totals[row.code]);
  }
}

TEST_F(MuchCoded, QuotationsComeInReadingOrder) {
  const auto found = quotations(study(), {});
  ASSERT_EQ(found.size(), study().codings().size());
  std::size_t at = 0;
  for (const TranscriptInfo* info : transcripts_in_order(study()))
    for (const Coding& coding : study().codings().of(info->id))
      ASSERT_EQ(found[at++].coding, &coding);
}

}  // namespace
