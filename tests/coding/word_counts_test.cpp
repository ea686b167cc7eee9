#include "coding/word_counts.h"

#include <gtest/gtest.h>

#include "coding/frequencies.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/text_edits.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"
#include "tests/support/words_counted_slowly.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

// "netwerk 3 (netwerken 2, netwerk 1) 2p 1t 1c | ...": said, its forms where there are more,
// people, transcripts, PPS.
std::string list(const Study& study, const WordQuery& query) {
  std::string all;
  for (const CountedWord& word : count_words(study, query).words) {
    std::string forms;
    for (const WordForm& form : word.forms)
      forms += (forms.empty() ? "" : ", ") + form.spelling + " " + std::to_string(form.count);
    all += (all.empty() ? "" : " | ") + word.word + " " + std::to_string(word.reach.words);
    if (word.forms.size() > 1) all += " (" + forms + ")";
    all += fmt::format(" {}p {}t {}c", word.reach.participants, word.reach.transcripts,
                       word.reach.pps);
  }
  return all;
}

// The words alone, of one that says all this.
std::string words_of(const std::string& text, WordQuery query = {}) {
  StudyBuilder study;
  study.transcript("G1", "R1", text);
  std::string all;
  for (const CountedWord& word : count_words(study.study(), query).words)
    all += (all.empty() ? "" : " ") + word.word;
  return all;
}

WordQuery everything(WordJoin join = WordJoin::Forms) {
  WordQuery query;
  query.choice = WordChoice::everything(join);
  return query;
}

WordQuery filtered(const Study& study, std::string_view filter) {
  WordQuery query;
  add_filter(study, filter, query.of.filter);
  return query;
}

// Anna of Hout and Bram of Hout and Metaal speak in G1, Bram again in G2; R3 is not known.
StudyBuilder two_talks() {
  StudyBuilder study;
  study.transcript("G1", "I", "Welk netwerk noem je?")
      .transcript("G1", "R1", "Netwerken met bedrijven, netwerken in de regio.")
      .transcript("G1", "R2", "Ons netwerk is de regio.")
      .transcript("G1", "R3", "Regio's netwerken.");
  study.transcript("G2", "R1", "Bedrijf en netwerk.");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.person("G2", "R1", "Bram");
  study.pps("Hout", {"Anna", "Bram"}).pps("Metaal", {"Bram"}).pps("Zorg", {"G1"});
  return study;
}

TEST(WordCounts, SayHowOftenAndByHowManyPeopleInHowManyTranscriptsAndPps) {
  const StudyBuilder study = two_talks();
  EXPECT_EQ(list(study.study(), {}),
            "netwerken 5 (netwerken 3, netwerk 2) 2p 2t 3c | "
            "regio 3 (regio 2, regio's 1) 2p 1t 3c | bedrijf 2 (bedrijf 1, bedrijven 1) 2p 2t 2c");
}

TEST(WordCounts, FormsCountApartOnRequest) {
  const StudyBuilder study = two_talks();
  WordQuery query;
  query.choice.join = WordJoin::Forms;
  query.least_count = 2;
  EXPECT_EQ(list(study.study(), query),
            "netwerken 3 1p 1t 2c | netwerk 2 1p 2t 2c | regio 2 2p 1t 2c");
}

TEST(WordCounts, TheBaseIsWhatIsSaidByThoseWhoAreAskedAbout) {
  const StudyBuilder study = two_talks();
  const WordCounts counted = count_words(study.study(), {});
  EXPECT_EQ(counted.base, (WordReach{17, 2, 2, 3}));
  EXPECT_EQ(counted.left_out, 7U);  // met, in, de, ons, is, de, en
  EXPECT_EQ(counted.different, 3U);
  EXPECT_NEAR(counted.words.front().per_1000, 5000.0 / 17, 1e-9);
}

TEST(WordCounts, InterviewersWordsCountOnlyWhenAskedForInTheBaseToo) {
  const StudyBuilder study = two_talks();
  WordQuery query;
  query.with_interviewers = true;
  const WordCounts counted = count_words(study.study(), query);
  EXPECT_EQ(counted.base, (WordReach{21, 2, 2, 3}));
  EXPECT_EQ(counted.words.front().reach, (WordReach{6, 2, 2, 3}));
}

