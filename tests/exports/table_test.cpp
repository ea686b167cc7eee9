#include "exports/table.h"

#include <gtest/gtest.h>

namespace {

using exports::Cell;
using exports::Table;
using exports::TableOrder;

// Codes with a figure, which is hidden in one, and what they are out of.
Table figures() {
  Table table{{"code", "personen"},
              {{"Geld", 2.0}, {"Élan", 10.0}, {"Gat", std::string("<5")}, {"(basis)", 11.0}}};
  table.bases = 1;
  return table;
}

std::string names(const std::optional<TableOrder>& order) {
  std::string out;
  for (const auto& row : exports::in_order(figures(), order).rows)
    out += (out.empty() ? "" : ", ") + exports::text_of(row.front());
  return out;
}

TEST(Table, NumbersGoFromMostToLeastAndWhatIsHiddenComesLast) {
  EXPECT_EQ(names(TableOrder{1, false}), "Élan, Geld, Gat, (basis)");
}

TEST(Table, TextsGoByTheirLettersNotTheirBytes) {
  EXPECT_EQ(names(TableOrder{0, false}), "Élan, Gat, Geld, (basis)");
}

TEST(Table, TheOtherWayRoundTheBasesStayBelow) {
  EXPECT_EQ(names(TableOrder{0, true}), "Geld, Gat, Élan, (basis)");
}

TEST(Table, WithoutAnOrderOrItsColumnRowsStayAsTheyCome) {
  EXPECT_EQ(names(std::nullopt), "Geld, Élan, Gat, (basis)");
  EXPECT_EQ(names(TableOrder{7, false}), "Geld, Élan, Gat, (basis)");
}

}  // namespace
