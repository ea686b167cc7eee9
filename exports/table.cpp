#include "exports/table.h"

#include <fmt/format.h>

namespace exports {

std::string text_of(const Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  if (const auto* day = std::get_if<Day>(&cell)) return day->iso;
  return std::get<std::string>(cell);
}

}  // namespace exports
