#include "app/views/code_details.h"

#include <algorithm>

#include "app/commands.h"
#include "app/views/coding_tooltip.h"
#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "coding/cases.h"
#include "coding/operations.h"
#include "exports/code_words.h"

namespace app {

std::vector<CodeDetails::Field> CodeDetails::fields_of(const coding::Study& study,
                                                       const coding::CodeId& id) {
  const coding::Code& code = *study.codes().find(id);
  std::vector<Field> fields = {
      {"short_definition", {"In het kort", "In short"}, code.short_definition, {}, false},
      {"definition", {"Definitie", "Definition"}, code.definition, {}, false},
      {"when_to_use", {"Wel coderen", "When to use"}, code.when_to_use, {}, false},
      {"when_not_to_use", {"Niet coderen", "When not to use"}, code.when_not_to_use, {}, false},
      {"example", {"Voorbeeld", "Example"}, code.example, {}, false}};
  for (const auto& [memo_id, memo] : study.memos()) {
    if (memo.owner_kind != coding::OwnerKind::Code || memo.owner != id.guid) continue;
    fields.push_back(
        {{}, {"Memo", "Memo"}, memo.text, coding::coder_name(study, memo.coder), true});
  }
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
  if (next_button(ui, id + "/remove", ui.say("Verwijderen", "Remove"), Look::Quiet, why_not))
    actions.push(RemoveCodings{{coding.id}});
  if (next_button(ui, id + "/recode", ui.say("Hercoderen", "Recode"), Look::Quiet, why_not))
    actions.push(ShowPalette{Palette::Recode});
  if (next_button(ui, id + "/weigh", ui.say("Wegen", "Weigh"), Look::Quiet, why_not))
    actions.push(ShowDialog{Dialog::Weight});
  if (next_button(ui, id + "/memo", ui.say("Memo", "Memo"), Look::Quiet))
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
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say(transcripts::say("Klik om een andere te kiezen{}.", "Click to choose another{}.",
                                    key_hint(Command::NextCodingHere, workspace))));
  ImGui::Dummy({0, ui.px(6)});
}

void CodeDetails::open_form(const Workspace& workspace, std::string focus) {
  constexpr int kFramesToFocus = 2;
  if (!form_) form_.emplace(workspace, *workspace.code(), "panel/");
  focus_ = std::move(focus);
  focus_frames_ = kFramesToFocus;
}

// The form goes when it was saved, or with its code; what is half typed stays a draft.
void CodeDetails::keep_form(const Workspace& workspace, Actions& actions) {
  if (form_ && saved_at_ && *saved_at_ != workspace.revision()) {
    form_->drop(actions);
    form_.reset();
  }
  saved_at_.reset();
  if (form_ && form_->code() != workspace.code()) {
    form_->keep_now(actions);
    form_.reset();
  }
  if (form_asked_ == workspace.code_form()) return;
  form_asked_ = workspace.code_form();
  if (workspace.code()) open_form(workspace, "name");
}

void CodeDetails::title(const Workspace& workspace, Actions& actions, Ui& ui,
                        const coding::Code& code) {
  wrapped(ui, ui.fonts.strong, ui.theme.text, code.name);
  start_flow();
  if (next_button(ui, "code/edit", ui.say("Bewerken", "Edit"), Look::Quiet,
                  why_read_only(workspace, ui)))
    open_form(workspace, "definition");
  if (next_button(ui, "code/all-fields",
                  all_ ? ui.say("Minder", "Less") : ui.say("Alle velden", "All fields")))
    all_ = !all_;
  if (next_button(ui, "code/history", ui.say("Geschiedenis", "History"), Look::Quiet))
    actions.push(LookAtCodeHistory{});
}

