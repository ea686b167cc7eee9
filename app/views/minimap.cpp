#include "app/views/minimap.h"

#include <algorithm>
#include <cmath>

#include "app/window/controls.h"

namespace app {
namespace {

constexpr std::uint32_t kColumns = 3;

// The pixels of one column, from top to bottom; each is the stripe's that came first, or none's.
using Column = std::vector<std::optional<coding::Colour>>;

void add_runs(std::uint32_t number, const Column& pixels, std::vector<MinimapRun>& runs) {
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    if (!pixels[i]) continue;
    const bool goes_on = i > 0 && pixels[i - 1] == pixels[i];
    if (!goes_on) runs.push_back({number, static_cast<int>(i), 0, *pixels[i]});
    runs.back().bottom = static_cast<int>(i) + 1;
  }
}

}  // namespace

std::vector<MinimapRun> minimap_runs(const coding::Study& study, const CodingStripes& stripes,
                                     const TextLayout& layout, float content, int height,
                                     std::uint32_t columns) {
  std::vector<MinimapRun> runs;
  const auto& lines = layout.lines();
  if (lines.empty() || height <= 0 || content <= 0) return runs;
  std::vector<Column> pixels(columns, Column(static_cast<std::size_t>(height)));
  const auto pixel = [&](float y) {
    return std::clamp(static_cast<int>(y / content * static_cast<float>(height)), 0, height - 1);
  };
  for (const Stripe* stripe : stripes.in_lines(0, static_cast<std::uint32_t>(lines.size() - 1))) {
    const coding::Code* code = study.codes().find(stripe->code);
    if (code == nullptr) continue;
    const int last = pixel(lines[stripe->last_line].top + layout.measures().line_height - 1);
    Column& column = pixels[stripe->lane % columns];
    for (int y = pixel(lines[stripe->first_line].top); y <= last; ++y)
      if (auto& at = column[static_cast<std::size_t>(y)]; !at) at = code->colour;
  }
  for (std::uint32_t i = 0; i < columns; ++i) add_runs(i, pixels[i], runs);
  return runs;
}

std::optional<float> Minimap::draw(const Workspace& workspace, const TextFilter& filter,
                                   const CodingStripes& stripes, const TextLayout& layout,
                                   std::string_view id, Ui& ui) {
  const ImVec2 window = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  const float wide = width(ui);
  const ImVec2 min(window.x + size.x - wide, window.y);
  const ImVec2 max(window.x + size.x, window.y + size.y);
  const float content = ImGui::GetScrollMaxY() + size.y;
  const auto height = static_cast<int>(size.y);
  const Key key{workspace.revision(), filter, &layout.text(), layout.measures(), content, height};
  const auto& runs = runs_.get(key, [&] {
    return minimap_runs(workspace.study(), stripes, layout, content, height, kColumns);
  });
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min, max, ui.theme.panel);
  list->AddLine(min, {min.x, max.y}, ui.theme.line);
  const float pitch = (wide - ui.px(4)) / kColumns;
  for (const MinimapRun& run : runs) {
    const float left = min.x + ui.px(3) + pitch * static_cast<float>(run.column);
    list->AddRectFilled({left, min.y + static_cast<float>(run.top)},
                        {left + pitch - ui.px(1), min.y + static_cast<float>(run.bottom)},
                        colour_of(run.colour));
  }
  ImGui::SetCursorScreenPos(min);
  ImGui::InvisibleButton("##minimap", {wide, size.y});
  const bool held = ImGui::IsItemActive();
  const bool hovered = ImGui::IsItemHovered();
  const float share = size.y / content;
  const float top = min.y + ImGui::GetScrollY() * share;
  const float bottom = top + std::max(ui.px(8), size.y * share);
  list->AddRectFilled({min.x + 1, top}, {max.x, bottom},
                      with_alpha(ui.theme.text, held || hovered ? 0.20F : 0.12F), ui.px(3));
  list->AddRect({min.x + 1, top}, {max.x, bottom}, with_alpha(ui.theme.text, 0.45F), ui.px(3));
  describe_item(ui, id, ui.say("Overzicht van het gesprek", "Overview of the transcript"),
                "stripe");
  if (!held) return std::nullopt;
  return std::max(0.0F, (ImGui::GetMousePos().y - min.y) / share - size.y / 2);
}

}  // namespace app
