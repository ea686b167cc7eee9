#include "app/views/dialog_frame.h"

#include <algorithm>

#include "app/views/menu.h"

namespace app {

bool enter_pressed(const Ui& ui) {
  if (ui.focus.on_control()) return false;
  const bool enter = pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeyPadEnter);
  // A field of one line lets go of the keyboard at Enter, one of several keeps it.
  return enter && !ImGui::IsAnyItemActive();
}

void dialog_title(Ui& ui, std::string_view title) {
  text(ui, ui.fonts.strong, ui.theme.text, title);
  ImGui::Dummy({0, ui.px(4)});
}

void field_label(Ui& ui, std::string_view words) {
  ImGui::Dummy({0, ui.px(3)});
  text(ui, ui.fonts.small_strong, ui.theme.muted, words);
}

void dialog_gap(Ui& ui) {
  ImGui::Dummy({0, ui.px(8)});
}

float list_height(const Ui& ui, float wanted, float rest) {
  constexpr float kLeast = 70;
  const float room = ImGui::GetIO().DisplaySize.y - ui.px(rest);
  return std::max(ui.px(kLeast), std::min(ui.px(wanted), room));
}

bool dialog_buttons(DialogCall& call, const OkButton& ok) {
  Ui& ui = call.ui;
  dialog_gap(ui);
  if (call.failed) {
    const Status& status = call.workspace.status();
    wrapped(ui, ui.fonts.ui, status.stopped ? ui.theme.text : ui.theme.error,
            ui.say(status.message));
    dialog_gap(ui);
  }
  const char* cancel = ui.say("Annuleren", "Cancel");
  const float padding = 2 * ImGui::GetStyle().FramePadding.x;
  const float width = width_of(ui.fonts.strong, ok.label) + width_of(ui.fonts.ui, cancel) +
                      2 * padding + ui.px(24) + ImGui::GetStyle().ItemSpacing.x;
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - width);
  // What does damage is no slip of the Enter key: that is Cancel's, or the button's own.
  const bool danger = ok.look == Look::Danger;
  if (danger && ok.keys && call.fresh) ui.focus.offer_to_next();
  const bool cancelled = button(ui, "dialog/cancel", cancel, Look::Plain, nullptr,
                                width_of(ui.fonts.ui, cancel) + padding + ui.px(12));
  ImGui::SameLine();
  const bool clicked = button(ui, "dialog/ok", ok.label, ok.look, ok.why_not,
                              width_of(ui.fonts.strong, ok.label) + padding + ui.px(12));
  if (cancelled || (ok.keys && pressed(ImGuiKey_Escape))) {
    call.actions.push(ShowDialog{Dialog::None});
    return false;
  }
  return clicked || (ok.keys && !danger && ok.why_not == nullptr && enter_pressed(ui));
}

void close_button(DialogCall& call, bool keys) {
  Ui& ui = call.ui;
  dialog_gap(ui);
  const char* label = ui.say("Sluiten", "Close");
  const float width = width_of(ui.fonts.strong, label) + ui.px(40);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - width);
  const bool clicked = button(ui, "dialog/ok", label, Look::Primary, nullptr, width);
  if (clicked || (keys && (enter_pressed(ui) || pressed(ImGuiKey_Escape))))
    call.actions.push(ShowDialog{Dialog::None});
}

}  // namespace app
