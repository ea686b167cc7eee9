#include "app/views/people_grid.h"

#include <algorithm>
#include <cmath>

#include <GLFW/glfw3.h>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "coding/attribute_values.h"
#include "coding/cases.h"
#include "coding/name_lists.h"

namespace app {
namespace {

constexpr float kRow = 28;
constexpr float kHeader = 32;
constexpr const char* kChoices = "##choices";
using CellField = coding::CellChange::Field;

bool hit(int key) {
  return ImGui::IsKeyPressed(key);
}

}  // namespace

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
    return min.y + ui.px(kHeader) + static_cast<float>(row) * ui.px(kRow) - scroll;
  }
};

void PeopleGrid::reset() {
  cursor_ = anchor_ = {};
  edited_.reset();
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
  const float row_height = frame.ui.px(kRow);
  const auto first = static_cast<std::size_t>(std::max(0.0F, scroll_.y / row_height));
  const auto count = static_cast<std::size_t>((frame.max.y - frame.min.y) / row_height) + 2;
  const std::size_t last = std::min(frame.shown.size(), first + count);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float names = (*columns_)[0];
  const float top = frame.min.y + frame.ui.px(kHeader);
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
  const float height = ui.px(kHeader);
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
    draw_cut(list, ui.fonts.small_strong, {min.x + ui.px(8), min.y + ui.px(9)},
             sorted ? ui.theme.accent : ui.theme.muted, name, max.x - min.x - ui.px(12));
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
  if (mouse.y < frame.min.y + frame.ui.px(kHeader)) {
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
  const float y = mouse.y - frame.min.y - frame.ui.px(kHeader) + scroll_.y;
  const auto row = static_cast<std::size_t>(y / frame.ui.px(kRow));
  if (row >= frame.shown.size()) return;
  if (left && edited_) commit(frame, *edited_);
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
  const ImGuiIO& io = ImGui::GetIO();
  if (edited_ || io.WantTextInput || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup) ||
      frame.workspace.dialog() != Dialog::None || frame.shown.empty())
    return;
  const auto page = static_cast<int>((frame.max.y - frame.min.y) / frame.ui.px(kRow)) - 2;
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
  const PeopleColumn& column = frame.table.columns[cursor_.column];
  anchor_ = cursor_;
  if (column.field == CellField::Pps || (column.type == coding::AttributeType::Choice &&
                                         ImGui::GetIO().InputQueueCharacters.empty())) {
    choices_.clear();
    if (column.field == CellField::Pps) {
      for (const coding::Pps* pps : coding::pps_in_order(frame.workspace.study()))
        choices_.push_back(pps->name);
      ticked_ = coding::split_names(frame.text(cursor_.row, cursor_.column));
    } else {
      choices_ = choices_in(frame.table, cursor_.column, frame.ui.language);
    }
    open_choices_ = true;
    return;
  }
  show_editor(std::move(text));
}

void PeopleGrid::show_editor(std::string text) {
  edited_ = std::move(text);
  focus_editor_ = true;
  editor_active_ = false;
  waiting_.clear();
}

