#include "app/views/figures_grid.h"

#include <algorithm>

namespace app {
namespace {

// The first and last of `count` stretches of `size` that begin at -`scroll` and show in `room`.
Range in_sight(std::size_t count, float size, float scroll, float room) {
  if (room <= 0) return {};
  const auto first = static_cast<std::size_t>(std::max(0.0F, scroll / size));
  const auto last = static_cast<std::size_t>(std::max(0.0F, (scroll + room) / size)) + 1;
  return {std::min(first, count), std::min(last, count)};
}

// How far a stretch from `begin` to `end` must move to lie between `min` and `max`.
float outside(float begin, float end, float min, float max) {
  if (begin < min) return begin - min;
  return end > max ? std::min(end - max, begin - min) : 0;
}

}  // namespace

FiguresGrid::FiguresGrid(const GridMeasures& measures, std::size_t rows, std::size_t columns,
                         ImVec2 min, ImVec2 max, ImVec2 scroll)
    : measures_(measures), rows_(rows), columns_(columns), min_(min), max_(max), scroll_(scroll) {}

ImVec2 FiguresGrid::size() const {
  return {measures_.names + static_cast<float>(columns_ + 1) * measures_.column,
          measures_.header + static_cast<float>(rows_ + 1) * measures_.row};
}

float FiguresGrid::left_of(std::size_t column) const {
  const float first = min_.x + measures_.names;
  const float end = first + static_cast<float>(columns_) * measures_.column;
  if (column == columns_) return std::max(first, std::min(end, max_.x - measures_.column));
  return first + static_cast<float>(column) * measures_.column - scroll_.x;
}

float FiguresGrid::top_of(std::size_t row) const {
  const float first = min_.y + measures_.header;
  const float end = first + static_cast<float>(rows_) * measures_.row;
  if (row == rows_) return std::max(first, std::min(end, max_.y - measures_.row));
  return first + static_cast<float>(row) * measures_.row - scroll_.y;
}

ImVec2 FiguresGrid::max() const {
  return {left_of(columns_) + measures_.column, top_of(rows_) + measures_.row};
}

Range FiguresGrid::rows_in_sight() const {
  return in_sight(rows_, measures_.row, scroll_.y, body_max().y - body_min().y);
}

Range FiguresGrid::columns_in_sight() const {
  return in_sight(columns_, measures_.column, scroll_.x, body_max().x - body_min().x);
}

FiguresGrid::Hit FiguresGrid::at(ImVec2 place) const {
  const ImVec2 begin = body_min();
  const ImVec2 end = body_max();
  const ImVec2 last = max();
  if (place.x < min_.x || place.y < min_.y || place.x >= last.x || place.y >= last.y) return {};
  Hit hit;
  if (place.x >= end.x)
    hit.column = columns_;
  else if (place.x >= begin.x)
    hit.column = static_cast<std::size_t>((place.x - begin.x + scroll_.x) / measures_.column);
  if (place.y >= end.y)
    hit.row = rows_;
  else if (place.y >= begin.y)
    hit.row = static_cast<std::size_t>((place.y - begin.y + scroll_.y) / measures_.row);
  hit.column = std::min(hit.column, columns_);
  hit.row = std::min(hit.row, rows_);
  const bool names = place.x < begin.x;
  if (place.y < begin.y)
    hit.part = names ? Part::Corner : Part::Header;
  else if (place.y >= end.y)
    hit.part = names ? Part::None : Part::BaseRow;
  else
    hit.part = names ? Part::Names : Part::Cells;
  return hit;
}

ImVec2 FiguresGrid::scroll_to(std::size_t row, std::size_t column) const {
  ImVec2 by(0, 0);
  if (column < columns_)
    by.x = outside(left_of(column), left_of(column) + measures_.column, body_min().x, body_max().x);
  if (row < rows_)
    by.y = outside(top_of(row), top_of(row) + measures_.row, body_min().y, body_max().y);
  return by;
}

}  // namespace app
