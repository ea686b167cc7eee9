#include "app/window/input_queue.h"

#include <algorithm>

namespace app {
namespace {

using Kind = Input::Kind;

bool is_button(const Input& input) {
  return input.kind == Kind::ButtonDown || input.kind == Kind::ButtonUp;
}

bool is_press(const Input& input) {
  return input.kind == Kind::Press || input.kind == Kind::Repeat;
}

// What a frame has taken so far, and whether it can take one more.
class Taken {
 public:
  explicit Taken(bool in_field) : in_field_(in_field) {}

  bool has_room_for(const Input& input) const {
    const bool changed = std::any_of(inputs.begin(), inputs.end(), [&](const Input& taken) {
      return taken.code == input.code && is_button(taken) == is_button(input) &&
             taken.kind != Kind::Repeat && taken.kind != Kind::Character &&
             taken.kind != Kind::Move;
    });
    switch (input.kind) {
      case Kind::Move:
        return !clicked_;
      case Kind::Character:
        // The key that it comes of may have done something.
        return !acted_ || is_press(inputs.back());
      case Kind::ButtonDown:
      case Kind::ButtonUp:
        return !changed && !acted_ && !typed_;
      case Kind::Repeat:
        return !acted_;
      case Kind::Press:
      case Kind::Release:
        // With Ctrl let go of, what was pressed with it would be another key.
        if (is_modifier({input.code})) return !changed && !acted_ && !typed_;
        return !changed && !(input.kind == Kind::Press && acted_);
    }
    return true;
  }

  void take(const Input& input) {
    clicked_ = clicked_ || is_button(input);
    typed_ = typed_ || input.kind == Kind::Character;
    acted_ = acted_ || clicked_ || (is_press(input) && acts(input));
    inputs.push_back(input);
  }

  std::vector<Input> inputs;

 private:
  // Letters in a field come in any number; all else is done one at a time.
  bool acts(const Input& input) const {
    constexpr int kLastLetter = 255;  // GLFW's keys without a letter come after it
    if (is_modifier({input.code})) return false;
    return !in_field_ || input.key.ctrl || input.key.alt || input.code > kLastLetter;
  }

  bool in_field_;
  bool acted_ = false;
  bool clicked_ = false;
  bool typed_ = false;
};

}  // namespace

void let_go_of_keys() {
#if IMGUI_VERSION_NUM < 18700
  bool(&down)[512] = ImGui::GetIO().KeysDown;
  for (int code = 0; code < IM_ARRAYSIZE(down); ++code)
    if (!is_modifier({code})) down[code] = false;
#endif
}

void InputQueue::add(const Input& input) {
  // Of a key that is held down, and of the mouse under way, only the last counts.
  const bool again =
      !waiting_.empty() && waiting_.back().kind == input.kind && waiting_.back().code == input.code;
  if (again && (input.kind == Kind::Move || input.kind == Kind::Repeat)) waiting_.pop_back();
  waiting_.push_back(input);
}

std::vector<Input> InputQueue::next(bool in_field, bool hold) {
  constexpr int kLongest = 8;  // frames
  Taken taken(in_field);
  const bool holds = hold && held_ < kLongest;
  bool held = false;
  while (!waiting_.empty() && taken.has_room_for(waiting_.front())) {
    const Input& input = waiting_.front();
    held =
        holds && (is_press(input) || input.kind == Kind::Character) && !is_modifier({input.code});
    if (held) break;
    taken.take(input);
    waiting_.pop_front();
  }
  held_ = held ? held_ + 1 : 0;
  return taken.inputs;
}

}  // namespace app
