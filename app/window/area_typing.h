// The text area that has the keyboard: what ImGui holds of it (its lines wrapped by soft breaks),
// and what it held before, for undo. ImGui's own undo counts in a text that has not been wrapped
// since.
#pragma once

#include <cstddef>
#include <string>

#include <imgui.h>

#include "app/line_breaks.h"
#include "app/text_history.h"

namespace app {

// The room of a text area, its edges left out.
struct AreaShape {
  float width;
  float height;
  float line_height;
  float scrollbar;  // its width, where the lines are higher than the room
  GlyphWidths glyphs;
  std::string wrap(const std::string& text) const;
};

class AreaTyping {
 public:
  // For every frame in which the area has the keyboard, as ImGui's callback after keys and mouse:
  // wraps what was typed, and keeps the cursor out of the breaks. `shown` is what ImGui got.
  void update(ImGuiInputTextCallbackData& data, ImGuiID id, const AreaShape& shape,
              const std::string& shown);

 private:
  void begin(ImGuiID id, const std::string& shown, int cursor);
  static void show(ImGuiInputTextCallbackData& data, const AreaShape& shape,
                   const TextAndCursor& edited);
  void move(ImGuiInputTextCallbackData& data, const AreaShape& shape) const;

  ImGuiID id_ = 0;
  int frame_ = -1;     // the last in which it had the keyboard
  std::string shown_;  // after that frame
  std::size_t cursor_ = 0;
  bool selected_ = false;
  TextHistory history_;
};

}  // namespace app
