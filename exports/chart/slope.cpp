#include <algorithm>
#include <cmath>

#include "exports/chart/layouts.h"
#include "exports/chart/spread.h"

namespace exports::chart {
namespace {

constexpr TextStyle kName;
constexpr TextStyle kFigure{kTextSize, kInk, Weight::Bold};
constexpr TextStyle kBetweenFigure{kSmallSize, kInk};
constexpr TextStyle kSmall{kSmallSize, kMuted};
constexpr double kApart = 12;  // labels
constexpr double kLeastPlot = 170;
constexpr double kLeader = 16;       // from the last point to its label
constexpr double kMostNames = 0.42;  // of the width
constexpr double kLeastNames = 50;
constexpr double kMarker = 3.2;
constexpr int kMarkers = 5;

// Circle, square, triangle, diamond, triangle on its head: told apart without colour.
void marker(int kind, Point at, Colour colour, const std::string& tip, Pen& pen) {
  const Edge white{{0xFFFFFF}, 0.9};
  const double r = kMarker * 1.25;
  switch (kind % kMarkers) {
    case 0:
      pen.add(Circle{at, kMarker, colour, white}, tip);
      break;
    case 1:
      pen.add(
          Rectangle{{at.x - kMarker, at.y - kMarker}, {2 * kMarker, 2 * kMarker}, colour, white},
          tip);
      break;
    case 2:
      pen.add(Polygon{{{at.x, at.y - r}, {at.x + r, at.y + r * 0.8}, {at.x - r, at.y + r * 0.8}},
                      colour,
                      white},
              tip);
      break;
    case 3:
      pen.add(Polygon{{{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}},
                      colour,
                      white},
              tip);
      break;
    default:
      pen.add(Polygon{{{at.x, at.y + r}, {at.x + r, at.y - r * 0.8}, {at.x - r, at.y - r * 0.8}},
                      colour,
                      white},
              tip);
  }
}

class Layout {
 public:
  Layout(const Slope& slope, const Room& room, Pen& pen) : slope_(slope), room_(room), pen_(pen) {
    double names = 0;
    double figures = 0;
    for (const auto& line : slope_.lines) {
      names = std::max(names, pen_.width_of(line.name, kName));
      for (const Figure& figure : line.figures) {
        figures = std::max(figures, pen_.width_of(figure.text, kFigure));
        most_ = std::max(most_, figure.value);
      }
    }
    figures_ = figures;
    const double between = static_cast<double>(last()) * (figures_ + 20);
    names_ = std::clamp(room_.width - 2 * figures_ - kLeader - 24 - between, kLeastNames,
                        room_.width * kMostNames);
    names_ = std::min(names, names_);
    left_ = room_.left + figures_ + 12;
    right_ = std::max(left_ + 30, room_.right() - names_ - figures_ - kLeader - 12);
    if (slope_.moments.size() < 2) right_ = room_.left + 40;
  }

  double draw() {
    const double head = room_.top + line_height(kFigure) + line_height(kSmall) + 12;
    const double least = kApart * static_cast<double>(slope_.lines.size() + 1);
    top_ = head;
    bottom_ = head + std::max({kLeastPlot, least, room_.top + room_.height - head});
    moments();
    for (std::size_t i = 0; i < slope_.lines.size(); ++i) draw_line(i);
    for (std::size_t m = 0; m < slope_.moments.size(); ++m) figures_at(m);
    return bottom_;
  }

 private:
  std::size_t last() const { return slope_.moments.size() - 1; }

  double x_of(std::size_t moment) const {
    if (slope_.moments.size() < 2) return right_;
    return left_ + (right_ - left_) * static_cast<double>(moment) / static_cast<double>(last());
  }

  double y_of(double value) const {
    return bottom_ - 6 - (bottom_ - top_ - 12) * (most_ > 0 ? value / most_ : 0);
  }

