#include "app/views/palette_frame.h"

#include <algorithm>

namespace app {
namespace {

constexpr float kEdge = 8;  // at the least between it and the edge of the screen

}  // namespace

void begin_palette(Ui& ui, const char* name, ImVec2 place, ImVec2 size, bool opening) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float edge = ui.px(kEdge);
  ImVec2 at(std::clamp(place.x, edge, std::max(edge, screen.x - size.x - edge)), place.y);
  if (at.y + size.y + edge > screen.y) at.y = std::max(edge, screen.y - size.y - edge);
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({std::min(size.x, screen.x - 2 * edge), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  if (opening) ImGui::SetNextWindowFocus();
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
}

void end_palette() {
  ImGui::End();
  ImGui::PopStyleVar(2);
}

float height_of_palette() {
  const ImGuiStyle& style = ImGui::GetStyle();
  return ImGui::GetCursorPosY() - style.ItemSpacing.y + style.WindowPadding.y;
}

float room_for_palette(const Ui& ui) {
  return ImGui::GetIO().DisplaySize.y - 2 * ui.px(kEdge);
}

bool palette_left(bool opening) {
  const bool elsewhere = !opening && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                         !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows |
                                                 ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
  return elsewhere || ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
}

void PaletteMark::take_arrows(const Ui& ui, std::size_t rows) {
  moved = false;
  if (rows > 0) row = std::min(row, rows - 1);
  if (ui.focus.on_control()) return;
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_DownArrow)) && row + 1 < rows)
    ++row, moved = true;
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_UpArrow)) && row > 0) --row, moved = true;
}

void PaletteMark::bring_in_sight(float row_height) const {
  if (!moved) return;
  const float top = static_cast<float>(row) * row_height;
  const float height = ImGui::GetWindowHeight();
  if (top < ImGui::GetScrollY() || top + row_height > ImGui::GetScrollY() + height)
    ImGui::SetScrollY(std::max(0.0F, top - height / 3));
}

}  // namespace app
