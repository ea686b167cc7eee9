#include "exports/csv.h"

#include <gtest/gtest.h>

#include "exports/safe_file.h"

namespace {

using exports::Cell;
using exports::parse_csv;
using exports::Separator;
using exports::Table;
using exports::to_csv;

TEST(Csv, EveryTextComesBackAsItWas) {
  for (const char* text : {"gewoon", "a,b", "zei \"ja\"", "twee\nregels", "=1+1", "'=1+1", "-5",
                           "＝x", "  @x", "'", "' x", "%n ## naam"}) {
    const Table back = parse_csv(to_csv({{"kop"}, {{Cell(std::string(text))}}}), "t.csv");
    ASSERT_EQ(back.rows.size(), 1U) << text;
    EXPECT_EQ(std::get<std::string>(back.rows[0][0]), text);
  }
}

TEST(Csv, NothingIsAFormula) {
  const std::string csv =
      to_csv({{"kop"}, {{Cell(std::string("=cmd|'/C calc'!A0"))}, {Cell(-5.0)}}});
  EXPECT_NE(csv.find("\"'=cmd"), std::string::npos);
  EXPECT_NE(csv.find("\r\n-5\r\n"), std::string::npos) << "a number stays a number";
}

// Numbers with a point would be days in a spreadsheet that is set to Dutch.
TEST(Csv, BySemicolonsIsWhatDutchExcelReadsAndComesBack) {
  const Table table{{"a, b, c, d", "n"}, {{Cell(std::string("x;y, \"z\"\nw")), Cell(12.5)}}};
  const std::string csv = to_csv(table, Separator::Semicolon);
  EXPECT_EQ(csv, "\xEF\xBB\xBF\"a, b, c, d\";n\r\n\"x;y, \"\"z\"\"\nw\";12,5\r\n");
  EXPECT_EQ(to_csv(table), "\xEF\xBB\xBF\"a, b, c, d\",n\r\n\"x;y, \"\"z\"\"\nw\",12.5\r\n");
  const Table back = parse_csv(csv, "t.csv");
  EXPECT_EQ(back.header, table.header);
  EXPECT_EQ(back.rows.at(0).at(0), table.rows[0][0]);
  EXPECT_EQ(back.rows.at(0).at(1), Cell(std::string("12,5")));
}

TEST(Csv, ReadsWhatDutchExcelWrites) {
  const Table table = parse_csv("naam;rol\r\n\"de Boer; Jan\";caf\xE9\r\n", "t.csv");
  EXPECT_EQ(table.header, (std::vector<std::string>{"naam", "rol"}));
  EXPECT_EQ(std::get<std::string>(table.rows[0][0]), "de Boer; Jan");
  EXPECT_EQ(std::get<std::string>(table.rows[0][1]), "café");
}

TEST(Csv, AnUnclosedQuoteIsNamedWithItsRow) {
  try {
    parse_csv("a,b\n1,2\n\"3,4\n", "t.csv");
    FAIL() << "took it";
  } catch (const exports::ExportError& error) {
    EXPECT_NE(error.message().nl.find("rij 3"), std::string::npos) << error.message().nl;
  }
}

}  // namespace
