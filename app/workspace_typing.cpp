// What typing in a transcript does, and taking over a new version of it.
#include "app/workspace_run.h"
#include "transcripts/difference.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace app {

transcripts::TranscriptPtr Workspace::Run::shown_text() const {
  const auto* text =
      w.pane_.transcript ? w.study().table<coding::Text>().find(*w.pane_.transcript) : nullptr;
  return text == nullptr ? nullptr : text->content;
}

// After undo and redo while the text is edited: the caret goes to what has changed.
void Workspace::Run::show_change(const transcripts::TranscriptPtr& before) const {
  const auto after = shown_text();
  if (!w.editing_ || !before || !after || before == after) return;
  const auto change = transcripts::difference(before->text(), after->text());
  coding::ByteOffset caret{change.replaced.begin.value + change.inserted};
  if (!transcripts::is_grapheme_boundary(after->text(), caret))
    caret = transcripts::next_grapheme(after->text(), caret);
  w.pane_.selection = {caret, caret};
  ++w.reveal_;
}

void Workspace::Run::operator()(const SetEditing& action) const {
  if (action.editing) need_write();
  w.editing_ = action.editing && w.pane_.transcript;
}

void Workspace::Run::ask_edit(EditText edit, coding::Swallowed losses) const {
  w.held_edit_ = std::move(edit);
  w.losses_ = std::move(losses);
  show(Dialog::ConfirmEdit);
}

void Workspace::Run::operator()(const EditText& action) const {
  constexpr std::chrono::seconds kLongest{4};
  constexpr std::size_t kPasted = 200;  // bytes, from which on a piece is a step of its own
  need_write();
  if (!w.pane_.transcript) return;
  if (w.typing_ && (!w.typing_->goes_on_at(action.span) || action.text.size() >= kPasted))
    w.finish_typing();
  Typing next = w.typing_ ? *w.typing_ : Typing(w.study(), *w.pane_.transcript, w.coder_);
  const coding::ByteOffset caret = next.type(action.span, action.text);
  if (!action.confirmed && !next.swallowed().empty()) {
    // What was typed before stays in any case; this edit alone is asked about.
    w.finish_typing();
    Typing alone(w.study(), *w.pane_.transcript, w.coder_);
    alone.type(action.span, action.text);
    return ask_edit(action, alone.swallowed());
  }
  const auto now = std::chrono::steady_clock::now();
  if (!w.typing_) w.typing_began_ = now;
  w.typing_ = std::move(next);
  w.typed_last_ = now;
  ++w.revision_;
  w.pane_.selection = {caret, caret};
  ++w.reveal_;
  w.typed_beside({action.span, caret.value - action.span.begin.value});
  w.keep_selection_valid();
  w.set_status({}, false);
  const bool word_ends = action.text.ends_with(' ') || action.text.ends_with('\n');
  if (action.confirmed || action.text.size() >= kPasted ||
      (word_ends && now - w.typing_began_ > kLongest))
    w.finish_typing();
}

void Workspace::Run::operator()(const CompareVersion& action) const {
  need_write();
  if (!w.pane_.transcript) return;
  work(
      transcripts::say("Nieuwe versie vergelijken", "Comparing the new version"),
      [path = action.path, id = *w.pane_.transcript](const coding::Study& study,
                                                     Progress& progress) {
        progress.begin(transcripts::Stage::Reading, 0);
        const std::string name = path.filename().string();
        const auto source = transcripts::read_source(
            transcripts::read_file(path, transcripts::kMaxFileBytes), name, progress.stop());
        const auto imported = transcripts::recognise(source, name);
        progress.begin(transcripts::Stage::Looking, 0);
        return coding::compare_version(study, id, *imported.transcript);
      },
      [](const Run& run, coding::NewVersion version) {
        run.keep(std::move(version));
        run.show(Dialog::ReviewVersion);
      });
}

void Workspace::Run::operator()(const TakeVersion& action) const {
  const auto* version = w.found<coding::NewVersion>();
  if (version == nullptr)
    throw coding::EditError(
        transcripts::say("Er is intussen iets veranderd. Vergelijk de nieuwe versie nog eens.",
                         "Something has changed meanwhile. Compare the new version again."));
  write(transcripts::say("Nieuwe versie overnemen", "Taking over the new version"),
        [version = *version, action, coder = w.coder_](coding::ProjectWriting& writing,
                                                       Progress& progress) {
          writing.apply(coding::take_version(writing.before(), version,
                                             {action.removed.begin(), action.removed.end()}, coder),
                        progress);
          return Work::Outcome();
        });
}

}  // namespace app
