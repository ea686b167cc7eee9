#include "coding/quotation_groups.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder two_talks() {
  StudyBuilder study;
  study.transcript("G1", "I", "Wat gebeurt er na de pilot?")
      .transcript("G1", "R1", "Dan valt er een gat.")
      .transcript("G1", "R2", "Het geld stopt dan.");
  study.transcript("G2", "R1", "Bij ons is er geld genoeg.");
  study.interviewer("G1", "I").person("G1", "R1", "Bram").person("G1", "R2", "Anna");
  study.person("G2", "R1", "Bram").pps("Hout", {"Anna", "Bram"}).pps("Metaal", {"Bram"});
  study.set("Anna", "rol", "werkveld");
  study.code("Geld").code("Gat", "Geld");
  study.coding("G2", "geld", "Geld", "JB").coding("G1", "geld stopt", "Geld", "JB");
  study.coding("G1", "een gat", "Gat", "AV").coding("G1", "na de pilot", "Gat", "AV");
  return study;
}

std::string words_of(const Study& study, const FoundPassage& found) {
  return std::string(study.text(found.transcript).slice(found.span));
}

// "Geld: geld stopt, geld | Geld > Gat: een gat"
std::string in_groups(const Study& study, const std::vector<FoundPassage>& found,
                      const QuotationArrangement& arrangement) {
  std::string out;
  for (const QuotationGroup& group : grouped(study, found, arrangement)) {
    out += (out.empty() ? "" : " | ") + group.name + ":";
    for (const FoundPassage& one : group.quotations)
      out += (out.back() == ':' ? " " : ", ") + words_of(study, one);
  }
  return out;
}

std::string in_groups(const Study& study, const QuotationArrangement& arrangement) {
  return in_groups(study, as_passages(quotations(study, {})), arrangement);
}

TEST(QuotationGroups, StandInTheOrderOfTheCodebookAndTheColumns) {
  const StudyBuilder study = two_talks();
  const auto by = [&](QuotationsBy by) { return in_groups(study.study(), {by, {}, {}}); };
  EXPECT_EQ(by(QuotationsBy::Nothing), ": na de pilot, een gat, geld stopt, geld");
  EXPECT_EQ(by(QuotationsBy::Code), "Geld: geld stopt, geld | Geld > Gat: na de pilot, een gat");
  EXPECT_EQ(by(QuotationsBy::Transcript), "G1: na de pilot, een gat, geld stopt | G2: geld");
  EXPECT_EQ(by(QuotationsBy::Coder), "AV: na de pilot, een gat | JB: geld stopt, geld");
  EXPECT_EQ(by(QuotationsBy::Participant),
            "Anna: geld stopt | Bram: een gat, geld | –: na de pilot");
}

TEST(QuotationGroups, WhatIsSaidForTwoPpsIsInBothAndWhatHasNoneComesLast) {
  const StudyBuilder study = two_talks();
  EXPECT_EQ(in_groups(study.study(), {QuotationsBy::Pps, {}, {}}),
            "Hout: een gat, geld stopt, geld | Metaal: een gat, geld | –: na de pilot");
  const AttributeId role = attribute_named(study.study(), "rol").id;
  EXPECT_EQ(in_groups(study.study(), {QuotationsBy::Attribute, role, {}}),
            "werkveld: geld stopt | –: na de pilot, een gat, geld");
  EXPECT_THROW(in_groups(study.study(), {QuotationsBy::Attribute, {}, {}}), EditError);
}

TEST(QuotationGroups, PassagesOfAQueryHaveNoCodeAndNoCoder) {
  const StudyBuilder study = two_talks();
  PassageQuery query;
  query.expression = read_expression(study.study(), "Geld");
  const auto found = find_passages(study.study(), query);
  EXPECT_EQ(in_groups(study.study(), found, {QuotationsBy::Code, {}, {}}), "–: geld stopt, geld");
  EXPECT_EQ(in_groups(study.study(), found, {QuotationsBy::Coder, {}, {}}), "–: geld stopt, geld");
  EXPECT_EQ(in_groups(study.study(), found, {QuotationsBy::Participant, {}, {}}),
            "Anna: geld stopt | Bram: geld");
  EXPECT_EQ(in_groups(study.study(), {}, {QuotationsBy::Nothing, {}, {}}), "");
}

