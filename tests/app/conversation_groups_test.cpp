#include "app/conversation_groups.h"

#include <gtest/gtest.h>

#include "tests/support/study_builder.h"

namespace {

using tests::StudyBuilder;

StudyBuilder four_conversations() {
  StudyBuilder study;
  for (const char* name : {"A", "B", "C", "D"}) study.transcript(name, "R1", "woorden");
  study.pps("Hout", {"A", "C"}).pps("Zorg", {"C", "B"});
  study.set("A", "year", "2025").set("B", "year", "2021").set("C", "year", "2025");
  return study;
}

// "Hout: A C | Zorg: B".
std::string rows(const StudyBuilder& study, const app::Grouping& by) {
  std::string out;
  for (const app::ConversationRow& row :
       app::conversation_rows(study.study(), by, transcripts::Language::Dutch))
    out += row.transcript != nullptr ? row.transcript->name + " " : "[" + row.heading + "] ";
  return out;
}

TEST(ConversationRows, OneOfTwoPpsStandsBelowBothAndThoseWithoutComeLast) {
  EXPECT_EQ(rows(four_conversations(), "pps"), "[Hout] A C [Zorg] B C [Zonder PPS] D ");
}

TEST(ConversationRows, GoByTheValuesOfAnAttribute) {
  EXPECT_EQ(rows(four_conversations(), "year"), "[2021] B [2025] A C [Niet ingevuld] D ");
}

TEST(ConversationRows, KeepTheirOwnOrderWithoutGrouping) {
  EXPECT_EQ(rows(four_conversations(), ""), "A B C D ");
  EXPECT_EQ(rows(four_conversations(), "attribute of another project"), "A B C D ");
}

}  // namespace
