// Which columns and rows there are: by attribute, behind a filter, two deep, and in what order.
#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/frequencies.h"
#include "coding/lookup.h"
#include "tests/support/frequency_rows.h"

namespace {

using namespace coding;
using tests::bases;
using tests::by_attribute;
using tests::counting;
using tests::row;
using tests::StudyBuilder;
using tests::three_people;
using tests::two_talks;

FrequencyQuery filtered(const Study& study, std::string_view filter) {
  FrequencyQuery query;
  add_filter(study, filter, query.filter);
  return query;
}

TEST(Frequencies, AFilterNarrowsTheBasesToo) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Geld", "AV");
  const FrequencyQuery anna = filtered(study.study(), "persoon=Anna");
  EXPECT_EQ(row(study.study(), anna, "Geld"), "Hout 1 | Metaal 0 | Zorg 0 | total 1");
  EXPECT_EQ(bases(study.study(), anna),
            "Hout 1p 1t 5w | Metaal 0p 0t 0w | Zorg 0p 0t 0w | total 1p 1t 5w");
}

TEST(Frequencies, AFilterOnPpsLeavesTheColumnsThatShareItsPeople) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Geld", "AV");
  EXPECT_EQ(row(study.study(), filtered(study.study(), "pps=Metaal"), "Geld"),
            "Hout 1 | Metaal 1 | total 1");
}

TEST(Frequencies, ACoderFilterNarrowsCodingsOnly) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G2", "geld", "Geld", "JB");
  FrequencyQuery query = filtered(study.study(), "codeur=JB");
  EXPECT_EQ(row(study.study(), query, "Geld"), "Hout 1 | Metaal 1 | Zorg 0 | total 1");
  EXPECT_EQ(bases(study.study(), query), bases(study.study(), {}));
}

TEST(Frequencies, AttributesOfThePpsThePersonAndTheTranscript) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Geld", "AV").coding("G1", "een gat", "Geld", "AV");
  study.coding("G2", "geld", "Geld", "AV").coding("G1", "klopt", "Geld", "AV");
  study.set("Hout", "type", "RIF").set("Metaal", "type", "HIP").set("Anna", "rol", "onderwijs");
  study.set("G1", "jaar", "2025").set("G2", "jaar", "2017");
  EXPECT_EQ(row(study.study(), by_attribute(study.study(), "pps.type"), "Geld"),
            "HIP 2 | RIF 3 | – 1 | total 4");
  EXPECT_EQ(row(study.study(), by_attribute(study.study(), "rol"), "Geld"),
            "onderwijs 1 | – 3 | total 4");
  EXPECT_EQ(row(study.study(), by_attribute(study.study(), "gesprek.jaar"), "Geld"),
            "2017 1 | 2025 3 | total 4");
}

TEST(Frequencies, NumbersAreSortedAsNumbers) {
  StudyBuilder study = two_talks();
  study.set("G1", "jaar", "10").set("G2", "jaar", "9");
  EXPECT_EQ(row(study.study(), by_attribute(study.study(), "year"), "Geld"),
            "9 0 | 10 0 | total 0");
}

// "Gat 8, Geld 3": the rows as they come, with their totals.
std::string rows(const Study& study, const FrequencyQuery& query) {
  std::string out;
  for (const FrequencyRow& row : frequencies(study, query).rows)
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", study.codes().find(row.code)->name,
                       row.total);
  return out;
}

TEST(Frequencies, ShowsTheRowsThatAreAskedFor) {
  StudyBuilder study = three_people();
  study.code("Subsidie", "Geld").coding("bij Cas", "vijf", "Subsidie", "AV");
  FrequencyQuery query = counting(CountOf::Codings);
  EXPECT_EQ(rows(study.study(), query), "Geld 3, Subsidie 1, Gat 8, Los 0");
  query.top = 2;
  EXPECT_EQ(rows(study.study(), query), "Gat 8, Geld 3");
  query.top = 0;
  query.groups_only = query.with_subcodes = true;
  EXPECT_EQ(rows(study.study(), query), "Geld 4, Gat 8, Los 0");
  query.groups_only = false;
  query.codes = {code_named(study.study(), "Subsidie").id, code_named(study.study(), "Gat").id};
  EXPECT_EQ(rows(study.study(), query), "Subsidie 1, Gat 8");
  // A share is still taken of all codes, not of the rows that are shown.
  query.as = ShownAs::Percent;
  query.with_subcodes = false;
  EXPECT_EQ(rows(study.study(), query), fmt::format("Subsidie {}, Gat {}", 100.0 / 12, 800.0 / 12));
}

TEST(Frequencies, FiltersLeaveOutAndCompare) {
  StudyBuilder study = three_people();
  study.set("Anna", "rol", "onderwijs").set("Bram", "rol", "werkveld");
  study.set("bij Anna", "datum", "2025-03-01").set("bij Cas", "datum", "2025-06-01");
  const auto counted = [&](const char* filter) {
    FrequencyQuery query = filtered(study.study(), filter);
    query.count = CountOf::Codings;
    query.codes = {code_named(study.study(), "Gat").id};
    return rows(study.study(), query);
  };
  EXPECT_EQ(counted("gesprek!=bij Anna"), "Gat 5");
  EXPECT_EQ(counted("persoon != Cas"), "Gat 4");
  EXPECT_EQ(counted("rol!=onderwijs"), "Gat 5");
  EXPECT_EQ(counted("datum>=2025-04-01"), "Gat 4");
  EXPECT_EQ(counted("datum<=2025-03-01"), "Gat 3");
  EXPECT_THROW(counted("codeur!=AV"), EditError);
  EXPECT_THROW(counted("pps>=Hout"), EditError);
}

