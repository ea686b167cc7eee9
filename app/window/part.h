// A part of the window between two corners, on a ground of its own: what ImGui calls a window.
#pragma once

#include "app/window/ui.h"

namespace app {

// ImGui::End() must follow.
void begin_part(Ui& ui, const char* name, ImVec2 min, ImVec2 max, ImU32 ground, bool padded = true);

}  // namespace app
