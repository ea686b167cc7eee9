// A table for others: a header and rows of texts, numbers and days, before it becomes csv, html or
// xlsx; and what is read back from a csv or xlsx, where all cells are texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "transcripts/message.h"

namespace exports {

// A day as "2025-11-24".
struct Day {
  std::string iso;
  friend bool operator==(const Day&, const Day&) = default;
};

// A number stays a number; a text is never taken for one, nor for a formula.
using Cell = std::variant<std::string, double, Day>;

// What a table that is read in may hold at most: some 500 MB of memory.
inline constexpr std::size_t kMaxTableCells = 10'000'000;

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<Cell>> rows;  // each as long as the header
  // Of a table that was read in: where each row stands in its file, counted from 1 as a spreadsheet
  // does. Blank rows are not among the rows.
  std::vector<std::uint32_t> numbers = {};
  // So many of the last rows say what the others are out of: they stay below in any order.
  std::size_t bases = 0;

  std::size_t number_of(std::size_t row) const {
    return row < numbers.size() ? numbers[row] : row + 2;
  }
};

// By one column: numbers from most to least, texts from a to z, or the other way round.
struct TableOrder {
  std::size_t column = 0;
  bool reversed = false;
  friend bool operator==(const TableOrder&, const TableOrder&) = default;
};
// The places of the table's rows. As they come where there is no order, or no such column; what is
// alike stays as it was.
std::vector<std::uint32_t> rows_in_order(const Table& table,
                                         const std::optional<TableOrder>& order);
Table in_order(const Table& table, const std::optional<TableOrder>& order);

// As csv has it: a number with a decimal point and no more digits than it takes.
std::string text_of(const Cell& cell);
// As people of the language write it: "12,5".
std::string shown_text(const Cell& cell, transcripts::Language language);

}  // namespace exports
