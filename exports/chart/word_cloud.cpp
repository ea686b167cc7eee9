#include <algorithm>
#include <cmath>

#include "exports/chart/layouts.h"

namespace exports::chart {
namespace {

constexpr double kLeast = 7.5;  // font sizes
constexpr double kMost = 38;
constexpr std::size_t kMostWords = 250;
constexpr double kFlat = 0.55;  // how flat the cloud is: height to width
constexpr double kGap = 2;
constexpr double kStep = 3;   // along the spiral
constexpr double kBold = 16;  // from this size on

// A word in its place; (x, y) is its middle, the cloud's own is (0, 0).
struct Placed {
  const WordCloud::Word* word = nullptr;
  TextStyle style;
  double x = 0;
  double y = 0;
  double width = 0;
  double height() const { return style.size * 1.12; }

  bool meets(const Placed& other) const {
    return std::abs(x - other.x) < (width + other.width) / 2 + kGap &&
           std::abs(y - other.y) < (height() + other.height()) / 2;
  }
};

// From the middle along a spiral, r = a * angle, in equal steps, to the first free place between
// the room's sides. Each turn crosses the middle, so that one is found.
void place(Placed& word, const std::vector<Placed>& others, double room) {
  const double side = std::max((room - word.width) / 2, 0.0);
  for (double angle = 0;;) {
    const double radius = 1.1 * angle;
    word.x = radius * std::cos(angle);
    word.y = radius * kFlat * std::sin(angle);
    if (std::abs(word.x) <= side + kStep) {
      word.x = std::clamp(word.x, -side, side);
      if (std::none_of(others.begin(), others.end(),
                       [&](const Placed& other) { return word.meets(other); }))
        return;
    }
    angle += std::min(0.5, kStep / std::max(radius, 1.0));
  }
}

TextStyle style_of(const WordCloud::Word& word, double least, double most, double room, Pen& pen) {
  // The eye sees area: the size goes with the root of the count.
  const double low = std::sqrt(std::max(least, 0.0));
  const double range = std::sqrt(std::max(most, 0.0)) - low;
  const double share = range > 0 ? (std::sqrt(std::max(word.count, 0.0)) - low) / range : 0.5;
  TextStyle style{kLeast + (kMost - kLeast) * share, readable_on_white(word.colour)};
  if (style.size >= kBold) style.weight = Weight::Bold;
  const double width = pen.width_of(word.text, style);
  if (width > room * 0.9) style.size = std::max(kLeast, style.size * room * 0.9 / width);
  return style;
}

}  // namespace

bool empty(const WordCloud& cloud) {
  return cloud.words.empty();
}

double lay_out(const WordCloud& cloud, const Room& room, Pen& pen) {
  const std::size_t count = std::min(cloud.words.size(), kMostWords);
  double least = cloud.words.front().count;
  double most = least;
  for (std::size_t i = 0; i < count; ++i) {
    least = std::min(least, cloud.words[i].count);
    most = std::max(most, cloud.words[i].count);
  }
  std::vector<Placed> placed;
  double top = 0;
  double bottom = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const WordCloud::Word& word = cloud.words[i];
    Placed next{&word, style_of(word, least, most, room.width, pen)};
    next.width = std::min(room.width, pen.width_of(word.text, next.style));
    place(next, placed, room.width);
    top = std::min(top, next.y - next.height() / 2);
    bottom = std::max(bottom, next.y + next.height() / 2);
    placed.push_back(next);
  }
  const double spare = std::max(0.0, room.height - (bottom - top)) / 2;
  for (const Placed& each : placed)
    pen.lines_around(room.left + room.width / 2 + each.x, room.top + spare + each.y - top,
                     {pen.shortened(each.word->text, room.width, each.style)}, each.style,
                     Anchor::Middle, each.word->tip);
  return room.top + 2 * spare + bottom - top;
}

}  // namespace exports::chart
