// What the looks of series mean: a row of squares with names, over as many lines as it takes.
#pragma once

#include <string>
#include <vector>

#include "exports/chart/layouts.h"
#include "exports/chart/series_looks.h"

namespace exports::chart {

// A bar or square in the look of a series; with strokes it has an edge in its colour, so that it
// ends where it ends.
void draw_look(const Look& look, Point at, const Size& size, const std::string& tip, Pen& pen);

struct LegendEntry {
  std::string name;
  Look look;
};

// From the room's top; gives where it ends, with some space below.
double draw_legend(const std::vector<LegendEntry>& entries, const Room& room, Pen& pen);

}  // namespace exports::chart
