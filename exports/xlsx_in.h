// Reads one sheet of an .xlsx workbook (ECMA-376, strict and transitional, as Excel, LibreOffice,
// Google Sheets and survey tools write it) into a table of texts.
//
// Bounded as formats/zip_reader.h and xml_reader.h are; what the file says of its size is not
// believed, only cells that are there are held. Nothing is computed: formulas give the value that
// the last program stored.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

struct ReadTable {
  Table table;
  std::string sheet;                        // of a workbook: which one it is
  std::vector<std::string> sheets;          // of a workbook: those that are visible
  std::vector<transcripts::Message> notes;  // what was left out or looks odd
};

// The sheet called `sheet`, or else the first visible one that holds anything. Its header is the
// first row with cells, without titles of one cell above it. Columns without a header are left out.
// Numbers, days and times are as number_formats.h shows them, truth values TRUE and FALSE; a merged
// cell's value counts for each row that it spans. Throws ImportError or ExportError naming the
// file.
ReadTable read_xlsx(std::string_view bytes, std::string_view file_name, std::string_view sheet);

// The same for a csv, whatever its name; an old .xls or a workbook with a password is refused with
// what to do.
ReadTable read_table(std::string_view bytes, std::string_view file_name,
                     std::string_view sheet = {});

}  // namespace exports