TEST(WordCounts, AFilterNarrowsWordsAndBase) {
  const StudyBuilder study = two_talks();
  const WordQuery anna = filtered(study.study(), "persoon=Anna");
  EXPECT_EQ(list(study.study(), anna),
            "netwerken 2 1p 1t 1c | bedrijven 1 1p 1t 1c | "
            "regio 1 1p 1t 1c");
  EXPECT_EQ(count_words(study.study(), anna).base, (WordReach{7, 1, 1, 1}));
}

TEST(WordCounts, OfACodeOnlyTheWordsUnderItsCodings) {
  StudyBuilder study = two_talks();
  study.code("Regie").code("Geld").coding("G1", "etwerken in de reg", "Regie", "AV");
  study.coding("G1", "regio.\nOns netwerk", "Regie", "JB").coding("G2", "netwerk", "Geld", "AV");
  WordQuery query;
  query.of.codes = {code_named(study.study(), "Regie").id};
  EXPECT_EQ(list(study.study(), query), "netwerk 1 1p 1t 2c | regio 1 1p 1t 1c");
  EXPECT_EQ(count_words(study.study(), query).base, (WordReach{5, 2, 1, 2}));
  add_filter(study.study(), "codeur=JB", query.of.filter);
  EXPECT_EQ(count_words(study.study(), query).base, (WordReach{3, 2, 1, 2}));
}

TEST(WordCounts, StopWordsAreTwoSetsThatCanBeSwitched) {
  const std::string said = "Ja nou, het project is eigenlijk van ons.";
  EXPECT_EQ(words_of(said), "project");
  WordQuery query;
  query.choice.spoken_stop_words = true;
  EXPECT_EQ(words_of(said, query), "eigenlijk nou project");
  query.choice.spoken_stop_words = false;
  query.choice.written_stop_words = true;
  EXPECT_EQ(words_of(said, query), "het is Ja ons project van");
}

TEST(WordCounts, NumbersAndSingleLettersAreLeftOutUnlessAskedFor) {
  WordQuery query;
  EXPECT_EQ(words_of("In 2025 3,5 miljoen voor mbo-4 x 2017-2021", query), "mbo-4 miljoen");
  EXPECT_EQ(words_of("Twee van de vijfentwintig, tweede, miljoen"), "miljoen tweede");
  query.choice.numbers = true;
  query.choice.least_length = 1;
  EXPECT_EQ(words_of("In 2025 3,5 miljoen voor mbo-4 x 2017-2021", query),
            "2017-2021 2025 3,5 mbo-4 miljoen x");
  query.choice.least_length = 5;
  EXPECT_EQ(words_of("één zeeën geïnd co-op", query), "geïnd zeeën");
}

TEST(WordCounts, WordsChosenByHandGoWithAllTheirForms) {
  WordQuery query;
  query.choice.left_out = {"Netwerk", "co-creatie"};
  EXPECT_EQ(words_of("netwerken netwerk cocreatie regio", query), "regio");
  query.choice.join = WordJoin::Forms;
  EXPECT_EQ(words_of("netwerken netwerk cocreatie regio", query), "netwerken regio");
}

TEST(WordCounts, AreSpelledAsMostPeopleWriteThem) {
  EXPECT_EQ(words_of("Samenwerking loont. Samenwerking telt. Veel samenwerking."),
            "samenwerking loont telt");
  EXPECT_EQ(words_of("Het MBO en het MBO en het mbo. Mbo! Mbo! Mbo!"), "MBO");
  EXPECT_EQ(words_of("Bij de Rabobank. Met de Rabobank, zei de \"Rabobank\". rabobank"),
            "Rabobank");
  EXPECT_EQ(words_of("Met ijver. ĲVER! IJver"), "ijver");
  EXPECT_EQ(words_of("IJvert! Wij ijveren."), "ijveren IJvert");
  EXPECT_EQ(words_of("Netwerk telt. Netwerk. Ons netwerken."), "netwerk telt");
  EXPECT_EQ(words_of("Jan komt. Jan!"), "Jan");
}

