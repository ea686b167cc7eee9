#include "app/views/drawing_painter.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include "tests/support/headless_ui.h"

namespace tests {
namespace {

namespace chart = exports::chart;

constexpr chart::Colour kRed{0xAA0000};
constexpr std::size_t kRows = 2000;
constexpr double kHigh = 10;

// A row of each kind of shape, below each other.
chart::Drawing rows(std::size_t count) {
  chart::Drawing drawing;
  drawing.size = {100, kHigh * static_cast<double>(count)};
  for (std::size_t i = 0; i < count; ++i) {
    const double y = kHigh * static_cast<double>(i);
    drawing.shapes.push_back({chart::Rectangle{{0, y}, {20, kHigh}, kRed}, std::to_string(i)});
    drawing.shapes.push_back({chart::Line{{20, y}, {40, y + kHigh}, {kRed}}});
    drawing.shapes.push_back({chart::Circle{{50, y + 5}, 5, kRed}});
    drawing.shapes.push_back({chart::Polygon{{{60, y}, {70, y}, {65, y + 9}}, kRed}});
    drawing.shapes.push_back({chart::TextLine{{70, y + 9}, "kenniskring", 9}});
    drawing.shapes.push_back({chart::TextLine{{90, y + 9}, "x", 9, {}, {}, {}, 90}});
  }
  return drawing;
}

// A picture in a window, moved up by so many points.
struct Shown {
  app::PaintedDrawing picture;
  float up = 0;
  ImVec2 at = {};
  float unit = 1;
  HeadlessUi screen{[this](app::Ui& ui) {
    unit = app::point_size(ui);
    at = ImGui::GetCursorScreenPos();
    at.y -= up * unit;
    picture.paint(at, ui);
  }};

  explicit Shown(chart::Drawing drawing) : picture(std::move(drawing)) { screen.settle(); }
  int vertices_at(float moved_up) {
    up = moved_up;
    screen.settle();
    return screen.vertices();
  }
};

TEST(PaintedDrawing, OfATallOneOnlyWhatIsSeenIsPainted) {
  // The screen is 1,000 pixels high: at most a hundred rows.
  Shown part(rows(100));
  Shown all(rows(kRows));
  const int full = part.vertices_at(0);
  EXPECT_GT(full, 1000);
  EXPECT_LE(all.vertices_at(0), full + 100);
  EXPECT_GT(all.vertices_at(kHigh * kRows / 2), full / 3);
  EXPECT_LT(all.vertices_at(2 * kHigh * kRows), 100);
}

TEST(PaintedDrawing, WhatIsHalfInSightIsPainted) {
  Shown shown(rows(1));
  const int whole = shown.vertices_at(0);
  EXPECT_EQ(shown.vertices_at(kHigh / 2), whole);
  EXPECT_LT(shown.vertices_at(5 * kHigh), whole);
}

}  // namespace
}  // namespace tests
