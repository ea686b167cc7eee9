#include "app/views/memo_dialog.h"

#include <algorithm>

#include "app/views/menu.h"
#include "coding/cases.h"

namespace app {
namespace {

using coding::OwnerKind;
using transcripts::Message;
using transcripts::say;

template <class Row>
std::string name_in(const coding::Table<Row>& table, const coding::Guid& guid) {
  const Row* row = table.find({guid});
  return row == nullptr ? std::string() : row->name;
}

Message about(const coding::Study& study, const MemoSubject& subject) {
  switch (subject.kind) {
    case OwnerKind::Project:
      return say("Memo bij het project", "Memo on the project");
    case OwnerKind::Transcript:
      return say("Memo bij gesprek {}", "Memo on transcript {}",
                 name_in(study.transcripts(), subject.owner));
    case OwnerKind::Participant:
      return say("Memo bij {}", "Memo on {}", name_in(study.participants(), subject.owner));
    case OwnerKind::Pps:
      return say("Memo bij PPS {}", "Memo on PPS {}", name_in(study.pps(), subject.owner));
    case OwnerKind::Code:
      return say("Memo bij code {}", "Memo on code {}", name_in(study.codes(), subject.owner));
    case OwnerKind::Mark: {
      const coding::Mark* mark = study.table<coding::Mark>().find({subject.owner});
      if (mark == nullptr || mark->label.empty())
        return say("Memo bij bladwijzer", "Memo on a bookmark");
      return say("Memo bij bladwijzer {}", "Memo on bookmark {}", mark->label);
    }
    case OwnerKind::Coding:
      break;
  }
  const coding::Coding* coding = study.codings().find(coding::CodingId{subject.owner});
  return say("Memo bij codering {}", "Memo on coding {}",
             coding == nullptr ? "" : name_in(study.codes(), coding->code.guid));
}

// The memo that SetMemo would change.
std::string own_text(const Workspace& workspace) {
  const MemoSubject& subject = workspace.memo_subject();
  for (const auto& [id, memo] : workspace.study().memos())
    if (memo.owner_kind == subject.kind && memo.owner == subject.owner && memo.coder &&
        memo.coder == workspace.coder())
      return memo.text;
  return {};
}

}  // namespace

MemoDialog::MemoDialog(const Workspace& workspace)
    : subject_(workspace.memo_subject()),
      about_(about(workspace.study(), subject_)),
      text_(workspace, "memo/" + subject_.owner.to_string(), own_text(workspace)) {
  const coding::Study& study = workspace.study();
  for (const auto& [id, memo] : study.memos()) {
    if (memo.owner_kind != subject_.kind || memo.owner != subject_.owner) continue;
    if (memo.coder && memo.coder == workspace.coder()) continue;
    others_.push_back({memo.coder ? name_in(study.coders(), memo.coder->guid) : "", memo.text});
  }
}

void MemoDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say(about_));
  if (text_.restored())
    wrapped(ui, ui.fonts.small, ui.theme.accent,
            ui.say("Wat u de vorige keer half had getypt, staat er weer.",
                   "What you had half typed the last time is back."));
  const float others = others_.empty() ? 0 : list_height(ui, 140, 360);
  const float height = list_height(ui, 220, others_.empty() ? 210 : 360);
  const Field field = text_area(ui, "field/memo", ui.say(about_), text_.text,
                                ImGui::GetContentRegionAvail().x, height, call.fresh);
  text_.keep(field.changed, ImGui::GetTime(), call.actions);
  if (!others_.empty()) {
    ImGui::BeginChild("others", {0, others});
    for (const Other& other : others_) {
      field_label(ui, other.coder.empty() ? ui.say("Zonder naam", "Without a name")
                                          : std::string_view(other.coder));
      wrapped(ui, ui.fonts.ui, ui.theme.muted, other.text);
      describe_item(ui, "memo/" + other.coder, other.text, "text");
    }
    ImGui::EndChild();
  }
  wrapped(ui, ui.fonts.small, ui.theme.muted,
          ui.say("Een lege memo wordt weggehaald. Ctrl+Enter slaat op.",
                 "An empty memo is removed. Ctrl+Enter saves."));
  if (!dialog_buttons(
          call, {.label = ui.say("Opslaan", "Save"), .why_not = why_read_only(call.workspace, ui)}))
    return;
  text_.keep_now(call.actions);
  call.submit(SetMemo{subject_.kind, subject_.owner, text_.text});
}

NewCoderDialog::NewCoderDialog(const Workspace& workspace)
    : name_(workspace.coder() ? "" : workspace.config().coder.value_or("")) {}

// Those who code in the project already, to choose with a click.
void NewCoderDialog::known(DialogCall& call) const {
  constexpr std::size_t kShown = 6;
  Ui& ui = call.ui;
  const auto coders = coding::coders_in_order(call.workspace.study());
  if (coders.empty()) return;
  const float height = ui.px(28);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("coders", {0, static_cast<float>(std::min(coders.size(), kShown)) * height});
  for (const coding::Coder* coder : coders) {
    const Row line = row(ui, "coder-choice/" + coder->id.to_string(), coder->name,
                         call.workspace.coder() == coder->id, height);
    draw_cut(ImGui::GetWindowDrawList(), ui.fonts.ui,
             {line.min.x + ui.px(8), line.min.y + (height - ui.fonts.ui->FontSize) / 2},
             ui.theme.text, coder->name, line.max.x - line.min.x - ui.px(16));
    if (line.clicked) call.submit(SelectCoder{coder->id});
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  field_label(ui, ui.say("Of iemand die nog niet in de lijst staat", "Or somebody not listed yet"));
}

void NewCoderDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Wie codeert er?", "Who is coding?"));
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say("Elke codering en memo draagt de naam van wie haar maakte. Uw initialen volstaan.",
                 "Every coding and memo carries the name of who made it. Your initials will do."));
  dialog_gap(ui);
  known(call);
  text_field(ui, "field/coder", ui.say("bijvoorbeeld AV", "for example AV"), name_,
             ImGui::GetContentRegionAvail().x, call.fresh);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && name_.empty())
    why_not = ui.say("Vul eerst een naam in.", "Fill in a name first.");
  if (dialog_buttons(call, {.label = ui.say("Toevoegen", "Add"), .why_not = why_not}))
    call.submit(AddCoder{name_});
}

}  // namespace app