TEST(WordCounts, WordsWithHyphensAndApostrophesAreOne) {
  EXPECT_EQ(words_of("Zo'n auto's, mbo-hbo en co-creatie; cocreatie; co‑creatie, 's-Hertogenbosch"),
            "co-creatie 's-Hertogenbosch auto's mbo-hbo");
  WordQuery query = everything();
  EXPECT_EQ(words_of("'t is zo’n ding dat-ie 's avonds", query),
            "'s 't avonds dat-ie ding is zo’n");
}

TEST(WordCounts, HeadingsAreNotSaid) {
  StudyBuilder study;
  study.apply(add_transcripts(
                  study.study(),
                  {{"G1",
                    {},
                    {},
                    std::make_shared<transcripts::Transcript>(
                        "Kopregel\nNetwerk telt.\nSlot",
                        std::vector<transcripts::Turn>{{transcripts::make_span(9, 22), 0, {}, {}}},
                        std::vector<std::string>{"R1"}),
                    {}}})
                  .first);
  EXPECT_EQ(list(study.study(), {}), "Netwerk 1 0p 1t 0c | telt 1 0p 1t 0c");
}

TEST(WordCounts, TheTopIsWhatStandsFirst) {
  const StudyBuilder study = two_talks();
  WordQuery query;
  const auto all = count_words(study.study(), query).words;
  query.top = 2;
  const auto top = count_words(study.study(), query).words;
  ASSERT_EQ(top.size(), 2U);
  EXPECT_EQ(top[1].word, all[1].word);
  query.top = 100;
  EXPECT_EQ(count_words(study.study(), query).words.size(), all.size());
}

TEST(WordCounts, DoNotDependOnTheOrderOfImport) {
  const std::vector<std::pair<std::string, std::string>> talks = {
      {"A", "Netwerk! MBO netwerken. Hier mbo"},
      {"B", "netwerk Mbo Regio's"},
      {"C", "De regio, MBO"}};
  StudyBuilder there;
  StudyBuilder back;
  for (const auto& [name, text] : talks) there.transcript(name, "R", text);
  for (auto talk = talks.rbegin(); talk != talks.rend(); ++talk)
    back.transcript(talk->first, "R", talk->second);
  EXPECT_EQ(list(there.study(), {}), list(back.study(), {}));
  EXPECT_EQ(list(there.study(), everything()), list(back.study(), everything()));
}

TEST(WordCounts, OfMuchTextOnSeveralThreadsAreThoseOfItsParts) {
  StudyBuilder study;
  constexpr int kTimes = 8000;
  for (int talk = 0; talk < 4; ++talk) {
    std::string text;
    for (int i = 0; i < kTimes; ++i)
      text += "Netwerken groeien, een netwerk" + std::to_string(i % 50) + "x. ";
    study.transcript("G" + std::to_string(talk), "R1", text);
    study.person("G" + std::to_string(talk), "R1", talk < 2 ? "Anna" : "Bram");
  }
  const WordCounts counted = count_words(study.study(), {});
  EXPECT_EQ(counted.base, (WordReach{16 * kTimes, 2, 4, 0}));
  ASSERT_EQ(counted.words.size(), 52U);
  EXPECT_EQ(counted.words[0].word, "groeien");
  EXPECT_EQ(counted.words[0].reach, (WordReach{4 * kTimes, 2, 4, 0}));
  EXPECT_EQ(counted.words[2].reach, (WordReach{4 * kTimes / 50, 2, 4, 0}));
}

TEST(WordCounts, StoppedTheyEndEarly) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(count_words(two_talks().study(), {}, stop.get_token()).base.words, 0U);
}

std::vector<WordSelection> selections(const Study& study) {
  std::vector<WordSelection> all(1);
  for (const auto& [id, pps] : study.pps()) all.emplace_back().filter.pps = {id};
  for (const auto& [id, person] : study.participants())
    all.emplace_back().filter.participants = {id};
  for (const auto& [id, code] : study.codes()) all.emplace_back().codes = {id};
  for (const auto& [id, coder] : study.coders()) {
    all.emplace_back().filter.coders = {id};
    for (const auto& [code, row] : study.codes()) all.back().codes.push_back(code);
  }
  return all;
}

