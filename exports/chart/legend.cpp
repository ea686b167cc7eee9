#include "exports/chart/legend.h"

#include <algorithm>

namespace exports::chart {
namespace {

constexpr TextStyle kStyle;
constexpr double kSwatchWidth = 16;
constexpr double kSwatchHeight = 9;
constexpr double kToName = 5;
constexpr double kToNext = 14;
constexpr double kLine = 15;
constexpr double kMostName = 220;

}  // namespace

void draw_look(const Look& look, Point at, const Size& size, const std::string& tip, Pen& pen) {
  pen.add(Rectangle{at, size, look.colour, {}, 0, look.hatch}, tip);
  constexpr double kEdge = 0.8;
  if (look.hatch == Hatch::None || size.width < kEdge || size.height < kEdge) return;
  pen.add(Rectangle{{at.x + kEdge / 2, at.y + kEdge / 2},
                    {size.width - kEdge, size.height - kEdge},
                    {},
                    Edge{look.colour, kEdge}},
          tip);
}

double draw_legend(const std::vector<LegendEntry>& entries, const Room& room, Pen& pen) {
  double x = room.left;
  double y = room.top;
  for (const LegendEntry& entry : entries) {
    const double most = std::min(kMostName, room.width - kSwatchWidth - kToName);
    const std::string name = pen.shortened(entry.name, most, kStyle);
    const double width = kSwatchWidth + kToName + pen.width_of(name, kStyle);
    if (x > room.left && x + width > room.right()) {
      x = room.left;
      y += kLine;
    }
    draw_look(entry.look, {x, y + (kLine - kSwatchHeight) / 2}, {kSwatchWidth, kSwatchHeight}, {},
              pen);
    pen.lines_around(x + kSwatchWidth + kToName, y + kLine / 2, {name}, kStyle, Anchor::Start,
                     entry.name);
    x += width + kToNext;
  }
  return y + kLine + 5;
}

}  // namespace exports::chart
