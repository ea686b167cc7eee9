#include "app/views/correct_dialogs.h"

#include "app/views/menu.h"

namespace app {
ReplaceAllDialog::ReplaceAllDialog(const Workspace& workspace)
    : transcript_(*workspace.transcript()), awaited_(workspace) {
  const auto& text = workspace.study().text(transcript_);
  const coding::Span selected = workspace.selection().span();
  if (selected.size() < 100) wish_.wanted = text.slice(selected);
}

void ReplaceAllDialog::show_places(Ui& ui) const {
  const std::string found = ui.say(
      {"{0, plural, =0 {Nergens gevonden.} one {# plaats} other {# plaatsen}}{1, plural, =0 {} one "
       "{ in # gesprek.} other { in # gesprekken.}}",
       "{0, plural, =0 {Found nowhere.} one {# place} other {# places}}{1, plural, =0 {} one { in "
       "# transcript.} other { in # transcripts.}}"},
      {static_cast<std::int64_t>(found_->places), static_cast<std::int64_t>(found_->transcripts)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, found);
  describe_item(ui, "replace/found", found, "text");
  if (found_->codings_gone > 0) {
    const std::string gone =
        ui.say({"{0, plural, one {# codering verdwijnt} other {# coderingen verdwijnen}} met de "
                "woorden.",
                "{0, plural, one {# coding goes} other {# codings go}} with the words."},
               {static_cast<std::int64_t>(found_->codings_gone)});
    wrapped(ui, ui.fonts.ui, ui.theme.error, gone);
  }
  if (found_->shown.empty()) return;
  ImGui::BeginChild("places", {0, list_height(ui, 200, 375)}, true);
  for (const std::string& line : found_->shown) wrapped(ui, ui.fonts.small, ui.theme.text, line);
  ImGui::EndChild();
}

void ReplaceAllDialog::fields(DialogCall& call) {
  Ui& ui = call.ui;
  const float width = ImGui::GetContentRegionAvail().x;
  const ReplaceAll before = wish_;
  field_label(ui, ui.say("Deze woorden", "These words"));
  const Field wanted = text_field(ui, "replace/wanted", ui.say("Deze woorden", "These words"),
                                  wish_.wanted, width, call.fresh);
  field_label(ui, ui.say("Worden", "Become"));
  const Field text = text_field(ui, "replace/text", ui.say("Worden", "Become"), wish_.text, width);
  check_box(ui, "replace/word", ui.say("Alleen hele woorden", "Whole words only"),
            wish_.whole_words);
  check_box(ui, "replace/exact", ui.say("Letter voor letter", "Letter for letter"), wish_.exact);
  check_box(ui, "replace/everywhere", ui.say("In alle gesprekken", "In all transcripts"),
            everywhere_);
  wish_.transcript = everywhere_ ? std::nullopt : std::optional(transcript_);
  if (wanted.changed || text.changed || before.whole_words != wish_.whole_words ||
      before.exact != wish_.exact || before.transcript != wish_.transcript)
    found_.reset();
}

void ReplaceAllDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  if (const auto* found = awaited_.arrived(call.workspace)) found_ = *found;
  dialog_title(ui, ui.say("Vervangen", "Replace"));
  fields(call);
  if (found_) show_places(ui);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && wish_.wanted.empty())
    why_not = ui.say("Zeg eerst welke woorden.", "Say first which words.");
  if (why_not == nullptr && found_ && found_->places == 0)
    why_not = ui.say("Er is niets te vervangen.", "There is nothing to replace.");
  const char* label = found_ ? ui.say("Vervangen", "Replace") : ui.say("Bekijken", "Look");
  const bool danger = found_ && found_->codings_gone > 0;
  if (!dialog_buttons(
          call,
          {.label = label, .look = danger ? Look::Danger : Look::Primary, .why_not = why_not}))
    return;
  if (found_) {
    call.submit(wish_);
  } else {
    call.look(LookAtReplacements{wish_});
  }
}

