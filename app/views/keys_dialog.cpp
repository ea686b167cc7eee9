#include "app/views/keys_dialog.h"

#include <algorithm>

#include "app/commands.h"

namespace app {
namespace {

// Keys that are no command's.
struct OtherKey {
  Phrase name;
  Phrase key;
};
constexpr OtherKey kOthers[] = {
    {{"Coderen met een recente code", "Code with a recent code"}, {"1–9", "1–9"}},
    {{"Coderen met de sneltoets van een code", "Code with a code's own shortcut"},
     {"Alt+letter", "Alt+letter"}},
    {{"In het codeboek: meer codes kiezen", "In the codebook: choose several codes"},
     {"Shift+↑ ↓", "Shift+↑ ↓"}},
    {{"In het codeboek: groep sluiten, openen", "In the codebook: close, open a group"},
     {"← →", "← →"}},
    {{"In het codeboek: codes verplaatsen", "In the codebook: move codes"},
     {"Alt+↑ ↓ ← →", "Alt+↑ ↓ ← →"}},
    {{"In het codeboek: codes verwijderen", "In the codebook: delete codes"}, {"Delete", "Delete"}},
};

}  // namespace

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
  for (const OtherKey& other : kOthers) {
    const char* name = say(other.name, ui.language);
    text(ui, ui.fonts.ui, ui.theme.text, name);
    ImGui::SameLine(keys);
    key_cap(ui, say(other.key, ui.language));
    describe_item(ui, std::string("key/") + other.key.en, name, "text");
  }
  ImGui::EndChild();
  close_button(call);
}

}  // namespace app
