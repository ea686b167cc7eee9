#include "app/views/keys_dialog.h"

#include <algorithm>

#include "app/commands.h"

namespace app {

void KeysDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Toetsen", "Keys"));
  ImGui::BeginChild("keys", {0, std::min(ui.px(640), ImGui::GetIO().DisplaySize.y * 0.7F)});
  std::optional<Menu> menu;
  const float keys = ui.px(300);
  for (const CommandInfo& command : all_commands()) {
    const std::string key = name_of(command.key, ui.language);
    if (key.empty()) continue;
    if (menu != command.menu) field_label(ui, say(name_of(command.menu), ui.language));
    menu = command.menu;
    const char* name = say(command.name, ui.language);
    text(ui, ui.fonts.ui, ui.theme.text, name);
    ImGui::SameLine(keys);
    key_cap(ui, key);
    describe_item(ui, "key/" + key, name, "text", key);
  }
  field_label(ui, ui.say("En verder", "And also"));
  text(ui, ui.fonts.ui, ui.theme.text,
       ui.say("Coderen met een recente code", "Code with a recent code"));
  ImGui::SameLine(keys);
  key_cap(ui, "1–9");
  ImGui::EndChild();
  close_button(call);
}

}  // namespace app