void PeopleGrid::commit(const Frame& frame, std::string text) {
  edited_.reset();
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

void PeopleGrid::draw_editor(const Frame& frame) {
  if (!edited_) return;
  Ui& ui = frame.ui;
  const PeopleColumn& column = frame.table.columns[cursor_.column];
  const float y = frame.top_of(cursor_.row, scroll_.y);
  const float width = std::max((*columns_)[cursor_.column], ui.px(180));
  ImGui::SetCursorScreenPos({frame.min.x + left_of(cursor_.column), y});
  const CellField field = column.field;
  const bool wrong = field == CellField::Attribute && !edited_->empty() &&
                     !coding::read_value(column.type, *edited_);
  // The field has the keyboard some frames after it appeared: what is typed until then waits.
  ImVector<ImWchar>& queue = ImGui::GetIO().InputQueueCharacters;
  if (!editor_active_) {
    waiting_.insert(waiting_.end(), queue.begin(), queue.end());
    queue.resize(0);
  } else {
    for (const ImWchar c : std::exchange(waiting_, {})) queue.push_back(c);
  }
  const auto typed =
      text_field(ui, "cell/edit",
                 CellField::Name == field ? ui.say("naam", "name") : ui.say("waarde", "value"),
                 *edited_, width, std::exchange(focus_editor_, false));
  editor_active_ = typed.active;
  if (wrong) {
    const bool date = column.type == coding::AttributeType::Date;
    const char* why = date ? ui.say("geen datum, zoals 24-11-2025", "no date, such as 2025-11-24")
                           : ui.say("geen getal, zoals 3,5", "no number, such as 3.5");
    const ImVec2 at(frame.min.x + left_of(cursor_.column), y + ui.px(kRow + 4));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({at.x - ui.px(4), at.y - ui.px(2)},
                        {at.x + width_of(ui.fonts.small, why) + ui.px(6), at.y + ui.px(18)},
                        ui.theme.field);
    draw_text(list, ui.fonts.small, at, ui.theme.error, why);
  }
  if (hit(GLFW_KEY_ESCAPE)) return edited_.reset();
  if (wrong) return;
  const bool tab = typed.active && hit(GLFW_KEY_TAB);
  if (!typed.entered && !tab) return;
  commit(frame, *edited_);
  move(frame, tab ? 0 : 1, tab ? 1 : 0, false);
}

// A list to choose from: one value, or several PPS.
void PeopleGrid::draw_choices(const Frame& frame) {
  Ui& ui = frame.ui;
  if (std::exchange(open_choices_, false)) {
    ImGui::OpenPopup(kChoices);
    ImGui::SetNextWindowPos(
        {frame.min.x + left_of(cursor_.column), frame.top_of(cursor_.row + 1, scroll_.y)});
  }
  if (!begin_menu(ui, kChoices, ui.px(260))) return;
  const PeopleColumn& column = frame.table.columns[cursor_.column];
  ImGui::BeginChild(
      "list", {0, std::min(ui.px(300), static_cast<float>(choices_.size()) *
                                               ui.px(column.field == CellField::Pps ? 31 : 29) +
                                           ui.px(2))});
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const std::string id = "choice/" + std::to_string(i);
    if (column.field != CellField::Pps) {
      if (menu_entry(ui, id, choices_[i])) {
        commit(frame, choices_[i]);
        ImGui::CloseCurrentPopup();
      }
      continue;
    }
    const auto there = std::find(ticked_.begin(), ticked_.end(), choices_[i]);
    bool ticked = there != ticked_.end();
    if (!check_box(ui, id, choices_[i], ticked)) continue;
    if (ticked)
      ticked_.push_back(choices_[i]);
    else
      ticked_.erase(there);
  }
  ImGui::EndChild();
  if (column.field == CellField::Pps) {
    if (menu_entry(ui, "choice/done", ui.say("Klaar", "Done")) ||
        (!ImGui::IsWindowAppearing() && pressed(ImGuiKey_Enter))) {
      commit(frame, coding::join_names(ticked_));
      ImGui::CloseCurrentPopup();
    }
  } else {
    if (menu_entry(ui, "choice/other", ui.say("Anders…", "Other…"))) {
      show_editor(frame.text(cursor_.row, cursor_.column));
    }
    if (menu_entry(ui, "choice/none", ui.say("Leeg", "Empty"))) commit(frame, {});
  }
  end_menu();
}

void PeopleGrid::reveal(const Frame& frame) {
  if (!std::exchange(reveal_, false)) return;
  const float top = static_cast<float>(cursor_.row) * frame.ui.px(kRow);
  const float room = frame.max.y - frame.min.y - frame.ui.px(kHeader + kRow);
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
  const float height = ui.px(kHeader) + static_cast<float>(shown.size()) * ui.px(kRow);
  ImGui::InvisibleButton("##cells", {std::max(width, 1.0F), std::max(height, ui.px(kHeader))});
  ImGui::SetItemAllowOverlap();
  take_mouse(frame);
  take_keys(frame);
  reveal(frame);
  draw_cells(frame);
  draw_header(frame);
  if (shown.empty())
    draw_text(ImGui::GetWindowDrawList(), ui.fonts.ui,
              {min.x + ui.px(8), min.y + ui.px(kHeader + 10)}, ui.theme.muted,
              ui.say("Niets om te tonen.", "Nothing to show."));
  draw_editor(frame);
  draw_choices(frame);
  ImGui::SetCursorScreenPos(start);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace app
