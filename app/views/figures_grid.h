// Where the cells of the matrix lie: the header above, the codes' names at the left, the base row
// below and the totals at the right stay in sight while the rest scrolls. Only what is in sight is
// asked for. Lengths in pixels; no drawing.
#pragma once

#include <cstddef>

#include <imgui.h>

namespace app {

struct GridMeasures {
  float names = 0;   // width of the codes' names
  float column = 0;  // width of a column, the total's too
  float row = 0;     // height of a row, the base row too
  float header = 0;  // height of the header
};

struct Range {
  std::size_t first = 0;
  std::size_t last = 0;  // one past
};

class FiguresGrid {
 public:
  // `min` and `max`: what of the screen there is for it.
  FiguresGrid(const GridMeasures& measures, std::size_t rows, std::size_t columns, ImVec2 min,
              ImVec2 max, ImVec2 scroll);

  // What it takes to show it whole.
  ImVec2 size() const;
  const GridMeasures& measures() const { return measures_; }
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }

  // The places of rows and columns. `row` == rows() is the base row, `column` == columns() the
  // total's.
  float left_of(std::size_t column) const;
  float top_of(std::size_t row) const;
  // Between these, the scrolling cells show.
  ImVec2 body_min() const { return {min_.x + measures_.names, min_.y + measures_.header}; }
  ImVec2 body_max() const { return {left_of(columns_), top_of(rows_)}; }
  ImVec2 min() const { return min_; }
  // Right of the totals and below the base row there is nothing.
  ImVec2 max() const;

  Range rows_in_sight() const;
  Range columns_in_sight() const;

  enum class Part { None, Corner, Header, Names, Cells, BaseRow };
  // What lies at a place: row and column as above; the column only where the part has one.
  struct Hit {
    Part part = Part::None;
    std::size_t row = 0;
    std::size_t column = 0;
  };
  Hit at(ImVec2 place) const;

  // How far to scroll on so that the cell comes in sight; zero where it is.
  ImVec2 scroll_to(std::size_t row, std::size_t column) const;

 private:
  GridMeasures measures_;
  std::size_t rows_;
  std::size_t columns_;
  ImVec2 min_;
  ImVec2 max_;
  ImVec2 scroll_;
};

}  // namespace app
