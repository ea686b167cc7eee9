#include "app/views/correct_dialogs.h"

#include <algorithm>

#include "app/replace_all.h"
#include "app/views/menu.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr std::size_t kShownPlaces = 40;

// A hit with some words around it, on one line.
std::string in_context(std::string_view text, const coding::Replacement& one) {
  constexpr std::uint32_t kAround = 40;
  const auto boundary = [&](std::uint32_t at) {
    const transcripts::ByteOffset offset{at};
    return transcripts::is_grapheme_boundary(text, offset)
               ? at
               : transcripts::previous_grapheme(text, offset).value;
  };
  const std::uint32_t begin = one.span.begin.value;
  const std::uint32_t end = one.span.end.value;
  const std::uint32_t from = boundary(begin > kAround ? begin - kAround : 0);
  const std::uint32_t to =
      boundary(std::min(end + kAround, static_cast<std::uint32_t>(text.size())));
  std::string line = "…";
  line += text.substr(from, begin - from);
  line += "[";
  line += text.substr(begin, end - begin);
  line += " → " + one.text + "]";
  line += text.substr(end, to - end);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line + "…";
}

}  // namespace

ReplaceAllDialog::ReplaceAllDialog(const Workspace& workspace)
    : transcript_(*workspace.transcript()) {
  const auto& text = workspace.study().text(transcript_);
  const coding::Span selected = workspace.selection().span();
  if (selected.size() < 100) wish_.wanted = text.slice(selected);
}

void ReplaceAllDialog::look(const coding::Study& study) {
  places_ = 0;
  codings_gone_ = 0;
  shown_.clear();
  const auto edits = replacements_of(study, wish_);
  transcripts_ = edits.size();
  for (const coding::TextEdit& edit : edits) {
    places_ += edit.replacements.size();
    codings_gone_ += coding::swallowed(study, edit.transcript, edit.replacements).codings.size();
    for (const auto& one : edit.replacements)
      if (shown_.size() < kShownPlaces)
        shown_.push_back(in_context(study.text(edit.transcript).text(), one));
  }
  looked_ = true;
}

void ReplaceAllDialog::show_places(Ui& ui) const {
  const std::string found = ui.say(
      {"{0, plural, =0 {Nergens gevonden.} one {# plaats} other {# plaatsen}}{1, plural, =0 {} one "
       "{ in # gesprek.} other { in # gesprekken.}}",
       "{0, plural, =0 {Found nowhere.} one {# place} other {# places}}{1, plural, =0 {} one { in "
       "# transcript.} other { in # transcripts.}}"},
      {static_cast<std::int64_t>(places_), static_cast<std::int64_t>(transcripts_)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, found);
  describe_item(ui, "replace/found", found, "text");
  if (codings_gone_ > 0) {
    const std::string gone =
        ui.say({"{0, plural, one {# codering verdwijnt} other {# coderingen verdwijnen}} met de "
                "woorden.",
                "{0, plural, one {# coding goes} other {# codings go}} with the words."},
               {static_cast<std::int64_t>(codings_gone_)});
    wrapped(ui, ui.fonts.ui, ui.theme.error, gone);
  }
  if (shown_.empty()) return;
  ImGui::BeginChild("places", {0, ui.px(200)}, true);
  for (const std::string& line : shown_) wrapped(ui, ui.fonts.small, ui.theme.text, line);
  ImGui::EndChild();
}

void ReplaceAllDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Vervangen", "Replace"));
  const float width = ImGui::GetContentRegionAvail().x;
  const ReplaceAll before = wish_;
  const Field wanted = text_field(ui, "replace/wanted", ui.say("Deze woorden", "These words"),
                                  wish_.wanted, width, call.fresh);
  const Field text = text_field(ui, "replace/text", ui.say("Worden", "Become"), wish_.text, width);
  check_box(ui, "replace/word", ui.say("Alleen hele woorden", "Whole words only"),
            wish_.whole_words);
  check_box(ui, "replace/exact", ui.say("Letter voor letter", "Letter for letter"), wish_.exact);
  check_box(ui, "replace/everywhere", ui.say("In alle gesprekken", "In all transcripts"),
            everywhere_);
  wish_.transcript = everywhere_ ? std::nullopt : std::optional(transcript_);
  if (wanted.changed || text.changed || before.whole_words != wish_.whole_words ||
      before.exact != wish_.exact || before.transcript != wish_.transcript)
    looked_ = false;
  if (looked_) show_places(ui);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && wish_.wanted.empty())
    why_not = ui.say("Zeg eerst welke woorden.", "Say first which words.");
  if (why_not == nullptr && looked_ && places_ == 0)
    why_not = ui.say("Er is niets te vervangen.", "There is nothing to replace.");
  const char* label = looked_ ? ui.say("Vervangen", "Replace") : ui.say("Bekijken", "Look");
  if (!dialog_buttons(call, {.label = label,
                             .look = looked_ && codings_gone_ > 0 ? Look::Danger : Look::Primary,
                             .why_not = why_not}))
    return;
  if (looked_) {
    call.submit(wish_);
  } else {
    look(call.workspace.study());
  }
}

NewVersionDialog::NewVersionDialog(const Workspace& workspace, const std::filesystem::path& folder)
    : files_({.mode = FileDialog::Mode::Open,
              .endings = {},
              .folder = folder,
              .project_folder = workspace.project().path().parent_path(),
              .name = {}}) {}

void NewVersionDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Nieuwe versie van het gesprek", "New version of the transcript"));
  wrapped(ui, ui.fonts.small, ui.theme.muted,
          ui.say("Kies het verbeterde bestand. U ziet eerst wat er met de coderingen gebeurt.",
                 "Choose the corrected file. You first see what becomes of the codings."));
  const bool accepted = files_.draw(ui, ui.px(400), call.fresh);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && files_.chosen().empty())
    why_not = ui.say("Kies eerst een bestand.", "Choose a file first.");
  const bool ok =
      dialog_buttons(call, {.label = ui.say("Vergelijken", "Compare"), .why_not = why_not});
  if ((ok || (accepted && why_not == nullptr)) && files_.accept())
    call.submit(CompareVersion{files_.chosen().front()});
}

void ReviewVersionDialog::list(DialogCall& call) {
  Ui& ui = call.ui;
  const auto& study = call.workspace.study();
  const coding::NewVersion& version = *call.workspace.new_version();
  ImGui::BeginChild("review", {0, ui.px(330)}, true);
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
  if (!call.workspace.new_version()) return close_button(call);
  const coding::NewVersion& version = *call.workspace.new_version();
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
