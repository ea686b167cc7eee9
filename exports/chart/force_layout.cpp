#include "exports/chart/force_layout.h"

#include <algorithm>
#include <cmath>

namespace exports::chart {
namespace {

constexpr double kGoldenAngle = 2.399963229728653;  // pi * (3 - sqrt(5)), in radians
constexpr double kPairs = 6e6;                      // to weigh in all: some 50 ms
constexpr int kMostSteps = 400;
constexpr int kFewestSteps = 30;
constexpr double kPull = 1.2;     // to the middle, against what nothing ties
constexpr double kClearance = 8;  // between circles
constexpr double kMostStretch = 2.5;

class Forces {
 public:
  Forces(const std::vector<double>& radii, const std::vector<Tie>& ties, const Size& box)
      : radii_(radii), ties_(ties), box_(box) {
    const auto count = static_cast<double>(std::max<std::size_t>(1, radii.size()));
    ideal_ = 0.65 * std::sqrt(box.width * box.height / count);
    for (const Tie& tie : ties) strongest_ = std::max(strongest_, tie.strength);
    for (std::size_t i = 0; i < radii.size(); ++i) {
      const double out = 0.45 * std::sqrt((static_cast<double>(i) + 0.5) / count);
      const double angle = kGoldenAngle * static_cast<double>(i);
      at_.push_back(
          {box.width * (0.5 + out * std::cos(angle)), box.height * (0.5 + out * std::sin(angle))});
    }
  }

  std::vector<Point> run() {
    const double pairs = static_cast<double>(at_.size()) * static_cast<double>(at_.size()) / 2 + 1;
    const int steps = std::clamp(static_cast<int>(kPairs / pairs), kFewestSteps, kMostSteps);
    for (int step = 0; step < steps; ++step)
      move(std::min(box_.width, box_.height) * 0.12 * (1 - static_cast<double>(step) / steps));
    fill();
    for (int pass = 0; pass < 60 && part(); ++pass) {
    }
    return at_;
  }

 private:
  // One step: everybody pushes, ties and the middle pull, and nobody goes further than `most`.
  void move(double most) {
    std::vector<Point> push(at_.size());
    for (std::size_t i = 0; i < at_.size(); ++i)
      for (std::size_t j = i + 1; j < at_.size(); ++j) {
        const double x = at_[i].x - at_[j].x;
        const double y = at_[i].y - at_[j].y;
        const double apart = std::max(1.0, x * x + y * y);
        const double force = ideal_ * ideal_ / apart;
        add(push[i], x * force, y * force);
        add(push[j], -x * force, -y * force);
      }
    for (const Tie& tie : ties_) {
      const double x = at_[tie.to].x - at_[tie.from].x;
      const double y = at_[tie.to].y - at_[tie.from].y;
      const double force = std::hypot(x, y) / ideal_ * (0.2 + 0.8 * tie.strength / strongest_);
      add(push[tie.from], x * force, y * force);
      add(push[tie.to], -x * force, -y * force);
    }
    for (std::size_t i = 0; i < at_.size(); ++i) {
      add(push[i],
          (box_.width / 2 - at_[i].x) * kPull * 2 * box_.height / (box_.width + box_.height),
          (box_.height / 2 - at_[i].y) * kPull * 2 * box_.width / (box_.width + box_.height));
      const double length = std::max(1e-9, std::hypot(push[i].x, push[i].y));
      const double step = std::min(length, most) / length;
      add(at_[i], push[i].x * step, push[i].y * step);
      keep_inside(i);
    }
  }

  // Stretches what came out until it takes all of the box, at most to kMostStretch.
  void fill() {
    if (at_.size() < 3) return;
    Point low = at_.front();
    Point high = at_.front();
    for (const Point& point : at_) {
      low = {std::min(low.x, point.x), std::min(low.y, point.y)};
      high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    const double most = *std::max_element(radii_.begin(), radii_.end());
    const auto stretch = [most](double range, double room) {
      return std::clamp((room - 2 * most) / std::max(range, 1e-6), 1.0, kMostStretch);
    };
    const double x = stretch(high.x - low.x, box_.width);
    const double y = stretch(high.y - low.y, box_.height);
    for (std::size_t i = 0; i < at_.size(); ++i) {
      at_[i] = {box_.width / 2 + (at_[i].x - (low.x + high.x) / 2) * x,
                box_.height / 2 + (at_[i].y - (low.y + high.y) / 2) * y};
      keep_inside(i);
    }
  }

  // Moves circles that lie over each other apart; false where none did.
  bool part() {
    bool moved = false;
    for (std::size_t i = 0; i < at_.size(); ++i)
      for (std::size_t j = i + 1; j < at_.size(); ++j) {
        double x = at_[i].x - at_[j].x;
        double y = at_[i].y - at_[j].y;
        double apart = std::hypot(x, y);
        const double least = radii_[i] + radii_[j] + kClearance;
        if (apart >= least) continue;
        if (apart < 1e-6) x = apart = 1e-6;
        const double half = (least - apart) / 2 / apart;
        add(at_[i], x * half, y * half);
        add(at_[j], -x * half, -y * half);
        keep_inside(i);
        keep_inside(j);
        moved = true;
      }
    return moved;
  }

  static void add(Point& to, double x, double y) {
    to.x += x;
    to.y += y;
  }

  void keep_inside(std::size_t i) {
    const double r = std::min({radii_[i], box_.width / 2, box_.height / 2});
    at_[i].x = std::clamp(at_[i].x, r, box_.width - r);
    at_[i].y = std::clamp(at_[i].y, r, box_.height - r);
  }

  const std::vector<double>& radii_;
  const std::vector<Tie>& ties_;
  const Size box_;
  double ideal_ = 1;  // the distance between neighbours
  double strongest_ = 1e-9;
  std::vector<Point> at_;
};

}  // namespace

std::vector<Point> force_layout(const std::vector<double>& radii, const std::vector<Tie>& ties,
                                const Size& box) {
  return Forces(radii, ties, box).run();
}

}  // namespace exports::chart
