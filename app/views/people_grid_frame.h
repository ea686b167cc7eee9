// What the two files of PeopleGrid share: the table as it is drawn in one frame.
#pragma once

#include "app/views/people_grid.h"

namespace app {

// In measures of the design.
inline constexpr float kPeopleRow = 28;
inline constexpr float kPeopleHeader = 32;

struct PeopleGrid::Frame {
  const Workspace& workspace;
  const PeopleTable& table;
  const std::vector<std::uint32_t>& shown;
  Actions& actions;
  Ui& ui;
  ImVec2 min;  // of what shows of the grid
  ImVec2 max;

  const std::string& text(std::size_t row, std::size_t column) const {
    return table.rows[shown[row]].cells[column];
  }
  float top_of(std::size_t row, float scroll) const {
    return min.y + ui.px(kPeopleHeader) + static_cast<float>(row) * ui.px(kPeopleRow) - scroll;
  }
};

}  // namespace app