TEST(QuotationGroups, AreOrderedWithinAndWhatIsAlikeStaysAsItIsRead) {
  StudyBuilder study = two_talks();
  const auto all = quotations(study.study(), {});
  study.apply(set_good_quotes(study.study(), {all[2].coding->id}, true));
  Coding newest = *quotations(study.study(), {})[1].coding;
  newest.made = {5};
  study.apply({"", {}, {}, {Put<Coding>{newest}}});
  const auto in = [&](QuotationOrder order) {
    return in_groups(study.study(), {QuotationsBy::Nothing, {}, order});
  };
  EXPECT_EQ(in(QuotationOrder::Good), ": geld stopt, na de pilot, een gat, geld");
  EXPECT_EQ(in(QuotationOrder::Newest), ": een gat, na de pilot, geld stopt, geld");
  EXPECT_EQ(in(QuotationOrder::Longest), ": na de pilot, geld stopt, een gat, geld");
  EXPECT_EQ(in(QuotationOrder::Shortest), ": geld, een gat, geld stopt, na de pilot");
}

TEST(QuotationGroups, AreReadByTheirNamesInDutchAndEnglish) {
  EXPECT_EQ(quotations_by_named("persoon"), QuotationsBy::Participant);
  EXPECT_EQ(quotations_by_named("none"), QuotationsBy::Nothing);
  EXPECT_EQ(quotations_by_named("rol"), std::nullopt) << "an attribute";
  EXPECT_EQ(quotation_order_named("langste"), QuotationOrder::Longest);
  EXPECT_EQ(quotation_order_named("oldest"), std::nullopt);
}

// How many of the group's codings are the code's, without those on interviewers' words, which no
// cell counts.
std::map<CodeId, double> counted(const QuotationGroup& group) {
  std::map<CodeId, double> of;
  for (const FoundPassage& found : group.quotations)
    if (!found.owner.interviewer_only) ++of[found.coding->code];
  return of;
}

void expect_as_the_matrix(const Study& study, const QuotationArrangement& arrangement) {
  FrequencyQuery query = columns_of(arrangement);
  query.count = CountOf::Codings;
  const Frequencies matrix = frequencies(study, query);
  std::map<std::string, std::map<CodeId, double>> groups;
  std::size_t place = 0;
  for (const QuotationGroup& group :
       grouped(study, as_passages(quotations(study, {})), arrangement)) {
    EXPECT_FALSE(group.quotations.empty()) << group.name;
    groups[group.name] = counted(group);
    // In the matrix's order, which leaves out columns that nobody spoke in.
    for (std::size_t at = 0; at < matrix.columns.size(); ++at)
      if (matrix.columns[at].name == group.name) {
        EXPECT_GE(at, place) << group.name;
        place = at;
      }
  }
  for (std::size_t at = 0; at < matrix.columns.size(); ++at)
    for (const FrequencyRow& row : matrix.rows)
      EXPECT_EQ(groups[matrix.columns[at].name][row.code], row.values[at])
          << matrix.columns[at].name << ", " << path_of(study, row.code);
}

TEST(QuotationGroups, HoldWhatTheMatrixCountsInTheirColumns) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Study study = tests::study_by_chance(seed);
    for (const QuotationsBy by : {QuotationsBy::Pps, QuotationsBy::Participant,
                                  QuotationsBy::Transcript, QuotationsBy::Coder})
      expect_as_the_matrix(study, {by, {}, {}});
    for (const auto& [id, attribute] : study.attributes())
      expect_as_the_matrix(study, {QuotationsBy::Attribute, id, {}});
  }
}

TEST(QuotationGroups, BeginningsAreThoseOfTheWholeGroups) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Study study = tests::study_by_chance(seed);
    const auto found = quoted_passages(study, {});
    const auto same = as_passages(quotations(study, {}));
    ASSERT_EQ(found.size(), same.size());
    for (const auto by : {QuotationsBy::Nothing, QuotationsBy::Code, QuotationsBy::Pps}) {
      const QuotationArrangement arrangement{by, {}, QuotationOrder::Longest};
      const auto whole = grouped(study, same, arrangement);
      const auto begun = group_beginnings(study, found, arrangement, 2);
      ASSERT_EQ(begun.size(), whole.size());
      for (std::size_t i = 0; i < whole.size(); ++i) {
        EXPECT_EQ(begun[i].group.name, whole[i].name);
        EXPECT_EQ(begun[i].count, whole[i].quotations.size());
        EXPECT_EQ(begun[i].reach, reach_of(whole[i].quotations));
        ASSERT_EQ(begun[i].group.quotations.size(), std::min<std::size_t>(2, begun[i].count));
        for (std::size_t k = 0; k < begun[i].group.quotations.size(); ++k)
          EXPECT_EQ(begun[i].group.quotations[k].coding, whole[i].quotations[k].coding);
      }
    }
  }
}

}  // namespace
