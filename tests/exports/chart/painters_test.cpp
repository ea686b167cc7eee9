// What the painters make of drawings: svg, png, pdf.
#include <cstring>

#include <cairo.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "exports/chart/cairo.h"
#include "exports/chart/series_looks.h"
#include "exports/chart/svg.h"
#include "exports/safe_file.h"
#include "tests/support/chart_by_chance.h"

namespace {

using namespace exports::chart;
using tests::chart_by_chance;

Drawing drawn(std::size_t kind, std::size_t rows = 6) {
  return draw(chart_by_chance(kind, rows, 7), {482, 0}, cairo_measure());
}

std::string svg_with(const std::string& text) {
  Drawing drawing{{100, 50}, {}, text, text, "nl", "2026-11-29"};
  drawing.shapes.push_back({TextLine{{10, 20}, text, 9}, text});
  return to_svg(drawing);
}

TEST(Svg, IsWellFormedForEveryKind) {
  for (std::size_t kind = 0; kind < tests::kChartKinds; ++kind) {
    const Drawing drawing = drawn(kind);
    pugi::xml_document document;
    const std::string svg = to_svg(drawing);
    ASSERT_TRUE(document.load_buffer(svg.data(), svg.size())) << svg;
    EXPECT_EQ(document.child("svg").child_value("title"), drawing.title);
    EXPECT_EQ(document.child("svg").child_value("desc"), drawing.description);
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_EQ(svg.find("href"), std::string::npos);
    EXPECT_EQ(svg.find("nan"), std::string::npos);
  }
}

TEST(Svg, TextComesBackAsItWas) {
  const std::string text = "</text><script>alert(1)</script> \"R&D\" 'é' ]]>";
  pugi::xml_document document;
  const std::string svg = svg_with(text);
  ASSERT_TRUE(document.load_buffer(svg.data(), svg.size()));
  const auto line = document.child("svg").child("text");
  EXPECT_EQ(line.child_value("title"), text);
  EXPECT_EQ(std::string(line.last_child().value()), text);
  EXPECT_FALSE(document.child("svg").child("script"));
}

TEST(Svg, LeavesOutWhatXmlDoesNotKnow) {
  pugi::xml_document document;
  const std::string svg = svg_with("a\x01z\xEF\xBF\xBF");
  ASSERT_TRUE(document.load_buffer(svg.data(), svg.size()));
  EXPECT_STREQ(document.child("svg").child_value("desc"), "az");
}

struct Bytes {
  const std::string& all;
  std::size_t at = 0;
};

cairo_status_t read_some(void* from, unsigned char* to, unsigned length) {
  auto& bytes = *static_cast<Bytes*>(from);
  if (bytes.at + length > bytes.all.size()) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(to, bytes.all.data() + bytes.at, length);
  bytes.at += length;
  return CAIRO_STATUS_SUCCESS;
}

TEST(Png, IsAPictureOfItsSizeWithSomethingOnIt) {
  const Drawing drawing = drawn(1);
  const std::string png = to_png(drawing, 2);
  Bytes bytes{png};
  cairo_surface_t* picture = cairo_image_surface_create_from_png_stream(read_some, &bytes);
  ASSERT_EQ(cairo_surface_status(picture), CAIRO_STATUS_SUCCESS);
  EXPECT_EQ(cairo_image_surface_get_width(picture), 964);
  EXPECT_EQ(cairo_image_surface_get_height(picture), std::ceil(drawing.size.height * 2));
  const unsigned char* pixels = cairo_image_surface_get_data(picture);
  const std::size_t size = static_cast<std::size_t>(cairo_image_surface_get_stride(picture)) * 100;
  EXPECT_EQ(pixels[0], 255) << "the page is white";
  EXPECT_NE(std::count(pixels, pixels + size, 0), static_cast<std::ptrdiff_t>(size));
  cairo_surface_destroy(picture);
  // 144 pixels an inch are 5,669 a metre.
  const std::size_t resolution = png.find("pHYs");
  ASSERT_NE(resolution, std::string::npos);
  EXPECT_EQ(png.substr(resolution + 4, 4), std::string("\x00\x00\x16\x25", 4));
}

TEST(Png, TooLargeAPictureIsRefusedInWords) {
  Drawing drawing;
  drawing.size = {500, 1e6};
  EXPECT_THROW(to_png(drawing, 4), exports::ExportError);
}

TEST(Pdf, BeginsAsOneAndSaysNothingOfTheMachine) {
  const std::string pdf = to_pdf(drawn(0));
  EXPECT_TRUE(pdf.starts_with("%PDF-1."));
  EXPECT_NE(pdf.find("20261129000000"), std::string::npos);
  EXPECT_NE(pdf.find("/Creator (Zwerm)"), std::string::npos);
}

TEST(Painters, GiveTheSameBytesTwice) {
  for (std::size_t kind = 0; kind < tests::kChartKinds; ++kind) {
    EXPECT_EQ(to_svg(drawn(kind)), to_svg(drawn(kind)));
    EXPECT_EQ(to_png(drawn(kind), 1), to_png(drawn(kind), 1));
    EXPECT_EQ(to_pdf(drawn(kind)), to_pdf(drawn(kind)));
  }
}

TEST(SeriesLooks, NeighboursDifferInLightnessOrStrokes) {
  std::vector<Colour> colours;
  for (unsigned i = 0; i < 40; ++i) {
    colours.push_back({i * 0x071303 & 0xFFFFFF});
    colours.push_back({0xD55E00});
  }
  const auto looks = series_looks(colours);
  ASSERT_EQ(looks.size(), colours.size());
  for (std::size_t i = 1; i < looks.size(); ++i)
    EXPECT_TRUE(looks[i].hatch != looks[i - 1].hatch ||
                std::abs(lightness(looks[i].colour) - lightness(looks[i - 1].colour)) >=
                    kSeenApart);
}

TEST(Hatch, StaysWithinItsRectangle) {
  for (const Hatch hatch :
       {Hatch::Rising, Hatch::Falling, Hatch::Level, Hatch::Upright, Hatch::Crossed}) {
    const Rectangle box{{13, 7}, {31, 12}, Colour{0x0072B2}, {}, 0, hatch};
    const auto lines = hatch_lines(box);
    EXPECT_FALSE(lines.empty());
    for (const Line& line : lines)
      for (const Point& point : {line.from, line.to}) {
        EXPECT_GE(point.x, 13 - 1e-9);
        EXPECT_LE(point.x, 44 + 1e-9);
        EXPECT_GE(point.y, 7 - 1e-9);
        EXPECT_LE(point.y, 19 + 1e-9);
      }
  }
}

}  // namespace
