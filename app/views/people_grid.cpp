#include "app/views/people_grid.h"

#include <algorithm>
#include <cmath>

#include <GLFW/glfw3.h>

#include "app/views/menu.h"
#include "app/views/people_grid_frame.h"
#include "app/window/controls.h"
#include "coding/cases.h"
#include "coding/name_lists.h"

namespace app {
namespace {

using CellField = coding::CellChange::Field;

bool hit(int key) {
  return ImGui::IsKeyPressed(key);
}

}  // namespace

void PeopleGrid::reset() {
  cursor_ = anchor_ = {};
  editor_.close();
  order = {};
}

std::optional<coding::Guid> PeopleGrid::row(const PeopleTable& table,
                                            const std::vector<std::uint32_t>& shown) const {
  if (cursor_.row >= shown.size()) return std::nullopt;
  return table.rows[shown[cursor_.row]].owner;
}

CellBlock PeopleGrid::block() const {
  return {std::min(cursor_.row, anchor_.row), std::max(cursor_.row, anchor_.row),
          std::min(cursor_.column, anchor_.column), std::max(cursor_.column, anchor_.column)};
}

// As wide as their first cells, within bounds: measuring thousands would take a while.
void PeopleGrid::measure(const Frame& frame) {
  columns_ = &widths_.get(
      {frame.workspace.revision(), frame.table.kind, frame.ui.scale, frame.ui.language}, [&] {
        constexpr std::size_t kMeasured = 200;
        std::vector<float> widths;
        for (std::size_t column = 0; column < frame.table.columns.size(); ++column) {
          float width = width_of(frame.ui.fonts.small_strong, frame.table.columns[column].name) +
                        frame.ui.px(20);
          for (std::size_t row = 0; row < std::min(kMeasured, frame.table.rows.size()); ++row)
            width =
                std::max(width, width_of(frame.ui.fonts.ui, frame.table.rows[row].cells[column]));
          widths.push_back(
              std::floor(std::clamp(width + frame.ui.px(20), frame.ui.px(80), frame.ui.px(280))));
        }
        return widths;
      });
}

// From the left of the grid, scrolled; the names stay where they are.
float PeopleGrid::left_of(std::size_t column) const {
  float left = 0;
  for (std::size_t i = 0; i < column; ++i) left += (*columns_)[i];
  return column == 0 ? 0 : left - scroll_.x;
}

void PeopleGrid::take_mouse(const Frame& frame) {
  header_menu_.reset();
  if (!ImGui::IsItemHovered()) return;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  std::size_t column = 0;
  const std::size_t count = frame.table.columns.size();
  if (mouse.x >= frame.min.x + (*columns_)[0]) {
    column = 1;
    while (column < count && mouse.x >= frame.min.x + left_of(column) + (*columns_)[column])
      ++column;
  }
  if (column >= count) return;
  const bool left = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  if (mouse.y < frame.min.y + frame.ui.px(kPeopleHeader)) {
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Right)) header_menu_ = column;
    if (!left) return;
    if (order.sorted_by != column)
      order.sorted_by = column, order.descending = false;
    else if (!order.descending)
      order.descending = true;
    else
      order.sorted_by.reset();
    return;
  }
  const float y = mouse.y - frame.min.y - frame.ui.px(kPeopleHeader) + scroll_.y;
  const auto row = static_cast<std::size_t>(y / frame.ui.px(kPeopleRow));
  if (row >= frame.shown.size()) return;
  if (left && editor_.typed()) commit(frame, *editor_.typed());
  if (left && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
    return begin_editing(frame, frame.text(cursor_.row, cursor_.column));
  if (left || (ImGui::IsMouseDown(ImGuiMouseButton_Left) && ImGui::IsItemActive())) {
    cursor_ = {row, column};
    if (left && !ImGui::GetIO().KeyShift) anchor_ = cursor_;
  }
}

void PeopleGrid::move(const Frame& frame, int rows, int columns, bool extend) {
  const auto stay = [](std::size_t at, int by, std::size_t count) {
    const auto to = static_cast<long long>(at) + by;
    return static_cast<std::size_t>(
        std::clamp<long long>(to, 0, static_cast<long long>(count) - 1));
  };
  cursor_ = {stay(cursor_.row, rows, frame.shown.size()),
             stay(cursor_.column, columns, frame.table.columns.size())};
  if (!extend) anchor_ = cursor_;
  reveal_ = true;
}

