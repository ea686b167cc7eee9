#include "app/views/plain_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kLine = 26;
constexpr float kGap = 24;
constexpr float kNarrowest = 60;
constexpr float kWidest = 560;

std::string shown(const exports::Cell& cell, Language language) {
  std::string words = exports::text_of(cell);
  constexpr std::size_t kLongest = 10;  // more digits than that, as of a p, nobody reads
  if (const auto* number = std::get_if<double>(&cell); number != nullptr && words.size() > kLongest)
    words = fmt::format("{:.2g}", *number);
  if (language == Language::Dutch && std::holds_alternative<double>(cell))
    std::replace(words.begin(), words.end(), '.', ',');
  return words;
}

struct CellAnswer {
  bool hovered = false;
  bool clicked = false;
};

// Of a cell that does something: its words are underlined while the mouse is on them.
CellAnswer answer_of(const std::string& id, const std::string& action, ImVec2 at, float width,
                     Ui& ui) {
  CellAnswer answer;
  ImGui::SetCursorScreenPos(at);
  ImGui::PushID(id.c_str());
  answer.clicked = ImGui::InvisibleButton("##cell", {width, ui.px(kLine)});
  ImGui::PopID();
  tooltip(ui, action);
  answer.hovered = ImGui::IsItemHovered();
  const float y = at.y + ui.px(4) + ui.fonts.ui->FontSize;
  if (answer.hovered)
    ImGui::GetWindowDrawList()->AddLine({at.x, y}, {at.x + width, y}, ui.theme.accent);
  return answer;
}

// Words that are cut, at the mouse.
void tell_whole(const std::string& words, ImVec2 at, float room, Ui& ui) {
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({room, ui.px(kLine)});
  tooltip(ui, words);
}

}  // namespace

void draw_mark(ImDrawList* list, ImVec2 centre, const Ui& ui) {
  list->AddCircleFilled(centre, ui.px(3.5F), ui.theme.accent);
}

void PlainTable::lay_out(const exports::Table& table, const Ui& ui, float room) {
  constexpr std::size_t kLooked = 300;  // rows are alike
  const std::size_t columns = table.header.size();
  widths_.assign(columns, 0);
  numbers_.assign(columns, false);
  for (std::size_t column = 0; column < columns; ++column) {
    float widest = width_of(ui.fonts.small_strong, table.header[column]) + ui.px(16);
    for (std::size_t row = 0; row < std::min(kLooked, table.rows.size()); ++row) {
      const exports::Cell& cell = table.rows[row][column];
      if (std::holds_alternative<double>(cell)) numbers_[column] = true;
      const std::string words = shown(cell, ui.language);
      widest = std::max({widest, width_of(ui.fonts.ui, words), width_of(ui.fonts.strong, words)});
    }
    widths_[column] = std::clamp(widest, ui.px(kNarrowest), ui.px(kWidest));
  }
  // Too wide: texts give way, the last first, and numbers stay whole.
  float sum = std::accumulate(widths_.begin(), widths_.end(), 0.0F) +
              ui.px(kGap) * static_cast<float>(columns);
  for (std::size_t column = columns; column-- > 0 && sum > room;) {
    if (numbers_[column]) continue;
    const float less = std::min(sum - room, widths_[column] - ui.px(2 * kNarrowest));
    if (less <= 0) continue;
    widths_[column] -= less;
    sum -= less;
  }
}

float PlainTable::width(const Ui& ui) const {
  return std::accumulate(widths_.begin(), widths_.end(), 0.0F) +
         ui.px(kGap) * static_cast<float>(widths_.size());
}

void PlainTable::draw_heads(const exports::Table& table, Actions& actions, Ui& ui) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  float x = at.x;
  for (std::size_t column = 0; column < widths_.size(); ++column) {
    ImGui::SetCursorScreenPos({x, at.y});
    const std::string id = "table/head/" + std::to_string(column);
    ImGui::PushID(id.c_str());
    const bool clicked = ImGui::InvisibleButton("##head", {widths_[column], ui.px(kLine)});
    ImGui::PopID();
    const bool sorted = order_ && order_->column == column;
    const std::string words =
        table.header[column] + (sorted ? (order_->reversed ? " ↑" : " ↓") : "");
    const float width = width_of(ui.fonts.small_strong, words);
    const float left = numbers_[column] ? std::max(0.0F, widths_[column] - width) : 0;
    draw_cut(list, ui.fonts.small_strong, {x + left, at.y + ui.px(6)},
             ImGui::IsItemHovered() ? ui.theme.text : ui.theme.muted, words, widths_[column]);
    describe_item(ui, id, words, "head");
    if (clicked)
      actions.push(SortFigures{
          sorted && order_->reversed ? std::nullopt : Order(exports::TableOrder{column, sorted})});
    x += widths_[column] + ui.px(kGap);
  }
  const float top = at.y + ui.px(kLine);
  list->AddLine({at.x, top}, {x - ui.px(kGap), top}, ui.theme.line);
}

