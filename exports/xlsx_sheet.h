// The cells of one sheet of a workbook, as texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "exports/number_formats.h"
#include "exports/xlsx_in.h"

namespace exports {

// What all sheets of a workbook share.
struct XlsxBook {
  std::vector<std::string> strings;   // xl/sharedStrings.xml
  std::vector<NumberFormat> formats;  // by a cell's style
  bool from_1904 = false;
};

// Throws ExportError where the sheet has more than kMaxTableCells cells or texts of 256 MB. An
// empty sheet gives a table without a header.
ReadTable table_of_sheet(const pugi::xml_node& sheet, const XlsxBook& book,
                         std::string_view file_name);

}  // namespace exports
