#include "app/views/confirm_edit_dialog.h"

#include <string>
#include <vector>

#include "app/views/menu.h"

namespace app {
namespace {

constexpr std::size_t kShown = 8;

std::vector<std::string> lines_of(const Workspace& workspace, const Ui& ui) {
  std::vector<std::string> lines;
  const auto& study = workspace.study();
  for (const coding::Coding& coding : workspace.losses().codings)
    lines.push_back(ui.say({"Codering {0} op “{1}” verdwijnt.", "The coding {0} on “{1}” goes."},
                           {std::string_view(study.codes().find(coding.code)->name),
                            study.text(coding.transcript).slice(coding.span)}));
  const auto& text = study.text(*workspace.transcript());
  for (const coding::LostTurn& lost : workspace.losses().turns) {
    const std::string& speaker = text.speakers()[text.turns()[lost.turn].speaker];
    lines.push_back(lost.joined ? ui.say({"De beurt van {0} wordt deel van de beurt ervoor.",
                                          "The turn of {0} becomes part of the one before it."},
                                         {std::string_view(speaker)})
                                : ui.say({"De beurt van {0} verdwijnt.", "The turn of {0} goes."},
                                         {std::string_view(speaker)}));
  }
  return lines;
}

}  // namespace

void ConfirmEditDialog::draw(DialogCall& call) const {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Deze woorden weghalen?", "Take these words out?"));
  const auto lines = lines_of(call.workspace, ui);
  for (std::size_t i = 0; i < lines.size() && i < kShown; ++i) {
    wrapped(ui, ui.fonts.ui, ui.theme.text, lines[i]);
    describe_item(ui, "confirm-edit/" + std::to_string(i), lines[i], "text");
  }
  if (lines.size() > kShown)
    wrapped(ui, ui.fonts.ui, ui.theme.text,
            ui.say({"En nog {0}.", "And {0} more."},
                   {static_cast<std::int64_t>(lines.size() - kShown)}));
  if (call.workspace.losses().memos > 0)
    wrapped(ui, ui.fonts.ui, ui.theme.text,
            ui.say({"{0, plural, one {# memo gaat} other {# memo’s gaan}} mee.",
                    "{0, plural, one {# memo goes} other {# memos go}} along."},
                   {static_cast<std::int64_t>(call.workspace.losses().memos)}));
  dialog_gap(ui);
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say("U kunt het daarna ongedaan maken.", "You can undo it afterwards."));
  if (!dialog_buttons(call, {.label = ui.say("Weghalen", "Take out"),
                             .look = Look::Danger,
                             .why_not = why_read_only(call.workspace, ui)}))
    return;
  EditText edit = call.workspace.held_edit();
  edit.confirmed = true;
  call.submit(std::move(edit));
}

}  // namespace app
