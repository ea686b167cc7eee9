// A picture as a list of plain shapes: what the window, a PNG, a PDF and an SVG all paint, so that
// what is seen is what is exported.
//
// Lengths are points (1/72 inch); x grows to the right and y down, from the top left corner.
// Shapes are painted in their order, the first at the bottom, on white ground.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "coding/rows.h"

namespace exports::chart {

using coding::Colour;

struct Point {
  double x = 0;
  double y = 0;
};

struct Size {
  double width = 0;
  double height = 0;
};

// Strokes over a ground, for telling series apart where colour cannot. Painters take them from
// hatch_lines().
enum class Hatch { None, Rising, Falling, Level, Upright, Crossed };

struct Edge {
  Colour colour;
  double width = 0.75;
};

struct Rectangle {
  Point at;  // its top left corner
  Size size;
  std::optional<Colour> fill = std::nullopt;
  std::optional<Edge> edge = std::nullopt;
  double corner = 0;  // the radius of its corners
  Hatch hatch = Hatch::None;
};

struct Line {
  Point from;
  Point to;
  Edge edge;
  bool dashed = false;  // kDash on, kDash off
};

// With a fill it is closed; without one it is a line from the first point to the last.
struct Polygon {
  std::vector<Point> points;
  std::optional<Colour> fill = std::nullopt;
  std::optional<Edge> edge = std::nullopt;
  bool dashed = false;
};

struct Circle {
  Point centre;
  double radius = 0;
  std::optional<Colour> fill = std::nullopt;
  std::optional<Edge> edge = std::nullopt;
};

enum class Anchor { Start, Middle, End };
enum class Weight { Normal, Bold };  // 400 and 600

// One line of text, without line ends or other control characters.
struct TextLine {
  Point at;  // on the base line, where `anchor` says
  std::string text;
  double size = 0;  // of the font
  Weight weight = Weight::Normal;
  Colour colour = {};
  Anchor anchor = Anchor::Start;
  double rotation = 0;  // degrees counterclockwise about `at`: at 45 the text climbs
};

struct Shape {
  std::variant<Rectangle, Line, Polygon, Circle, TextLine> what;
  // What the pointer is told over it: "Valley of death × Maakcampus: 4 van 11 personen". Of shapes
  // that lie over each other the topmost with a tip counts.
  std::string tip = {};
};

struct Drawing {
  Size size;
  std::vector<Shape> shapes;
  std::string title;        // as the file's own title
  std::string description;  // what the caption says, in one text
  std::string language;     // "nl" or "en"
  std::string day;          // on which it was made, "2026-11-29"; may be empty
};

inline constexpr double kDash = 3;

// The width in points of a line of text.
using TextMeasure = std::function<double(std::string_view text, double size, Weight weight)>;

// How far a line of text reaches above and below its base line, at most, as a share of its size.
inline constexpr double kAscent = 0.97;
inline constexpr double kDescent = 0.25;

// The strokes over a rectangle, cut off at its sides; none without a hatch. In white on a dark
// ground, in dark on a light one.
std::vector<Line> hatch_lines(const Rectangle& rectangle);

// How light a colour is to the eye: CIE L*, 0 (black) to 100 (white), of the D65 luminance of sRGB.
double lightness(Colour colour);
// White or near black, whichever reads better on `ground`.
Colour readable_on(Colour ground);
// The colour as text or a thin line on white: darker where it has no contrast of 4.5 (WCAG AA).
Colour readable_on_white(Colour colour);
// `from` at 0, `to` at 1.
Colour mixed(Colour from, Colour to, double share);

}  // namespace exports::chart