void PeopleGrid::take_keys(const Frame& frame) {
  if (frame.ui.focus.on_control()) return;
  const ImGuiIO& io = ImGui::GetIO();
  if (editor_.typed() || io.WantTextInput || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup) ||
      frame.workspace.dialog() != Dialog::None || frame.shown.empty())
    return;
  const auto page = static_cast<int>((frame.max.y - frame.min.y) / frame.ui.px(kPeopleRow)) - 2;
  struct Step {
    int key;
    int rows;
    int columns;
  };
  const Step steps[] = {{GLFW_KEY_UP, -1, 0},         {GLFW_KEY_DOWN, 1, 0},
                        {GLFW_KEY_LEFT, 0, -1},       {GLFW_KEY_RIGHT, 0, 1},
                        {GLFW_KEY_PAGE_UP, -page, 0}, {GLFW_KEY_PAGE_DOWN, page, 0}};
  for (const Step& step : steps)
    if (!io.KeyCtrl && hit(step.key)) move(frame, step.rows, step.columns, io.KeyShift);
  if (hit(GLFW_KEY_TAB)) move(frame, 0, io.KeyShift ? -1 : 1, false);
  if (hit(GLFW_KEY_HOME)) move(frame, io.KeyCtrl ? -1'000'000 : 0, -10'000, io.KeyShift);
  if (hit(GLFW_KEY_END)) move(frame, io.KeyCtrl ? 1'000'000 : 0, 10'000, io.KeyShift);
  if (io.KeyCtrl && hit('C'))
    ImGui::SetClipboardText(copied_cells(frame.table, frame.shown, block()).c_str());
  if (io.KeyCtrl && hit('Z')) frame.actions.push(Undo{});
  if (io.KeyCtrl && hit('Y')) frame.actions.push(Redo{});
  if (why_read_only(frame.workspace, frame.ui) != nullptr) return;
  if (io.KeyCtrl && hit('V')) return paste(frame);
  if (hit(GLFW_KEY_DELETE) || hit(GLFW_KEY_BACKSPACE)) return clear_block(frame);
  if (hit(GLFW_KEY_ENTER) || hit(GLFW_KEY_KP_ENTER) || hit(GLFW_KEY_F2))
    return begin_editing(frame, frame.text(cursor_.row, cursor_.column));
  if (io.KeyCtrl || io.KeyAlt || io.InputQueueCharacters.empty()) return;
  const bool printable = std::any_of(io.InputQueueCharacters.begin(), io.InputQueueCharacters.end(),
                                     [](ImWchar c) { return c >= ' ' && c != 0x7F; });
  if (printable) begin_editing(frame, {});
}

void PeopleGrid::begin_editing(const Frame& frame, std::string text) {
  if (why_read_only(frame.workspace, frame.ui) != nullptr) return;
  anchor_ = cursor_;
  const bool typing = !ImGui::GetIO().InputQueueCharacters.empty();
  if (frame.table.columns[cursor_.column].field == CellField::Pps) {
    std::vector<std::string> names;
    for (const coding::Pps* pps : coding::pps_in_order(frame.workspace.study()))
      names.push_back(pps->name);
    editor_.choose_several(std::move(names),
                           coding::split_names(frame.text(cursor_.row, cursor_.column)));
  } else if (!typing && has_choices(frame.table, cursor_.column)) {
    editor_.choose(choices_in(frame.table, cursor_.column, frame.ui.language));
  } else {
    editor_.type(std::move(text));
  }
}

void PeopleGrid::draw_editor(const Frame& frame) {
  if (cursor_.row >= frame.shown.size()) return editor_.close();
  const ImVec2 min(frame.min.x + left_of(cursor_.column), frame.top_of(cursor_.row, scroll_.y));
  const auto entered =
      editor_.draw({frame.table.columns[cursor_.column], frame.text(cursor_.row, cursor_.column),
                    min, (*columns_)[cursor_.column], frame.ui.px(kPeopleRow)},
                   frame.ui);
  if (!entered) return;
  commit(frame, entered->text);
  if (entered->rows != 0 || entered->columns != 0)
    move(frame, entered->rows, entered->columns, false);
}

void PeopleGrid::commit(const Frame& frame, std::string text) {
  editor_.close();
  if (cursor_.row >= frame.shown.size() || text == frame.text(cursor_.row, cursor_.column)) return;
  const PeopleColumn& column = frame.table.columns[cursor_.column];
  frame.actions.push(
      ChangePeople{ChangeCells{frame.table.kind,
                               {{frame.table.rows[frame.shown[cursor_.row]].owner, column.field,
                                 column.attribute, std::move(text)}}}});
}

void PeopleGrid::clear_block(const Frame& frame) {
  ChangeCells change{frame.table.kind, {}};
  const CellBlock chosen = block();
  for (std::size_t row = chosen.first_row; row <= chosen.last_row; ++row)
    for (std::size_t i = std::max<std::size_t>(1, chosen.first_column); i <= chosen.last_column;
         ++i)
      if (!frame.text(row, i).empty())
        change.cells.push_back({frame.table.rows[frame.shown[row]].owner,
                                frame.table.columns[i].field,
                                frame.table.columns[i].attribute,
                                {}});
  if (!change.cells.empty()) frame.actions.push(ChangePeople{std::move(change)});
}

void PeopleGrid::paste(const Frame& frame) {
  const char* clipboard = ImGui::GetClipboardText();
  if (clipboard == nullptr || *clipboard == '\0') return;
  Pasted pasted = pasted_cells(frame.table, frame.shown, block(), clipboard);
  if (pasted.refusal) return frame.actions.push(Tell{*pasted.refusal});
  frame.actions.push(ChangePeople{ChangeCells{frame.table.kind, std::move(pasted.cells)}});
}

void PeopleGrid::reveal(const Frame& frame) {
  if (!std::exchange(reveal_, false)) return;
  const float top = static_cast<float>(cursor_.row) * frame.ui.px(kPeopleRow);
  const float room = frame.max.y - frame.min.y - frame.ui.px(kPeopleHeader + kPeopleRow);
  if (top < scroll_.y) ImGui::SetScrollY(top);
  if (top > scroll_.y + room) ImGui::SetScrollY(top - room);
  if (cursor_.column == 0) return;
  const float left = left_of(cursor_.column) - (*columns_)[0];
  const float over =
      left_of(cursor_.column) + (*columns_)[cursor_.column] - (frame.max.x - frame.min.x);
  if (left < 0)
    ImGui::SetScrollX(scroll_.x + left);
  else if (over > 0)
    ImGui::SetScrollX(scroll_.x + std::min(over, left));
}

void PeopleGrid::draw(const Workspace& workspace, const PeopleTable& table,
                      const std::vector<std::uint32_t>& shown, Actions& actions, Ui& ui) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::BeginChild("grid", {0, 0}, false,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNavInputs);
  const ImVec2 min = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetContentRegionAvail();
  scroll_ = {ImGui::GetScrollX(), ImGui::GetScrollY()};
  const ImVec2 start = ImGui::GetCursorScreenPos();
  Frame frame{workspace, table, shown, actions, ui, min, {min.x + size.x, min.y + size.y}};
  measure(frame);
  cursor_.row = std::min(cursor_.row, shown.empty() ? 0 : shown.size() - 1);
  anchor_.row = std::min(anchor_.row, shown.empty() ? 0 : shown.size() - 1);
  cursor_.column = std::min(cursor_.column, table.columns.size() - 1);
  anchor_.column = std::min(anchor_.column, table.columns.size() - 1);
  float width = 0;
  for (const float column : *columns_) width += column;
  const float height = ui.px(kPeopleHeader) + static_cast<float>(shown.size()) * ui.px(kPeopleRow);
  ImGui::InvisibleButton("##cells",
                         {std::max(width, 1.0F), std::max(height, ui.px(kPeopleHeader))});
  ImGui::SetItemAllowOverlap();
  take_mouse(frame);
  take_keys(frame);
  reveal(frame);
  draw_cells(frame);
  draw_header(frame);
  if (shown.empty() && !table.rows.empty())
    draw_text(ImGui::GetWindowDrawList(), ui.fonts.ui,
              {min.x + ui.px(8), min.y + ui.px(kPeopleHeader + 10)}, ui.theme.muted,
              ui.say("Niets om te tonen.", "Nothing to show."));
  draw_editor(frame);
  ImGui::SetCursorScreenPos(start);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace app
