#include "app/window/segments.h"

#include "app/window/controls.h"
#include "app/window/flow.h"

namespace app {
namespace {

// Only the ends of the frame are round.
ImDrawFlags corners(std::size_t at, std::size_t count) {
  if (count == 1) return ImDrawFlags_RoundCornersAll;
  if (at == 0) return ImDrawFlags_RoundCornersLeft;
  return at + 1 == count ? ImDrawFlags_RoundCornersRight : ImDrawFlags_RoundCornersNone;
}

void draw_segment(Ui& ui, const Segment& segment, bool on, ImDrawFlags round) {
  const Theme& t = ui.theme;
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const bool hovered = ImGui::IsItemHovered() && !segment.refused && !on;
  const ImU32 ground = on ? t.accent_soft : hovered ? t.hover : t.field;
  list->AddRectFilled(min, max, ground, ImGui::GetStyle().FrameRounding, round);
  ImFont* font = on ? ui.fonts.strong : ui.fonts.ui;
  const ImU32 colour = segment.refused ? t.faint : on ? t.accent : t.text;
  const float spare = max.x - min.x - width_of(font, segment.label);
  draw_text(list, font, {min.x + spare / 2, min.y + ImGui::GetStyle().FramePadding.y}, colour,
            segment.label);
}

}  // namespace

float width_of(const Ui& ui, const Segment& segment) {
  return width_of(ui.fonts.strong, segment.label) + 2 * ImGui::GetStyle().FramePadding.x;
}

float width_of(const Ui& ui, const std::vector<Segment>& segments) {
  float width = 0;
  for (const Segment& segment : segments) width += width_of(ui, segment);
  return width;
}

std::optional<std::size_t> segments(Ui& ui, const std::vector<Segment>& all,
                                    std::optional<std::size_t> chosen) {
  std::optional<std::size_t> clicked;
  const float height = ui.fonts.ui->FontSize + 2 * ImGui::GetStyle().FramePadding.y;
  ImDrawList* list = ImGui::GetWindowDrawList();
  ImGui::BeginGroup();
  const ImVec2 start = ImGui::GetCursorScreenPos();
  for (std::size_t at = 0; at < all.size(); ++at) {
    const Segment& segment = all[at];
    if (at > 0) ImGui::SameLine(0, 0);
    ImGui::PushID(segment.id.data(), segment.id.data() + segment.id.size());
    if (ImGui::InvisibleButton("##segment", {width_of(ui, segment), height}) && !segment.refused)
      clicked = at;
    ImGui::PopID();
    const bool on = chosen == at;
    draw_segment(ui, segment, on, corners(at, all.size()));
    describe_item(ui, segment.id, segment.label, "button", on ? "on" : "", !segment.refused);
    tooltip(ui, segment.hint);
    if (at > 0) {
      const float x = ImGui::GetItemRectMin().x;
      list->AddLine({x, start.y}, {x, start.y + height}, ui.theme.line);
    }
  }
  ImGui::EndGroup();
  list->AddRect(start, {start.x + width_of(ui, all), start.y + height}, ui.theme.line,
                ImGui::GetStyle().FrameRounding);
  return clicked;
}

float Choice::width(const Ui& ui) const {
  return width_of(ui.fonts.ui, label) + ui.px(8) + width_of(ui, segments);
}

std::optional<std::size_t> draw_choice(Ui& ui, const Choice& choice) {
  flow(choice.width(ui), ui.px(18));
  ImGui::AlignTextToFramePadding();
  text(ui, ui.fonts.ui, ui.theme.muted, choice.label);
  ImGui::SameLine(0, ui.px(8));
  return segments(ui, choice.segments, choice.chosen);
}

}  // namespace app
