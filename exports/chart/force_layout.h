// Places for the nodes of a network, so that what is tied together lies together.
#pragma once

#include <cstddef>
#include <vector>

#include "exports/chart/drawing.h"

namespace exports::chart {

struct Tie {
  std::size_t from = 0;
  std::size_t to = 0;
  double strength = 1;  // above 0
};

// Within a box of that size, each node `radii[i]` from its sides and apart from the others where
// there is room. T. Fruchterman and E. Reingold, "Graph Drawing by Force-directed Placement",
// Software: Practice and Experience 21 (1991), from a spiral instead of from chance: the same on
// every run.
std::vector<Point> force_layout(const std::vector<double>& radii, const std::vector<Tie>& ties,
                                const Size& box);

}  // namespace exports::chart
