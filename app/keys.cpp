#include "app/keys.h"

#include <cctype>
#include <cstring>

#include <GLFW/glfw3.h>

namespace app {
namespace {

using transcripts::Language;

struct NamedKey {
  int code;
  const char* nl;
  const char* en;
};

constexpr NamedKey kNamed[] = {
    {GLFW_KEY_ENTER, "Enter", "Enter"},
    {GLFW_KEY_ESCAPE, "Esc", "Esc"},
    {GLFW_KEY_DELETE, "Delete", "Delete"},
    {GLFW_KEY_UP, "↑", "↑"},
    {GLFW_KEY_DOWN, "↓", "↓"},
    {GLFW_KEY_LEFT, "←", "←"},
    {GLFW_KEY_RIGHT, "→", "→"},
    {GLFW_KEY_PAGE_UP, "Page Up", "Page Up"},
    {GLFW_KEY_PAGE_DOWN, "Page Down", "Page Down"},
    {GLFW_KEY_HOME, "Home", "Home"},
    {GLFW_KEY_END, "End", "End"},
    {GLFW_KEY_TAB, "Tab", "Tab"},
    {GLFW_KEY_BACKSPACE, "Backspace", "Backspace"},
    {GLFW_KEY_INSERT, "Insert", "Insert"},
    {GLFW_KEY_SPACE, "Spatie", "Space"},
    {GLFW_KEY_EQUAL, "+", "+"},
    {GLFW_KEY_KP_ADD, "+", "+"},
    {GLFW_KEY_MINUS, "-", "-"},
};

std::string bare_name(int code, Language language) {
  for (const NamedKey& named : kNamed)
    if (named.code == code) return language == Language::Dutch ? named.nl : named.en;
  if (is_function_key({code})) return "F" + std::to_string(code - GLFW_KEY_F1 + 1);
  if (code > 32 && code < 127) return {static_cast<char>(code)};
  return {};
}

int code_named(std::string_view name) {
  for (const NamedKey& named : kNamed)
    if (named.en == name) return named.code;
  for (int code = GLFW_KEY_F1; code <= GLFW_KEY_F25; ++code)
    if (bare_name(code, Language::English) == name) return code;
  const bool letter = name.size() == 1 && name.front() > 32 && name.front() < 127;
  return letter ? std::toupper(static_cast<unsigned char>(name.front())) : 0;
}

}  // namespace

bool is_modifier(const Key& key) {
  return (key.code >= GLFW_KEY_LEFT_SHIFT && key.code <= GLFW_KEY_RIGHT_SUPER) ||
         (key.code >= GLFW_KEY_CAPS_LOCK && key.code <= GLFW_KEY_NUM_LOCK);
}

bool is_function_key(const Key& key) {
  return key.code >= GLFW_KEY_F1 && key.code <= GLFW_KEY_F25;
}

std::string name_of(const Key& key, Language language) {
  if (key.code == 0) return {};
  return (key.ctrl ? "Ctrl+" : "") + std::string(key.alt ? "Alt+" : "") +
         (key.shift ? "Shift+" : "") + bare_name(key.code, language);
}

std::optional<Key> key_named(std::string_view name) {
  Key key;
  const auto take = [&name](std::string_view modifier) {
    if (!name.starts_with(modifier)) return false;
    name.remove_prefix(modifier.size());
    return true;
  };
  key.ctrl = take("Ctrl+");
  key.alt = take("Alt+");
  key.shift = take("Shift+");
  key.code = code_named(name);
  return key.code == 0 ? std::nullopt : std::optional(key);
}

Key key_of_event(int code, int modifiers, const char* letter) {
  // GLFW names keys by their place on a US keyboard; the letter on the user's own wins.
  if (letter != nullptr && std::strlen(letter) == 1 &&
      std::isalpha(static_cast<unsigned char>(*letter)) != 0)
    code = std::toupper(static_cast<unsigned char>(*letter));
  if (code == GLFW_KEY_KP_ENTER) code = GLFW_KEY_ENTER;
  if (code >= GLFW_KEY_KP_0 && code <= GLFW_KEY_KP_9) code = GLFW_KEY_0 + (code - GLFW_KEY_KP_0);
  return {code, (modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0,
          (modifiers & GLFW_MOD_SHIFT) != 0, (modifiers & GLFW_MOD_ALT) != 0};
}

}  // namespace app
