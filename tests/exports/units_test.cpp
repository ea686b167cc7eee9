#include "exports/units.h"

#include <gtest/gtest.h>

#include "coding/cases.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using exports::Cell;
using exports::Separator;
using exports::unit_table;
using exports::UnitKind;
using exports::UnitTable;
using tests::StudyBuilder;
using transcripts::Language;

StudyBuilder talk() {
  StudyBuilder study;
  study.transcript("03 Hout", "R1", "Dan valt er een gat van jaren.");
  study.transcript("03 Hout", "R2", "Geld is er genoeg.");
  study.person("03 Hout", "R1", "Anna").person("03 Hout", "R2", "Bram");
  study.transcript("04", "R1", "Nee.").person("04", "R1", "Cas");
  study.set("Anna", "rol", "werkveld").set("Anna", "Sinds jaar (4 cijfers)", "2021");
  study.pps("=Hout", {"Anna"});
  study.code("Geld").code("Gat & kloof", "Geld").code("资金").code("gat en kloof");
  study.coding("03 Hout", "een gat", "Gat & kloof", "AV");
  study.coding("03 Hout", "gat van jaren", "Gat & kloof", "JB");
  study.coding("03 Hout", "Geld", "Geld", "AV");
  return study;
}

std::string line(const std::vector<Cell>& cells) {
  std::string out;
  for (const Cell& cell : cells) out += (out.empty() ? "" : "|") + exports::text_of(cell);
  return out;
}

std::string text(const UnitTable& units) {
  std::string out;
  for (const std::string& name : units.table.header) out += (out.empty() ? "" : "|") + name;
  for (const auto& row : units.table.rows) out += "\n" + line(row);
  return out;
}

UnitTable of(const Study& study, UnitKind unit, bool counts = false) {
  return unit_table(study, {unit, counts, {}}, Language::Dutch);
}

TEST(Units, AreARowEachWithAttributesWhatTheyAreOutOfAndAColumnACode) {
  const StudyBuilder study = talk();
  EXPECT_EQ(text(of(study.study(), UnitKind::Participant)),
            "unit|pps|a01_role|a02_sinds_jaar_4_cijfers|words|transcripts|v001_geld|"
            "v002_gat_kloof|v003|v004_gat_en_kloof\n"
            "Anna|=Hout|werkveld|2021|7|1|0|1|0|0\n"
            "Bram||||4|1|1|0|0|0\n"
            "Cas||||1|1|0|0|0|0");
  EXPECT_EQ(text(of(study.study(), UnitKind::Transcript, true)),
            "unit|pps|words|participants|v001_geld|v002_gat_kloof|v003|v004_gat_en_kloof\n"
            "03 Hout||11|2|1|1|0|0\n04||1|1|0|0|0|0");
  EXPECT_EQ(text(of(study.study(), UnitKind::Turn)),
            "transcript|turn|start|end|time|speaker|participant|pps|a01_role|"
            "a02_sinds_jaar_4_cijfers|words|v001_geld|v002_gat_kloof|v003|v004_gat_en_kloof\n"
            "03 Hout|1|0|30||R1|Anna|=Hout|werkveld|2021|7|0|1|0|0\n"
            "03 Hout|2|31|49||R2|Bram||||4|1|0|0|0\n"
            "04|1|0|4||R1|Cas||||1|0|0|0|0");
}

// An average over people takes a 0 for a no; who said nothing said no to nothing.
TEST(Units, WithoutAWordHaveNoFiguresAndNoneBehindAFilter) {
  StudyBuilder study = talk();
  study.pps("Leeg");
  EXPECT_EQ(text(of(study.study(), UnitKind::Pps)),
            "unit|words|participants|transcripts|v001_geld|v002_gat_kloof|v003|v004_gat_en_kloof\n"
            "=Hout|7|1|1|0|1|0|0\nLeeg|0|0|0||||");
  exports::UnitsQuery query{UnitKind::Participant, false, {}};
  add_filter(study.study(), "coder=JB", query.figures.filter);
  EXPECT_EQ(unit_table(study.study(), query, Language::Dutch).table.rows.size(), 3U);
  add_filter(study.study(), "rol=werkveld", query.figures.filter);
  const UnitTable narrowed = unit_table(study.study(), query, Language::Dutch);
  ASSERT_EQ(narrowed.table.rows.size(), 1U);
  EXPECT_EQ(line(narrowed.table.rows[0]), "Anna|=Hout|werkveld|2021|7|1|0|1|0|0");
}

// Column sums of the table are row sums of the matrix.
void expect_as_counted(const Study& study, const exports::UnitsQuery& query, GroupBy by) {
  FrequencyQuery figures = query.figures;
  figures.by = by;
  figures.as = query.counts ? ShownAs::Absolute : ShownAs::Binary;
  const Frequencies counted = frequencies(study, figures);
  const UnitTable units = unit_table(study, query, Language::English);
  std::size_t code = 0;
  for (std::size_t column = 0; column < units.variables.size(); ++column) {
    if (units.variables[column].kind != exports::VariableKind::Code) continue;
    double sum = 0;
    for (const auto& row : units.table.rows)
      if (const auto* number = std::get_if<double>(&row[column])) sum += *number;
    double wanted = 0;
    for (const double value : counted.rows.at(code).values) wanted += value;
    EXPECT_EQ(sum, wanted) << units.variables[column].name;
    ++code;
  }
  EXPECT_EQ(code, counted.rows.size());
}

