#include "app/views/plain_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "app/window/controls.h"
#include "transcripts/unicode.h"

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

double number_of(const exports::Cell& cell) {
  const auto* number = std::get_if<double>(&cell);
  return number == nullptr ? -HUGE_VAL : *number;
}

}  // namespace

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
      widest = std::max(widest, width_of(ui.fonts.ui, shown(cell, ui.language)));
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

void PlainTable::sort(const exports::Table& table) {
  rows_.resize(table.rows.size());
  std::iota(rows_.begin(), rows_.end(), 0U);
  if (!sorting_ || sorting_->column >= table.header.size()) return;
  const std::size_t column = sorting_->column;
  const bool numbers = numbers_[column];
  std::stable_sort(rows_.begin(), rows_.end(), [&](std::uint32_t a, std::uint32_t b) {
    const exports::Cell& first = table.rows[sorting_->down ? a : b][column];
    const exports::Cell& second = table.rows[sorting_->down ? b : a][column];
    if (numbers) return number_of(first) > number_of(second);
    return transcripts::compare_names(exports::text_of(second), exports::text_of(first)) > 0;
  });
}

float PlainTable::width(const Ui& ui) const {
  return std::accumulate(widths_.begin(), widths_.end(), 0.0F) +
         ui.px(kGap) * static_cast<float>(widths_.size());
}

void PlainTable::draw_heads(const exports::Table& table, Ui& ui) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  float x = at.x;
  for (std::size_t column = 0; column < widths_.size(); ++column) {
    ImGui::SetCursorScreenPos({x, at.y});
    const std::string id = "table/head/" + std::to_string(column);
    ImGui::PushID(id.c_str());
    const bool clicked = ImGui::InvisibleButton("##head", {widths_[column], ui.px(kLine)});
    ImGui::PopID();
    const bool sorted = sorting_ && sorting_->column == column;
    const std::string words = table.header[column] + (sorted ? (sorting_->down ? " ↓" : " ↑") : "");
    const float width = width_of(ui.fonts.small_strong, words);
    const float left = numbers_[column] ? std::max(0.0F, widths_[column] - width) : 0;
    draw_cut(list, ui.fonts.small_strong, {x + left, at.y + ui.px(6)},
             ImGui::IsItemHovered() ? ui.theme.text : ui.theme.muted, words, widths_[column]);
    describe_item(ui, id, words, "head");
    if (clicked) {
      sorting_ = sorted && !sorting_->down ? std::nullopt : std::optional(Sorting{column, !sorted});
      sort(table);
    }
    x += widths_[column] + ui.px(kGap);
  }
  const float top = at.y + ui.px(kLine);
  list->AddLine({at.x, top}, {x - ui.px(kGap), top}, ui.theme.line);
}

void PlainTable::draw_cells(const exports::Table& table, std::size_t row, ImVec2 at, Ui& ui) const {
  const auto& cells = table.rows[row];
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const std::string words = shown(cells[column], ui.language);
    const float width = width_of(ui.fonts.ui, words);
    const float left = numbers_[column] ? std::max(0.0F, widths_[column] - width) : 0;
    draw_cut(ImGui::GetWindowDrawList(), ui.fonts.ui, {at.x + left, at.y + ui.px(4)}, ui.theme.text,
             words, widths_[column]);
    if (ui.describe.on())
      ui.describe.add({"table/" + std::to_string(row) + "/" + std::to_string(column),
                       table.header[column],
                       "cell",
                       at,
                       {at.x + widths_[column], at.y + ui.px(kLine)},
                       true,
                       words,
                       false});
    at.x += widths_[column] + ui.px(kGap);
  }
}

std::optional<std::size_t> PlainTable::draw(const std::shared_ptr<const FiguresMade>& made,
                                            Ui& ui) {
  const exports::Table& table = made->table;
  if (table.header.empty()) return std::nullopt;
  const float room = ImGui::GetContentRegionAvail().x - ui.px(kGap);
  if (of_ != made || room != room_) {
    if (of_ && (of_->wanted.page != made->wanted.page ||
                of_->wanted.words.shown != made->wanted.words.shown))
      sorting_.reset();
    lay_out(table, ui, room);
    of_ = made;
    room_ = room;
    sort(table);
  }
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_heads(table, ui);
  const float line = ui.px(kLine);
  const float top = at.y + line;
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const float clip_top = list->GetClipRectMin().y;
  const float clip_bottom = list->GetClipRectMax().y;
  const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((clip_top - top) / line)));
  const auto last =
      std::min(rows_.size(),
               static_cast<std::size_t>(std::max(0.0F, std::ceil((clip_bottom - top) / line))));
  std::optional<std::size_t> clicked;
  for (std::size_t place = first; place < last; ++place) {
    const std::size_t row = rows_[place];
    const ImVec2 corner(at.x, top + static_cast<float>(place) * line);
    if (row < made->forms.size()) {
      ImGui::SetCursorScreenPos(corner);
      const std::string word = shown(table.rows[row].front(), ui.language);
      if (app::row(ui, "table/row/" + word, word, false, line).clicked) clicked = row;
    }
    draw_cells(table, row, corner, ui);
  }
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({width(ui), line * static_cast<float>(rows_.size() + 1)});
  return clicked;
}

}  // namespace app
