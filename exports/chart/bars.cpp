#include <algorithm>
#include <cmath>

#include "exports/chart/axis.h"
#include "exports/chart/layouts.h"
#include "exports/chart/legend.h"

namespace exports::chart {
namespace {

using Arrangement = Bars::Arrangement;

constexpr TextStyle kName;
constexpr TextStyle kValue{kTextSize, kInk, Weight::Bold};
constexpr TextStyle kSmall{kSmallSize, kMuted};
constexpr double kMostNames = 0.36;  // of the width
constexpr double kBar = 13;          // thick
constexpr double kThinBar = 9.5;     // one of a group
constexpr double kBetween = 8;       // groups
constexpr double kToValue = 4;
constexpr double kLeastPlot = 40;
constexpr std::size_t kNameLines = 2;

// The look of one bar among those of its group.
struct Place {
  double top = 0;
  double thick = 0;
};

class Layout {
 public:
  Layout(const Bars& bars, const Room& room, Pen& pen) : bars_(bars), room_(room), pen_(pen) {
    std::vector<Colour> colours;
    for (const auto& series : bars_.series) colours.push_back(series.colour);
    looks_ = series_looks(colours);
    measure();
  }

  double draw() {
    double y = room_.top;
    if (bars_.arrangement != Arrangement::Single) {
      std::vector<LegendEntry> entries;
      for (std::size_t i = 0; i < bars_.series.size(); ++i)
        entries.push_back({bars_.series[i].name, looks_[i]});
      y = draw_legend(entries, room_, pen_);
    }
    const double top = y;
    std::vector<double> heights;
    for (const auto& group : bars_.groups) heights.push_back(height_of(group));
    double bottom = top;
    for (const double height : heights) bottom += height;
    grid(top, bottom);
    for (std::size_t i = 0; i < bars_.groups.size(); ++i) {
      draw_group(bars_.groups[i], y, heights[i]);
      y += heights[i];
    }
    pen_.add(Line{{plot_, top}, {plot_, bottom}, {kMuted, 0.75}});
    return scale(bottom);
  }

 private:
  double end_of(const Bars::Bar& bar) const {
    return bar.interval ? std::max(bar.interval->second, bar.figure.value) : bar.figure.value;
  }

  static double sum_of(const Bars::Group& group) {
    double sum = 0;
    for (const auto& bar : group.bars) sum += bar.figure.value;
    return sum;
  }

  void measure() {
    double names = 0;
    double ns = 0;
    double values = 0;
    double most = 0;
    whole_ = true;
    for (const auto& group : bars_.groups) {
      names = std::max(names, pen_.width_of(group.name, kName));
      ns = std::max(ns, pen_.width_of(group.n, kSmall));
      if (bars_.arrangement == Arrangement::Stacked) most = std::max(most, sum_of(group));
      for (const auto& bar : group.bars) {
        whole_ = whole_ && bar.figure.value == std::floor(bar.figure.value);
        if (bars_.arrangement == Arrangement::Stacked) continue;
        values = std::max(values, pen_.width_of(bar.figure.text, kValue));
        most = std::max(most, end_of(bar));
      }
    }
    names_ = std::min(names, room_.width * kMostNames);
    plot_ = room_.left + names_ + (ns > 0 ? ns + 10 : 0) + 8;
    // The last tick's own text may reach a little past the end of the axis.
    width_ = std::max(kLeastPlot, room_.right() - plot_ - std::max(values + kToValue + 2, 14.0));
    axis_ = axis_for(most, std::max(3, static_cast<int>(width_ / 55)), whole_, bars_.highest);
  }

  double x_of(double value) const {
    return plot_ + width_ * std::clamp(axis_.share(value), 0.0, 1.0);
  }

  double height_of(const Bars::Group& group) const {
    const auto lines = pen_.wrapped(group.name, names_, kName, kNameLines).size();
    const double name = static_cast<double>(lines) * line_height(kName);
    double bars = kBar;
    if (bars_.arrangement == Arrangement::Grouped)
      bars = kThinBar * static_cast<double>(group.bars.size());
    return std::max(name, bars) + kBetween;
  }

  void grid(double top, double bottom) {
    for (const double tick : axis_.ticks)
      if (tick > 0) pen_.add(Line{{x_of(tick), top}, {x_of(tick), bottom}, {kGrid, 0.75}});
  }

  // Below the bars: the ticks and what they count. Gives where that ends.
  double scale(double y) {
    y += kSmall.size + 3;
    double free = room_.left;
    for (const double tick : axis_.ticks) {
      const std::string text = tick_text(tick, pen_.language());
      const double width = pen_.width_of(text, kSmall);
      const double left = std::min(x_of(tick) - width / 2, room_.right() - width);
      if (left < free) continue;
      pen_.text({left, y}, text, kSmall);
      free = left + width + 4;
    }
    if (bars_.axis.empty()) return y + 3;
    const auto lines = pen_.wrapped(bars_.axis, room_.right() - plot_, kSmall, 2);
    return pen_.lines_below({plot_, y + 3}, lines, kSmall);
  }

