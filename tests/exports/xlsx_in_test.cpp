// What workbooks hold, after ECMA-376 part 1, chapter 18, and as LibreOffice writes them.
#include "exports/xlsx_in.h"

#include <gtest/gtest.h>

#include "exports/safe_file.h"
#include "exports/xlsx.h"
#include "tests/support/samples.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"
#include "tests/support/xlsx_builder.h"
#include "transcripts/import.h"

namespace tests {
namespace {

using exports::read_table;
using exports::ReadTable;
using exports::Table;

// Rows with "|" between cells, the header first, one a line.
std::string shown(const Table& table) {
  std::string all;
  const auto add = [&all](const auto& cells, auto text) {
    for (std::size_t i = 0; i < cells.size(); ++i) all += (i == 0 ? "" : "|") + text(cells[i]);
    all += '\n';
  };
  add(table.header, [](const std::string& text) { return text; });
  for (const auto& row : table.rows) add(row, &exports::text_of);
  return all;
}

std::string shown(std::string_view bytes, std::string_view sheet = {}) {
  return shown(read_table(bytes, "t.xlsx", sheet).table);
}

std::string refusal(std::string_view bytes, std::string_view sheet = {}) {
  try {
    read_table(bytes, "t.xlsx", sheet);
  } catch (const transcripts::Error& error) {
    return error.message().nl;
  }
  return "taken in";
}

std::string notes(const ReadTable& read) {
  std::string all;
  for (const auto& note : read.notes) all += note.nl + '\n';
  return all;
}

// A column "kop" with these cells, from row 2 on.
std::string column(const std::string& cells, const XlsxParts& parts = {}) {
  const std::string table =
      shown(xlsx_of(text_row(1, {"kop"}) + "<row r=\"2\">" + cells + "</row>", parts));
  return table.substr(4, table.size() - 5);
}

TEST(XlsxIn, SharedStringsWithRunsAndWithoutPhoneticReadings) {
  const XlsxParts parts{.strings =
                            "<si><t>een</t></si>"
                            "<si><r><t xml:space=\"preserve\">Zoë </t></r><r><rPr><b/>"
                            "</rPr><t>de Vries</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"
                            "</si><si><t>twee_x000D_\nregels _x005F_x0041_</t></si>"};
  EXPECT_EQ(column("<c r=\"A2\" t=\"s\"><v>1</v></c>", parts), "Zoë de Vries");
  EXPECT_EQ(column("<c r=\"A2\" t=\"s\"><v>2</v></c>", parts), "twee\nregels _x0041_");
  EXPECT_EQ(shown(xlsx_of(text_row(1, {"kop"}) + "<row><c t=\"s\"><v>99</v></c></row>", parts)),
            "kop\n")
      << "no such string";
}

TEST(XlsxIn, NumbersAsAPersonWroteThem) {
  EXPECT_EQ(column("<c r=\"A2\"><v>2021</v></c>"), "2021");
  EXPECT_EQ(column("<c r=\"A2\"><v>3.1400000000000001</v></c>"), "3.14");
  EXPECT_EQ(column("<c r=\"A2\"><v>1E-3</v></c>"), "0.001");
  EXPECT_EQ(column("<c r=\"A2\"><v>31612345678</v></c>"), "31612345678");
  EXPECT_EQ(column("<c r=\"A2\" s=\"1\"><v>7</v></c>",
                   {.formats = "<numFmt numFmtId=\"164\" formatCode=\"0000\"/>",
                    .styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"}),
            "0007");
}

TEST(XlsxIn, DaysAndTimesByTheirFormat) {
  const XlsxParts parts{.formats =
                            "<numFmt numFmtId=\"164\" formatCode=\"[$-413]d mmmm yyyy;@\"/>"
                            "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; dagen&quot;\"/>"
                            "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/>"
                            "<numFmt numFmtId=\"167\" formatCode=\"dd/mm/yyyy hh:mm AM/PM\"/>",
                        .styles =
                            "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                            "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"20\"/>"};
  const auto styled = [&parts](const char* style, const char* value) {
    return column(std::string("<c r=\"A2\" s=\"") + style + "\"><v>" + value + "</v></c>", parts);
  };
  EXPECT_EQ(styled("0", "45985"), "2025-11-24");
  EXPECT_EQ(styled("1", "45985.75"), "2025-11-24");
  EXPECT_EQ(styled("2", "3.5"), "3.5") << "no day: that d is quoted";
  EXPECT_EQ(styled("3", "1.5"), "36:00");
  EXPECT_EQ(styled("4", "45985.604166666664"), "2025-11-24 14:30");
  EXPECT_EQ(styled("5", "0.375"), "9:00");
  EXPECT_EQ(styled("0", "59"), "1900-02-28") << "before the false leap day";
  EXPECT_EQ(styled("0", "61"), "1900-03-01");
  EXPECT_EQ(styled("0", "-1"), "-1");
  EXPECT_EQ(column("<c r=\"A2\" t=\"d\"><v>2025-11-24</v></c>"), "2025-11-24");
  XlsxParts mac = parts;
  mac.workbook_properties = "<workbookPr date1904=\"1\"/>";
  EXPECT_EQ(column("<c r=\"A2\" s=\"0\"><v>44523</v></c>", mac), "2025-11-24");
}

TEST(XlsxIn, TruthFormulasAndErrors) {
  EXPECT_EQ(column("<c r=\"A2\" t=\"b\"><v>1</v></c>"), "TRUE");
  EXPECT_EQ(column("<c r=\"A2\" t=\"str\"><f>A1&amp;\"x\"</f><v>kopx</v></c>"), "kopx");
  const ReadTable read =
      read_table(xlsx_of(text_row(1, {"a", "b", "c"}) +
                         "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c>"
                         "<c r=\"C2\"><f>A2+1</f></c></row>"),
                 "t.xlsx");
  EXPECT_EQ(shown(read.table), "a|b|c\n1||\n");
  EXPECT_NE(notes(read).find("1 cel met een foutwaarde leeg gelaten (de eerste: #N/A in B2)"),
            std::string::npos)
      << notes(read);
  EXPECT_NE(notes(read).find("1 formule zonder berekende waarde (de eerste: C2)"),
            std::string::npos);
}

TEST(XlsxIn, SparseCellsInAnyOrderStandWhereTheySay) {
  EXPECT_EQ(shown(xlsx_of("<row r=\"5\"><c r=\"C5\"><v>3</v></c><c r=\"A5\"><v>1</v></c></row>" +
                          text_row(1, {"a", "b", "c"}))),
            "a|b|c\n1||3\n");
  const ReadTable read = read_table(
      xlsx_of(text_row(1, {"a"}) + "<row r=\"1000\"><c r=\"A1000\"><v>1</v></c></row>"), "t");
  EXPECT_EQ(read.table.number_of(0), 1000U) << "as a message counts it";
}

TEST(XlsxIn, ATitleAboveTheHeaderAndCellsWithoutOneAreLeftOutAndSaid) {
  const ReadTable read =
      read_table(xlsx_of(text_row(1, {"Deelnemers 2025"}) + text_row(3, {"naam", "rol"}) +
                         text_row(4, {"Anna", "docent", "los"})),
                 "t.xlsx");
  EXPECT_EQ(shown(read.table), "naam|rol\nAnna|docent\n");
  EXPECT_NE(notes(read).find("de kop staat in rij 3"), std::string::npos) << notes(read);
  EXPECT_NE(notes(read).find("1 cel zonder kop erboven weggelaten (de eerste: C4)"),
            std::string::npos);
}

TEST(XlsxIn, AMergedCellCountsForEachRowItSpans) {
  EXPECT_EQ(shown(xlsx_of(text_row(1, {"pps", "naam"}) + text_row(2, {"Maakcampus", "Anna"}) +
                              text_row(3, {"", "Bram"}) + text_row(4, {"", "Carla"}),
                          {.behind = "<mergeCells><mergeCell ref=\"A2:A3\"/>"
                                     "<mergeCell ref=\"B1:XFD1048576\"/></mergeCells>"})),
            "pps|naam\nMaakcampus|Anna\nMaakcampus|Bram\n|Carla\n");
}

TEST(XlsxIn, SheetsAreChosenByNameAndHiddenOnesAreSaid) {
  const XlsxParts parts{.more_sheets =
                            "<sheet name=\"Intern\" sheetId=\"2\" state=\"hidden\" "
                            "r:id=\"rId4\"/>"};
  const std::string book = xlsx_of(text_row(1, {"naam"}) + text_row(2, {"Anna"}), parts);
  EXPECT_EQ(shown(book), "naam\nAnna\n");
  EXPECT_EQ(shown(book, "intern"), "naam\nBram\n");
  EXPECT_NE(notes(read_table(book, "t.xlsx")).find("niet gelezen: Intern"), std::string::npos);
  EXPECT_EQ(read_table(book, "t.xlsx").sheets, std::vector<std::string>{"Blad1"});
  EXPECT_NE(refusal(book, "Blad9").find("Er zijn: Intern, Blad1"), std::string::npos);
}

TEST(XlsxIn, PrefixedElementsAreRead) {
  std::string row =
      "<x:row><x:c t=\"inlineStr\"><x:is><x:t>kop</x:t></x:is></x:c></x:row>"
      "<x:row><x:c><x:v>5</x:v></x:c></x:row>";
  EXPECT_EQ(shown(xlsx_of(row)), "kop\n5\n");
}

TEST(XlsxIn, MillionsOfEmptyRowsAndAFarColumnCostNothing) {
  std::string rows = text_row(1, {"kop"});
  for (int row = 2; row < 20'000; ++row) rows += "<row r=\"" + std::to_string(row) + "\"/>";
  rows += "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c><c r=\"XFD1048576\"><v>2</v></c></row>";
  EXPECT_EQ(shown(xlsx_of(rows)), "kop\n1\n");
  EXPECT_NE(refusal(xlsx_of("<row r=\"4294967295\"><c><v>1</v></c></row>")).find("beschadigd"),
            std::string::npos);
}

TEST(XlsxIn, ALongStringInManyCellsIsRefusedBeforeItFillsTheMemory) {
  std::string rows = text_row(1, {"kop"});
  for (int row = 2; row < 600; ++row) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  std::string text;
  for (unsigned i = 0; i < 500'000; ++i) text += static_cast<char>('a' + i * 7919 % 26);
  EXPECT_NE(refusal(xlsx_of(rows, {.strings = "<si><t>" + text + "</t></si>"})).find("te groot"),
            std::string::npos);
}

TEST(XlsxIn, WhatIsNoWorkbookIsRefusedWithWhatToDo) {
  EXPECT_NE(refusal("\xD0\xCF\x11\xE0 oud").find(".xls"), std::string::npos);
  EXPECT_EQ(refusal(sample_bytes("personen-wachtwoord.xlsx")),
            "t.xlsx is met een wachtwoord beveiligd. Haal het wachtwoord eraf en importeer het "
            "opnieuw.");
  EXPECT_NE(refusal("PK\x03\x04 rommel").find("beschadigd"), std::string::npos);
  EXPECT_NE(refusal(xlsx_of("", {.strings = "<!-- --><si/>"})).find("is leeg"), std::string::npos);
  EXPECT_NE(refusal(xlsx_of("<row><c></row>")), "taken in");
}

TEST(XlsxIn, ATableOfLibreOfficeComesInWithWhatWasOdd) {
  const std::string path = ZWERM_SOURCE_DIR "/tests/samples/personen-libreoffice.xlsx";
  const ReadTable read = read_table(bytes_of(path), "personen-libreoffice.xlsx");
  EXPECT_EQ(shown(read.table),
            "Naam|PPS|rol|in dienst sinds|fte|startjaar|vaste dienst\n"
            "Zoë de Vries|Maakcampus Zaan|onderwijs|2017-03-01|0.8|2021|1\n"
            "Bram 😀|Maakcampus Zaan|werkveld|2025-11-24|0.9|2017|0\n");
  EXPECT_EQ(read.sheet, "Personen");
}

TEST(Xlsx, WhatIsWrittenIsWhatIsRead) {
  const TempFolder folder;
  const std::string hostile = "=cmd|'/C calc'!A0";
  exports::write_xlsx(
      folder / "t.xlsx",
      {{"tekst", "getal", "dag"},
       {{hostile, 3.14, exports::Day{"2025-11-24"}},
        {std::string("twee\nregels _x0041_ 😀 <&>"), -2.0, exports::Day{"1850-01-01"}},
        {std::string("\x01\xEF\xBF\xBF"), std::string("-5"), std::string()}}},
      "PPS: [demo]/proef van een lange naam", transcripts::Language::Dutch);
  EXPECT_EQ(shown(bytes_of(folder / "t.xlsx")),
            "tekst|getal|dag\n" + hostile +
                "|3.14|2025-11-24\n"
                "twee\nregels _x0041_ 😀 <&>|-2|1850-01-01\n\x01\xEF\xBF\xBD|-5|\n");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / ""),
                          std::filesystem::directory_iterator()),
            1)
      << "nothing is left beside it";
}

TEST(Xlsx, ALongTextIsCutWhereEveryoneSeesIt) {
  const TempFolder folder;
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "😀";
  exports::write_xlsx(folder / "t.xlsx", {{"citaat"}, {{text}}}, "t", transcripts::Language::Dutch);
  const Table table = read_table(bytes_of(folder / "t.xlsx"), "t.xlsx").table;
  const std::string cell = exports::text_of(table.rows.at(0).at(0));
  EXPECT_TRUE(cell.ends_with("zie de csv]")) << cell.substr(cell.size() - 40);
  EXPECT_LT(cell.size(), 4 * exports::kMaxCellUnits / 2 + 200);
}

TEST(Xlsx, AFolderThatIsNotThereIsNamed) {
  try {
    exports::write_xlsx("/er/is/niets/t.xlsx", {{"a"}, {}}, "t", transcripts::Language::Dutch);
    FAIL() << "wrote it";
  } catch (const exports::ExportError& error) {
    EXPECT_NE(error.message().nl.find("/er/is/niets/t.xlsx"), std::string::npos);
  }
}

}  // namespace
}  // namespace tests