void expect_as_counted_slowly(const Study& study) {
  for (const WordSelection& of : selections(study))
    for (const bool with_interviewers : {false, true}) {
      WordQuery query = everything();
      query.of = of;
      query.with_interviewers = with_interviewers;
      const WordCounts made = count_words(study, query);
      const tests::SlowWords slow = tests::words_counted_slowly(study, of, with_interviewers);
      EXPECT_EQ(made.base, slow.base);
      ASSERT_EQ(made.words.size(), slow.words.size());
      for (const CountedWord& word : made.words)
        EXPECT_EQ(word.reach, slow.words.at(word.forms.front().form)) << word.word;
    }
}

TEST(WordCounts, AreTheSameAsCountedSlowly) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    expect_as_counted_slowly(tests::study_by_chance(seed));
  }
}

// What is kept of the texts from one count to the next must not outlive a change.
TEST(WordCounts, AreCountedAfreshAfterAChangeOfTextSpeakersOrCodingsAndItsUndo) {
  for (unsigned seed = 300; seed < 306; ++seed) {
    SCOPED_TRACE(seed);
    Study study = tests::study_by_chance(seed);
    expect_as_counted_slowly(study);
    const Study before = study;
    for (const auto& [id, info] : before.transcripts()) {
      std::vector<EditGroup> undo;
      const auto change = [&](const EditGroup& group) {
        undo.push_back(study.change(group));
        expect_as_counted_slowly(study);
      };
      change(mark_interviewer(study, id, "R1"));
      change(replace_text(study, id, {{transcripts::make_span(0, 0), "Nieuw woord "}}, {}));
      if (!study.codings().of(id).empty())
        change({"", {}, {}, {Erase<Coding>{study.codings().of(id).front().key()}}});
      for (; !undo.empty(); undo.pop_back()) {
        study.change(undo.back());
        expect_as_counted_slowly(study);
      }
    }
    expect_as_counted_slowly(before);
  }
}

TEST(WordCounts, OfWordsThatAreGoneFromTheTextsNothingIsLeft) {
  StudyBuilder study;
  study.transcript("G1", "R1", "Netwerk telt.");
  EXPECT_EQ(count_words(study.study(), {}).different, 2U);
  const TranscriptId id = study.study().transcripts().begin()->first;
  study.apply(replace_text(study.study(), id, {{transcripts::make_span(0, 7), "Regio"}}, {}));
  EXPECT_EQ(list(study.study(), {}), "Regio 1 0p 1t 0c | telt 1 0p 1t 0c");
  EXPECT_EQ(count_words(study.study(), {}).different, 2U);
}

TEST(WordCounts, AddUpToTheBaseAndPeopleNeverPassIt) {
  for (unsigned seed = 100; seed < 160; ++seed) {
    const Study study = tests::study_by_chance(seed);
    for (const WordSelection& of : selections(study)) {
      WordQuery query = everything(WordJoin::Stems);
      query.of = of;
      const WordCounts made = count_words(study, query);
      std::uint64_t sum = 0;
      for (const CountedWord& word : made.words) {
        sum += word.reach.words;
        EXPECT_LE(word.reach.participants, made.base.participants);
        EXPECT_LE(word.reach.transcripts, made.base.transcripts);
        EXPECT_LE(word.reach.pps, made.base.pps);
      }
      EXPECT_EQ(sum, made.base.words) << seed;
      query.choice = {};
      const WordCounts chosen = count_words(study, query);
      sum = chosen.left_out;
      for (const CountedWord& word : chosen.words) sum += word.reach.words;
      EXPECT_EQ(sum, made.base.words) << seed;
      EXPECT_EQ(chosen.base, made.base);
    }
    const Base base = frequencies(study, {}).total_base;
    EXPECT_EQ(count_words(study, {}).base.words, base.words);
    EXPECT_EQ(count_words(study, {}).base.participants, base.participants);
    EXPECT_EQ(count_words(study, {}).base.transcripts, base.transcripts);
  }
}

}  // namespace
