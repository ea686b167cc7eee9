// How series are told apart without colour: neighbours differ in lightness or in their strokes.
#pragma once

#include <vector>

#include "exports/chart/drawing.h"

namespace exports::chart {

struct Look {
  Colour colour;
  Hatch hatch = Hatch::None;
};

// Differences in L* that are seen in grey print.
inline constexpr double kSeenApart = 18;

// One for each colour. Plain ones differ from every other plain one by kSeenApart, those with the
// same strokes too, as long as there are fewer than a dozen or so; neighbours always differ.
std::vector<Look> series_looks(const std::vector<Colour>& colours);

}  // namespace exports::chart
