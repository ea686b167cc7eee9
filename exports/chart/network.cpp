#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "exports/chart/force_layout.h"
#include "exports/chart/layouts.h"

namespace exports::chart {
namespace {

constexpr TextStyle kName;
constexpr TextStyle kSmall{kSmallSize, kMuted};
constexpr double kTiny = 6.5;
constexpr std::size_t kMostListed = 12;  // lines
constexpr int kWays = 16;                // to set a name beside its circle
constexpr double kFarthest = 44;
constexpr double kMostName = 88;
constexpr double kLeastRadius = 4;
constexpr double kMostRadius = 15;
constexpr double kThinnest = 0.6;
constexpr double kThickest = 6;
constexpr std::size_t kNameLines = 2;
constexpr double kEdgeSpace = 18;  // around the nodes, for names
constexpr Colour kWeak{0xD5D8DC};
constexpr Colour kStrong{0x868D96};

struct Box {
  double left, top, right, bottom;
  bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

class Layout {
 public:
  Layout(const Network& network, const Room& room, Pen& pen)
      : network_(network), room_(room), pen_(pen) {
    double most = 1e-9;
    for (const auto& node : network_.nodes) most = std::max(most, node.count);
    for (const auto& node : network_.nodes)
      radii_.push_back(kLeastRadius +
                       (kMostRadius - kLeastRadius) * std::sqrt(std::max(0.0, node.count) / most));
    for (const auto& edge : network_.edges) heaviest_ = std::max(heaviest_, edge.weight);
    const auto count = static_cast<double>(network_.nodes.size());
    height_ = std::max({room_.width * 0.3, std::min(room_.width * 0.9, 90 + count * 30),
                        count * count * 0.006 + count * 5, room_.height - line_height(kSmall)});
  }

  double draw() {
    std::vector<Tie> ties;
    for (const auto& edge : network_.edges)
      if (edge.weight > 0 && edge.from != edge.to)
        ties.push_back({edge.from, edge.to, edge.weight});
    at_ = force_layout(radii_, ties, {room_.width - 2 * kEdgeSpace, height_ - 2 * kEdgeSpace});
    for (Point& point : at_) {
      point.x += room_.left + kEdgeSpace;
      point.y += room_.top + kEdgeSpace;
    }
    edges();
    for (std::size_t i = 0; i < at_.size(); ++i)
      pen_.add(Circle{at_[i], radii_[i], network_.nodes[i].colour, Edge{{0xFFFFFF}, 1.2}},
               network_.nodes[i].tip);
    return names();
  }

 private:
  // The heavy ones on top.
  void edges() {
    std::vector<const Network::Edge*> order;
    for (const auto& edge : network_.edges)
      if (edge.weight > 0) order.push_back(&edge);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto* a, const auto* b) { return a->weight < b->weight; });
    for (const Network::Edge* edge : order) {
      const double share = edge->weight / heaviest_;
      pen_.add(Line{at_[edge->from],
                    at_[edge->to],
                    {mixed(kWeak, kStrong, share), kThinnest + (kThickest - kThinnest) * share}},
               edge->tip);
    }
  }

  // The most frequent choose first. What finds no free place beside its circle is named below.
  double names() {
    for (std::size_t i = 0; i < at_.size(); ++i)
      taken_.push_back(
          {at_[i].x - radii_[i], at_[i].y - radii_[i], at_[i].x + radii_[i], at_[i].y + radii_[i]});
    std::vector<std::size_t> order(at_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return radii_[a] > radii_[b]; });
    std::vector<std::string> left_over;
    for (const std::size_t i : order)
      if (!name(i)) {
        left_over.push_back(std::to_string(left_over.size() + 1) + " " + network_.nodes[i].name);
        number(i, std::to_string(left_over.size()));
      }
    return list(left_over, room_.top + height_ + 4);
  }

  // What has a number in place of a name.
  void number(std::size_t i, const std::string& text) {
    const TextStyle style{kTiny, readable_on(network_.nodes[i].colour), Weight::Bold};
    if (pen_.width_of(text, style) < 2 * radii_[i])
      pen_.lines_around(at_[i].x, at_[i].y, {text}, style, Anchor::Middle, network_.nodes[i].name);
  }

  double list(const std::vector<std::string>& names, double y) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : " · ") + name;
    if (all.empty()) return y;
    return pen_.lines_below({room_.left, y}, pen_.wrapped(all, room_.width, kSmall, kMostListed),
                            kSmall);
  }

  bool name(std::size_t i) {
    const auto lines = pen_.wrapped(network_.nodes[i].name, kMostName, kName, kNameLines);
    Size size{0, line_height(kName) * static_cast<double>(lines.size())};
    for (const std::string& line : lines)
      size.width = std::max(size.width, pen_.width_of(line, kName));
    for (double away = 2; away < kFarthest; away += 3) {
      for (int way = 0; way < kWays; ++way) {
        // Right, left, then the ways between.
        const int turn = way % 2 == 0 ? way / 2 : kWays / 2 + way / 2;
        const double angle = 2 * std::numbers::pi * turn / kWays;
        const double out = radii_[i] + away;
        const Point middle{at_[i].x + std::cos(angle) * (out + size.width / 2),
                           at_[i].y + std::sin(angle) * (out + size.height / 2)};
        const Box box{middle.x - size.width / 2, middle.y - size.height / 2,
                      middle.x + size.width / 2, middle.y + size.height / 2};
        if (!free(box)) continue;
        if (away > 8) leader(i, middle);
        write(middle, size, lines, i);
        taken_.push_back(box);
        return true;
      }
    }
    return false;
  }

  void leader(std::size_t i, Point to) {
    const double length = std::max(1e-9, std::hypot(to.x - at_[i].x, to.y - at_[i].y));
    const double share = radii_[i] / length;
    const Point from{at_[i].x + (to.x - at_[i].x) * share, at_[i].y + (to.y - at_[i].y) * share};
    pen_.add(Line{from, to, {kFaint, 0.5}});
  }

  bool free(const Box& box) const {
    if (box.left < room_.left || box.right > room_.right() || box.top < room_.top ||
        box.bottom > room_.top + height_)
      return false;
    for (std::size_t i = 0; i < at_.size(); ++i) {
      const double x = at_[i].x - std::clamp(at_[i].x, box.left, box.right);
      const double y = at_[i].y - std::clamp(at_[i].y, box.top, box.bottom);
      if (std::hypot(x, y) < radii_[i]) return false;
    }
    return std::none_of(taken_.begin(), taken_.end(),
                        [&](const Box& other) { return other.meets(box); });
  }

  // On white, for lines run below it.
  void write(Point middle, Size size, const std::vector<std::string>& lines, std::size_t i) {
    pen_.add(Rectangle{{middle.x - size.width / 2 - 1, middle.y - size.height / 2 + 1},
                       {size.width + 2, size.height - 1},
                       Colour{0xFFFFFF},
                       {},
                       1.5});
    pen_.lines_around(middle.x, middle.y, lines, kName, Anchor::Middle, network_.nodes[i].name);
  }

  const Network& network_;
  const Room room_;
  Pen& pen_;
  double height_ = 0;
  double heaviest_ = 1e-9;
  std::vector<double> radii_;
  std::vector<Point> at_;
  std::vector<Box> taken_;  // by names
};

}  // namespace

bool empty(const Network& network) {
  return network.nodes.empty();
}

double lay_out(const Network& network, const Room& room, Pen& pen) {
  return Layout(network, room, pen).draw();
}

}  // namespace exports::chart
