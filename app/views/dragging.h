// What the mouse drags from one part of the window to another: a code, or the words that are
// selected in the transcript.
#pragma once

#include <optional>

#include "coding/ids.h"

namespace app {

// Inside an ImGui drag source.
void drag_code(const coding::CodeId& code);

// Inside an ImGui drop target: the code that hovers there, and whether it was let go just now.
struct DraggedCode {
  coding::CodeId code;
  bool dropped = false;
};
std::optional<DraggedCode> dragged_code_here();

// While the button is held: the selected words are dragged, which stands at the mouse.
void drag_selection(const char* words);
// Inside an ImGui drop target: whether the selected words hover there, and were let go.
enum class DraggedSelection { None, Hovers, Dropped };
DraggedSelection dragged_selection_here();

}  // namespace app
