// What a key press starts: the last part of commands.h.
#include <algorithm>
#include <span>

#include <GLFW/glfw3.h>

#include "app/commands.h"
#include "coding/codebook.h"

namespace app {
namespace {

// The code whose own shortcut was pressed with Alt goes on the selected text.
bool press_shortcut(const Key& pressed, const Workspace& workspace, Actions& actions) {
  if (!pressed.alt || pressed.ctrl || pressed.shift || !workspace.has_project()) return false;
  if (pressed.code <= ' ' || pressed.code > '~') return false;
  const std::string shortcut(1, static_cast<char>(pressed.code));
  const auto codes = coding::codes_with_shortcut(workspace.study(), shortcut);
  if (codes.empty()) return false;
  if (codes.size() > 1)
    actions.push(Tell{transcripts::say(
        "Alt+{0} is van meer codes: {1} en {2}. Geef een ervan een andere sneltoets.",
        "Alt+{0} belongs to several codes: {1} and {2}. Give one of them another shortcut.",
        shortcut, codes[0]->name, codes[1]->name)});
  else if (const auto reason = why_not(Command::ChooseCode, workspace))
    actions.push(Tell{*reason});
  else
    actions.push(AddCoding{codes.front()->id});
  return true;
}

// What a text field does itself with Ctrl; with Shift beside it redoes or selects words.
bool is_of_fields(const Key& key) {
  constexpr int kPlain[] = {'Z', 'Y', 'A', 'C', 'V', 'X', GLFW_KEY_LEFT, GLFW_KEY_RIGHT};
  constexpr int kShifted[] = {'Z', GLFW_KEY_LEFT, GLFW_KEY_RIGHT};
  const std::span<const int> keys = key.shift ? std::span<const int>(kShifted) : kPlain;
  return key.ctrl && !key.alt && std::find(keys.begin(), keys.end(), key.code) != keys.end();
}

}  // namespace

bool press(const Key& pressed, bool typing, const Workspace& workspace, Actions& actions) {
  if (typing && !pressed.ctrl && !is_function_key(pressed)) return false;
  if (typing && is_of_fields(pressed)) return false;
  if (!pressed.ctrl && !pressed.shift && !pressed.alt && pressed.code >= '1' &&
      pressed.code <= '9') {
    const auto number = static_cast<std::size_t>(pressed.code - '1');
    if (number < workspace.recent_codes().size())
      actions.push(AddCoding{workspace.recent_codes()[number]});
    return true;
  }
  for (const CommandInfo& info : all_commands()) {
    const Key key = key_of(info.command, workspace.config());
    if (key.code == 0 || !(key == pressed)) continue;
    perform(info.command, workspace, actions);
    return true;
  }
  if (press_shortcut(pressed, workspace, actions)) return true;
  // Second keys for the same.
  struct Second {
    Key key;
    Command command;
  };
  constexpr Second kSeconds[] = {{{.code = 'Z', .ctrl = true, .shift = true}, Command::Redo},
                                 {{.code = GLFW_KEY_ENTER}, Command::ChooseCode},
                                 {{.code = GLFW_KEY_DOWN}, Command::NextSentence},
                                 {{.code = GLFW_KEY_UP}, Command::PreviousSentence},
                                 {{.code = GLFW_KEY_DOWN, .shift = true}, Command::ExtendSentence},
                                 {{.code = GLFW_KEY_UP, .shift = true}, Command::ShrinkSentence},
                                 {{.code = GLFW_KEY_BACKSPACE}, Command::RemoveCoding},
                                 {{.code = GLFW_KEY_KP_ADD, .ctrl = true}, Command::Bigger},
                                 {{.code = GLFW_KEY_KP_SUBTRACT, .ctrl = true}, Command::Smaller}};
  for (const Second& second : kSeconds) {
    if (!(second.key == pressed)) continue;
    perform(second.command, workspace, actions);
    return true;
  }
  return false;
}

}  // namespace app
