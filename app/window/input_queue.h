// What the keyboard and the mouse did, given to ImGui as much at a time as one frame can take.
//
// ImGui before 1.87 looks only at what is down when a frame begins: a key that was pressed and
// released between two frames was never pressed. So a frame takes one change of each key and
// button, and one key that does something, in the order in which they came; the rest waits.
#pragma once

#include <deque>
#include <vector>

#include <imgui.h>

#include "app/keys.h"

namespace app {

struct Input {
  enum class Kind { Press, Repeat, Release, Character, ButtonDown, ButtonUp, Move };
  Kind kind = Kind::Press;
  int code = 0;       // GLFW's, of the key or the button
  Key key = {};       // of a press, a repeat or a character, as commands know it
  ImVec2 place = {};  // of a move
  double time = 0;    // of a button, in seconds
};

// Lets go, for ImGui, of the keys that are held down: before a field that was asked for gets the
// keyboard. The Enter that asked for it, held a moment too long, would be repeated in it.
void let_go_of_keys();

class InputQueue {
 public:
  void add(const Input& input);
  // What the next frame takes. `in_field`: letters are typed, and are no commands. `hold`: a field
  // that was asked for has not got the keyboard yet, so that keys wait for it; they do not wait for
  // ever.
  std::vector<Input> next(bool in_field, bool hold);
  bool empty() const { return waiting_.empty(); }

 private:
  std::deque<Input> waiting_;
  int held_ = 0;  // frames in which keys had to wait, on end
};

}  // namespace app
