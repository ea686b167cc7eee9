#include <algorithm>

#include "exports/chart/layouts.h"

namespace exports::chart {
namespace {

constexpr TextStyle kName;
constexpr TextStyle kSmall{kSmallSize, kMuted};
constexpr double kMostNames = 0.36;  // of the width
constexpr double kLane = 10;         // thick
constexpr double kBetween = 6;
constexpr double kSwatch = 7;
constexpr double kThinnest = 0.9;  // a stripe
constexpr std::size_t kNameLines = 2;

class Layout {
 public:
  Layout(const CodeLine& line, const Room& room, Pen& pen) : line_(line), room_(room), pen_(pen) {
    double names = 0;
    double figures = 0;
    for (const auto& lane : line_.lanes) {
      names = std::max(names, pen_.width_of(lane.name, kName));
      figures = std::max(figures, pen_.width_of(lane.figure, kSmall));
      longest_ = std::max(longest_, lane.length);
    }
    names_ = std::min(names, room_.width * kMostNames);
    left_ = room_.left + kSwatch + 5 + names_ + 9;
    width_ = std::max(20.0, room_.right() - left_ - std::max(figures + 6, 12.0));
  }

  double draw() {
    double y = room_.top;
    for (const auto& lane : line_.lanes) y = draw_lane(lane, y);
    return marks(y);
  }

 private:
  double x_of(double value) const {
    return left_ + width_ * std::clamp(value / longest_, 0.0, 1.0);
  }

  double draw_lane(const CodeLine::Lane& lane, double y) {
    const auto names = pen_.wrapped(lane.name, names_, kName, kNameLines);
    const double height =
        std::max(kLane, static_cast<double>(names.size()) * line_height(kName) - 3) + kBetween;
    const double middle = y + height / 2;
    const double top = middle - kLane / 2;
    pen_.add(
        Rectangle{{room_.left, middle - kSwatch / 2}, {kSwatch, kSwatch}, lane.colour, {}, 1.5});
    pen_.lines_around(room_.left + kSwatch + 5, middle, names, kName, Anchor::Start, lane.name);
    pen_.add(Rectangle{{left_, top}, {x_of(lane.length) - left_, kLane}, kGround});
    for (const auto& stripe : lane.stripes) {
      const double end = x_of(std::min(stripe.end, lane.length));
      const double begin = std::min(x_of(stripe.begin), end - kThinnest);
      pen_.add(Rectangle{{std::max(left_, begin), top},
                         {std::max(kThinnest, end - std::max(left_, begin)), kLane},
                         lane.colour},
               stripe.tip);
    }
    pen_.lines_around(x_of(lane.length) + 5, middle, {lane.figure}, kSmall, Anchor::Start);
    return y + height;
  }

  double marks(double y) {
    y += 2;
    double free = room_.left;
    for (const auto& [at, text] : line_.marks) {
      const double width = pen_.width_of(text, kSmall);
      const double x = x_of(at);
      const double begin = std::min(x - width / 2, room_.right() - width);
      if (begin < free) continue;
      pen_.add(Line{{x, y}, {x, y + 3}, {kFaint, 0.75}});
      pen_.text({begin, y + 4 + kSmall.size}, text, kSmall);
      free = begin + width + 6;
    }
    if (!line_.marks.empty()) y += line_height(kSmall) + 5;
    if (line_.axis.empty()) return y;
    return pen_.lines_below({left_, y}, pen_.wrapped(line_.axis, room_.right() - left_, kSmall, 2),
                            kSmall);
  }

  const CodeLine& line_;
  const Room room_;
  Pen& pen_;
  double names_ = 0;  // wide
  double left_ = 0;   // where the lanes begin
  double width_ = 0;  // of the longest
  double longest_ = 1e-9;
};

}  // namespace

bool empty(const CodeLine& line) {
  return line.lanes.empty();
}

double lay_out(const CodeLine& line, const Room& room, Pen& pen) {
  return Layout(line, room, pen).draw();
}

}  // namespace exports::chart
