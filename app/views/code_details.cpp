#include "app/views/code_details.h"

#include <algorithm>

#include "app/views/coding_tooltip.h"
#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"

namespace app {

std::vector<CodeDetails::Field> CodeDetails::fields_of(const coding::Study& study,
                                                       const coding::CodeId& id) {
  const coding::Code& code = *study.codes().find(id);
  std::vector<Field> fields = {
      {{"In het kort", "In short"}, code.short_definition, {}, false},
      {{"Definitie", "Definition"}, code.definition, {}, false},
      {{"Wel coderen", "When to use"}, code.when_to_use, {}, false},
      {{"Niet coderen", "When not to use"}, code.when_not_to_use, {}, false},
      {{"Voorbeeld", "Example"}, code.example, {}, false}};
  for (const auto& [memo_id, memo] : study.memos()) {
    if (memo.owner_kind != coding::OwnerKind::Code || memo.owner != id.guid) continue;
    const coding::Coder* coder = memo.coder ? study.coders().find(*memo.coder) : nullptr;
    fields.push_back({{"Memo", "Memo"}, memo.text, coder == nullptr ? "" : coder->name, true});
  }
  std::erase_if(fields, [](const Field& field) { return field.text.empty(); });
  return fields;
}

// One of the codings that were picked out: a click makes it the one at hand.
void CodeDetails::coding(const Workspace& workspace, Actions& actions, Ui& ui,
                         const Picked& picked) {
  const coding::Study& study = workspace.study();
  const coding::Coding& coding = picked.coding;
  const coding::Code* code = study.codes().find(coding.code);
  if (code == nullptr) return;
  const bool at_hand = workspace.coding() == coding.id;
  const std::string by = coding_words(study, coding, false, ui);
  const float height = ImGui::GetFrameHeight();
  const float by_width = width_of(ui.fonts.small, by);
  // In a narrow panel who did it stands below the code.
  const bool below = ImGui::GetContentRegionAvail().x - by_width < ui.px(130);
  const Row line = row(ui, "coding/" + coding.id.to_string(), code->name, at_hand,
                       below ? height + ui.fonts.small->FontSize : height, by);
  const float y = line.min.y + (height - ui.fonts.ui->FontSize) / 2;
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_swatch(list, {line.min.x + ui.px(10), line.min.y + height / 2}, ui.px(11),
              colour_of(code->colour));
  const float left = line.min.x + ui.px(22);
  const float room = line.max.x - left - ui.px(8);
  draw_cut(list, at_hand ? ui.fonts.strong : ui.fonts.ui, {left, y}, ui.theme.text, code->name,
           below ? room : room - by_width - ui.px(6));
  const ImVec2 by_at = below ? ImVec2(left, y + ui.fonts.ui->FontSize + ui.px(1))
                             : ImVec2(line.max.x - by_width - ui.px(8),
                                      line.min.y + (height - ui.fonts.small->FontSize) / 2);
  draw_cut(list, ui.fonts.small, by_at, ui.theme.muted, by, room + 1);
  if (line.clicked) actions.push(ChooseCoding{coding.id});
  if (at_hand) coding_buttons(workspace, actions, ui, coding);
  for (const std::string& memo : picked.memos) wrapped(ui, ui.fonts.small, ui.theme.muted, memo);
}

void CodeDetails::coding_buttons(const Workspace& workspace, Actions& actions, Ui& ui,
                                 const coding::Coding& coding) const {
  const std::string id = "coding/" + coding.id.to_string();
  const char* why_not = why_read_only(workspace, ui);
  start_flow();
  const auto offered = [&](const char* what, const char* label, const char* reason) {
    flow(width_of(ui.fonts.ui, label) + 2 * ImGui::GetStyle().FramePadding.x, ui.px(2));
    return button(ui, id + what, label, Look::Quiet, reason);
  };
  if (offered("/remove", ui.say("Verwijderen", "Remove"), why_not))
    actions.push(RemoveCodings{{coding.id}});
  if (offered("/recode", ui.say("Hercoderen", "Recode"), why_not))
    actions.push(ShowPalette{Palette::Recode});
  if (offered("/weigh", ui.say("Wegen", "Weigh"), why_not))
    actions.push(ShowDialog{Dialog::Weight});
  if (offered("/memo", ui.say("Memo", "Memo"), nullptr))
    actions.push(EditMemo{coding::OwnerKind::Coding, coding.id.guid});
}

std::vector<CodeDetails::Picked> CodeDetails::picked_of(const Workspace& workspace) {
  std::vector<Picked> found;
  for (const coding::CodingId& id : workspace.codings()) {
    const auto* coding = workspace.study().codings().find({*workspace.transcript(), id});
    if (coding == nullptr) continue;
    found.push_back({*coding, {}});
    for (const auto& [memo_id, memo] : workspace.study().memos())
      if (memo.owner_kind == coding::OwnerKind::Coding && memo.owner == id.guid)
        found.back().memos.push_back(memo.text);
  }
  return found;
}

void CodeDetails::codings(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (workspace.codings().empty() || !workspace.transcript()) return;
  const auto& rows = codings_.get({workspace.revision(), workspace.codings()},
                                  [&workspace] { return picked_of(workspace); });
  heading(ui, rows.size() > 1 ? ui.say("CODERINGEN OP DEZE PLEK", "CODINGS AT THIS PLACE")
                              : ui.say("GEKOZEN CODERING", "CHOSEN CODING"));
  for (const Picked& one : rows) coding(workspace, actions, ui, one);
  if (rows.size() > 1)
    wrapped(ui, ui.fonts.small, ui.theme.faint,
            ui.say("Klik of druk op O om een andere te kiezen.",
                   "Click, or press O, to choose another."));
  ImGui::Dummy({0, ui.px(6)});
}

void CodeDetails::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  codings(workspace, actions, ui);
  if (!workspace.code()) return;
  const coding::Code* code = workspace.study().codes().find(*workspace.code());
  if (code == nullptr) return;
  const auto& fields = fields_.get({workspace.revision(), code->id},
                                   [&] { return fields_of(workspace.study(), code->id); });
  const char* edit = ui.say("Bewerken", "Edit");
  const float edit_width = width_of(ui.fonts.ui, edit) + ui.px(14);
  const float top = ImGui::GetCursorPosY();
  cut(ui, ui.fonts.strong, ui.theme.text, code->name,
      ImGui::GetContentRegionAvail().x - edit_width - ui.px(8));
  ImGui::SameLine();
  ImGui::SetCursorPosY(top - ImGui::GetStyle().FramePadding.y);
  if (button(ui, "code/edit", edit, Look::Quiet, why_read_only(workspace, ui), edit_width))
    actions.push(ShowDialog{Dialog::EditCode});
  for (const Field& field : fields) {
    ImGui::Dummy({0, ui.px(2)});
    const std::string label =
        say(field.label, ui.language) + (field.coder.empty() ? std::string() : " · " + field.coder);
    text(ui, ui.fonts.small_strong, ui.theme.muted, label);
    wrapped(ui, ui.fonts.small, field.memo ? ui.theme.muted : ui.theme.text, field.text);
  }
  if (fields.empty())
    wrapped(
        ui, ui.fonts.small, ui.theme.faint,
        ui.say("Van deze code is nog niets beschreven.", "Nothing is described of this code yet."));
}

}  // namespace app
