// A scale along which figures are set out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exports/chart/pen.h"

namespace exports::chart {

struct Axis {
  double highest = 1;         // where it ends; it begins at 0
  std::vector<double> ticks;  // 0 and on, at round figures
  double share(double value) const { return value / highest; }
};

// An axis that holds 0 to `most`, with some `wished` ticks at 1, 2 or 5 times a power of ten; not
// closer than 1 where `whole`. It ends at `highest` if that is given.
Axis axis_for(double most, int wished, bool whole, std::optional<double> highest = std::nullopt);

// "1.500", "0,25": as the language has it.
std::string tick_text(double value, std::string_view language);

}  // namespace exports::chart
