// Draws the matrix of Cijfers: the cells tinted by how much there is in them, and what stays in
// sight around them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/views/figures_grid.h"
#include "app/views/figures_table.h"
#include "app/window/ui.h"

namespace app {

struct HeatMap {
  const FiguresTable& table;
  const std::vector<std::uint32_t>& rows;  // of the table, as they are shown
  const FiguresGrid& grid;
  bool sorted = false;                     // else the rows are the codebook's tree
  std::optional<std::size_t> sorted_by;    // a column
  std::optional<FiguresGrid::Hit> chosen;  // a cell
  FiguresGrid::Hit hovered;
};

void draw_heat_map(const HeatMap& map, Ui& ui);

// What a code's name takes, with its swatch and indent.
float name_width(const coding::CodebookEntry& code, const Ui& ui);
// A column's name in two lines where it is wider than `width`: where the second begins, or none.
std::optional<std::size_t> second_line(const std::string& name, float width, const Ui& ui);

}  // namespace app
