#include "exports/table.h"

#include <algorithm>

#include <fmt/format.h>

namespace exports {

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
