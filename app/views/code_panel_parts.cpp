// Parts of the panel below the tree (code_details.h): several chosen codes, and older codings.
#include <algorithm>

#include "app/commands.h"
#include "app/views/code_details.h"
#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"

namespace app {
void draw_chosen_codes(const Workspace& workspace, Actions& actions, Ui& ui) {
  const std::vector<coding::CodeId> codes = workspace.codes();
  const std::string title =
      ui.say({"{0} codes gekozen", "{0} codes chosen"}, {static_cast<std::int64_t>(codes.size())});
  text(ui, ui.fonts.strong, ui.theme.text, title);
  describe_item(ui, "chosen-codes", title, "text");
  std::string names;
  for (const coding::CodeId& id : codes)
    names += (names.empty() ? "" : ", ") + workspace.study().codes().find(id)->name;
  wrapped(ui, ui.fonts.small, ui.theme.muted, names);
  const char* why_not = why_read_only(workspace, ui);
  start_flow();
  if (next_button(ui, "chosen/move", ui.say("Verplaatsen…", "Move…"), Look::Plain, why_not))
    perform(Command::MoveCode, workspace, actions);
  if (next_button(ui, "chosen/merge", ui.say("Samenvoegen…", "Merge…"), Look::Plain, why_not))
    perform(Command::MergeCode, workspace, actions);
  if (next_button(ui, "chosen/delete", ui.say("Verwijderen…", "Delete…"), Look::Danger, why_not))
    perform(Command::DeleteCode, workspace, actions);
  if (why_not != nullptr) return;
  ImGui::Dummy({0, ui.px(4)});
  text(ui, ui.fonts.small_strong, ui.theme.muted,
       ui.say("Alle dezelfde kleur", "All the same colour"));
  if (const auto colour = colour_choice(ui, "chosen/colour/", std::nullopt))
    actions.push(RecolourCodes{codes, *colour});
}

void draw_older_codings(const Workspace& workspace, Actions& actions, Ui& ui, std::size_t older) {
  const bool reviewing = workspace.review() && workspace.review() == workspace.code();
  if (older == 0) return;
  const std::string told =
      ui.say({"{0, plural, one {# codering} other {# coderingen}} van vóór de laatste wijziging",
              "{0, plural, one {# coding} other {# codings}} from before the last change"},
             {static_cast<std::int64_t>(older)});
  wrapped(ui, ui.fonts.small, ui.theme.accent, told);
  describe_item(ui, "older/told", told, "text");
  start_flow();
  if (!reviewing) {
    if (next_button(ui, "older/review", ui.say("Nakijken", "Check them"), Look::Plain))
      actions.push(ReviewOlder{});
    ImGui::Dummy({0, ui.px(6)});
    return;
  }
  const char* why_not = why_read_only(workspace, ui);
  if (why_not == nullptr && !workspace.coding())
    why_not = ui.say("Kies eerst een codering, of ga naar de volgende.",
                     "Choose a coding first, or go to the next.");
  if (next_button(ui, "older/keep", ui.say("Klopt nog", "Still right"), Look::Primary, why_not))
    actions.push(CheckCodings{{*workspace.coding()}});
  if (next_button(ui, "older/recode", ui.say("Andere code…", "Another code…"), Look::Plain,
                  why_not))
    actions.push(ShowPalette{Palette::Recode});
  if (next_button(ui, "older/remove", ui.say("Weghalen", "Remove"), Look::Plain, why_not))
    actions.push(RemoveCodings{{*workspace.coding()}});
  if (next_button(ui, "older/next", ui.say("Volgende", "Next"), Look::Plain))
    actions.push(ReviewOlder{});
  if (next_button(ui, "older/stop", ui.say("Stoppen", "Stop"), Look::Quiet))
    actions.push(ReviewOlder{false});
  ImGui::Dummy({0, ui.px(6)});
}

}  // namespace app
