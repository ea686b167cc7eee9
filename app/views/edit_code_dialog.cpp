#include "app/views/edit_code_dialog.h"

#include <algorithm>

namespace app {

EditCodeDialog::EditCodeDialog(const Workspace& workspace)
    : form_(workspace, *workspace.code(), "field/") {}

void EditCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Code bewerken", "Edit the code"));
  if (form_.restored())
    wrapped(ui, ui.fonts.small, ui.theme.accent,
            ui.say("Wat u de vorige keer half had getypt, staat er weer.",
                   "What you had half typed the last time is back."));
  const float height = std::min(ui.px(640), ImGui::GetIO().DisplaySize.y * 0.72F);
  ImGui::BeginChild("fields", {0, height});
  form_.draw(call.workspace, call.actions, ui, call.fresh ? "name" : "");
  ImGui::EndChild();
  const char* why_not = form_.why_not(call.workspace, ui);
  if (!dialog_buttons(call, {.label = ui.say("Opslaan", "Save"), .why_not = why_not})) return;
  form_.keep_now(call.actions);
  call.submit(ChangeCode{form_.typed(call.workspace.study())});
}

}  // namespace app
