#include "app/views/figures_heat_map.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/views/figures_words.h"
#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kGap = 2;      // between cells
constexpr float kMargin = 20;  // left of the codes' names
constexpr float kIndent = 16;
constexpr float kSwatch = 11;

class Painter {
 public:
  Painter(const HeatMap& map, Ui& ui)
      : map_(map), grid_(map.grid), ui_(ui), list_(ImGui::GetWindowDrawList()) {}

  void draw() {
    const ImVec2 min = grid_.body_min();
    const ImVec2 max = grid_.body_max();
    const ImVec2 end = grid_.max();
    draw_between(min, max, [this] { cells(); });
    draw_between({max.x, min.y}, {end.x, max.y}, [this] { totals(); });
    draw_between({grid_.min().x, min.y}, {min.x, max.y}, [this] { names(); });
    draw_heads(map_, ui_);
    draw_between({grid_.min().x, max.y}, {min.x, end.y}, [this] { base_name(); });
    draw_between({min.x, max.y}, {max.x, end.y}, [this] { bases(); });
    draw_between({max.x, max.y}, end, [this] { base(grid_.columns()); });
    edges(min, max, end);
  }

 private:
  struct Box {
    ImVec2 min;
    ImVec2 max;
  };
  Box box(std::size_t row, std::size_t column) const {
    const float gap = ui_.px(kGap) / 2;
    const ImVec2 at(grid_.left_of(column), grid_.top_of(row));
    return {{at.x + gap, at.y + gap},
            {at.x + grid_.measures().column - gap, at.y + grid_.measures().row - gap}};
  }
  std::string name_of_column(std::size_t column) const {
    return map_.table.whole_name(column, ui_.language);
  }
  const coding::CodebookEntry& code(std::size_t row) const { return map_.table.codes[row]; }
  std::string column_id(std::size_t column) const {
    return column == map_.table.total() ? "total" : std::to_string(column);
  }

  void describe(std::string id, std::string label, const char* kind, const Box& at,
                std::string value) {
    describe_place(ui_, std::move(id), std::move(label), kind, at.min, at.max, std::move(value));
  }

  void centred(ImFont* font, const Box& at, ImU32 colour, const std::string& words) {
    const float x = (at.min.x + at.max.x - width_of(font, words)) / 2;
    const float y = (at.min.y + at.max.y - font->FontSize) / 2;
    draw_text(list_, font, {std::floor(x), std::floor(y)}, colour, words);
  }

  ImU32 ground_of(double value) const {
    if (value == 0) return ui_.theme.ground;
    // A residual may be below zero: the further off, the darker.
    const auto share = std::min(1.0F, static_cast<float>(std::abs(value) / map_.table.highest));
    return mix(ui_.theme.ground, ui_.theme.accent, 0.1F + 0.78F * share);
  }

  // "<5" where it is hidden, a dash where nobody was asked.
  std::string words_of(std::size_t row, std::size_t column) const {
    const coding::FrequencyQuery& query = map_.table.figures.query;
    if (map_.table.figures.rows[row].hides(column)) return "<" + std::to_string(query.hide_below);
    if (map_.table.not_asked(row, column)) return "–";
    return figure(map_.table.value(row, column), query.as, ui_.language);
  }

  void cell(std::size_t row, std::size_t column) {
    const Theme& t = ui_.theme;
    const bool total = column == map_.table.total();
    const double value = map_.table.value(row, column);
    const Box at = box(row, column);
    const coding::Code& of = *code(row).code;
    const std::string words = words_of(row, column);
    // A mere heading counts nothing itself: noughts would only hide where there is something.
    if (of.codable || value != 0) {
      const ImU32 ground = total ? t.hover : ground_of(value);
      if (total || value != 0) list_->AddRectFilled(at.min, at.max, ground);
      const ImU32 colour = value == 0 ? t.muted : total ? t.text : readable_on(ground);
      centred(total ? ui_.fonts.strong : ui_.fonts.ui, at, colour, words);
    }
    outline(row, column, at);
    if (!ui_.describe.on()) return;
    describe("cell/" + of.id.to_string() + "/" + column_id(column),
             of.name + " × " + (total ? total_name() : name_of_column(column)), "cell", at, words);
  }

  void outline(std::size_t row, std::size_t column, const Box& at) {
    const auto is = [&](const FiguresGrid::Hit& hit) {
      return hit.part == FiguresGrid::Part::Cells && hit.row == row && hit.column == column;
    };
    const bool chosen = map_.chosen && is(*map_.chosen);
    if (!chosen && !is(map_.hovered)) return;
    list_->AddRect(at.min, at.max, chosen ? ui_.theme.text : ui_.theme.muted, 0, ImDrawFlags_None,
                   chosen ? ui_.px(2) : 1);
  }

  void cells() {
    const Range rows = grid_.rows_in_sight();
    const Range columns = grid_.columns_in_sight();
    for (std::size_t row = rows.first; row < rows.last; ++row)
      for (std::size_t column = columns.first; column < columns.last; ++column) cell(row, column);
  }

  void totals() {
    const Range rows = grid_.rows_in_sight();
    for (std::size_t row = rows.first; row < rows.last; ++row) cell(row, grid_.columns());
  }

  void names() {
    const Range rows = grid_.rows_in_sight();
    for (std::size_t row = rows.first; row < rows.last; ++row) name(row);
  }

