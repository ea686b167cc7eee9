#include "app/views/undo_to_dialog.h"

#include "app/views/menu.h"
#include "coding/past.h"

namespace app {

UndoToDialog::UndoToDialog(const Workspace& workspace) : number_(workspace.entry()->number) {
  const auto& history = workspace.project().history();
  try {
    steps_ = coding::steps_after(history, number_).size();
    title_ = history[*coding::place_of(history, number_)].title;
  } catch (const coding::ProjectError& error) {
    why_not_ = error.message();
  }
}

void UndoToDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Ongedaan maken tot hier", "Undo back to here"));
  const std::string number = std::to_string(number_);
  const std::string steps =
      ui.say({"{0, plural, =0 {Na nr. {1} staat er niets dat ongedaan gemaakt kan worden.} one {Na "
              "nr. {1} is er # stap; die wordt ongedaan gemaakt.} other {Na nr. {1} zijn er # "
              "stappen; die worden alle ongedaan gemaakt.}}",
              "{0, plural, =0 {Nothing after no. {1} is left to be undone.} one {There is # step "
              "after no. {1}; it is undone.} other {There are # steps after no. {1}; all of them "
              "are undone.}}"},
             {static_cast<std::int64_t>(steps_), std::string_view(number)});
  if (why_not_) {
    wrapped(ui, ui.fonts.ui, ui.theme.error, ui.say(*why_not_));
  } else {
    wrapped(ui, ui.fonts.ui, ui.theme.text, steps);
    describe_item(ui, "undo-to/steps", steps, "text");
    wrapped(ui, ui.fonts.ui, ui.theme.muted, ui.say(title_));
    dialog_gap(ui);
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say("Met Opnieuw komen ze stap voor stap terug, zolang u niets anders verandert.",
                   "Redo brings them back step by step, as long as you change nothing else."));
  }
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && steps_ == 0)
    why_not = ui.say("Er is niets ongedaan te maken.", "There is nothing to undo.");
  if (dialog_buttons(
          call,
          {.label = ui.say("Ongedaan maken", "Undo"), .look = Look::Danger, .why_not = why_not}))
    call.submit(UndoTo{number_});
}

}  // namespace app
