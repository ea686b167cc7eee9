#include "exports/chart/drawing.h"

#include <algorithm>
#include <cmath>

namespace exports::chart {
namespace {

constexpr double kHatchGap = 4.5;  // between strokes, in points
constexpr double kHatchWidth = 0.9;

// The strokes y = slope * x + c, every kHatchGap across, within the rectangle. Their places count
// from the page's corner, so that neighbours join.
void slanted(const Rectangle& box, double slope, const Edge& edge, std::vector<Line>& lines) {
  const double left = box.at.x;
  const double right = left + box.size.width;
  const double top = box.at.y;
  const double bottom = top + box.size.height;
  const double step = kHatchGap * std::sqrt(2.0);
  const double from = std::min(top - slope * left, top - slope * right);
  const double to = std::max(bottom - slope * left, bottom - slope * right);
  for (double c = std::ceil(from / step) * step; c < to; c += step) {
    double a = (top - c) / slope;
    double b = (bottom - c) / slope;
    if (a > b) std::swap(a, b);
    a = std::max(a, left);
    b = std::min(b, right);
    if (b - a < 0.05) continue;
    lines.push_back({{a, slope * a + c}, {b, slope * b + c}, edge});
  }
}

void level(const Rectangle& box, const Edge& edge, std::vector<Line>& lines) {
  const double end = box.at.y + box.size.height;
  for (double y = box.at.y + kHatchGap / 2; y < end; y += kHatchGap)
    lines.push_back({{box.at.x, y}, {box.at.x + box.size.width, y}, edge});
}

void upright(const Rectangle& box, const Edge& edge, std::vector<Line>& lines) {
  const double end = box.at.x + box.size.width;
  for (double x = box.at.x + kHatchGap / 2; x < end; x += kHatchGap)
    lines.push_back({{x, box.at.y}, {x, box.at.y + box.size.height}, edge});
}

double linear(std::uint32_t channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

// IEC 61966-2-1.
double luminance(Colour colour) {
  return 0.2126 * linear(colour.rgb >> 16 & 0xFF) + 0.7152 * linear(colour.rgb >> 8 & 0xFF) +
         0.0722 * linear(colour.rgb & 0xFF);
}

}  // namespace

std::vector<Line> hatch_lines(const Rectangle& box) {
  std::vector<Line> lines;
  if (box.hatch == Hatch::None || !(box.size.width > 0) || !(box.size.height > 0)) return lines;
  const Colour ground = box.fill.value_or(Colour{0xFFFFFF});
  const Colour ink = lightness(ground) < 65 ? Colour{0xFFFFFF} : mixed(ground, Colour{0}, 0.5);
  const Edge edge{ink, kHatchWidth};
  if (box.hatch == Hatch::Level) level(box, edge, lines);
  if (box.hatch == Hatch::Upright) upright(box, edge, lines);
  if (box.hatch == Hatch::Rising || box.hatch == Hatch::Crossed) slanted(box, -1, edge, lines);
  if (box.hatch == Hatch::Falling || box.hatch == Hatch::Crossed) slanted(box, 1, edge, lines);
  return lines;
}

double lightness(Colour colour) {
  const double y = luminance(colour);
  return y <= 216.0 / 24389 ? y * 24389 / 27 : 116 * std::cbrt(y) - 16;
}

// Where contrast by WCAG 2.1 is alike on both sides, at a luminance of some 0.18 to 0.2.
Colour readable_on(Colour ground) {
  return luminance(ground) < 0.2 ? Colour{0xFFFFFF} : Colour{0x1F2328};
}

Colour readable_on_white(Colour colour) {
  constexpr double kDarkEnough = 1.05 / 4.5 - 0.05;
  Colour darker = colour;
  for (int step = 1; step < 20 && luminance(darker) > kDarkEnough; ++step)
    darker = mixed(colour, Colour{0}, step / 20.0);
  return darker;
}

Colour mixed(Colour from, Colour to, double share) {
  Colour out;
  for (const int shift : {16, 8, 0}) {
    const double a = from.rgb >> shift & 0xFF;
    const double b = to.rgb >> shift & 0xFF;
    const double c = a + (b - a) * std::clamp(share, 0.0, 1.0);
    out.rgb |= static_cast<std::uint32_t>(std::lround(c)) << shift;
  }
  return out;
}

}  // namespace exports::chart
