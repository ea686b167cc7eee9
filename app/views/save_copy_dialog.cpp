#include "app/views/save_copy_dialog.h"

#include "app/views/menu.h"
#include "app/views/project_dialogs.h"

namespace app {
namespace {

namespace fs = std::filesystem;

FileDialog::Choice choice(const Workspace& workspace, const fs::path& folder, const char* copy) {
  const fs::path& project = workspace.project().path();
  FileDialog::Choice choice;
  choice.mode = FileDialog::Mode::Save;
  choice.endings = {".zwerm"};
  choice.folder = is_there(folder) ? folder : home_folder();
  if (is_there(project.parent_path())) choice.project_folder = project.parent_path();
  choice.name = project.stem().string() + copy + ".zwerm";
  choice.title = transcripts::say("Kopie bewaren", "Save a copy");
  choice.kind = kind_of_projects();
  return choice;
}

const char* what_is_lost(const DialogCall& call) {
  const Ui& ui = call.ui;
  switch (call.workspace.would_lose()) {
    case Loss::None:  // it was written meanwhile
      return ui.say("Alles is intussen bewaard.", "All is saved by now.");
    case Loss::Typed:
      return ui.say(
          "Wat u het laatst typte staat alleen op het scherm. Gaat u door, dan is het weg.",
          "What you typed last is on the screen only. If you go on, it is lost.");
    case Loss::Drafts:
      return ui.say(
          "Wat u half typte, zoals in een memo, is niet bewaard. Gaat u door, dan is het "
          "weg; wat al in het project stond blijft.",
          "What you half typed, as in a memo, is not saved. If you go on, it is lost; "
          "what was in the project stays.");
    case Loss::Project:
      break;
  }
  return ui.say(
      "Het project is alleen nog hier. Gaat u door, dan is weg wat niet in een back-up of "
      "kopie staat.",
      "The project is here only. If you go on, what is in no backup or copy is lost.");
}

}  // namespace

SaveCopyDialog::SaveCopyDialog(const Workspace& workspace, const fs::path& folder)
    : files_(choice(workspace, folder,
                    workspace.language() == Language::Dutch ? " (kopie)" : " (copy)")) {}

void SaveCopyDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Kopie bewaren", "Save a copy"));
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          call.workspace.trouble()
              ? ui.say("Alles wat u ziet komt in de kopie, en daarin werkt u verder.",
                       "All that you see goes into the copy, and in that you work on.")
              : ui.say("Alles wat u ziet komt in de kopie; u werkt verder in dit project.",
                       "All that you see goes into the copy; you work on in this project."));
  dialog_gap(ui);
  const bool accepted = files_.draw(call, ui.px(340));
  const auto chosen = files_.chosen();
  const char* why_not = nullptr;
  if (chosen.empty())
    why_not = ui.say("Geef de kopie eerst een naam.", "Give the copy a name first.");
  else if (is_there(with_project_ending(chosen.front())))
    why_not = ui.say("Dat bestand is er al. Kies een andere naam.",
                     "That file is there already. Choose another name.");
  if (why_not != nullptr && !chosen.empty()) wrapped(ui, ui.fonts.small, ui.theme.muted, why_not);
  if (files_.buttons(call, accepted, {.label = ui.say("Bewaren", "Save"), .why_not = why_not}))
    call.submit(SaveCopy{with_project_ending(files_.chosen().front())});
}

void LeaveUnsavedDialog::draw(DialogCall& call) const {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Er is werk dat nergens bewaard is", "Some work is saved nowhere"));
  if (const auto& trouble = call.workspace.trouble()) {
    wrapped(ui, ui.fonts.ui, ui.theme.text, ui.say(trouble->message));
    dialog_gap(ui);
  }
  const char* lost = what_is_lost(call);
  wrapped(ui, ui.fonts.ui, ui.theme.text, lost);
  describe_item(ui, "leave/lost", lost, "text");
  dialog_gap(ui);
  // Enter is the key of what loses nothing.
  const bool copy =
      button(ui, "leave/copy", ui.say("Kopie bewaren…", "Save a copy…"), Look::Primary);
  if (copy || enter_pressed(ui)) call.actions.push(ShowDialog{Dialog::SaveCopy});
  if (pressed(ImGuiKey_Escape)) call.actions.push(ShowDialog{Dialog::None});
  if (dialog_buttons(call, {.label = ui.say("Doorgaan zonder bewaren", "Go on without saving"),
                            .look = Look::Danger,
                            .keys = false}))
    call.submit(LeaveUnsaved{});
}

}  // namespace app