bool PlainTable::draw_cell(const exports::Table& table, CellPlace place, const CellLook& look,
                           ImVec2 at, Ui& ui) const {
  const std::string words = shown(table.rows[place.row][place.column], ui.language);
  const std::string id = "table/" + std::to_string(place.row) + "/" + std::to_string(place.column);
  const float room = widths_[place.column];
  const bool number = numbers_[place.column];
  ImFont* font = look.marked ? ui.fonts.strong : ui.fonts.ui;
  const float width = std::min(room, width_of(font, words));
  const ImVec2 from(at.x + (number ? room - width : 0), at.y);
  const bool clickable = !look.action.empty() && !words.empty();
  const CellAnswer answer = clickable ? answer_of(id, look.action, from, width, ui) : CellAnswer{};
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (look.marked && number) draw_mark(list, {from.x - ui.px(8), at.y + ui.px(kLine) / 2}, ui);
  draw_cut(list, font, {from.x, at.y + ui.px(4)}, answer.hovered ? ui.theme.accent : ui.theme.text,
           words, room);
  if (!clickable && width_of(font, words) > room) tell_whole(words, at, room, ui);
  if (ui.describe.on())
    ui.describe.add({id,
                     table.header[place.column],
                     look.marked ? "marked cell" : "cell",
                     at,
                     {at.x + (clickable ? width : room), at.y + ui.px(kLine)},
                     true,
                     words,
                     false});
  return answer.clicked;
}

std::optional<CellPlace> PlainTable::draw_row(const FiguresMade& made, std::size_t row,
                                              const LookOf& look_of, ImVec2 at, Ui& ui) const {
  const exports::Table& table = made.table;
  std::optional<CellPlace> clicked;
  if (row < made.forms.size()) {
    ImGui::SetCursorScreenPos(at);
    const std::string word = shown(table.rows[row].front(), ui.language);
    if (app::row(ui, "table/row/" + word, word, false, ui.px(kLine)).clicked)
      clicked = CellPlace{row, 0};
  }
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    const CellPlace place{row, column};
    if (draw_cell(table, place, look_of ? look_of(place) : CellLook{}, at, ui)) clicked = place;
    at.x += widths_[column] + ui.px(kGap);
  }
  return clicked;
}

std::optional<CellPlace> PlainTable::draw(const std::shared_ptr<const FiguresMade>& made,
                                          const Order& order, const LookOf& look_of,
                                          Actions& actions, Ui& ui) {
  const exports::Table& table = made->table;
  if (table.header.empty()) return std::nullopt;
  const float room = ImGui::GetWindowWidth() - ImGui::GetCursorPosX() -
                     ImGui::GetStyle().ScrollbarSize - ui.px(kGap);
  if (of_ != made || room != room_) lay_out(table, ui, room);
  if (of_ != made || order != order_) rows_ = exports::rows_in_order(table, order);
  of_ = made;
  room_ = room;
  order_ = order;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_heads(table, actions, ui);
  const float line = ui.px(kLine);
  const float top = at.y + line;
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const float clip_top = list->GetClipRectMin().y;
  const float clip_bottom = list->GetClipRectMax().y;
  const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((clip_top - top) / line)));
  const auto last =
      std::min(rows_.size(),
               static_cast<std::size_t>(std::max(0.0F, std::ceil((clip_bottom - top) / line))));
  std::optional<CellPlace> clicked;
  for (std::size_t place = first; place < last; ++place) {
    const ImVec2 corner(at.x, top + static_cast<float>(place) * line);
    if (const auto here = draw_row(*made, rows_[place], look_of, corner, ui)) clicked = here;
  }
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({width(ui), line * static_cast<float>(rows_.size() + 1)});
  return clicked;
}

}  // namespace app
