#include <algorithm>
#include <cmath>
#include <string>

#include "app/views/figures_heat_map.h"
#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kMargin = 20;  // left of the codes' names

class HeadPainter {
 public:
  HeadPainter(const HeatMap& map, Ui& ui)
      : map_(map),
        grid_(map.grid),
        ui_(ui),
        list_(ImGui::GetWindowDrawList()),
        outer_(outer_height(map.table, ui)) {}

  void draw() {
    const ImVec2 min = grid_.body_min();
    const ImVec2 max = grid_.body_max();
    draw_between({min.x, grid_.min().y}, {max.x, min.y}, [this] { heads(); });
    draw_between({max.x, grid_.min().y}, {grid_.max().x, min.y}, [this] { head(grid_.columns()); });
    draw_between(grid_.min(), min, [this] { corner(); });
  }

 private:
  struct Box {
    ImVec2 min;
    ImVec2 max;
  };

  void heads() {
    const Range columns = grid_.columns_in_sight();
    for (std::size_t column = columns.first; column < columns.last; ++column) head(column);
    if (!map_.table.two_deep()) return;
    for (std::size_t first = columns.first; first < columns.last;) {
      std::size_t last = first;
      while (last + 1 < columns.last && map_.table.same_outer(first, last + 1)) ++last;
      outer(first, last);
      first = last + 1;
    }
  }

  // What these columns lie within, above as much of them as is in sight.
  void outer(std::size_t first, std::size_t last) {
    const Box whole{{grid_.left_of(first), grid_.min().y},
                    {grid_.left_of(last) + grid_.measures().column, grid_.min().y + outer_}};
    const float left = std::max(whole.min.x, grid_.body_min().x) + ui_.px(4);
    const float right = std::min(whole.max.x, grid_.body_max().x) - ui_.px(4);
    const std::string words = map_.table.outer_name(first, ui_.language);
    ImFont* font = ui_.fonts.small_strong;
    const float used = std::min(right - left, width_of(font, words));
    const float y = std::floor(whole.max.y - font->FontSize - ui_.px(5));
    draw_cut(list_, font, {std::floor((left + right - used) / 2), y}, ui_.theme.text, words,
             right - left + 1);
    list_->AddLine({left, whole.max.y - 1}, {right, whole.max.y - 1}, ui_.theme.line);
    describe_place(ui_, "outer/" + std::to_string(first), words, "column", whole.min, whole.max,
                   "");
  }

  void head(std::size_t column) {
    const bool total = column == map_.table.total();
    std::string words = total ? ui_.say("Totaal", "Total") : map_.table.name(column, ui_.language);
    const Box at{{grid_.left_of(column), grid_.min().y + outer_},
                 {grid_.left_of(column) + grid_.measures().column, grid_.body_min().y}};
    const bool hovered =
        map_.hovered.part == FiguresGrid::Part::Header && map_.hovered.column == column;
    const bool sorted = map_.sorted_by == column;
    if (hovered)
      list_->AddRectFilled({at.min.x + 1, at.min.y + ui_.px(4)}, {at.max.x - 1, at.max.y - 1},
                           ui_.theme.hover, ui_.px(5));
    lines(words, at, sorted ? ui_.theme.accent : ui_.theme.text, sorted);
    describe_place(ui_, "column/" + (total ? "total" : std::to_string(column)), std::move(words),
                   "column", at.min, at.max, sorted ? "sorted" : "");
  }

  // One or two lines, centred, at the bottom of the header.
  void lines(const std::string& words, const Box& at, ImU32 colour, bool sorted) {
    ImFont* font = ui_.fonts.small;
    const float room = at.max.x - at.min.x - ui_.px(8);
    const std::string_view all = words;
    const auto split = second_line(words, room, ui_);
    const std::string_view last = split ? all.substr(*split) : all;
    const float line = font->FontSize + ui_.px(1);
    const float y = std::floor(at.max.y - ui_.px(6) - line);
    const auto put = [&](std::string_view part, float top) {
      const float used = std::min(room, width_of(font, part));
      const float x = std::floor((at.min.x + at.max.x - used) / 2);
      draw_cut(list_, font, {x, top}, colour, part, room + 1);
    };
    put(last, y);
    if (split) put(all.substr(0, *split), y - line);
    if (!sorted) return;
    const float middle = (at.min.x + at.max.x) / 2;
    const float arrow = ui_.px(3.5F);
    list_->AddTriangleFilled({middle - arrow, at.max.y - ui_.px(5)},
                             {middle + arrow, at.max.y - ui_.px(5)}, {middle, at.max.y - 1},
                             colour);
  }

  void corner() {
    if (!map_.sorted_by && !map_.columns_sorted_by) return;
    const char* words = map_.sorted_by
                            ? ui_.say("Volgorde van het codeboek", "Order of the codebook")
                            : ui_.say("Eigen volgorde van de kolommen", "Own order of the columns");
    const Box at{grid_.min(), grid_.body_min()};
    ImFont* font = ui_.fonts.small;
    draw_cut(list_, font,
             {at.min.x + ui_.px(kMargin), std::floor(at.max.y - ui_.px(7) - font->FontSize)},
             ui_.theme.accent, words, at.max.x - at.min.x - ui_.px(kMargin + 6));
    describe_place(ui_, "column/codebook", words, "button", at.min, at.max, "");
  }

  const HeatMap& map_;
  const FiguresGrid& grid_;
  Ui& ui_;
  ImDrawList* list_;
  float outer_;
};

}  // namespace

void draw_heads(const HeatMap& map, Ui& ui) {
  HeadPainter(map, ui).draw();
}

float outer_height(const FiguresTable& table, const Ui& ui) {
  return table.two_deep() ? std::floor(ui.fonts.small_strong->FontSize + ui.px(12)) : 0;
}

std::optional<std::size_t> second_line(const std::string& name, float width, const Ui& ui) {
  ImFont* font = ui.fonts.small;
  if (width_of(font, name) <= width) return std::nullopt;
  // The last space before which the words fit, else the first.
  std::optional<std::size_t> split;
  for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
    if (split && width_of(font, std::string_view(name).substr(0, at)) > width) break;
    split = at + 1;
  }
  return split;
}

}  // namespace app