  void draw_group(const Bars::Group& group, double y, double height) {
    const double middle = y + height / 2;
    pen_.lines_around(room_.left, middle, pen_.wrapped(group.name, names_, kName, kNameLines),
                      kName, Anchor::Start, group.name);
    pen_.lines_around(plot_ - 7, middle, {group.n}, kSmall, Anchor::End);
    if (bars_.arrangement == Arrangement::Stacked) return stack(group, middle - kBar / 2);
    const double thick = bars_.arrangement == Arrangement::Grouped ? kThinBar : kBar;
    double top = middle - thick * static_cast<double>(group.bars.size()) / 2;
    for (std::size_t i = 0; i < group.bars.size(); ++i, top += thick) {
      Look look = looks_[i];
      if (bars_.arrangement == Arrangement::Single) look = {group.colour.value_or(look.colour)};
      bar(group.bars[i], look, {top, thick});
    }
  }

  void bar(const Bars::Bar& bar, const Look& look, const Place& place) {
    const double end = x_of(bar.figure.value);
    const bool single = bars_.arrangement == Arrangement::Single;
    if (single)
      pen_.add(Rectangle{{plot_, place.top}, {end - plot_, place.thick}, look.colour, {}, 1.5},
               bar.figure.tip);
    else
      draw_look(look, {plot_, place.top + 0.5}, {end - plot_, place.thick - 1}, bar.figure.tip,
                pen_);
    const double middle = place.top + place.thick / 2;
    TextStyle style = single ? kValue : TextStyle{kSmallSize, kInk};
    if (bar.figure.value == 0) style.colour = kMuted;
    if (!bar.interval) {
      pen_.lines_around(end + kToValue, middle, {bar.figure.text}, style, Anchor::Start,
                        bar.figure.tip);
      return;
    }
    interval(*bar.interval, middle, place.thick, bar.figure.tip);
    // At the end of the line it would be taken for the line's own figure.
    pen_.lines_around(room_.right(), middle, {bar.figure.text}, style, Anchor::End, bar.figure.tip);
  }

  // A line with an end on both sides, white around it so that it is seen on any bar.
  void interval(const std::pair<double, double>& reach, double middle, double thick,
                const std::string& tip) {
    const double low = x_of(reach.first);
    const double high = x_of(reach.second);
    const double half = std::min(3.0, thick / 3);
    for (const Edge& edge : {Edge{{0xFFFFFF}, 2.4}, Edge{kInk, 1.1}}) {
      pen_.add(Line{{low, middle}, {high, middle}, edge}, tip);
      for (const double x : {low, high})
        pen_.add(Line{{x, middle - half}, {x, middle + half}, edge}, tip);
    }
  }

  // One after the other. A figure stands in its part where it fits, the tip says it in any case.
  void stack(const Bars::Group& group, double top) {
    double sum = 0;
    for (std::size_t i = 0; i < group.bars.size(); ++i) {
      const Figure& figure = group.bars[i].figure;
      if (!(figure.value > 0)) continue;
      const double from = x_of(sum);
      const double to = x_of(sum += figure.value);
      const double width = std::max(0.0, to - from - 0.75);
      draw_look(looks_[i], {from, top}, {width, kBar}, figure.tip, pen_);
      segment_figure(figure, looks_[i], {from, top}, width);
    }
  }

  // On strokes a figure gets a ground of its own.
  void segment_figure(const Figure& figure, const Look& look, Point at, double width) {
    const double text = pen_.width_of(figure.text, kSmall);
    if (text + 5 > width) return;
    const double middle = at.x + width / 2;
    if (look.hatch != Hatch::None)
      pen_.add(
          Rectangle{
              {middle - text / 2 - 1.5, at.y + 1.5}, {text + 3, kBar - 3}, look.colour, {}, 1.5},
          figure.tip);
    pen_.lines_around(middle, at.y + kBar / 2, {figure.text},
                      {kSmallSize, readable_on(look.colour)}, Anchor::Middle, figure.tip);
  }

  const Bars& bars_;
  const Room room_;
  Pen& pen_;
  std::vector<Look> looks_;
  Axis axis_;
  bool whole_ = true;
  double names_ = 0;  // wide
  double plot_ = 0;   // where the bars begin
  double width_ = 0;  // from there to the end of the axis
};

}  // namespace

bool empty(const Bars& bars) {
  return bars.groups.empty() || bars.series.empty();
}

double lay_out(const Bars& bars, const Room& room, Pen& pen) {
  return Layout(bars, room, pen).draw();
}

}  // namespace exports::chart
