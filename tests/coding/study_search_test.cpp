#include "coding/study_search.h"

#include <gtest/gtest.h>

#include "coding/autocode.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using coding::StudyQuery;
using tests::StudyBuilder;

class StudySearch : public testing::Test {
 protected:
  StudySearch() {
    study.transcript("G1", "I", "Is zorg belangrijk?")
        .transcript("G1", "R1", "Zorg is alles. De thuiszorg ook.")
        .transcript("G1", "R2", "Geen zorgen.")
        .transcript("G2", "R1", "Meer zorg!")
        .interviewer("G1", "I")
        .person("G1", "R1", "Anna")
        .person("G1", "R2", "Bert")
        .person("G2", "R1", "Cor")
        .pps("ZorgLab", {"Anna", "G2"})
        .code("Zorg")
        .set("Anna", "role", "werkveld")
        .set("Bert", "role", "onderwijs")
        .coding("G1", "Geen zorgen", "Zorg", "AV");
  }
  static StudyQuery looking_for(const std::string& text) { return {.query = {.text = text}}; }
  std::string found(const StudyQuery& query) {
    std::string all;
    for (const auto& hit : coding::search_study(study.study(), query, texts).hits) {
      const auto& text = study.study().text(hit.transcript);
      const auto line = text.units().line(text.units().line_of(hit.span.begin));
      all += (all.empty() ? "" : "|") + std::string(text.slice(hit.span)) + "<" +
             std::string(text.slice(line)).substr(0, 4);
    }
    return all;
  }

  StudyBuilder study;
  coding::SearchTexts texts;
};

TEST_F(StudySearch, FindsInReadingOrderOverAllTranscripts) {
  EXPECT_EQ(found(looking_for("zorg")), "zorg<Is z|Zorg<Zorg|zorg<Zorg|zorg<Geen|zorg<Meer");
}

