#include <algorithm>
#include <cmath>

#include "exports/chart/axis.h"
#include "exports/chart/layouts.h"

namespace exports::chart {
namespace {

constexpr TextStyle kSmall{kSmallSize, kMuted};
constexpr TextStyle kName{kSmallSize, kInk};
constexpr TextStyle kFigure{kSmallSize, kInk, Weight::Bold};
constexpr double kPlot = 190;
constexpr double kLongestName = 90;
constexpr double kMostFirst = 0.15;  // of the width, for the first name
constexpr double kNameApart = 11;
constexpr Colour kBand{0xDCE4F3};
constexpr Colour kMedian{0x57606A};
const double kSlant = std::sqrt(0.5);

class Layout {
 public:
  Layout(const Curve& curve, const Room& room, Pen& pen) : curve_(curve), room_(room), pen_(pen) {
    double most = 0;
    for (const auto& step : curve_.steps)
      most = std::max({most, step.reached.value, has_band(step) ? step.high : 0.0});
    axis_ = axis_for(most, 5, true);
    double ticks = 0;
    for (const double tick : axis_.ticks)
      ticks = std::max(ticks, pen_.width_of(tick_text(tick, pen_.language()), kSmall));
    // The first name lies left of its place: it gets some room there.
    const double first =
        curve_.steps.empty() ? 0 : pen_.width_of(curve_.steps.front().name, kName) * kSlant;
    left_ = room_.left + std::max(ticks + 16, std::min(first + 6, room_.width * kMostFirst));
    right_ = room_.right() - 10;
    names();
  }

  double draw() {
    double y = legend();
    top_ = y + 27;
    const double rest = room_.top + room_.height - top_ - names_;
    bottom_ = top_ + std::max(kPlot, rest);
    grid();
    band();
    median();
    line();
    for (std::size_t i = 0; i < names_shown_.size(); ++i) name(i);
    return bottom_ + names_ + 8;
  }

 private:
  static bool has_band(const Curve::Step& step) { return step.low <= step.high; }
  bool has_bands() const { return std::all_of(curve_.steps.begin(), curve_.steps.end(), has_band); }

  double gap() const {
    return curve_.steps.size() < 2
               ? right_ - left_
               : (right_ - left_) / static_cast<double>(curve_.steps.size() - 1);
  }
  double x_of(std::size_t step) const { return left_ + gap() * static_cast<double>(step); }
  double y_of(double value) const { return bottom_ - (bottom_ - top_) * axis_.share(value); }

  // Names climb to their place on the axis. Where they would touch each other only every so many
  // is shown; the first ones are shortened so that none reaches past the left.
  void names() {
    every_ =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(kNameApart / kSlant / gap())));
    for (std::size_t i = 0; i < curve_.steps.size(); ++i) {
      const double free = (x_of(i) - room_.left) / kSlant - kName.size;
      names_shown_.push_back(i % every_ == 0 ? pen_.shortened(curve_.steps[i].name,
                                                              std::min(free, kLongestName), kName)
                                             : std::string());
      names_ = std::max(names_, pen_.width_of(names_shown_.back(), kName) * kSlant + 10);
    }
  }

  void name(std::size_t i) {
    pen_.text({x_of(i) + 2, bottom_ + 9}, names_shown_[i], kName, Anchor::End, 45,
              curve_.steps[i].name);
  }

  // What the lines are, each with a piece of it. Gives where it ends.
  double legend() {
    constexpr double kSample = 20;
    double x = room_.left;
    double y = room_.top;
    const auto entry = [&](const std::string& name, auto sample) {
      if (name.empty()) return;
      const std::string shown = pen_.shortened(name, room_.width - kSample - 5, kName);
      const double width = kSample + 5 + pen_.width_of(shown, kName);
      if (x > room_.left && x + width > room_.right()) {
        x = room_.left;
        y += 14;
      }
      sample(Point{x, y + 7});
      pen_.lines_around(x + kSample + 5, y + 7, {shown}, kName, Anchor::Start);
      x += width + 16;
    };
    entry(curve_.line_name, [&](Point at) {
      pen_.add(Line{at, {at.x + kSample, at.y}, {kAccent, 1.8}});
      pen_.add(Circle{{at.x + kSample / 2, at.y}, 2.4, kAccent});
    });
    if (has_bands()) {
      entry(curve_.median_name, [&](Point at) {
        pen_.add(Line{at, {at.x + kSample, at.y}, {kMedian, 1.1}, true});
      });
      entry(curve_.band_name, [&](Point at) {
        pen_.add(Rectangle{{at.x, at.y - 4}, {kSample, 8}, kBand});
      });
    }
    return y + 14;
  }

  void grid() {
    for (const double tick : axis_.ticks) {
      const double y = y_of(tick);
      pen_.add(Line{{left_, y}, {right_, y}, {tick == 0 ? kMuted : kGrid, 0.75}});
      pen_.lines_around(left_ - 10, y, {tick_text(tick, pen_.language())}, kSmall, Anchor::End);
    }
    pen_.text({left_, top_ - 17}, pen_.shortened(curve_.axis, room_.width / 2, kSmall), kSmall);
  }

  void band() {
    if (!has_bands() || curve_.steps.size() < 2) return;
    Polygon around{{}, kBand};
    for (std::size_t i = 0; i < curve_.steps.size(); ++i)
      around.points.push_back({x_of(i), y_of(curve_.steps[i].high)});
    for (std::size_t i = curve_.steps.size(); i-- > 0;)
      around.points.push_back({x_of(i), y_of(curve_.steps[i].low)});
    pen_.add(around, curve_.band_name);
  }

  void median() {
    if (!has_bands()) return;
    Polygon path{{}, {}, Edge{kMedian, 1.1}, true};
    for (std::size_t i = 0; i < curve_.steps.size(); ++i)
      path.points.push_back({x_of(i), y_of(curve_.steps[i].median)});
    pen_.add(path, curve_.median_name);
  }

  void line() {
    Polygon path{{}, {}, Edge{kAccent, 1.8}};
    for (std::size_t i = 0; i < curve_.steps.size(); ++i)
      path.points.push_back({x_of(i), y_of(curve_.steps[i].reached.value)});
    pen_.add(path, curve_.line_name);
    double free = room_.left;
    for (std::size_t i = 0; i < curve_.steps.size(); ++i) {
      const Figure& figure = curve_.steps[i].reached;
      const Point at = path.points[i];
      if (gap() > 5) pen_.add(Circle{at, 2.4, kAccent, Edge{{0xFFFFFF}, 0.8}}, figure.tip);
      const double width = pen_.width_of(figure.text, kFigure);
      const double left = std::min(at.x - width / 2, room_.right() - width);
      if (left < free) continue;
      // On the side where the other lines are not, but not over the names below.
      const bool below = has_bands() && curve_.steps[i].median > figure.value;
      const double y = below && at.y + 14 < bottom_ ? at.y + 12 : at.y - 6;
      pen_.text({left, y}, figure.text, kFigure, Anchor::Start, 0, figure.tip);
      free = left + width + 3;
    }
  }

  const Curve& curve_;
  const Room room_;
  Pen& pen_;
  Axis axis_;
  double left_ = 0;
  double right_ = 0;
  double top_ = 0;
  double bottom_ = 0;
  double names_ = 0;  // how far they reach down
  std::size_t every_ = 1;
  std::vector<std::string> names_shown_;
};

}  // namespace

bool empty(const Curve& curve) {
  return curve.steps.empty();
}

double lay_out(const Curve& curve, const Room& room, Pen& pen) {
  return Layout(curve, room, pen).draw();
}

}  // namespace exports::chart
