// The fonts of the window: Inter for controls, Noto Sans for reading, found through fontconfig.
#pragma once

#include <imgui.h>

#include "app/line_breaks.h"

namespace app {

struct Fonts {
  ImFont* ui = nullptr;
  ImFont* strong = nullptr;
  ImFont* small = nullptr;
  ImFont* small_strong = nullptr;
  ImFont* reading = nullptr;
};

// Fills ImGui's atlas at `scale` (1 for 96 dpi and 100 %). A font that is not on the machine gives
// way to what fontconfig offers instead, at worst ImGui's own.
// `reading`: how much bigger than that the letters of a transcript are.
Fonts load_fonts(float scale, float reading = 1.0F);

// As long as the font lives.
GlyphWidths glyph_widths(const ImFont& font);

}  // namespace app