NewVersionDialog::NewVersionDialog(const Workspace& workspace, const std::filesystem::path& folder)
    : files_({.mode = FileDialog::Mode::Open,
              .endings = importable_endings(),
              .folder = folder,
              .project_folder = workspace.project().path().parent_path(),
              .title = transcripts::say("Nieuwe versie van het gesprek",
                                        "New version of the transcript"),
              .kind = transcripts::say("Gesprekken", "Transcripts"),
              .desktop_first = true}) {}

void NewVersionDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Nieuwe versie van het gesprek", "New version of the transcript"));
  wrapped(ui, ui.fonts.small, ui.theme.muted,
          ui.say("Kies het verbeterde bestand. U ziet eerst wat er met de coderingen gebeurt.",
                 "Choose the corrected file. You first see what becomes of the codings."));
  const bool accepted = files_.draw(call, list_height(ui, 400, 210));
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && files_.chosen().empty())
    why_not = ui.say("Kies eerst een bestand.", "Choose a file first.");
  if (files_.buttons(call, accepted,
                     {.label = ui.say("Vergelijken", "Compare"), .why_not = why_not}))
    call.submit(CompareVersion{files_.chosen().front()});
}

void ReviewVersionDialog::list(DialogCall& call) {
  Ui& ui = call.ui;
  const auto& study = call.workspace.study();
  const auto& version = *call.workspace.found<coding::NewVersion>();
  ImGui::BeginChild("review", {0, list_height(ui, 330, 190)}, true);
  for (const auto& one : version.to_review) {
    const std::string id = "review/" + one.coding.id.to_string();
    const std::string& code = study.codes().find(one.coding.code)->name;
    if (one.now) {
      bool kept = !removed_.contains(one.coding.id);
      const std::string label =
          code + (one.fate == coding::Fate::Moved ? ui.say(" (verplaatst)", " (moved)") : "");
      if (check_box(ui, id, label, kept)) {
        if (kept)
          removed_.erase(one.coding.id);
        else
          removed_.insert(one.coding.id);
      }
    } else {
      wrapped(ui, ui.fonts.ui, ui.theme.error,
              code + ui.say(" verdwijnt: de woorden staan er niet meer",
                            " goes: its words are not there any more"));
    }
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            study.text(one.coding.transcript).slice(one.coding.span));
    if (one.now)
      wrapped(ui, ui.fonts.small, ui.theme.text,
              "→ " + std::string(version.newer->slice(*one.now)));
    ImGui::Dummy({0, ui.px(6)});
  }
  ImGui::EndChild();
}

void ReviewVersionDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const auto* found = call.workspace.found<coding::NewVersion>();
  if (found == nullptr) return close_button(call);
  const coding::NewVersion& version = *found;
  dialog_title(ui, ui.say("Wat verandert er?", "What changes?"));
  const std::string what =
      ui.say({"{0, plural, =0 {Geen woord verandert.} one {# plaats verandert.} other {# plaatsen "
              "veranderen.}} {1, plural, one {# codering ligt} other {# coderingen liggen}} op "
              "dezelfde woorden; {2, plural, =0 {geen enkele} one {# vraagt} other {# vragen}} om "
              "een blik.",
              "{0, plural, =0 {No word changes.} one {# place changes.} other {# places change.}} "
              "{1, plural, one {# coding lies} other {# codings lie}} on the same words; {2, "
              "plural, =0 {none needs} one {# needs} other {# need}} a look."},
             {static_cast<std::int64_t>(version.change.replacements.size()),
              static_cast<std::int64_t>(version.unchanged),
              static_cast<std::int64_t>(version.to_review.size())});
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "review/what", what, "text");
  if (!version.to_review.empty()) list(call);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && version.empty())
    why_not = ui.say("Er is niets veranderd.", "Nothing has changed.");
  if (dialog_buttons(call, {.label = ui.say("Overnemen", "Take over"), .why_not = why_not}))
    call.submit(TakeVersion{{removed_.begin(), removed_.end()}});
}

}  // namespace app
