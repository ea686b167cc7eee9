#include "app/views/code_details.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/controls.h"

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

void CodeDetails::coding(const Workspace& workspace, Actions& actions, Ui& ui,
                         const coding::Coding& coding) {
  const coding::Study& study = workspace.study();
  const coding::Code* code = study.codes().find(coding.code);
  const coding::Coder* coder = study.coders().find(coding.coder);
  if (code == nullptr || coder == nullptr) return;
  const std::string id = "coding/" + coding.id.to_string();
  const char* why_not = why_read_only(workspace, ui);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = ImGui::GetFrameHeight();
  const float y = at.y + (height - ui.fonts.ui->FontSize) / 2;
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_swatch(list, {at.x + ui.px(6), at.y + height / 2}, ui.px(11), colour_of(code->colour));
  const float coder_width = width_of(ui.fonts.small, coder->name);
  const float room = width - ui.px(18) - coder_width - ui.px(8);
  const float name_width = std::min(width_of(ui.fonts.ui, code->name), room);
  draw_cut(list, ui.fonts.ui, {at.x + ui.px(18), y}, ui.theme.text, code->name, name_width + 1);
  draw_text(list, ui.fonts.small, {at.x + ui.px(26) + name_width, y + ui.px(1)}, ui.theme.muted,
            coder->name);
  ImGui::Dummy({width, height});
  describe_item(ui, id, code->name, "row", coder->name);
  if (button(ui, id + "/remove", ui.say("Verwijderen", "Remove"), Look::Quiet, why_not))
    actions.push(RemoveCodings{{coding.id}});
  ImGui::SameLine(0, ui.px(2));
  if (button(ui, id + "/recode", ui.say("Hercoderen", "Recode"), Look::Quiet, why_not)) {
    actions.push(SelectCodings{{coding.id}});
    actions.push(ShowPalette{Palette::Recode});
  }
  ImGui::SameLine(0, ui.px(2));
  if (button(ui, id + "/memo", ui.say("Memo", "Memo"), Look::Quiet))
    actions.push(EditMemo{coding::OwnerKind::Coding, coding.id.guid});
  for (const auto& [memo_id, memo] : study.memos())
    if (memo.owner_kind == coding::OwnerKind::Coding && memo.owner == coding.id.guid)
      wrapped(ui, ui.fonts.small, ui.theme.muted, memo.text);
}

void CodeDetails::codings(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (workspace.codings().empty() || !workspace.transcript()) return;
  heading(ui, ui.say("GEKOZEN CODERINGEN", "CHOSEN CODINGS"));
  for (const coding::CodingId& id : workspace.codings())
    if (const coding::Coding* found =
            workspace.study().codings().find(coding::Coding::Key{*workspace.transcript(), id}))
      coding(workspace, actions, ui, *found);
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
