// A menu at the mouse, and why a project that can only be read keeps some of its entries grey.
#pragma once

#include <string_view>

#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

// Between ImGui::OpenPopup(name) and here the ImGui id stack must be the same. Where it gives true,
// end_menu() must follow. Esc and a click elsewhere close it.
bool begin_menu(Ui& ui, const char* name, float width);
void end_menu();
// True when chosen; the menu closes then. With `why_not` it is grey and says so.
bool menu_entry(Ui& ui, std::string_view id, std::string_view label, const char* why_not = nullptr);

// The reason for the user; null where the project can be changed.
const char* why_read_only(const Workspace& workspace, const Ui& ui);

// The sign of what can be opened, with its left side at `at.x` and its middle at `at.y`; the fonts
// have none.
void draw_triangle(ImDrawList* list, ImVec2 at, float size, bool open, ImU32 colour);

// True in the frame in which the key goes down.
bool pressed(ImGuiKey key);

}  // namespace app
