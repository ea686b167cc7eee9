#include "coding/retrieval.h"

#include <ctime>

#include <gtest/gtest.h>

#include "coding/frequencies.h"
#include "coding/lookup.h"
#include "coding/passage_query.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder two_talks() {
  StudyBuilder study;
  study.transcript("G1", "I", "Wat gebeurt er na de pilot?")
      .transcript("G1", "R1", "Dan valt er een gat.")
      .transcript("G1", "R2", "Het geld stopt dan.");
  study.transcript("G2", "R1", "Bij ons is er geld genoeg.");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.person("G2", "R1", "Bram").pps("Hout", {"Anna"}).pps("Metaal", {"G2"});
  study.set("Anna", "rol", "Onderwijs").set("Bram", "rol", "werkveld").set("G2", "jaar", "2025");
  study.set("Hout", "type", "RIF");
  study.code("Geld").code("Gat", "Geld");
  study.coding("G2", "geld", "Geld", "AV").coding("G1", "geld stopt", "Geld", "JB");
  study.coding("G1", "een gat", "Gat", "AV").coding("G1", "na de pilot", "Gat", "AV");
  return study;
}

// The words of the quotations that pass all filters, in the order they come.
std::string quoted(const Study& study, const std::vector<std::string>& filters,
                   const std::vector<std::string>& codes = {}, bool with_interviewers = true) {
  QuotationQuery query;
  for (const std::string& filter : filters) add_filter(study, filter, query.filter);
  for (const std::string& code : codes) query.codes.push_back(code_named(study, code).id);
  query.with_interviewers = with_interviewers;
  std::string words;
  for (const Quotation& quotation : quotations(study, query))
    words += (words.empty() ? "" : "; ") + tests::words_of(study, *quotation.coding);
  return words;
}

TEST(Quotations, ComeInReadingOrder) {
  const StudyBuilder study = two_talks();
  EXPECT_EQ(quoted(study.study(), {}), "na de pilot; een gat; geld stopt; geld");
  EXPECT_EQ(quoted(study.study(), {}, {"Geld"}), "geld stopt; geld");
  EXPECT_EQ(quoted(study.study(), {}, {"Gat"}, false), "een gat");
}

TEST(Quotations, AreFilteredByPeoplePlaceCoderAndAttributes) {
  const StudyBuilder study = two_talks();
  struct Case {
    const char* filter;
    const char* words;
  };
  for (const Case& one : {Case{"persoon=Bram", "geld stopt; geld"},
                          {"pps=hout", "een gat"},
                          {"PPS = Metaal", "geld"},
                          {"coder=JB", "geld stopt"},
                          {"gesprek=g2", "geld"},
                          {"participant.role=werkveld", "geld stopt; geld"},
                          {"rol=ONDERWIJS", "een gat"},
                          {"jaar=2025", "geld"},
                          {"pps.type=rif", "een gat"}})
    EXPECT_EQ(quoted(study.study(), {one.filter}), one.words) << one.filter;
}

TEST(Quotations, ValuesOfOneAttributeJoinByOrDifferentFiltersByAnd) {
  const StudyBuilder study = two_talks();
  EXPECT_EQ(quoted(study.study(), {"rol=werkveld", "rol=onderwijs"}), "een gat; geld stopt; geld");
  EXPECT_EQ(quoted(study.study(), {"rol=werkveld", "gesprek=G1"}), "geld stopt");
}

// Noon of a day in 2026, wherever the test runs.
Timestamp noon(int month, int day) {
  std::tm time{};
  time.tm_year = 126;
  time.tm_mon = month - 1;
  time.tm_mday = day;
  time.tm_hour = 12;
  time.tm_isdst = -1;
  return {std::int64_t{std::mktime(&time)} * 1000};
}

TEST(Quotations, AreFilteredByTheDayOfCodingAsEveryCountIs) {
  StudyBuilder study = two_talks();
  std::vector<Edit> edits;
  for (const Quotation& quotation : quotations(study.study(), {})) {
    Coding dated = *quotation.coding;
    dated.made = noon(11, static_cast<int>(edits.size()) + 1);
    edits.emplace_back(Put<Coding>{dated});
  }
  study.apply({"", {}, {}, edits});
  EXPECT_EQ(quoted(study.study(), {"coded>=2026-11-02"}), "een gat; geld stopt; geld");
  EXPECT_EQ(quoted(study.study(), {"gecodeerd<=2026-11-02"}), "na de pilot; een gat");
  EXPECT_EQ(quoted(study.study(), {"coded = 3 november 2026"}), "geld stopt");
  EXPECT_EQ(quoted(study.study(), {"coded>=2026-11-02", "coded<=2026-11-03", "coder=AV"}),
            "een gat");
  FrequencyQuery query;
  query.count = CountOf::Codings;
  add_filter(study.study(), "coded>=2026-11-03", query.filter);
  const Frequencies counted = frequencies(study.study(), query);
  EXPECT_EQ(counted.rows.at(0).total, 2) << "Geld";
  EXPECT_EQ(counted.rows.at(1).total, 0) << "Gat";
  PassageQuery passages;
  passages.expression = read_expression(study.study(), "ALL @ JB");
  passages.filter = query.filter;
  EXPECT_EQ(find_passages(study.study(), passages).size(), 1U);
  for (const char* wrong : {"coded>=gisteren", "coded!=2026-11-01", "coded=2026-02-30"})
    EXPECT_THROW(add_filter(study.study(), wrong, query.filter), EditError) << wrong;
}

TEST(Quotations, SayWhoSaidItForWhichPps) {
  const StudyBuilder study = two_talks();
  const std::vector<Quotation> all = quotations(study.study(), {});
  ASSERT_EQ(all.size(), 4U);
  EXPECT_TRUE(all[0].owner.interviewer_only);
  EXPECT_EQ(all[1].owner.participant, participant_named(study.study(), "Anna").id);
  EXPECT_EQ(all[1].pps, std::vector{pps_named(study.study(), "Hout").id});
  EXPECT_EQ(all[3].pps, std::vector{pps_named(study.study(), "Metaal").id}) << "the transcript's";
}

TEST(AddFilter, RefusesWhatIsNotThereAndSaysWhatIs) {
  const StudyBuilder study = two_talks();
  Filter filter;
  for (const char* wrong : {"pps=Staal", "kleur=rood", "rol", "rol=overheid"})
    EXPECT_THROW(add_filter(study.study(), wrong, filter), EditError) << wrong;
  try {
    add_filter(study.study(), "rol=werkvelt", filter);
    FAIL() << "took a value that nothing has";
  } catch (const EditError& error) {
    EXPECT_NE(error.message().nl.find("Onderwijs, werkveld"), std::string::npos)
        << error.message().nl;
  }
}

TEST(MemoText, IsEmptyWithoutAMemo) {
  StudyBuilder study = two_talks();
  const CodeId gat = code_named(study.study(), "Gat").id;
  const By by{coder_named(study.study(), "AV").id, {}};
  EXPECT_EQ(memo_text(study.study(), OwnerKind::Code, gat.guid), "");
  study.apply(set_memo(study.study(), OwnerKind::Code, gat.guid, "Let op de pilot.", by));
  EXPECT_EQ(memo_text(study.study(), OwnerKind::Code, gat.guid), "Let op de pilot.");
}

}  // namespace
