// How PeopleGrid draws its cells and its header.
#include <algorithm>

#include "app/views/people_grid_frame.h"
#include "app/window/controls.h"

namespace app {

void PeopleGrid::cell(const Frame& frame, std::size_t row, std::size_t column, ImVec2 min,
                      ImVec2 max) const {
  Ui& ui = frame.ui;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const CellBlock chosen = block();
  const bool in_block = row >= chosen.first_row && row <= chosen.last_row &&
                        column >= chosen.first_column && column <= chosen.last_column;
  const bool at_cursor = row == cursor_.row && column == cursor_.column;
  const ImU32 ground = column == 0 ? ui.theme.panel : ui.theme.ground;
  list->AddRectFilled(min, max, in_block ? ui.theme.accent_soft : ground);
  list->AddLine({min.x, max.y - 1}, {max.x, max.y - 1}, ui.theme.line);
  const std::string& text = frame.text(row, column);
  const bool number = frame.table.columns[column].type == coding::AttributeType::Number;
  const float room = max.x - min.x - ui.px(16);
  const float x =
      number ? max.x - ui.px(8) - std::min(room, width_of(ui.fonts.ui, text)) : min.x + ui.px(8);
  draw_cut(list, ui.fonts.ui, {x, (min.y + max.y - ui.fonts.ui->FontSize) / 2}, ui.theme.text, text,
           room + 1);
  if (at_cursor) list->AddRect(min, {max.x - 1, max.y - 1}, ui.theme.accent, 0, 0, ui.px(1.5F));
  if (ui.describe.on())
    ui.describe.add({"cell/" + frame.table.rows[frame.shown[row]].owner.to_string() + "/" +
                         frame.table.columns[column].id,
                     frame.table.columns[column].name, "cell", min, max, true, text,
                     max.x > frame.max.x || max.y > frame.max.y});
}

void PeopleGrid::draw_cells(const Frame& frame) const {
  const float row_height = frame.ui.px(kPeopleRow);
  const auto first = static_cast<std::size_t>(std::max(0.0F, scroll_.y / row_height));
  const auto count = static_cast<std::size_t>((frame.max.y - frame.min.y) / row_height) + 2;
  const std::size_t last = std::min(frame.shown.size(), first + count);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float names = (*columns_)[0];
  const float top = frame.min.y + frame.ui.px(kPeopleHeader);
  const auto draw_columns = [&](std::size_t from, std::size_t to) {
    for (std::size_t column = from; column < to; ++column) {
      const float left = frame.min.x + left_of(column);
      const float right = left + (*columns_)[column];
      if (right < frame.min.x + (column == 0 ? 0 : names) || left > frame.max.x) continue;
      for (std::size_t row = first; row < last; ++row) {
        const float y = frame.top_of(row, scroll_.y);
        cell(frame, row, column, {left, y}, {right, y + row_height});
      }
    }
  };
  list->PushClipRect({frame.min.x + names, top}, frame.max, true);
  draw_columns(1, frame.table.columns.size());
  list->PopClipRect();
  list->PushClipRect({frame.min.x, top}, frame.max, true);
  draw_columns(0, 1);
  list->PopClipRect();
}

void PeopleGrid::draw_header(const Frame& frame) const {
  Ui& ui = frame.ui;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float height = ui.px(kPeopleHeader);
  list->AddRectFilled(frame.min, {frame.max.x, frame.min.y + height}, ui.theme.panel);
  for (std::size_t i = frame.table.columns.size(); i-- > 0;) {
    const PeopleColumn& column = frame.table.columns[i];
    const ImVec2 min(frame.min.x + left_of(i), frame.min.y);
    const ImVec2 max(min.x + (*columns_)[i], min.y + height);
    if (min.x > frame.max.x || max.x < frame.min.x) continue;
    const float clip = frame.min.x + (i == 0 ? 0 : (*columns_)[0]);
    list->PushClipRect({clip, min.y}, {frame.max.x, max.y}, true);
    list->AddRectFilled(min, max, ui.theme.panel);
    const bool sorted = order.sorted_by == i;
    const std::string name = column.name + (sorted ? (order.descending ? " ↓" : " ↑") : "");
    const float room = max.x - min.x - ui.px(16);
    const float used = std::min(room, width_of(ui.fonts.small_strong, name));
    const bool number = column.type == coding::AttributeType::Number;
    draw_cut(list, ui.fonts.small_strong,
             {number ? max.x - ui.px(8) - used : min.x + ui.px(8), min.y + ui.px(9)},
             sorted ? ui.theme.accent : ui.theme.muted, name, room + 1);
    list->PopClipRect();
    if (ui.describe.on() && max.x > clip)
      ui.describe.add({"header/" + column.id,
                       column.name,
                       "row",
                       {std::max(min.x, clip), min.y},
                       max,
                       true,
                       std::string(sorted ? (order.descending ? "down" : "up") : ""),
                       max.x > frame.max.x});
  }
  list->AddLine({frame.min.x, frame.min.y + height}, {frame.max.x, frame.min.y + height},
                ui.theme.line);
}

}  // namespace app
