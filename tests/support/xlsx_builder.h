// Small workbooks as ECMA-376 has them, made in memory.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace tests {

// What a workbook says beside its sheet's rows.
struct XlsxParts {
  std::string strings = {};              // <si>…</si>
  std::string formats = {};              // <numFmt …/>
  std::string styles = {};               // <xf …/>
  std::string behind = {};               // after <sheetData>: merged cells
  std::string workbook_properties = {};  // <workbookPr …/>
  std::string more_sheets = {};          // <sheet …/> before the one with the rows
};

// A workbook with one sheet, "Blad1", of these <row>s.
std::string xlsx_of(std::string_view rows, const XlsxParts& parts = {});
// <row> of inline strings.
std::string text_row(int number, std::initializer_list<std::string_view> cells);

}  // namespace tests
