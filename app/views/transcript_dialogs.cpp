#include "app/views/transcript_dialogs.h"

#include <algorithm>

#include "app/views/menu.h"
#include "coding/cases.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

// Nothing for one that is gone since the dialog opened.
std::string name_of(const coding::Study& study, const coding::TranscriptId& id) {
  const auto* transcript = study.transcripts().find(id);
  return transcript == nullptr ? std::string() : transcript->name;
}

}  // namespace

RenameTranscriptDialog::RenameTranscriptDialog(const Workspace& workspace)
    : transcript_(*workspace.transcript()), name_(name_of(workspace.study(), transcript_)) {}

void RenameTranscriptDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Gesprek hernoemen", "Rename the transcript"));
  text_field(ui, "field/name", ui.say("Naam van het gesprek", "Name of the transcript"), name_,
             ImGui::GetContentRegionAvail().x, call.fresh);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && name_.empty())
    why_not = ui.say("Geef het gesprek een naam.", "Name the transcript.");
  if (dialog_buttons(call, {.label = ui.say("Hernoemen", "Rename"), .why_not = why_not}))
    call.submit(RenameTranscript{transcript_, name_});
}

DeleteTranscriptDialog::DeleteTranscriptDialog(const Workspace& workspace)
    : transcript_(*workspace.transcript()) {
  const coding::Study& study = workspace.study();
  const auto codings = study.codings().of(transcript_);
  codings_ = codings.size();
  std::set<coding::Guid> owners;
  for (const coding::Coding& coding : codings) owners.insert(coding.id.guid);
  for (const auto& [id, memo] : study.memos())
    if ((memo.owner_kind == coding::OwnerKind::Transcript && memo.owner == transcript_.guid) ||
        (memo.owner_kind == coding::OwnerKind::Coding && owners.contains(memo.owner)))
      ++memos_;
}

void DeleteTranscriptDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say({"Gesprek {0} verwijderen?", "Delete the transcript {0}?"},
                          {name_of(call.workspace.study(), transcript_)}));
  const std::string what = ui.say(
      {"De tekst verdwijnt uit het project, met {0, plural, =0 {geen enkele codering} one {# "
       "codering} other {# coderingen}} en {1, plural, =0 {geen memo''s} one {# memo} other "
       "{# memo''s}} erop.",
       "Its text goes from the project, with {0, plural, =0 {no codings} one {# coding} "
       "other {# codings}} and {1, plural, =0 {no memos} one {# memo} other {# memos}} on "
       "it."},
      {static_cast<std::int64_t>(codings_), static_cast<std::int64_t>(memos_)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "delete/what", what, "text");
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say("U kunt het daarna ongedaan maken.", "You can undo it afterwards."));
  if (dialog_buttons(call, {.label = ui.say("Verwijderen", "Delete"),
                            .look = Look::Danger,
                            .why_not = why_read_only(call.workspace, ui)}))
    call.submit(DeleteTranscript{transcript_});
}

TranscriptPpsDialog::TranscriptPpsDialog(const Workspace& workspace)
    : transcript_(*workspace.transcript()), revision_(workspace.revision()) {
  for (const auto& id : coding::pps_of(workspace.study(), transcript_)) chosen_.insert(id);
  take_up(workspace.study());
}

void TranscriptPpsDialog::take_up(const coding::Study& study) {
  std::set<coding::PpsId> known;
  for (const auto& [id, name] : pps_) known.insert(id);
  pps_.clear();
  const std::vector<coding::PpsId> now = coding::pps_of(study, transcript_);
  for (const coding::Pps* pps : coding::pps_in_order(study)) {
    pps_.emplace_back(pps->id, pps->name);
    // One that was just made here is ticked; ticks that were not saved yet stay.
    if (!known.contains(pps->id) && std::find(now.begin(), now.end(), pps->id) != now.end())
      chosen_.insert(pps->id);
  }
}

void TranscriptPpsDialog::list(DialogCall& call) {
  Ui& ui = call.ui;
  const std::string wanted = transcripts::fold(filter_);
  bool exact = false;
  ImGui::BeginChild("pps", {0, ui.px(260)}, true);
  for (const auto& [id, name] : pps_) {
    const std::string folded = transcripts::fold(name);
    exact |= folded == wanted;
    if (folded.find(wanted) == std::string::npos) continue;
    bool ticked = chosen_.contains(id);
    if (!check_box(ui, "pps/" + id.to_string(), name, ticked)) continue;
    if (ticked)
      chosen_.insert(id);
    else
      chosen_.erase(id);
  }
  if (pps_.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Er zijn nog geen PPS'en. Typ hierboven de naam van de eerste.",
                   "There are no PPS yet. Type the name of the first above."));
  ImGui::EndChild();
  if (filter_.empty() || exact) return;
  const std::string label =
      ui.say({"+ nieuwe PPS “{0}”", "+ new PPS “{0}”"}, {std::string_view(filter_)});
  if (button(ui, "pps/new", label, Look::Plain, why_read_only(call.workspace, ui))) {
    call.actions.push(AddPpsTo{transcript_, filter_});
    filter_.clear();
  }
}

void TranscriptPpsDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  if (call.workspace.revision() != revision_) {
    revision_ = call.workspace.revision();
    take_up(call.workspace.study());
  }
  dialog_title(ui, ui.say({"Bij welke PPS hoort {0}?", "Which PPS is {0} about?"},
                          {name_of(call.workspace.study(), transcript_)}));
  text_field(ui, "pps/filter", ui.say("Zoek of typ een nieuwe naam…", "Find or type a new name…"),
             filter_, ImGui::GetContentRegionAvail().x, call.fresh);
  list(call);
  if (!dialog_buttons(
          call, {.label = ui.say("Opslaan", "Save"), .why_not = why_read_only(call.workspace, ui)}))
    return;
  std::vector<coding::PpsId> chosen;
  for (const auto& [id, name] : pps_)
    if (chosen_.contains(id)) chosen.push_back(id);
  call.submit(SetTranscriptPps{transcript_, std::move(chosen)});
}

}  // namespace app
