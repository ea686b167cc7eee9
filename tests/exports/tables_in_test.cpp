#include "exports/tables_in.h"

#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "exports/csv.h"
#include "tests/support/study_builder.h"

namespace tests {
namespace {

using coding::Study;
using exports::TableImport;
using exports::TableKind;

class TablesIn : public testing::Test {
 protected:
  TablesIn() {
    study.transcript("G1", "Respondent 2", "Ja.").transcript("G1", "Docent", "Nee.");
    study.pps("ZorgLab").person("G1", "Docent", "Anna").set("Anna", "rol", "Werkveld");
  }
  TableImport read(TableKind kind, const std::string& csv) {
    return exports::import_table(study.study(), kind, exports::parse_csv(csv, "t.csv"), "t.csv",
                                 {});
  }
  TableImport take(TableKind kind, const std::string& csv) {
    TableImport import = read(kind, csv);
    study.apply(import.group);
    return import;
  }
  std::string value(const char* who, const char* name) {
    const auto* found = coding::value_of(study.study(), attribute_named(study.study(), name).id,
                                         participant_named(study.study(), who).id.guid);
    return found == nullptr ? "" : *found;
  }

  StudyBuilder study;
};

TEST_F(TablesIn, NewAttributesTakeTheTypeOfTheirColumn) {
  take(TableKind::Participants,
       "naam,fte,geboren,telefoon,soort\nAnna,\"0,8\",1 mei 1980,0612345678,a\nBram,1,2-2-1990,"
       "0687654321,A\n");
  const auto type = [&](const char* name) { return attribute_named(study.study(), name).type; };
  EXPECT_EQ(type("fte"), coding::AttributeType::Number);
  EXPECT_EQ(type("geboren"), coding::AttributeType::Date);
  EXPECT_EQ(type("telefoon"), coding::AttributeType::Text);
  EXPECT_EQ(type("soort"), coding::AttributeType::Choice);
  EXPECT_EQ(value("Anna", "geboren"), "1980-05-01");
  EXPECT_EQ(value("Bram", "soort"), "a") << "a choice is spelt as it was";
}

// One odd cell made the whole column text, without a word.
TEST_F(TablesIn, AnOddCellOfANewColumnIsLeftOutAndItsRowComesIn) {
  std::string csv = "naam;jaren;sinds\n";
  for (int i = 1; i <= 50; ++i)
    csv += "P" + std::to_string(i) + ";" +
           (i == 7    ? "lang"
            : i == 9  ? "n.v.t."
            : i == 10 ? "-"
                      : std::to_string(i)) +
           ";" + (i == 8 ? "ooit" : "1-2-2020") + "\n";
  const auto import = take(TableKind::Participants, csv);
  EXPECT_TRUE(import.errors.empty());
  EXPECT_EQ(import.rows, 50U);
  ASSERT_EQ(import.cells.size(), 2U);
  EXPECT_EQ(import.cells[0].what.nl,
            "t.csv, rij 8, kolom jaren: \"lang\" is geen getal; alleen deze cel is overgeslagen");
  EXPECT_EQ(import.cells[1].row, 7U);
  ASSERT_EQ(import.notes.size(), 1U);
  EXPECT_EQ(import.notes[0].nl,
            "t.csv, kolom jaren: 2 cellen met \"-\", \"n.v.t.\" als leeg genomen.");
  EXPECT_EQ(import.columns[1].why.nl, "47 van de 48 waarden zijn getallen");
  EXPECT_EQ(attribute_named(study.study(), "jaren").type, coding::AttributeType::Number);
  EXPECT_EQ(value("P7", "jaren"), "");
  EXPECT_EQ(value("P7", "sinds"), "2020-02-01");
  EXPECT_EQ(value("P9", "jaren"), "");
  EXPECT_EQ(value("P8", "jaren"), "8");
}

TEST_F(TablesIn, WhereANumberBelongsNoValueIsEmptyAndNoError) {
  const auto import = take(TableKind::Transcripts, "naam,jaar\nG1,onbekend\n");
  EXPECT_TRUE(import.errors.empty());
  EXPECT_EQ(import.notes.size(), 1U);
  EXPECT_EQ(import.results[0].what, exports::RowResult::What::Same);
}

class StopsAfter : public transcripts::Watch {
 public:
  explicit StopsAfter(std::size_t steps) : left_(steps) {}
  void step() override {
    if (left_-- == 0) throw transcripts::Stopped();
  }

