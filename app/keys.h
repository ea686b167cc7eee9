// Keys as people press them, independent of ImGui, whose 1.86 knows few: GLFW's key codes with
// Ctrl, Shift and Alt. A letter is the one on the user's own keyboard layout.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/message.h"

namespace app {

struct Key {
  int code = 0;  // GLFW_KEY_...; 0 for none
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
  char32_t character = 0;  // of a character that was typed, which has no code
  friend bool operator==(const Key&, const Key&) = default;
};

// "Ctrl+Shift+Z", "F1", "Spatie"; empty for no key.
std::string name_of(const Key& key, transcripts::Language language);
// The key that name_of() calls so in English; none where there is no such key.
std::optional<Key> key_named(std::string_view name);

// Ctrl, Shift, Alt and their like, which are no keys by themselves.
bool is_modifier(const Key& key);
bool is_function_key(const Key& key);

// The key of a GLFW key event; `letter` is what glfwGetKeyName gives (may be null).
Key key_of_event(int code, int modifiers, const char* letter);

}  // namespace app
