#include <algorithm>
#include <variant>

#include "exports/chart/layouts.h"
#include "transcripts/unicode.h"

namespace exports::chart {
namespace {

constexpr double kMargin = 14;
constexpr TextStyle kTitle{12.5, kInk, Weight::Bold};
constexpr TextStyle kCaption{kSmallSize, kMuted};
constexpr TextStyle kEmpty{9.5, kMuted};
// Enough for any caption that is to be read, and an end to what a file of somebody else may hold.
constexpr std::size_t kMostLines = 40;

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : " ") + line;
  return transcripts::on_one_line(all);
}

double body(const Chart& chart, const Room& room, Pen& pen) {
  return std::visit(
      [&](const auto& kind) {
        if (!empty(kind)) return lay_out(kind, room, pen);
        const auto lines = pen.wrapped(chart.when_empty, room.width, kEmpty, kMostLines);
        return pen.lines_below({room.left, room.top + 10}, lines, kEmpty) + 10;
      },
      chart.body);
}

}  // namespace

Drawing draw(const Chart& chart, const Size& size, const TextMeasure& measure) {
  Drawing drawing;
  drawing.title = transcripts::on_one_line(chart.title);
  drawing.description = joined(chart.caption);
  drawing.language = chart.language;
  drawing.day = chart.day;
  drawing.size.width = std::max(size.width, kLeastWidth);
  Pen pen(drawing, measure);
  Room room{kMargin, kMargin, drawing.size.width - 2 * kMargin, 0};
  if (!chart.title.empty())
    room.top = pen.lines_below({room.left, room.top},
                               pen.wrapped(chart.title, room.width, kTitle, kMostLines), kTitle) +
               8;
  std::vector<std::string> caption;
  for (const std::string& line : chart.caption)
    for (std::string& part : pen.wrapped(line, room.width, kCaption, kMostLines))
      caption.push_back(std::move(part));
  const double below = 10 + static_cast<double>(caption.size()) * line_height(kCaption) + kMargin;
  if (size.height > 0) room.height = std::max(size.height - room.top - below, 1.0);
  double bottom = body(chart, room, pen) + 10;
  if (!caption.empty()) bottom = pen.lines_below({room.left, bottom}, caption, kCaption);
  drawing.size.height = std::max(bottom + kMargin, size.height);
  return drawing;
}

}  // namespace exports::chart
