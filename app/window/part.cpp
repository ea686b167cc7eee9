#include "app/window/part.h"

#include <algorithm>

namespace app {

void begin_part(Ui& ui, const char* name, ImVec2 min, ImVec2 max, ImU32 ground, bool padded) {
  constexpr ImGuiWindowFlags kPart = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus |
                                     // The hits appear while their box has the keyboard.
                                     ImGuiWindowFlags_NoFocusOnAppearing;
  ImGui::SetNextWindowPos(min);
  ImGui::SetNextWindowSize({std::max(1.0F, max.x - min.x), std::max(1.0F, max.y - min.y)});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, ground);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                      padded ? ImVec2(ui.px(12), ui.px(10)) : ImVec2(0, 0));
  ImGui::Begin(name, nullptr, kPart);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
}

}  // namespace app