 private:
  std::size_t left_;
};

TEST_F(TablesIn, PlanningAnyKindOfTableStopsWhenAsked) {
  for (const auto& [kind, header] :
       {std::pair(TableKind::Participants, "naam,a"), std::pair(TableKind::Pps, "pps,a"),
        std::pair(TableKind::Transcripts, "gesprek,a"), std::pair(TableKind::Codebook, "naam,a"),
        std::pair(TableKind::Codings, "gesprek,begin,einde,code"),
        std::pair(TableKind::Survey, "Wat kan beter?,a")}) {
    std::string csv = header;
    for (int i = 0; i < 20; ++i) csv += kind == TableKind::Codings ? "\nG1,1,2,3" : "\nG1,1";
    const auto table = exports::parse_csv(csv, "t.csv");
    StopsAfter watch(10);
    EXPECT_THROW(exports::import_table(study.study(), kind, table, "t.csv", {}, watch),
                 transcripts::Stopped)
        << header;
  }
}

TEST_F(TablesIn, AChoiceIsSpeltAsTheProjectHasIt) {
  const auto import = take(TableKind::Participants, "name,role\nAnna,werkveld\nBram,werkveld\n");
  EXPECT_EQ(value("Bram", "role"), "Werkveld");
  EXPECT_EQ(import.results[0].what, exports::RowResult::What::Same);
  EXPECT_EQ(import.results[1].what, exports::RowResult::What::New);
}

TEST_F(TablesIn, AWrongCellIsToldWithRowAndColumnAndLeavesNothingOfItsRow) {
  const auto import =
      take(TableKind::Transcripts, "naam,jaar,pps\nG1,ooit,Nieuw\nG9,2025,\n\nG1,2025,ZorgLab\n");
  ASSERT_EQ(import.errors.size(), 2U);
  EXPECT_EQ(import.errors[0].nl, "t.csv, rij 2, kolom jaar: \"ooit\" is geen getal");
  EXPECT_TRUE(import.errors[1].nl.starts_with("t.csv, rij 3, kolom naam: Er is geen gesprek"));
  EXPECT_EQ(import.results.back().number, 5U);
  EXPECT_EQ(coding::find_pps(study.study(), "Nieuw"), nullptr);
}

TEST_F(TablesIn, LabelsAreMatchedWithoutCaseAndSeveralPerPerson) {
  take(TableKind::Participants,
       "naam,gesprek,spreker\nBram,g1.txt,respondent  2\nCarla,G1,docent; Respondent 2\n");
  const coding::SpeakerRoles roles(study.study(), transcript_named(study.study(), "G1").id);
  EXPECT_EQ(roles.participant(0), participant_named(study.study(), "Carla").id);
  EXPECT_EQ(roles.participant(1), participant_named(study.study(), "Carla").id);
}

TEST_F(TablesIn, ATypeOfSourceIsTakenInDutch) {
  take(TableKind::Transcripts, "gesprek,bron\nG1,Collegiale toetsing\n");
  EXPECT_EQ(*coding::value_of(study.study(), attribute_named(study.study(), "bron").id,
                              transcript_named(study.study(), "G1").id.guid),
            "peer review");
}

TEST_F(TablesIn, TheColumnsTellWhatTheyWereTakenFor) {
  const auto import = read(TableKind::Participants, "naam,pps,Rol,role,\nAnna,,x,y,\n");
  using As = exports::ColumnUse::As;
  EXPECT_EQ(import.columns[0].as, As::Known);
  EXPECT_EQ(import.columns[2].as, As::Attribute);
  EXPECT_EQ(import.columns[2].attribute, "role");
  EXPECT_EQ(import.columns[3].as, As::LeftOut) << "the same attribute twice";
  EXPECT_EQ(import.columns[4].as, As::LeftOut) << "no header";
}

TEST_F(TablesIn, ACodebookGoesBelowItsParentsAndOnceMoreChangesNothing) {
  const std::string csv =
      "naam,ouder,definitie\nRegie,,wie stuurt\nNetwerk,regie,\nNetwerk,,los\nRol,Regie > "
      "Netwerk,\nRol,Netwerk,welke?\n";
  const auto import = take(TableKind::Codebook, csv);
  ASSERT_EQ(import.errors.size(), 1U) << "Netwerk could be two codes by then";
  EXPECT_EQ(path_of(study.study(), code_named(study.study(), "Rol").id), "Regie > Netwerk > Rol");
  EXPECT_TRUE(read(TableKind::Codebook, csv).group.edits.empty());
}

}  // namespace
}  // namespace tests