// "Hout[werkveld 1 | onderwijs 0] Metaal[...]".
std::string two_deep(const Study& study, const FrequencyQuery& query, const std::string& code) {
  const Frequencies made = frequencies(study, query);
  for (const FrequencyRow& row : made.rows) {
    if (row.code != code_named(study, code).id) continue;
    std::string out;
    for (std::size_t i = 0; i < made.columns.size(); ++i) {
      const bool same = i > 0 && made.columns[i].outer == made.columns[i - 1].outer;
      if (i > 0) out += same ? " | " : "] ";
      if (!same) out += made.columns[i].outer + "[";
      out += fmt::format("{} {:.4g}", made.columns[i].name, row.values[i]);
    }
    return out + fmt::format("] total {:.4g}", row.total);
  }
  return "no such row";
}

TEST(Frequencies, RoleWithinPpsHasOnlyColumnsThatSomebodyIsIn) {
  StudyBuilder study = two_talks();
  study.set("Anna", "role", "werkveld").set("Bram", "role", "onderwijs");
  study.coding("G1", "valt er", "Gat", "AV").coding("G1", "geld", "Gat", "AV");
  FrequencyQuery query = by_attribute(study.study(), "role");
  query.within = ColumnsBy{GroupBy::Pps};
  EXPECT_EQ(two_deep(study.study(), query, "Gat"),
            "Hout[onderwijs 1 | werkveld 1] Metaal[onderwijs 1] Zorg[– 0] total 2");
}

TEST(Frequencies, WhatIsOfOnePpsStaysWithItTwoDeep) {
  StudyBuilder study = two_talks();
  study.set("Hout", "province", "Utrecht").set("Metaal", "province", "Drenthe");
  study.coding("G1", "geld", "Gat", "AV");  // Bram's, who is of both
  FrequencyQuery query = by_attribute(study.study(), "province");
  query.within = ColumnsBy{GroupBy::Pps};
  EXPECT_EQ(two_deep(study.study(), query, "Gat"),
            "Hout[Utrecht 1] Metaal[Drenthe 1] Zorg[– 0] total 1");
}

TEST(Frequencies, BehindACellTwoDeepLieItsOwnCodings) {
  StudyBuilder study = two_talks();
  study.set("Anna", "role", "werkveld").set("Bram", "role", "onderwijs");
  study.coding("G1", "valt er", "Gat", "AV").coding("G1", "geld", "Gat", "AV");
  FrequencyQuery query = by_attribute(study.study(), "role");
  query.within = ColumnsBy{GroupBy::Pps};
  for (const FrequencyColumn& column : frequencies(study.study(), query).columns) {
    const auto found =
        behind_cell(study.study(), query, code_named(study.study(), "Gat").id, &column);
    EXPECT_EQ(found.size(), column.outer == "Zorg" ? 0U : 1U) << column.outer << column.name;
  }
}

TEST(Frequencies, OneThingWithinItselfIsRefused) {
  FrequencyQuery query;
  query.within = ColumnsBy{GroupBy::Pps};
  EXPECT_THROW(frequencies(two_talks().study(), query), EditError);
}

// The rows' codes, then the columns' names.
std::string order_of(const Study& study, const FrequencyQuery& query) {
  const Frequencies made = frequencies(study, query);
  std::string out;
  for (const FrequencyRow& row : made.rows) out += study.codes().find(row.code)->name + " ";
  for (const FrequencyColumn& column : made.columns) out += "/" + column.name;
  return out;
}

TEST(Frequencies, RowsSortByAColumnOrTheTotalAndColumnsByARow) {
  StudyBuilder study = two_talks();
  study.coding("G1", "valt er", "Gat", "AV");  // Hout
  study.coding("G2", "geld", "Gat", "AV");     // Hout and Metaal
  study.coding("G1", "klopt", "Geld", "AV");   // Zorg
  FrequencyQuery query;
  EXPECT_EQ(order_of(study.study(), query), "Geld Gat /Hout/Metaal/Zorg");
  query.order.rows = true;
  EXPECT_EQ(order_of(study.study(), query), "Gat Geld /Hout/Metaal/Zorg");
  query.order.rows_by = frequencies(study.study(), {}).columns[2];
  EXPECT_EQ(order_of(study.study(), query), "Geld Gat /Hout/Metaal/Zorg");
  query.order.columns_by = code_named(study.study(), "Geld").id;
  EXPECT_EQ(order_of(study.study(), query), "Geld Gat /Zorg/Hout/Metaal");
  EXPECT_EQ(row(study.study(), query, "Gat"), "Zorg 0 | Hout 2 | Metaal 1 | total 2");
}

TEST(Frequencies, WhatIsHiddenTellsNothingByItsPlace) {
  StudyBuilder study = two_talks();
  study.coding("G1", "geld", "Gat", "AV");     // Hout and Metaal
  study.coding("G1", "valt er", "Gat", "AV");  // Hout
  study.coding("G1", "klopt", "Geld", "AV");   // Zorg, by nobody known
  FrequencyQuery query;
  query.hide_below = 3;
  const auto order = [&] { return order_of(study.study(), query); };
  const std::string as_they_are = "Geld Gat /Hout/Metaal/Zorg";
  query.order.columns_by = code_named(study.study(), "Geld").id;
  EXPECT_EQ(order(), as_they_are);
  query.order = {true, std::nullopt, std::nullopt};
  EXPECT_EQ(order(), as_they_are);
  query.hide_below = 0;
  EXPECT_EQ(order(), "Gat Geld /Hout/Metaal/Zorg");
  query.order.columns_by = code_named(study.study(), "Geld").id;
  EXPECT_EQ(order(), "Gat Geld /Zorg/Hout/Metaal");
}

}  // namespace
