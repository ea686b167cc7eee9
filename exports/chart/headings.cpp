#include "exports/chart/headings.h"

#include <algorithm>
#include <cmath>

namespace exports::chart {
namespace {

constexpr double kAngle = 45;
const double kSlant = std::sqrt(0.5);  // sine and cosine of 45 degrees
constexpr double kLongest = 120;       // of a climbing name
constexpr std::size_t kMostLines = 2;
constexpr double kGap = 4;  // above the column

// Is every word whole in the lines, and nothing left out?
bool whole(const std::string& name, const std::vector<std::string>& lines) {
  std::string joined;
  for (const std::string& line : lines) {
    if (!joined.empty() && joined.back() != '-' && joined.back() != '/') joined += ' ';
    joined += line;
  }
  return joined == name;
}

}  // namespace

Headings::Headings(std::vector<std::string> names, double column, const TextStyle& style,
                   const Pen& pen)
    : style_(style), names_(std::move(names)) {
  std::size_t most = 1;
  for (const std::string& name : names_) {
    lines_.push_back(pen.wrapped(name, column - 4, style_, kMostLines));
    most = std::max(most, lines_.back().size());
    level_ = level_ && whole(name, lines_.back());
  }
  height_ = static_cast<double>(most) * line_height(style_) + kGap;
  if (!level_) {
    height_ = 0;
    lines_.clear();
    for (const std::string& name : names_)
      lines_.push_back({pen.shortened(name, kLongest, style_)});
  }
  for (const auto& lines : lines_) {
    double width = 0;
    for (const std::string& line : lines) width = std::max(width, pen.width_of(line, style_));
    widths_.push_back(width);
    if (!level_) height_ = std::max(height_, (width + style_.size) * kSlant + kGap);
  }
}

double Headings::reach(std::size_t i) const {
  return level_ ? widths_[i] / 2 : (widths_[i] + style_.size) * kSlant;
}

void Headings::limit(std::size_t i, double reach, const Pen& pen) {
  if (this->reach(i) <= reach) return;
  const double width = level_ ? 2 * reach : reach / kSlant - style_.size;
  for (std::string& line : lines_[i]) line = pen.shortened(line, width, style_);
  widths_[i] = std::min(widths_[i], width);
}

void Headings::write(std::size_t i, double x, double bottom, Pen& pen) const {
  if (!level_) {
    // The letters' own foot stands over the middle of the column.
    const double aside = style_.size * 0.36 * kSlant;
    pen.text({x + aside, bottom - kGap}, lines_[i].front(), style_, Anchor::Start, kAngle,
             names_[i]);
    return;
  }
  double y = bottom - kGap - style_.size * kDescent -
             (static_cast<double>(lines_[i].size()) - 1) * line_height(style_);
  for (const std::string& line : lines_[i]) {
    pen.text({x, y}, line, style_, Anchor::Middle);
    y += line_height(style_);
  }
}

}  // namespace exports::chart
