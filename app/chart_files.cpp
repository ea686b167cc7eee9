#include "app/chart_files.h"

#include <ctime>

#include "app/file_ending.h"
#include "exports/chart/cairo.h"
#include "exports/chart/svg.h"
#include "exports/safe_file.h"

namespace app {
namespace {

constexpr double kPointsAMillimetre = 72 / 25.4;
constexpr double kPixelsAPoint = 300.0 / 72;

}  // namespace

void check_chart_ending(const std::filesystem::path& path) {
  const std::string ending = ending_of(path);
  if (ending == ".svg" || ending == ".png" || ending == ".pdf") return;
  no_format(path, {".svg", ".png", ".pdf"});
}

void write_chart(const exports::chart::Chart& chart, double width,
                 const std::filesystem::path& path) {
  check_chart_ending(path);
  const auto drawing =
      exports::chart::draw(chart, {width * kPointsAMillimetre, 0}, exports::chart::cairo_measure());
  const std::string ending = ending_of(path);
  std::string bytes;
  if (ending == ".svg")
    bytes = exports::chart::to_svg(drawing);
  else if (ending == ".pdf")
    bytes = exports::chart::to_pdf(drawing);
  else
    bytes = exports::chart::to_png(drawing, kPixelsAPoint);
  exports::write_file(path, bytes);
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  localtime_r(&now, &local);
  return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}  // namespace app