  void moments() {
    const double column = slope_.moments.size() < 2
                              ? room_.width / 2
                              : (right_ - left_) / static_cast<double>(last());
    for (std::size_t m = 0; m < slope_.moments.size(); ++m) {
      const double x = x_of(m);
      pen_.add(Line{{x, top_ - 4}, {x, bottom_}, {kGrid, 0.75}});
      const double width = std::min(column - 6, 2 * (x - room_.left));
      double y = room_.top + kFigure.size;
      pen_.text({x, y}, pen_.shortened(slope_.moments[m], width, kFigure), kFigure, Anchor::Middle);
      y += line_height(kFigure);
      if (m < slope_.n.size())
        pen_.text({x, y}, pen_.shortened(slope_.n[m], width, kSmall), kSmall, Anchor::Middle);
    }
  }

  void draw_line(std::size_t i) {
    const Slope::Line& line = slope_.lines[i];
    Polygon path{{}, {}, Edge{line.colour, 1.6}, i % 2 == 1};
    for (std::size_t m = 0; m < line.figures.size(); ++m)
      path.points.push_back({x_of(m), y_of(line.figures[m].value)});
    if (path.points.size() > 1) pen_.add(path, line.name);
    for (std::size_t m = 0; m < line.figures.size(); ++m)
      marker(static_cast<int>(i % kMarkers), path.points[m], line.colour, line.figures[m].tip,
             pen_);
  }

  // The same figure at the same moment once, but at the end, where each has its name.
  void figures_at(std::size_t moment) {
    std::vector<const Figure*> figures;
    std::vector<const Slope::Line*> lines;
    std::vector<double> wished;
    for (const auto& line : slope_.lines) {
      const Figure& figure = line.figures[moment];
      const bool seen = std::any_of(figures.begin(), figures.end(), [&](const Figure* other) {
        return other->text == figure.text;
      });
      if (seen && moment != last()) continue;
      figures.push_back(&figure);
      lines.push_back(&line);
      wished.push_back(y_of(figure.value));
    }
    const std::vector<double> places = spread(wished, kApart, top_, bottom_);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (moment == last())
        end_label(*lines[i], *figures[i], wished[i], places[i]);
      else if (moment == 0)
        start_label(*figures[i], wished[i], places[i]);
      else if (x_of(1) - x_of(0) > figures_ + 16)  // else only the tip has room
        label_between(*figures[i], {x_of(moment), places[i]});
    }
  }

  void start_label(const Figure& figure, double point, double place) {
    if (std::abs(point - place) > 3)
      pen_.add(Line{{left_ - 9, place}, {left_ - kMarker - 1, point}, {kFaint, 0.5}});
    pen_.lines_around(left_ - 11, place, {figure.text}, kFigure, Anchor::End, figure.tip);
  }

  void end_label(const Slope::Line& line, const Figure& figure, double point, double place) {
    const double x = right_ + kLeader;
    if (std::abs(point - place) > 3)
      pen_.add(Line{{right_ + kMarker + 1, point}, {x - 2, place}, {kFaint, 0.5}});
    pen_.lines_around(x + figures_, place, {figure.text}, kFigure, Anchor::End, figure.tip);
    pen_.lines_around(x + figures_ + 6, place, {pen_.shortened(line.name, names_, kName)}, kName,
                      Anchor::Start, line.name);
  }

  // On white, for lines run below it.
  void label_between(const Figure& figure, Point at) {
    const double width = pen_.width_of(figure.text, kBetweenFigure);
    pen_.add(Rectangle{{at.x + 5, at.y - 5}, {width + 2, 10}, Colour{0xFFFFFF}, {}, 1.5},
             figure.tip);
    pen_.lines_around(at.x + 6, at.y, {figure.text}, kBetweenFigure, Anchor::Start, figure.tip);
  }

  const Slope& slope_;
  const Room room_;
  Pen& pen_;
  double names_ = 0;    // wide
  double figures_ = 0;  // wide
  double most_ = 0;
  double left_ = 0;   // x of the first moment
  double right_ = 0;  // and of the last
  double top_ = 0;
  double bottom_ = 0;
};

}  // namespace

bool empty(const Slope& slope) {
  return slope.moments.empty() || slope.lines.empty();
}

double lay_out(const Slope& slope, const Room& room, Pen& pen) {
  return Layout(slope, room, pen).draw();
}

}  // namespace exports::chart
