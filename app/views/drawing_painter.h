// Paints a picture (exports/chart/drawing.h) in the window: the same shapes that a file gets.
#pragma once

#include "app/window/ui.h"
#include "exports/chart/chart.h"

namespace app {

// A point of a drawing in pixels of this screen: more than on paper, which is held closer.
float point_size(const Ui& ui);
// By the window's fonts.
exports::chart::TextMeasure text_measure(const Ui& ui);

// On white ground, its top left corner at `at`; what lies outside the clip rectangle is left out.
// The topmost tip under the mouse shows while the current window is hovered.
void paint(const exports::chart::Drawing& drawing, ImVec2 at, Ui& ui);

}  // namespace app
