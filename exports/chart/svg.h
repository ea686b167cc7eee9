// A drawing as an SVG 1.1 file: text stays text, nothing in it runs or is fetched, and the same
// drawing gives the same bytes. Tips are <title>s, as browsers show them; the title and the caption
// are the picture's own <title> and <desc>, as screen readers read them.
#pragma once

#include <string>

#include "exports/chart/drawing.h"

namespace exports::chart {

std::string to_svg(const Drawing& drawing);

}  // namespace exports::chart
