// The layout of each kind of chart. Only draw() calls these.
#pragma once

#include "exports/chart/chart.h"
#include "exports/chart/pen.h"

namespace exports::chart {

// Where the body of a chart comes: from (left, top), `width` wide. `height` is what is wished for;
// 0 where it is free.
struct Room {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
  double right() const { return left + width; }
};

// Each gives where the body ends at the bottom. All stays within left and right. Only called for a
// body in which something is to be seen.
double lay_out(const HeatMap& map, const Room& room, Pen& pen);
double lay_out(const Bars& bars, const Room& room, Pen& pen);
double lay_out(const Slope& slope, const Room& room, Pen& pen);
double lay_out(const Network& network, const Room& room, Pen& pen);
double lay_out(const Portrait& portrait, const Room& room, Pen& pen);
double lay_out(const CodeLine& line, const Room& room, Pen& pen);
double lay_out(const Curve& curve, const Room& room, Pen& pen);
double lay_out(const WordCloud& cloud, const Room& room, Pen& pen);

// Is there something to see?
bool empty(const HeatMap& map);
bool empty(const Bars& bars);
bool empty(const Slope& slope);
bool empty(const Network& network);
bool empty(const Portrait& portrait);
bool empty(const CodeLine& line);
bool empty(const Curve& curve);
bool empty(const WordCloud& cloud);

}  // namespace exports::chart
