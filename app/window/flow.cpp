#include "app/window/flow.h"

#include <imgui.h>

namespace app {

void start_flow() {
  // An item of no size at the place of the first, so that flow() has one to go behind.
  ImGui::Dummy({0, 0});
}

void flow(float width, float gap) {
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x -
                      ImGui::GetStyle().WindowPadding.x;
  const float end = ImGui::GetItemRectMax().x;
  const bool first = ImGui::GetItemRectSize().x == 0;
  if (first || end + gap + width <= right) ImGui::SameLine(0, first ? 0 : gap);
}

}  // namespace app
