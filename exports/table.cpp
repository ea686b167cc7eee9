#include "exports/table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "transcripts/unicode.h"

namespace exports {
namespace {

double number_of(const Cell& cell) {
  const auto* number = std::get_if<double>(&cell);
  return number == nullptr ? -HUGE_VAL : *number;
}

}  // namespace

std::vector<std::uint32_t> rows_in_order(const Table& table,
                                         const std::optional<TableOrder>& order) {
  std::vector<std::uint32_t> rows(table.rows.size());
  std::iota(rows.begin(), rows.end(), 0U);
  if (!order || order->column >= table.header.size()) return rows;
  const auto cell = [&](std::uint32_t row) -> const Cell& {
    return table.rows[row][order->column];
  };
  const auto end = rows.end() - static_cast<std::ptrdiff_t>(std::min(table.bases, rows.size()));
  const bool numbers = std::any_of(rows.begin(), end, [&](std::uint32_t row) {
    return std::holds_alternative<double>(cell(row));
  });
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    if (numbers) return number_of(cell(a)) > number_of(cell(b));
    return transcripts::compare_names(text_of(cell(a)), text_of(cell(b))) < 0;
  };
  std::stable_sort(rows.begin(), end, [&](std::uint32_t a, std::uint32_t b) {
    return order->reversed ? before(b, a) : before(a, b);
  });
  return rows;
}

Table in_order(const Table& table, const std::optional<TableOrder>& order) {
  Table made{table.header, {}, {}, table.bases};
  made.rows.reserve(table.rows.size());
  for (const std::uint32_t row : rows_in_order(table, order)) made.rows.push_back(table.rows[row]);
  return made;
}

std::string text_of(const Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  if (const auto* day = std::get_if<Day>(&cell)) return day->iso;
  return std::get<std::string>(cell);
}

std::string shown_text(const Cell& cell, transcripts::Language language) {
  std::string text = text_of(cell);
  if (std::holds_alternative<double>(cell) && language == transcripts::Language::Dutch)
    std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

}  // namespace exports
