// The cells of one sheet of a workbook, as texts, before it is known which of them are a table.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "exports/occurrences.h"
#include "exports/xlsx_sheet.h"

namespace exports {

// Counted from 1; 0 where it is not said.
struct SheetPlace {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(const SheetPlace&, const SheetPlace&) = default;
};

// "AB12"; what is none gives zeros.
SheetPlace place_from(std::string_view text);
std::string place_name(const SheetPlace& place);

struct SheetCell {
  SheetPlace place;
  std::string text;
};

struct SheetCells {
  std::vector<SheetCell> cells;  // with something in them, by row and column
  std::size_t bytes = 0;         // of their texts together
  std::size_t hidden_rows = 0;   // among them
  Occurrences errors;
  Occurrences without_value;
};

// Throws ExportError as table_of_sheet() does.
SheetCells cells_of_sheet(const pugi::xml_node& sheet, const XlsxBook& book,
                          std::string_view file_name);

inline constexpr std::size_t kMaxSheetTextBytes = 256'000'000;
[[noreturn]] void refuse_sheet_as_too_large(std::string_view file_name);

}  // namespace exports
