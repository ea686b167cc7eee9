#include "app/views/people_table.h"

#include <gtest/gtest.h>

#include "tests/support/study_builder.h"

namespace tests {
namespace {

using app::CellBlock;
using coding::OwnerKind;
using transcripts::Language;

class PeopleTable : public testing::Test {
 protected:
  PeopleTable() {
    study.transcript("G1", "R1", "Ja.").person("G1", "R1", "Anna").person("G1", "R1", "Bram");
    study.pps("ZorgLab", {"Anna"}).set("Anna", "fte", "10").set("Bram", "fte", "9");
    study.set("G1", "bron", "enquête");
    table = app::make_people_table(study.study(), OwnerKind::Participant, Language::Dutch);
    shown = app::people_rows_shown(table, {});
  }
  StudyBuilder study;
  app::PeopleTable table;
  std::vector<std::uint32_t> shown;
};

TEST_F(PeopleTable, HasAColumnANameAPpsAndAnAttribute) {
  ASSERT_EQ(table.columns.size(), 3U);
  EXPECT_EQ(table.rows[0].cells, (std::vector<std::string>{"Anna", "ZorgLab", "10"}));
}

TEST_F(PeopleTable, SourcesAreShownInTheReadersLanguage) {
  EXPECT_EQ(app::make_people_table(study.study(), OwnerKind::Transcript, Language::Dutch)
                .rows[0]
                .cells.back(),
            "enquête");
  EXPECT_EQ(app::make_people_table(study.study(), OwnerKind::Transcript, Language::English)
                .rows[0]
                .cells.back(),
            "survey");
}

TEST_F(PeopleTable, WhatIsCopiedIsPastedAsItWas) {
  const CellBlock all{0, 1, 0, 2};
  const auto pasted = app::pasted_cells(table, shown, all, app::copied_cells(table, shown, all));
  ASSERT_FALSE(pasted.refusal);
  EXPECT_TRUE(change_cells(study.study(), OwnerKind::Participant, pasted.cells).edits.empty());
}

TEST_F(PeopleTable, ABlockBelowTheLastRowMakesPeopleOrIsRefused) {
  const auto pasted = app::pasted_cells(table, shown, {1, 1, 0, 0}, "Bram\nCarla\n");
  ASSERT_EQ(pasted.cells.size(), 2U);
  EXPECT_NE(pasted.cells[1].owner, table.rows[1].owner);
  EXPECT_TRUE(app::pasted_cells(table, shown, {1, 1, 1, 1}, "ZorgLab\nZorgLab").refusal);
  EXPECT_TRUE(app::pasted_cells(table, shown, {0, 0, 2, 2}, "1\t2").refusal);
}

TEST_F(PeopleTable, OneCellFillsTheBlock) {
  EXPECT_EQ(app::pasted_cells(table, shown, {0, 1, 2, 2}, "8").cells.size(), 2U);
}

TEST_F(PeopleTable, QuotedCellsMayHoldTabsAndLineEnds) {
  const auto pasted = app::pasted_cells(table, shown, {0, 0, 0, 0}, "\"a\n\"\"b\"\"\"\tZorgLab");
  ASSERT_EQ(pasted.cells.size(), 2U);
  EXPECT_EQ(pasted.cells[0].text, "a\n\"b\"");
}

}  // namespace
}  // namespace tests
