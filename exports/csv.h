// csv as Excel and LibreOffice read it: RFC 4180 quoting, UTF-8 with a byte order mark, CRLF
// between rows, LF inside cells. Reading takes comma, semicolon or tab, and any encoding that
// transcripts::decode knows.
#pragma once

#include <string>
#include <string_view>

#include "exports/table.h"

namespace exports {

// Semicolon: as spreadsheets have it that are set to Dutch, with a decimal comma, since there 12.5
// is the twelfth of May.
enum class Separator { Comma, Semicolon };

// A text whose first character would make it a formula (= + - @, tab, also full-width, also after
// spaces) gets an apostrophe before it; parse_csv takes that off again. Numbers have no
// thousands separator.
std::string to_csv(const Table& table, Separator separator = Separator::Comma);

// All cells are texts. Every row gets as many cells as the header; `first_row` below is 2. Throws
// ExportError naming `file_name` and the row for an unclosed quote or a row with more cells.
Table parse_csv(std::string_view bytes, std::string_view file_name);

}  // namespace exports