// Much text is searched by several threads at once: the outcome is that of one transcript after the
// other.
TEST_F(StudySearch, FindsTheSameInMuchTextAsInOneTranscriptAfterTheOther) {
  StudyBuilder much;
  for (int i = 0; i < 40; ++i) {
    const std::string name = "G" + std::to_string(100 + i);
    std::string words;
    while (words.size() < 250'000)
      words +=
          i % 3 == 0 ? "De zorg en de Thuiszorg. " : "Over leren in het onderwijs, niet meer. ";
    much.transcript(name, "R1", words + (i % 2 == 0 ? "Zorg!" : "")).person(name, "R1", "P" + name);
    much.pps("Lab " + std::to_string(i % 4), {name});
  }
  const coding::Study& study_of_much = much.study();
  const auto all = coding::search_study(study_of_much, looking_for("zorg"), texts);

  std::vector<coding::StudyHit> one_by_one;
  std::map<coding::PpsId, std::size_t> in_pps;
  std::map<std::string, std::size_t> forms;
  std::size_t participants = 0;
  for (const auto* info : coding::transcripts_in_order(study_of_much)) {
    StudyQuery one = looking_for("zorg");
    one.filter.transcripts = {info->id};
    const auto here = coding::search_study(study_of_much, one, texts);
    one_by_one.insert(one_by_one.end(), here.hits.begin(), here.hits.end());
    for (const auto& [pps, count] : here.in_pps) in_pps[pps] += count;
    for (const auto& form : here.forms) forms[form.form] += form.count;
    participants += here.participants;
  }
  EXPECT_GT(all.count, 100'000U);
  EXPECT_EQ(all.hits, one_by_one);
  EXPECT_EQ(all.in_pps, in_pps);
  EXPECT_EQ(all.participants, participants);
  ASSERT_EQ(all.forms.size(), forms.size());
  for (const auto& form : all.forms) EXPECT_EQ(form.count, forms[form.form]) << form.form;
}

TEST_F(StudySearch, CountsHitsPeopleTranscriptsAndPps) {
  const auto hits = coding::search_study(study.study(), looking_for("zorg"), texts);
  EXPECT_EQ(hits.count, 5U);
  EXPECT_EQ(hits.participants, 3U);
  EXPECT_EQ(hits.on_interviewers, 1U);
  EXPECT_EQ(hits.in_transcript.size(), 2U);
  ASSERT_EQ(hits.in_pps.size(), 1U);
  EXPECT_EQ(hits.in_pps.begin()->second, 3U) << "Anna's two, and Cor's through the transcript";
}

TEST_F(StudySearch, KeepsToTheWordsOfWhoeverIsAskedFor) {
  StudyQuery query = looking_for("zorg");
  query.interviewers = coding::Interviewers::Without;
  EXPECT_EQ(found(query), "Zorg<Zorg|zorg<Zorg|zorg<Geen|zorg<Meer");
  query.interviewers = coding::Interviewers::Only;
  EXPECT_EQ(found(query), "zorg<Is z");
  query = looking_for("zorg");
  query.speakers = {"r2"};
  EXPECT_EQ(found(query), "zorg<Geen");
  query = looking_for("zorg");
  coding::add_filter(study.study(), "role=werkveld", query.filter);
  EXPECT_EQ(found(query), "Zorg<Zorg|zorg<Zorg");
  query = looking_for("zorg");
  coding::add_filter(study.study(), "pps=ZorgLab", query.filter);
  EXPECT_EQ(found(query), "Zorg<Zorg|zorg<Zorg|zorg<Meer");
}

TEST_F(StudySearch, KnowsWhatIsCodedByWhom) {
  StudyQuery query = looking_for("zorg");
  query.coded = coding::Coded::Yes;
  EXPECT_EQ(found(query), "zorg<Geen");
  query.coded = coding::Coded::No;
  EXPECT_EQ(found(query), "zorg<Is z|Zorg<Zorg|zorg<Zorg|zorg<Meer");
  study.coding("G2", "Meer", "Zorg", "JB");
  query.coded = coding::Coded::Yes;
  query.filter.coders = {coding::coder_named(study.study(), "JB").id};
  EXPECT_EQ(found(query), "") << "Meer is coded, zorg is not";
}

TEST_F(StudySearch, FormsCanBeLeftOut) {
  StudyQuery query = looking_for("*zorg*");
  auto hits = coding::search_study(study.study(), query, texts);
  ASSERT_EQ(hits.forms.size(), 3U);
  EXPECT_EQ(hits.forms[0].form, "zorg");
  EXPECT_EQ(hits.forms[0].count, 3U);
  query.left_out = {"zorg"};
  EXPECT_EQ(found(query), "thuiszorg<Zorg|zorgen<Geen");
  hits = coding::search_study(study.study(), query, texts);
  EXPECT_EQ(hits.count, 2U);
  EXPECT_EQ(hits.forms[0].count, 3U) << "what is left out is still shown";
  EXPECT_TRUE(hits.forms[0].left_out);
}

TEST_F(StudySearch, IsRightAfterAnEdit) {
  EXPECT_EQ(coding::search_study(study.study(), looking_for("zorg"), texts).count, 5U);
  study.transcript("G2", "R1", "En zorg.");
  EXPECT_EQ(coding::search_study(study.study(), looking_for("zorg"), texts).count, 6U);
  study.apply(
      coding::delete_transcript(study.study(), coding::transcript_named(study.study(), "G1").id));
  EXPECT_EQ(coding::search_study(study.study(), looking_for("zorg"), texts).count, 2U);
}

TEST_F(StudySearch, CountsMoreThanItKeeps) {
  const auto hits = coding::search_study(study.study(), looking_for("zorg"), texts, {}, 2);
  EXPECT_EQ(hits.hits.size(), 2U);
  EXPECT_EQ(hits.count, 5U);
}

TEST_F(StudySearch, APhraseInQuotesIsFoundInItsOrder) {
  EXPECT_EQ(found(looking_for("\"is alles\"")), found(looking_for("is alles")));
  EXPECT_NE(found(looking_for("\"is alles\"")), "");
  EXPECT_EQ(found(looking_for("\"alles is\"")), "");
}

// One line on which a pattern got stuck ended the whole search.
TEST_F(StudySearch, ATranscriptThatIsTooHeavyForAPatternIsLeftOutByName) {
  study.transcript("Zwaar", "R1", std::string(60, 'a') + "!");
  study.transcript("Licht", "R1", "aaa");
  StudyQuery query = looking_for("(a+)+$");
  query.query.matching = transcripts::Matching::Regex;
  const auto hits = coding::search_study(study.study(), query, texts);
  ASSERT_EQ(hits.left_out.size(), 1U);
  EXPECT_EQ(hits.left_out[0], coding::transcript_named(study.study(), "Zwaar").id);
  ASSERT_TRUE(hits.cut_short.has_value());
  EXPECT_NE(hits.cut_short->nl.find("1 gesprek, dus daar is niet gezocht: Zwaar."),
            std::string::npos)
      << hits.cut_short->nl;
  EXPECT_TRUE(hits.in_transcript.contains(coding::transcript_named(study.study(), "Licht").id));
}

using coding::CodingUnit;

class Autocode : public StudySearch {
 protected:
  std::string places(const std::string& wanted, CodingUnit unit) {
    const auto hits = coding::search_study(study.study(), looking_for(wanted), texts).hits;
    std::string all;
    for (const auto& place : coding::places_to_code(study.study(), hits, unit))
      all += (all.empty() ? "" : "|") +
             std::string(study.study().text(place.transcript).slice(place.span));
    return all;
  }
};

TEST_F(Autocode, TakesTheUnitAroundEachHitOnce) {
  EXPECT_EQ(places("zorg", CodingUnit::Match), "zorg|Zorg|zorg|zorg|zorg");
  EXPECT_EQ(places("zorg", CodingUnit::Word), "zorg|Zorg|thuiszorg|zorgen|zorg");
  EXPECT_EQ(places("zorg", CodingUnit::Sentence),
            "Is zorg belangrijk?|Zorg is alles.|De thuiszorg ook.|Geen zorgen.|Meer zorg!");
  EXPECT_EQ(places("zorg", CodingUnit::Turn),
            "Is zorg belangrijk?|Zorg is alles. De thuiszorg ook.|Geen zorgen.|Meer zorg!");
  EXPECT_EQ(places("alles. De", CodingUnit::Sentence), "Zorg is alles. De thuiszorg ook.");
}

TEST_F(Autocode, MakesNoDoubles) {
  const auto hits = coding::search_study(study.study(), looking_for("zorg"), texts).hits;
  const auto places = coding::places_to_code(study.study(), hits, CodingUnit::Sentence);
  const coding::By who{coding::coder_named(study.study(), "AV").id, {}};
  const auto code = coding::code_named(study.study(), "Zorg").id;
  study.apply(coding::code_places(study.study(), places, code, who));
  EXPECT_EQ(study.study().codings().size(), 6U);
  EXPECT_TRUE(coding::code_places(study.study(), places, code, who).edits.empty());
  EXPECT_TRUE(coding::not_yet_coded(study.study(), places, code, who.coder).empty());
  const auto told = coding::told_of(study.study(), places);
  EXPECT_EQ(told.participants, 3U);
  EXPECT_EQ(told.on_interviewers, 1U);
}

}  // namespace
