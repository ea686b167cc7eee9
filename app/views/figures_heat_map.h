// Draws the matrix of Cijfers: the cells tinted by how much there is in them, and what stays in
// sight around them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <imgui.h>

#include "app/views/figures_grid.h"
#include "app/views/figures_table.h"
#include "app/window/ui.h"

namespace app {

struct HeatMap {
  const FiguresTable& table;
  const FiguresGrid& grid;
  // The order of the table's query.
  std::optional<std::size_t> sorted_by = {};          // a column; none: the codebook's tree
  std::optional<std::size_t> columns_sorted_by = {};  // a row
  std::optional<FiguresGrid::Hit> chosen;             // a cell
  FiguresGrid::Hit hovered;
};

void draw_heat_map(const HeatMap& map, Ui& ui);
// Its part above the cells: the columns' names, and what they lie within.
void draw_heads(const HeatMap& map, Ui& ui);

// Carries out `draw` where it shows between these.
template <class Draw>
void draw_between(ImVec2 min, ImVec2 max, Draw draw) {
  if (min.x >= max.x || min.y >= max.y) return;
  ImGui::GetWindowDrawList()->PushClipRect(min, max, true);
  draw();
  ImGui::GetWindowDrawList()->PopClipRect();
}

// How high the names of what columns lie within are; 0 where these are one deep.
float outer_height(const FiguresTable& table, const Ui& ui);
// At the right of a row's name: a click there puts the columns in the order of its figures.
float sort_width(const Ui& ui);

// What a code's name takes, with its swatch and indent.
float name_width(const coding::CodebookEntry& code, const Ui& ui);
// A column's name in two lines where it is wider than `width`: where the second begins, or none.
std::optional<std::size_t> second_line(const std::string& name, float width, const Ui& ui);

}  // namespace app