// A click on it edits it.
void CodeDetails::field(const Workspace& workspace, Ui& ui, const Field& field) {
  ImGui::Dummy({0, ui.px(2)});
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const std::string label =
      say(field.label, ui.language) + (field.coder.empty() ? std::string() : " · " + field.coder);
  text(ui, ui.fonts.small_strong, ui.theme.muted, label);
  if (field.text.empty())
    wrapped(ui, ui.fonts.small, ui.theme.muted, ui.say("nog leeg", "empty yet"));
  else
    wrapped(ui, ui.fonts.small, field.memo ? ui.theme.muted : ui.theme.text, field.text);
  if (field.id.empty() || workspace.read_only()) return;
  const ImVec2 after = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(from);
  ImGui::PushID(field.id.c_str());
  const float height = std::max(1.0F, after.y - from.y - ImGui::GetStyle().ItemSpacing.y);
  if (ImGui::InvisibleButton("##field", {width, height})) open_form(workspace, field.id);
  ImGui::PopID();
  describe_item(ui, "code-field/" + field.id, label, "row", field.text);
  if (ImGui::IsItemHovered())
    ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                        ui.theme.line, ui.px(3));
  ImGui::SetCursorScreenPos(after);
}

void CodeDetails::all_fields(Ui& ui, const coding::Code& code) const {
  const auto one = [&](const char* label, std::string_view value) {
    ImGui::Dummy({0, ui.px(2)});
    text(ui, ui.fonts.small_strong, ui.theme.muted, label);
    wrapped(ui, ui.fonts.small, ui.theme.text, value);
  };
  one(ui.say("Soort", "Kind"), ui.say(exports::word_for(code.kind)));
  one(ui.say("Herkomst", "Origin"), ui.say(exports::word_for(code.origin)));
  one(ui.say("Sneltoets", "Shortcut"),
      code.shortcut.empty() ? ui.say("geen", "none") : std::string_view(code.shortcut));
  one(ui.say("Kleur", "Colour"), fmt::format("#{:06X}", code.colour.rgb));
}

void CodeDetails::read(const Workspace& workspace, Actions& actions, Ui& ui,
                       const coding::Code& code) {
  const auto& fields = fields_.get({workspace.revision(), code.id},
                                   [&] { return fields_of(workspace.study(), code.id); });
  title(workspace, actions, ui, code);
  bool any = false;
  for (const Field& one : fields) {
    if (one.text.empty() && !all_) continue;
    any = true;
    field(workspace, ui, one);
  }
  if (all_) all_fields(ui, code);
  if (!any)
    wrapped(
        ui, ui.fonts.small, ui.theme.muted,
        ui.say("Van deze code is nog niets beschreven.", "Nothing is described of this code yet."));
}

void CodeDetails::edit(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (form_->restored())
    wrapped(ui, ui.fonts.small, ui.theme.accent,
            ui.say("Wat u de vorige keer half had getypt, staat er weer.",
                   "What you had half typed the last time is back."));
  const char* why_not = form_->why_not(workspace, ui);
  start_flow();
  const bool save =
      next_button(ui, "panel/save", ui.say("Opslaan", "Save"), Look::Primary, why_not);
  const bool cancel = next_button(ui, "panel/cancel", ui.say("Annuleren", "Cancel"), Look::Plain);
  const std::string focus = focus_frames_ > 0 ? focus_ : std::string();
  focus_frames_ = std::max(0, focus_frames_ - 1);
  const bool entered = form_->draw(workspace, actions, ui, focus);
  if (cancel || ((save || entered) && !form_->changed())) {
    form_->drop(actions);
    form_.reset();
  } else if ((save || entered) && why_not == nullptr) {
    form_->keep_now(actions);
    saved_at_ = workspace.revision();
    actions.push(ChangeCode{form_->typed(workspace.study())});
  }
}

void CodeDetails::draw(const Workspace& workspace, Actions& actions, Ui& ui, std::size_t older) {
  keep_form(workspace, actions);
  codings(workspace, actions, ui);
  const coding::Study& study = workspace.study();
  const coding::Code* code = workspace.code() ? study.codes().find(*workspace.code()) : nullptr;
  if (code == nullptr) return;
  if (workspace.codes().size() > 1) return draw_chosen_codes(workspace, actions, ui);
  draw_older_codings(workspace, actions, ui, older);
  if (form_)
    edit(workspace, actions, ui);
  else
    read(workspace, actions, ui, *code);
}

}  // namespace app
