// A drawing as PNG or PDF, by cairo, in the font Inter or what the system has in its place. The
// only code that knows cairo. Nothing in the files says on which machine or by whom they were made.
#pragma once

#include <string>

#include "exports/chart/drawing.h"

namespace exports::chart {

// The widths of text as to_png() and to_pdf() set it.
TextMeasure cairo_measure();

// `scale` pixels a point: 1 is 72 dpi, 300 / 72.0 is 300 dpi; the file says how large it is on
// paper. Throws ExportError where the picture would have more than 32,000 pixels a side, or some
// 400 MB in memory.
std::string to_png(const Drawing& drawing, double scale);

// One page of the drawing's size. Text can be selected and searched.
std::string to_pdf(const Drawing& drawing);

}  // namespace exports::chart
