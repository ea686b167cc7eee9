// What the actions do, apart from files.
#include "app/workspace_run.h"

#include <utility>

#include "app/changes.h"
#include "coding/lookup.h"

namespace app {
namespace {

using transcripts::Message;
using transcripts::say;

// After which changes a code counts as used.
std::optional<coding::CodeId> used_code(const Change& change, const coding::EditGroup& group) {
  if (const auto* add = std::get_if<AddCoding>(&change)) return add->code;
  if (const auto* recode = std::get_if<Recode>(&change)) return recode->code;
  const auto* places = std::get_if<CodePlaces>(&change);
  if (places != nullptr && places->code) return places->code;
  if (places != nullptr || std::holds_alternative<AddCodingWithNewCode>(change) ||
      std::holds_alternative<AddCode>(change) || std::holds_alternative<CodePassages>(change))
    for (const auto& edit : group.edits)
      if (const auto* put = std::get_if<coding::Put<coding::Code>>(&edit)) return put->row.id;
  return std::nullopt;
}

// What is being done, where a job does it.
std::optional<Message> what_takes_long(const Change& change) {
  if (std::holds_alternative<ReplaceAll>(change))
    return say("Woorden vervangen", "Replacing words");
  if (std::holds_alternative<CodePlaces>(change)) return say("Treffers coderen", "Coding the hits");
  if (std::holds_alternative<CodePassages>(change))
    return say("Passages coderen", "Coding the passages");
  return std::nullopt;
}

// With `added`, which makes the coder, before it.
MadeChange made_of(const coding::Study& study, const Change& change, const ChangeContext& context,
                   const std::optional<coding::EditGroup>& added, Watch& watch) {
  coding::GroupBuilder builder(study);
  if (added) builder.add(*added);
  coding::EditGroup group = group_for(builder.study(), change, context, watch);
  const auto used = used_code(change, group);
  if (!added || group.edits.empty()) return {std::move(group), used};
  return {std::move(builder).finish_with(std::move(group)), used};
}

// What can be done, or asks first, though what was typed cannot be saved.
bool goes_on_unsaved(const Action& action) {
  if (const auto* show = std::get_if<ShowDialog>(&action))
    return show->dialog == Dialog::None || show->dialog == Dialog::SaveCopy;
  return std::holds_alternative<Quit>(action) || std::holds_alternative<OpenProject>(action) ||
         std::holds_alternative<NewProject>(action) || std::holds_alternative<NewDemo>(action) ||
         std::holds_alternative<SaveCopy>(action) || std::holds_alternative<GoOnIn>(action) ||
         std::holds_alternative<LeaveUnsaved>(action);
}

// What may go on while work does.
bool disturbs_no_work(const Action& action) {
  return std::holds_alternative<CancelWork>(action) || std::holds_alternative<Quit>(action);
}

}  // namespace

void Workspace::Run::need_project() const {
  if (!w.has_project())
    throw coding::EditError(
        say("Open of maak eerst een project.", "Open or make a project first."));
}

void Workspace::Run::need_write() const {
  need_project();
  if (w.read_only()) throw coding::ProjectError(w.read_only_reason());
}

void Workspace::Run::show(Dialog dialog) const {
  w.dialog_ = dialog;
  ++w.dialog_number_;
  w.after_coder_.reset();
  w.merge_into_.reset();
  if (dialog != Dialog::SaveCopy) w.leaving_.reset();
}

void Workspace::Run::ask_coder(Action action) const {
  show(Dialog::NewCoder);
  w.after_coder_ = std::move(action);
  w.set_status(say("Zeg eerst wie er codeert.", "Say first who is coding."), false);
}

void Workspace::Run::operator()(const ShowDialog& action) const {
  if (w.after_coder_)
    w.set_status(say("Er is niets veranderd: er is niet gezegd wie er codeert.",
                     "Nothing changed: it was not said who is coding."),
                 false);
  if (w.dialog_ == Dialog::ImportPreview) w.forget_import();
  if (w.dialog_ == Dialog::ImportTable) w.forget_table();
  if (w.dialog_ == Dialog::New) w.import_waiting_.clear();
  show(action.dialog);
}

void Workspace::Run::operator()(const Change& change) const {
  need_write();
  std::optional<coding::CoderId> id = w.coder_;
  std::optional<coding::EditGroup> added;
  if (!id && w.config_.coder) {
    if (const auto* coder = coding::find_coder(w.study(), *w.config_.coder)) {
      id = coder->id;
    } else {
      added = coding::add_coder(w.study(), *w.config_.coder);
      id = std::get<coding::Put<coding::Coder>>(added->edits.front()).row.id;
    }
  }
  if (!id) return ask_coder(change);
  const ChangeContext context{
      w.pane_.transcript, w.pane_.selection.span(), {*id, coding::time_now()}};
  if (const auto what = what_takes_long(change)) {
    write(*what, [=](coding::ProjectWriting& writing, Progress& progress) -> Work::Outcome {
      const MadeChange made = made_of(writing.before(), change, context, added, progress);
      writing.apply(made.group, progress);
      return [=](const Run& run) { run.changed(change, made, *id); };
    });
    return;
  }
  const MadeChange made = made_of(w.study(), change, context, added, Watch::nobody());
  w.apply(made.group);
  changed(change, made, *id);
}

void Workspace::Run::changed(const Change& change, const MadeChange& made,
                             const coding::CoderId& coder) const {
  if (made.group.edits.empty()) {
    w.set_status(say("Dat is al zo: er is niets veranderd.", "It is so already: nothing changed."),
                 false);
    return;
  }
  w.coder_ = coder;
  if (made.used) w.use_code(*made.used);
  if (std::holds_alternative<RemoveCodings>(change)) w.pick({});
  if (const auto* moved = std::get_if<SetSpan>(&change)) selection_moved(*moved);
  const bool judged = std::holds_alternative<RemoveCodings>(change) ||
                      std::holds_alternative<Recode>(change) ||
                      std::holds_alternative<CheckCodings>(change);
  if (judged && w.review_) go_on_reviewing(*w.review_);
}

void Workspace::Run::operator()(const EditMemo& action) const {
  need_project();
  // A memo is its coder's own: whose it will be decides which text is there already.
  if (!w.coder_ && !w.config_.coder && !w.read_only()) return ask_coder(action);
  w.memo_subject_ = {action.kind, action.owner};
  show(Dialog::Memo);
}

void Workspace::Run::operator()(const SelectTranscript& action) const {
  if (w.pane_.transcript == action.id) return;
  w.set_status({}, false);
  w.pane_.transcript = action.id;
  w.pane_.selection = {};
  w.pane_.filter.speakers.clear();
  w.pick({});
  w.palette_ = Palette::Closed;
}

void Workspace::Run::operator()(const GoTo& action) const {
  if (!w.study().transcripts().contains(action.transcript)) return;
  w.set_status({}, false);
  w.codebook_focus_ = false;
  w.view_ = View::Coding;
  if (w.pane_.transcript != action.transcript) w.pane_.filter.speakers.clear();
  w.pane_.transcript = action.transcript;
  w.pane_.selection = {action.span.begin, action.span.end};
  w.pick({});
  w.palette_ = Palette::Closed;
  ++w.reveal_;
}

void Workspace::Run::operator()(const SelectCoder& action) const {
  w.coder_ = action.id;
  if (const auto* coder = w.study().coders().find(action.id))
    w.set(&Config::coder, std::optional(coder->name));
  if (w.dialog_ != Dialog::NewCoder) return;
  const std::optional<Action> waiting = std::exchange(w.after_coder_, std::nullopt);
  show(Dialog::None);
  if (waiting) std::visit(*this, *waiting);
}

void Workspace::Run::operator()(const AddCoder& action) const {
  need_write();
  if (const auto* known = coding::find_coder(w.study(), action.name))
    return (*this)(SelectCoder{known->id});
  const coding::EditGroup group = coding::add_coder(w.study(), action.name);
  w.apply(group);
  for (const auto& edit : group.edits)
    if (const auto* put = std::get_if<coding::Put<coding::Coder>>(&edit))
      (*this)(SelectCoder{put->row.id});
}

void Workspace::Run::operator()(const Search& action) const {
  if (!w.has_project()) return;
  w.search_job_.reset();
  if (action.wanted.query.query.text.empty()) {
    w.search_ = {};
    return;
  }
  w.search_job_ = std::make_unique<Job<SearchResult>>(
      [study = w.study(), wanted = action.wanted, texts = w.search_texts_](Progress& progress) {
        return search_for_window(study, wanted, *texts, progress.stop());
      },
      w.wake_);
}

void Workspace::Run::operator()(const SaveDraft& action) const {
  if (!w.has_project() || w.read_only()) return;
  w.unsaved_drafts_.insert_or_assign(action.field, action.text);
  w.save_drafts();
  w.trouble_.reset();
}

void Workspace::Run::operator()(const Undo&) const {
  need_write();
  step(w.project().next_undo(), true,
       say("Er is niets om ongedaan te maken.", "There is nothing to undo."));
}

void Workspace::Run::operator()(const Redo&) const {
  need_write();
  step(w.project().next_redo(), false,
       say("Er is niets om opnieuw te doen.", "There is nothing to redo."));
}

void Workspace::Run::step(const coding::HistoryEntry* entry, bool back, Message nothing) const {
  if (entry == nullptr) return w.set_status(std::move(nothing), false);
  const auto before = shown_text();
  if (w.project().takes_long(*entry)) {
    const Message what = back ? say("Ongedaan maken", "Undoing") : say("Opnieuw doen", "Redoing");
    write(what,
          [back, before, coder = w.coder_](coding::ProjectWriting& writing,
                                           Progress& progress) -> Work::Outcome {
            back ? writing.undo(coder, progress) : writing.redo(coder, progress);
            return [before](const Run& run) { run.show_change(before); };
          });
    return;
  }
  back ? w.project_->undo(w.coder_) : w.project_->redo(w.coder_);
  ++w.revision_;
  w.keep_selection_valid();
  show_change(before);
  w.set_status(w.project_->history().back().title, false);
}

void Workspace::run(const Action& action) {
  if (work_ && !disturbs_no_work(action)) {
    // A draft is written or goes once in a while, and waits for the work.
    if (const auto* draft = std::get_if<SaveDraft>(&action))
      unsaved_drafts_.insert_or_assign(draft->field, draft->text);
    return;
  }
  const bool goes_on =
      std::holds_alternative<EditText>(action) || std::holds_alternative<SaveDraft>(action) ||
      std::holds_alternative<Tell>(action) || std::holds_alternative<AskDesktop>(action) ||
      std::holds_alternative<StopAsking>(action) || work_;
  const bool tries = !goes_on && goes_on_unsaved(action);
  if (tries)
    guarded([&] {
      finish_typing();
      save_drafts();
    });
  guarded([&] {
    if (!goes_on && !tries) finish_typing();
    std::visit(Run{*this}, action);
  });
  note_saved();
  if (codes_at_ != code_) codes_at_.reset();  // another code ends the choice of several
  Run{*this}.stop_asking();
  while (work_ && patience_.count() > 0 && work_->job->wait_for(patience_)) take_work_up();
}

}  // namespace app
