#include "app/views/menu.h"

#include <algorithm>

#include "app/window/controls.h"

namespace app {

bool begin_menu(Ui& ui, const char* name, float width) {
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(6), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(6), ui.px(1)});
  const bool open = ImGui::BeginPopup(name, ImGuiWindowFlags_NoMove);
  if (!open) {
    ImGui::PopStyleVar(2);
    return false;
  }
  if (pressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
  // ImGui places a menu when it opens; one that grows stays on the screen.
  const ImVec2 at = ImGui::GetWindowPos();
  const float over = at.y + ImGui::GetWindowHeight() - ImGui::GetIO().DisplaySize.y;
  if (over > 0) ImGui::SetWindowPos({at.x, std::max(0.0F, at.y - over)});
  return true;
}

void end_menu() {
  ImGui::EndPopup();
  ImGui::PopStyleVar(2);
}

bool menu_entry(Ui& ui, std::string_view id, std::string_view label, const char* why_not) {
  const float height = ui.px(28);
  ImGui::PushID(id.data(), id.data() + id.size());
  const bool clicked =
      ImGui::InvisibleButton("##entry", {std::max(1.0F, ImGui::GetContentRegionAvail().x), height});
  ImGui::PopID();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered() && why_not == nullptr)
    list->AddRectFilled(min, max, ui.theme.hover, ui.px(4));
  draw_cut(list, ui.fonts.ui, {min.x + ui.px(8), min.y + (height - ui.fonts.ui->FontSize) / 2},
           why_not == nullptr ? ui.theme.text : ui.theme.faint, label, max.x - min.x - ui.px(16));
  describe_item(ui, id, label, "menu", {}, why_not == nullptr);
  if (why_not != nullptr) tooltip(ui, why_not);
  if (!clicked || why_not != nullptr) return false;
  ImGui::CloseCurrentPopup();
  return true;
}

const char* why_read_only(const Workspace& workspace, const Ui& ui) {
  if (!workspace.read_only()) return nullptr;
  const auto& reason = workspace.project().read_only_reason();
  return workspace.past() == nullptr && reason
             ? ui.say(*reason).c_str()
             : ui.say("Dit project is alleen te lezen.", "This project can only be read.");
}

void draw_triangle(ImDrawList* list, ImVec2 at, float size, bool open, ImU32 colour) {
  const float half = size / 2;
  if (open)
    list->AddTriangleFilled({at.x, at.y - half * 0.6F}, {at.x + size, at.y - half * 0.6F},
                            {at.x + half, at.y + half * 0.7F}, colour);
  else
    list->AddTriangleFilled({at.x + half * 0.4F, at.y - half}, {at.x + half * 1.7F, at.y},
                            {at.x + half * 0.4F, at.y + half}, colour);
}

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false);
}

}  // namespace app
