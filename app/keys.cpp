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
    {GLFW_KEY_F2, "F2", "F2"},
    {GLFW_KEY_F6, "F6", "F6"},
    {GLFW_KEY_F1, "F1", "F1"},
    {GLFW_KEY_KP_ADD, "+", "+"},
    {GLFW_KEY_EQUAL, "+", "+"},
    {GLFW_KEY_MINUS, "-", "-"},
};

std::string bare_name(int code, Language language) {
  for (const NamedKey& named : kNamed)
    if (named.code == code) return language == Language::Dutch ? named.nl : named.en;
  if (code > 32 && code < 127) return {static_cast<char>(code)};
  return {};
}

}  // namespace

std::string name_of(const Key& key, Language language) {
  if (key.code == 0) return {};
  return (key.ctrl ? "Ctrl+" : "") + std::string(key.alt ? "Alt+" : "") +
         (key.shift ? "Shift+" : "") + bare_name(key.code, language);
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
