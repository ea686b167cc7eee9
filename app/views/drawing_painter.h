// Paints a picture (exports/chart/drawing.h) in the window: the same shapes that a file gets.
#pragma once

#include <string>
#include <vector>

#include "app/window/ui.h"
#include "exports/chart/chart.h"

namespace app {

// A point of a drawing in pixels of this screen: more than on paper, which is held closer.
float point_size(const Ui& ui);
// By the window's fonts.
exports::chart::TextMeasure text_measure(const Ui& ui);

// A drawing with from where to where down each of its shapes reaches: of 200,000 a frame then takes
// time for those that are seen only.
class PaintedDrawing {
 public:
  explicit PaintedDrawing(exports::chart::Drawing drawing);
  const exports::chart::Drawing& drawing() const { return drawing_; }
  // On white ground, its top left corner at `at`; what lies above or below the clip rectangle is
  // left out. The topmost tip under the mouse shows while the current window is hovered.
  void paint(ImVec2 at, Ui& ui) const;

 private:
  struct Reach {
    float top = 0;  // in points
    float bottom = 0;
  };
  static Reach reach_of(const exports::chart::Shape& shape);
  // Of the topmost shape under the mouse, of those between `top` and `bottom`, which it paints.
  const std::string* paint_shapes(ImVec2 at, Reach seen, Ui& ui) const;

  exports::chart::Drawing drawing_;
  std::vector<Reach> reaches_;  // as many as there are shapes
};

}  // namespace app
