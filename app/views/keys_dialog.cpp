#include "app/views/keys_dialog.h"

#include <algorithm>

#include <GLFW/glfw3.h>

#include "app/views/menu.h"
#include "app/window/flow.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr float kRow = 28;
constexpr float kHeight = 520;
constexpr float kRest = 300;  // all else in the dialog

bool has_own_key(Command command, const Config& config) {
  return config.keys.contains(config_name(command));
}

}  // namespace

void KeysDialog::take_key(const Key& key) {
  if (waiting_ && key.code != 0 && !is_modifier(key)) pressed_ = key;
}

std::vector<const CommandInfo*> KeysDialog::found(const Workspace& workspace) const {
  const std::string wanted = transcripts::fold(filter_);
  std::vector<const CommandInfo*> commands;
  for (const CommandInfo& info : all_commands()) {
    const std::string words =
        std::string(info.name.nl) + " " + info.name.en + " " + key_name_of(info.command, workspace);
    if (transcripts::fold(words).find(wanted) != std::string::npos) commands.push_back(&info);
  }
  return commands;
}

void KeysDialog::take_pressed(DialogCall& call) {
  if (!waiting_ || !pressed_) return;
  const Command command = *waiting_;
  const Key key = *pressed_;
  waiting_.reset();
  pressed_.reset();
  focus_ = true;
  if (key == Key{GLFW_KEY_ESCAPE}) return;
  if (key == Key{GLFW_KEY_BACKSPACE}) return set(call, command, info_of(command).key);
  if (key == Key{.code = GLFW_KEY_BACKSPACE, .ctrl = true}) return set(call, command, Key{});
  told_ = why_no_key(key);
  if (!told_) set(call, command, key);
}

void KeysDialog::set(DialogCall& call, Command command, const Key& key) {
  told_.reset();
  if (const auto owner = owner_of(key, command, call.workspace.config())) {
    clash_ = Clash{command, key, *owner};
    return;
  }
  call.actions.push(SetKey{command, key});
}

void KeysDialog::give_over(DialogCall& call) {
  call.actions.push(SetKey{clash_->owner, Key{}});
  call.actions.push(SetKey{clash_->command, clash_->key});
  clash_.reset();
  focus_ = true;
}

void KeysDialog::draw_field(DialogCall& call, const std::vector<const CommandInfo*>& commands) {
  Ui& ui = call.ui;
  if (waiting_ || clash_) {
    // Without a field, so that the key that is pressed is not typed in it.
    ImGui::Dummy({0, ui.fonts.ui->FontSize + 2 * ImGui::GetStyle().FramePadding.y});
    return;
  }
  const Field field = text_field(ui, "keys/filter", ui.say("Zoek een opdracht…", "Find a command…"),
                                 filter_, ImGui::GetContentRegionAvail().x, call.fresh || focus_);
  focus_ = false;
  if (field.changed) mark_ = {};
  if (field.entered && mark_.row < commands.size()) waiting_ = commands[mark_.row]->command;
}

