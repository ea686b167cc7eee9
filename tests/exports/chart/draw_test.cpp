// The layout of every kind of chart, on charts drawn from a seed: nothing outside the page, no text
// over other text.
#include <array>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "exports/chart/cairo.h"
#include "exports/chart/chart.h"
#include "tests/support/chart_by_chance.h"

namespace {

using namespace exports::chart;
using tests::chart_by_chance;

// The four corners of a line of text, as it lies on the page.
struct TextBox {
  const TextLine* line;
  std::array<Point, 4> corners;
};

TextBox box_of(const TextLine& line, double ascent, double descent, const TextMeasure& measure) {
  const double width = measure(line.text, line.size, line.weight);
  const double left = line.anchor == Anchor::Start ? 0
                      : line.anchor == Anchor::End ? -width
                                                   : -width / 2;
  const double angle = -line.rotation * std::numbers::pi / 180;
  const auto corner = [&](double x, double y) {
    return Point{line.at.x + x * std::cos(angle) - y * std::sin(angle),
                 line.at.y + x * std::sin(angle) + y * std::cos(angle)};
  };
  const double up = -ascent * line.size;
  const double down = descent * line.size;
  return {
      &line,
      {corner(left, up), corner(left + width, up), corner(left + width, down), corner(left, down)}};
}

// Is there a side of `a` with all of `b` on its other side?
bool apart_along(const TextBox& a, const TextBox& b) {
  for (std::size_t i = 0; i < 4; ++i) {
    const Point& from = a.corners[i];
    const Point& to = a.corners[(i + 1) % 4];
    bool outside = true;
    for (const Point& point : b.corners) {
      const double side =
          (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
      outside = outside && side <= 1e-6;
    }
    if (outside) return true;
  }
  return false;
}

std::vector<TextBox> boxes(const Drawing& drawing, double ascent, double descent,
                           const TextMeasure& measure) {
  std::vector<TextBox> found;
  for (const Shape& shape : drawing.shapes)
    if (const auto* line = std::get_if<TextLine>(&shape.what))
      found.push_back(box_of(*line, ascent, descent, measure));
  return found;
}

void expect_no_text_over_text(const Drawing& drawing, const TextMeasure& measure) {
  // As high as small letters with a stem, and half of what hangs below.
  const auto all = boxes(drawing, 0.7, 0.1, measure);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t k = i + 1; k < all.size(); ++k)
      EXPECT_TRUE(apart_along(all[i], all[k]) || apart_along(all[k], all[i]))
          << "\"" << all[i].line->text << "\" at " << all[i].line->at.x << "," << all[i].line->at.y
          << " lies over \"" << all[k].line->text << "\" at " << all[k].line->at.x << ","
          << all[k].line->at.y;
}

std::vector<Point> points_of(const Shape& shape) {
  if (const auto* box = std::get_if<Rectangle>(&shape.what))
    return {box->at, {box->at.x + box->size.width, box->at.y + box->size.height}};
  if (const auto* line = std::get_if<Line>(&shape.what)) return {line->from, line->to};
  if (const auto* polygon = std::get_if<Polygon>(&shape.what)) return polygon->points;
  if (const auto* circle = std::get_if<Circle>(&shape.what))
    return {{circle->centre.x - circle->radius, circle->centre.y - circle->radius},
            {circle->centre.x + circle->radius, circle->centre.y + circle->radius}};
  return {};
}

void expect_inside(const Drawing& drawing, const TextMeasure& measure) {
  std::vector<Point> points;
  for (const Shape& shape : drawing.shapes)
    for (const Point& point : points_of(shape)) points.push_back(point);
  for (const TextBox& box : boxes(drawing, 0.75, kDescent, measure))
    for (const Point& point : box.corners) {
      points.push_back(point);
      EXPECT_TRUE(point.x >= 0 && point.x <= drawing.size.width) << box.line->text;
    }
  for (const Point& point : points) {
    EXPECT_GE(point.x, 0);
    EXPECT_GE(point.y, 0);
    EXPECT_LE(point.x, drawing.size.width);
    EXPECT_LE(point.y, drawing.size.height);
  }
}

class Draw : public testing::TestWithParam<std::size_t> {
 protected:
  Drawing drawn(std::size_t rows, unsigned seed, double width = 482, double height = 0) const {
    return draw(chart_by_chance(GetParam(), rows, seed), {width, height}, measure_);
  }
  TextMeasure measure_ = cairo_measure();
};

TEST_P(Draw, PutsNoTextOverTextAndNothingOutsideThePage) {
  for (const std::size_t rows : {0, 1, 2, 5, 12, 33}) {
    for (unsigned seed = 1; seed <= 8; ++seed) {
      for (const double width : {260.0, 482.0, 900.0}) {
        SCOPED_TRACE(testing::Message() << rows << " rows, seed " << seed << ", width " << width);
        const Drawing made = drawn(rows, seed, width);
        EXPECT_EQ(made.size.width, width);
        expect_inside(made, measure_);
        expect_no_text_over_text(made, measure_);
        if (HasFailure()) return;
      }
    }
  }
}

TEST_P(Draw, TakesVeryManyRows) {
  for (unsigned seed = 1; seed <= 2; ++seed) {
    const Drawing made = drawn(200, seed);
    expect_inside(made, measure_);
    expect_no_text_over_text(made, measure_);
  }
}

TEST_P(Draw, SaysInWordsThatThereIsNothing) {
  const Drawing made = drawn(0, 1);
  bool said = false;
  for (const Shape& shape : made.shapes)
    if (const auto* line = std::get_if<TextLine>(&shape.what))
      said = said || line->text == "Hier is niets te tonen.";
  EXPECT_TRUE(said);
}

TEST_P(Draw, IsAsTallAsAskedOrTaller) {
  EXPECT_GE(drawn(5, 1, 482, 600).size.height, 600);
  expect_inside(drawn(5, 1, 482, 600), measure_);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Draw, testing::Range<std::size_t>(0, tests::kChartKinds));

}  // namespace
