// What the looks of series mean: a row of squares with names, over as many lines as it takes.
#pragma once

#include <string>
#include <vector>

#include "exports/chart/layouts.h"
#include "exports/chart/series_looks.h"

namespace exports::chart {

struct LegendEntry {
  std::string name;
  Look look;
};

// From the room's top; gives where it ends, with some space below.
double draw_legend(const std::vector<LegendEntry>& entries, const Room& room, Pen& pen);

}  // namespace exports::chart