TEST(Units, AddUpToTheMatrixOnStudiesByChance) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Study study = tests::study_by_chance(seed);
    SCOPED_TRACE(seed);
    for (const auto& [unit, by] : {std::pair{UnitKind::Participant, GroupBy::Participant},
                                   std::pair{UnitKind::Pps, GroupBy::Pps},
                                   std::pair{UnitKind::Transcript, GroupBy::Transcript}})
      for (const CountOf count : {CountOf::Passages, CountOf::Codings, CountOf::Words})
        for (const bool wide : {false, true}) {
          exports::UnitsQuery query{unit, count != CountOf::Codings, {}};
          query.figures.count = count;
          query.figures.with_subcodes = wide;
          query.figures.with_interviewers = wide;
          expect_as_counted(study, query, by);
        }
  }
}

TEST(Units, LabelsSayWhatEachVariableIs) {
  const StudyBuilder study = talk();
  const exports::Table labels =
      exports::unit_labels(of(study.study(), UnitKind::Participant), Language::Dutch);
  std::vector<std::string> lines;
  for (const auto& row : labels.rows) lines.push_back(line(row));
  EXPECT_EQ(lines.at(0), "unit|persoon|unit|text|");
  EXPECT_EQ(lines.at(2), "a01_role|persoon.rol|attribute|text|");
  EXPECT_EQ(lines.at(4), "words|woorden gesproken|base|number|");
  EXPECT_EQ(lines.at(7),
            "v002_gat_kloof|Geld > Gat & kloof|code|number|"
            "0 = nee; 1 = ja; leeg = geen woorden om te coderen");
  const exports::Table counts =
      exports::unit_labels(of(study.study(), UnitKind::Pps, true), Language::English);
  EXPECT_EQ(line(counts.rows.back()),
            "v004_gat_en_kloof|gat en kloof|code|number|"
            "count (passages); empty = no words to code");
}

// SPSS would carry out what stands behind a label that ends too soon.
TEST(Units, NamesCannotLeaveTheirQuotesInAScript) {
  StudyBuilder study = talk();
  const std::string nasty = "x'.\nERASE FILE='a'. \"); unlink(\"b";
  study.code(nasty).set("Bram", "rol", "een\nmet regels\x01");
  const UnitTable units = of(study.study(), UnitKind::Participant);
  const std::string syntax =
      exports::spss_syntax(units, "o'k.csv", Separator::Semicolon, Language::Dutch);
  EXPECT_NE(syntax.find("/FILE='o''k.csv'"), std::string::npos);
  EXPECT_NE(syntax.find("SET DECIMAL=COMMA."), std::string::npos);
  EXPECT_NE(syntax.find("/DELIMITERS=';'"), std::string::npos);
  EXPECT_NE(syntax.find("/v002_gat_kloof 'Geld > Gat & kloof'\n"), std::string::npos);
  EXPECT_NE(syntax.find("'x''. ERASE FILE=''a''. \"); unlink(\"b'\n"), std::string::npos) << syntax;
  for (const auto& row : units.table.rows)
    EXPECT_EQ(line(row).find_first_of("\n\x01"), std::string::npos);
  EXPECT_NE(exports::r_script("a\"\\.csv", "l.csv", Separator::Comma).find("\"a\\\"\\\\.csv\""),
            std::string::npos);
}

// SPSS takes at most 64 bytes and tells no capitals apart; a label has 255 bytes at most.
TEST(Units, NamesOfVariablesAreSafeWhateverCodesAreCalled) {
  StudyBuilder study;
  std::string longest;
  for (int i = 0; i < 400; ++i) longest += "é";
  for (const char* name : {"ALL", "_", "1", "TRUE", "é", "a.b", "💡", "=1+1"}) study.code(name);
  study.code("É", "ALL").code(longest);
  const UnitTable units = of(study.study(), UnitKind::Pps);
  std::set<std::string> names;
  for (const exports::Variable& variable : units.variables) {
    names.insert(variable.name);
    EXPECT_LE(variable.name.size(), 64U);
    EXPECT_EQ(variable.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"),
              std::string::npos);
    EXPECT_EQ(std::string("0123456789_").find(variable.name.front()), std::string::npos);
    EXPECT_FALSE(variable.name.ends_with('_'));
  }
  EXPECT_EQ(names.size(), units.variables.size());
  const std::string syntax =
      exports::spss_syntax(units, "u.csv", Separator::Comma, Language::English);
  const std::size_t at = syntax.find('\'', syntax.find("/v010"));
  EXPECT_LE(syntax.find('\'', at + 1) - at, 256U);
}

}  // namespace
