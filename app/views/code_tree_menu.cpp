// What a right click on a code offers; on several that are chosen, what can be done to all.
#include "app/commands.h"
#include "app/views/code_tree.h"
#include "app/views/menu.h"

namespace app {

void CodeTree::menu_of(const Workspace& workspace, Actions& actions, Ui& ui, const Entry& entry) {
  const char* why_not = why_read_only(workspace, ui);
  const char* only_one = workspace.codes().size() > 1
                             ? ui.say("Kies daarvoor één code.", "Choose one code for that.")
                             : why_not;
  const auto show = [&](const char* id, const char* label, Command command, const char* reason) {
    if (menu_entry(ui, id, label, reason)) perform(command, workspace, actions);
  };
  show("code-menu/edit", ui.say("Bewerken…", "Edit…"), Command::EditCode, only_one);
  show("code-menu/new", ui.say("Nieuwe code…", "New code…"), Command::NewCode, only_one);
  const Entry* above = beside(entry, -1, workspace.codes());
  const Entry* below = beside(entry, 1, workspace.codes());
  const char* first = ui.say("Dit is al de eerste.", "This is the first already.");
  const char* last = ui.say("Dit is al de laatste.", "This is the last already.");
  if (menu_entry(ui, "code-menu/up", ui.say("Omhoog", "Up"),
                 why_not == nullptr && above == nullptr ? first : why_not))
    move(actions, workspace.codes(), *above, Place::Before);
  if (menu_entry(ui, "code-menu/down", ui.say("Omlaag", "Down"),
                 why_not == nullptr && below == nullptr ? last : why_not))
    move(actions, workspace.codes(), *below, Place::After);
  show("code-menu/move", ui.say("Verplaatsen naar…", "Move to…"), Command::MoveCode, why_not);
  show("code-menu/merge", ui.say("Samenvoegen met…", "Merge into…"), Command::MergeCode, why_not);
  show("code-menu/split", ui.say("Splitsen…", "Split…"), Command::SplitCode, only_one);
  show("code-menu/memo", ui.say("Memo…", "Memo…"), Command::CodeMemo, only_one);
  show("code-menu/history", ui.say("Geschiedenis…", "History…"), Command::CodeHistory, nullptr);
  show("code-menu/delete", ui.say("Verwijderen…", "Delete…"), Command::DeleteCode, why_not);
}

void CodeTree::menu(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (!begin_menu(ui, "##code-menu", ui.px(240))) return;
  if (const Entry* entry = entry_of(menu_of_))
    menu_of(workspace, actions, ui, *entry);
  else
    ImGui::CloseCurrentPopup();
  end_menu();
}

}  // namespace app