void KeysDialog::draw_list(DialogCall& call, const std::vector<const CommandInfo*>& commands) {
  Ui& ui = call.ui;
  ImGui::BeginChild("keys", {0, list_height(ui, kHeight, kRest)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  std::optional<Menu> menu;
  for (std::size_t i = 0; i < commands.size(); ++i) {
    if (menu != commands[i]->menu)
      field_label(ui, app::say(name_of(commands[i]->menu), ui.language));
    menu = commands[i]->menu;
    const bool marked = i == mark_.row;
    if (marked && mark_.moved) ImGui::SetScrollHereY(0.4F);
    draw_command(call, *commands[i], marked);
    if (ImGui::IsItemClicked()) mark_.row = i;
  }
  field_label(ui, ui.say("En verder", "And also"));
  for (const char* words :
       {ui.say("1 tot en met 9 coderen met een recente code, Alt en een letter met die sneltoets.",
               "1 to 9 code with a recent code, Alt and a letter with that shortcut."),
        ui.say("In het codeboek: Shift en ↑ ↓ kiezen er meer, Alt en de pijlen verplaatsen.",
               "In the codebook: Shift and ↑ ↓ choose several, Alt and the arrows move."),
        ui.say("Tab en F6 gaan langs alle knoppen en delen van het venster, Enter drukt erop.",
               "Tab and F6 go along all buttons and parts of the window, Enter presses them.")})
    wrapped(ui, ui.fonts.ui, ui.theme.muted, words);
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

void KeysDialog::draw_command(DialogCall& call, const CommandInfo& info, bool marked) {
  Ui& ui = call.ui;
  const bool waits = waiting_ == info.command;
  const bool own = has_own_key(info.command, call.workspace.config());
  const std::string key = waits ? ui.say("Druk op een toets…", "Press a key…")
                                : key_name_of(info.command, call.workspace);
  const char* name = app::say(info.name, ui.language);
  const Row line = row(ui, "key/" + config_name(info.command), name, marked, ui.px(kRow), key);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = line.min.y + (ui.px(kRow) - ui.fonts.ui->FontSize) / 2;
  const float width = width_of(ui.fonts.small, key);
  const float right = line.max.x - ui.px(12);
  draw_text(list, ui.fonts.small, {right - width, y + ui.px(1)},
            waits || own ? ui.theme.accent : ui.theme.muted, key);
  draw_cut(list, ui.fonts.ui, {line.min.x + ui.px(8), y}, ui.theme.text, name,
           right - width - line.min.x - ui.px(24));
  if (!line.clicked || clash_) return;
  waiting_ = info.command;
  pressed_.reset();
  told_.reset();
}

// What can be done with the marked command's key besides pressing another.
void KeysDialog::draw_change(DialogCall& call, const CommandInfo* marked) {
  Ui& ui = call.ui;
  const Config& config = call.workspace.config();
  const char* hint =
      waiting_ ? ui.say(
                     "Druk op de nieuwe toets. Esc laat het zo, Backspace zet de standaard terug, "
                     "Ctrl+Backspace neemt de toets weg.",
                     "Press the new key. Esc leaves it, Backspace puts the standard one back, "
                     "Ctrl+Backspace takes the key away.")
      : told_ ? ui.say(*told_).c_str()
              : ui.say("Enter of een klik: andere toets.", "Enter or a click: another key.");
  wrapped(ui, ui.fonts.small, told_ ? ui.theme.error : ui.theme.muted, hint);
  start_flow();
  const char* nothing = ui.say("Dat is al zo.", "It is so already.");
  const auto choice = [&](const char* id, const char* label, bool possible) {
    return next_button(ui, id, label, Look::Plain, possible ? nullptr : nothing, 8) && !waiting_;
  };
  const bool own = marked != nullptr && has_own_key(marked->command, config);
  const bool has = marked != nullptr && key_of(marked->command, config).code != 0;
  if (choice("keys/standard", ui.say("Standaard", "Standard"), own))
    set(call, marked->command, marked->key);
  if (choice("keys/none", ui.say("Geen toets", "No key"), has)) set(call, marked->command, Key{});
  if (choice("keys/reset", ui.say("Alle toetsen standaard", "All keys standard"),
             !config.keys.empty()))
    call.actions.push(ResetKeys{});
}

void KeysDialog::draw_clash(DialogCall& call) {
  Ui& ui = call.ui;
  const std::string key = name_of(clash_->key, ui.language);
  const char* owner = app::say(info_of(clash_->owner).name, ui.language);
  const std::string words =
      ui.say({"{0} is al de toets van “{1}”. Die opdracht heeft daarna geen toets meer.",
              "{0} is the key of “{1}” already. That command then has no key any more."},
             {std::string_view(key), std::string_view(owner)});
  wrapped(ui, ui.fonts.ui, ui.theme.error, words);
  describe_item(ui, "keys/clash", words, "text");
  const bool enter = enter_pressed(ui);
  if (button(ui, "keys/take", ui.say("Toch gebruiken (Enter)", "Use it anyhow (Enter)"),
             Look::Primary) ||
      enter)
    return give_over(call);
  ImGui::SameLine();
  if (button(ui, "keys/leave", ui.say("Zo laten (Esc)", "Leave it (Esc)")) ||
      pressed(ImGuiKey_Escape)) {
    clash_.reset();
    focus_ = true;
  }
}

void KeysDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const bool keys = !waiting_ && !clash_;  // Esc closes
  take_pressed(call);
  dialog_title(ui, ui.say("Toetsen", "Keys"));
  const auto commands = found(call.workspace);
  if (keys) mark_.take_arrows(ui, commands.size());
  draw_field(call, commands);
  draw_list(call, commands);
  dialog_gap(ui);
  if (clash_ && !keys) {
    draw_clash(call);
  } else {
    draw_change(call, mark_.row < commands.size() ? commands[mark_.row] : nullptr);
  }
  dialog_gap(ui);
  const char* label = ui.say("Sluiten", "Close");
  const float width = width_of(ui.fonts.strong, label) + ui.px(40);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - width);
  if (button(ui, "dialog/ok", label, Look::Primary, nullptr, width) ||
      (keys && pressed(ImGuiKey_Escape)))
    call.actions.push(ShowDialog{Dialog::None});
}

}  // namespace app