  void name(std::size_t row) {
    const coding::CodebookEntry& entry = code(row);
    const bool heading = entry.depth == 0 && entry.has_children;
    const float depth = map_.sorted_by ? 0 : static_cast<float>(entry.depth);
    const Box at{{grid_.min().x, grid_.top_of(row)},
                 {grid_.body_min().x, grid_.top_of(row) + grid_.measures().row}};
    if (map_.hovered.part == FiguresGrid::Part::Names && map_.hovered.row == row)
      list_->AddRectFilled({at.min.x + ui_.px(kMargin - 8), at.min.y + ui_.px(2)},
                           {at.max.x - ui_.px(6), at.max.y - ui_.px(2)}, ui_.theme.hover,
                           ui_.px(5));
    const float x = at.min.x + ui_.px(kMargin + depth * kIndent);
    draw_swatch(list_, {x + ui_.px(kSwatch) / 2, (at.min.y + at.max.y) / 2}, ui_.px(kSwatch),
                colour_of(entry.code->colour));
    ImFont* font = heading ? ui_.fonts.strong : ui_.fonts.ui;
    const float left = x + ui_.px(kSwatch + 8);
    draw_cut(list_, font, {left, std::floor((at.min.y + at.max.y - font->FontSize) / 2)},
             ui_.theme.text, entry.code->name, at.max.x - ui_.px(10) - left);
    sort_arrow(row, at);
    if (ui_.describe.on())
      describe("row/" + entry.code->id.to_string(), entry.code->name, "row", at, "");
  }

  // Where a click puts the columns in the order of this row.
  void sort_arrow(std::size_t row, const Box& of) {
    const bool sorted = map_.columns_sorted_by == row;
    const bool hovered = map_.hovered.part == FiguresGrid::Part::Names && map_.hovered.row == row;
    const Box at{{of.max.x - sort_width(ui_), of.min.y}, of.max};
    if (ui_.describe.on())
      describe("sort/" + code(row).code->id.to_string(), code(row).code->name, "button", at,
               sorted ? "sorted" : "");
    if (!sorted && !hovered) return;
    const float half = ui_.px(4);
    const ImVec2 middle((at.min.x + at.max.x) / 2 - ui_.px(2), (at.min.y + at.max.y) / 2);
    list_->AddRectFilled({at.min.x, at.min.y + ui_.px(3)},
                         {at.max.x - ui_.px(6), at.max.y - ui_.px(3)},
                         hovered ? ui_.theme.hover : ui_.theme.ground);
    list_->AddTriangleFilled({middle.x - half, middle.y - half}, {middle.x - half, middle.y + half},
                             {middle.x + half, middle.y},
                             sorted ? ui_.theme.accent : ui_.theme.muted);
  }

  const char* total_name() const { return ui_.say("Totaal", "Total"); }

  void base_name() {
    const coding::FrequencyQuery& query = map_.table.figures.query;
    ImFont* font = ui_.fonts.ui;
    const float top = grid_.top_of(grid_.rows());
    const float y = top + std::floor((grid_.measures().row - font->FontSize) / 2);
    draw_cut(list_, font, {grid_.min().x + ui_.px(kMargin), y}, ui_.theme.muted,
             base_label(query, ui_.language), grid_.measures().names - ui_.px(kMargin + 6));
  }

  void bases() {
    const Range columns = grid_.columns_in_sight();
    for (std::size_t column = columns.first; column < columns.last; ++column) base(column);
  }

  void base(std::size_t column) {
    const coding::FrequencyQuery& query = map_.table.figures.query;
    const Box at = box(grid_.rows(), column);
    list_->AddRectFilled(at.min, at.max, ui_.theme.hover);
    const std::string words = figure(base_figure(query, map_.table.base(column)),
                                     coding::ShownAs::Absolute, ui_.language);
    centred(ui_.fonts.strong, at, ui_.theme.text, words);
    if (ui_.describe.on())
      describe("base/" + column_id(column), base_label(query, ui_.language), "cell", at, words);
  }

  // Lines where what scrolls goes on behind what stays.
  void edges(ImVec2 min, ImVec2 max, ImVec2 end) {
    const auto line = [this](ImVec2 from, ImVec2 to) { list_->AddLine(from, to, ui_.theme.line); };
    const Range rows = grid_.rows_in_sight();
    const Range columns = grid_.columns_in_sight();
    if (rows.first > 0 || grid_.top_of(0) < min.y) line({grid_.min().x, min.y}, {end.x, min.y});
    if (grid_.size().y > end.y - grid_.min().y + 1) line({grid_.min().x, max.y}, {end.x, max.y});
    if (columns.first > 0 || grid_.left_of(0) < min.x) line(min, {min.x, end.y});
    if (grid_.size().x > end.x - grid_.min().x + 1) line({max.x, min.y}, {max.x, end.y});
  }

  const HeatMap& map_;
  const FiguresGrid& grid_;
  Ui& ui_;
  ImDrawList* list_;
};

}  // namespace

void draw_heat_map(const HeatMap& map, Ui& ui) {
  Painter(map, ui).draw();
}

float name_width(const coding::CodebookEntry& code, const Ui& ui) {
  ImFont* font = code.depth == 0 && code.has_children ? ui.fonts.strong : ui.fonts.ui;
  return ui.px(kMargin + static_cast<float>(code.depth) * kIndent + kSwatch + 8 + 12) +
         width_of(font, code.code->name);
}

float sort_width(const Ui& ui) {
  return ui.px(24);
}

}  // namespace app
