// What palettes share: a small window over the others, with a field to type in and a list in which
// one row is marked.
#pragma once

#include <cstddef>

#include <imgui.h>

#include "app/window/ui.h"

namespace app {

// Between these two the palette is drawn. It lies at `place` as far as the screen has room for
// the height of `size`, which is only used for that; `opening` gives it the keyboard.
void begin_palette(Ui& ui, const char* name, ImVec2 place, ImVec2 size, bool opening);
void end_palette();
// Before end_palette(): how high it is, all that was drawn in it included.
float height_of_palette();
// How high one can be.
float room_for_palette(const Ui& ui);

// Inside it: true where the user clicked elsewhere or pressed Esc.
bool palette_left(bool opening);

// The row that Enter takes, moved by the arrow keys.
struct PaletteMark {
  std::size_t row = 0;
  bool moved = false;  // in this frame, so that the list brings it in sight

  // Not while a control has the keyboard, which goes on by arrows itself.
  void take_arrows(const Ui& ui, std::size_t rows);
  // Inside the list, whose rows are so high.
  void bring_in_sight(float row_height) const;
};

}  // namespace app
