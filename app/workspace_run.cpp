// What the actions do, apart from files.
#include "app/workspace_run.h"

#include <new>
#include <utility>

#include "app/changes.h"
#include "coding/lookup.h"

namespace app {
namespace {

using transcripts::Message;
using transcripts::say;

Message read_only_message(const coding::Project& project) {
  if (project.read_only_reason()) return *project.read_only_reason();
  return say("{} is alleen te lezen.", "{} can only be read.", project.path().string());
}

// After which changes a code counts as used.
std::optional<coding::CodeId> used_code(const Change& change, const coding::EditGroup& group) {
  if (const auto* add = std::get_if<AddCoding>(&change)) return add->code;
  if (const auto* recode = std::get_if<Recode>(&change)) return recode->code;
  const auto* places = std::get_if<CodePlaces>(&change);
  if (places != nullptr && places->code) return places->code;
  if (places != nullptr || std::holds_alternative<AddCodingWithNewCode>(change) ||
      std::holds_alternative<AddCode>(change))
    for (const auto& edit : group.edits)
      if (const auto* put = std::get_if<coding::Put<coding::Code>>(&edit)) return put->row.id;
  return std::nullopt;
}

}  // namespace

void Workspace::Run::need_project() const {
  if (!w.has_project())
    throw coding::EditError(
        say("Open of maak eerst een project.", "Open or make a project first."));
}

void Workspace::Run::need_write() const {
  need_project();
  if (w.read_only()) throw coding::ProjectError(read_only_message(w.project()));
}

void Workspace::Run::show(Dialog dialog) const {
  w.dialog_ = dialog;
  ++w.dialog_number_;
  w.after_coder_.reset();
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
  show(action.dialog);
}

void Workspace::Run::operator()(const Change& change) const {
  need_write();
  coding::GroupBuilder group(w.study());
  if (!w.coder_ && w.config_.coder && !coding::find_coder(w.study(), *w.config_.coder))
    group.add(coding::add_coder(w.study(), *w.config_.coder));
  const auto* coder =
      w.coder_ ? w.study().coders().find(*w.coder_)
               : (w.config_.coder ? coding::find_coder(group.study(), *w.config_.coder) : nullptr);
  if (coder == nullptr) {
    ask_coder(change);
    return;
  }
  const ChangeContext context{w.transcript_, w.selection_.span(), {coder->id, coding::time_now()}};
  const coding::CoderId id = coder->id;
  const coding::EditGroup made = group_for(group.study(), change, context);
  if (made.edits.empty()) {
    w.set_status(say("Dat is al zo: er is niets veranderd.", "It is so already: nothing changed."),
                 false);
    return;
  }
  if (group.empty()) {
    w.apply(made);
  } else {
    group.add(made);
    w.apply(std::move(group).finish(made.kind, made.title, id));
  }
  w.coder_ = id;
  if (const auto code = used_code(change, made)) w.use_code(*code);
  if (std::holds_alternative<RemoveCodings>(change)) w.codings_.clear();
}

void Workspace::Run::operator()(const EditMemo& action) const {
  need_project();
  // A memo is its coder's own: whose it will be decides which text is there already.
  if (!w.coder_ && !w.config_.coder && !w.read_only()) return ask_coder(action);
  w.memo_subject_ = {action.kind, action.owner};
  show(Dialog::Memo);
}

void Workspace::Run::operator()(const SelectTranscript& action) const {
  if (w.transcript_ == action.id) return;
  w.set_status({}, false);
  w.transcript_ = action.id;
  w.selection_ = {};
  w.codings_.clear();
  w.palette_ = Palette::Closed;
}

void Workspace::Run::operator()(const SelectText& action) const {
  if (!(w.selection_ == action.selection)) w.set_status({}, false);
  w.selection_ = action.selection;
  w.codings_ = action.codings;
  w.palette_ = Palette::Closed;
  if (action.reveal) ++w.reveal_;
}

void Workspace::Run::operator()(const GoTo& action) const {
  if (!w.study().transcripts().contains(action.transcript)) return;
  w.set_status({}, false);
  w.view_ = View::Coding;
  w.transcript_ = action.transcript;
  w.selection_ = {action.span.begin, action.span.end};
  w.codings_.clear();
  w.palette_ = Palette::Closed;
  ++w.reveal_;
}

void Workspace::Run::operator()(const SelectCodings& action) const {
  w.codings_ = action.ids;
  for (const auto& id : action.ids) {
    const coding::Coding* coding = w.study().codings().find({*w.transcript_, id});
    if (coding == nullptr) continue;
    w.code_ = coding->code;
    w.selection_ = {coding->span.begin, coding->span.end};
  }
  w.palette_ = Palette::Closed;
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

void Workspace::Run::operator()(const ShowPalette& action) const {
  if (action.palette == Palette::Code && w.selection_.span().empty())
    throw coding::EditError(
        say("Selecteer eerst tekst om te coderen.", "Select the text to code first."));
  if (action.palette == Palette::Recode && w.codings_.size() != 1)
    throw coding::EditError(
        say("Kies eerst één codering, in de marge.", "Choose one coding first, in the margin."));
  w.palette_ = action.palette;
}

void Workspace::Run::operator()(const Search& action) const {
  if (!w.has_project()) return;
  w.search_job_.reset();
  if (action.wanted.query.query.text.empty()) {
    w.search_ = {};
    return;
  }
  w.search_job_ = std::make_unique<Job<SearchResult>>(
      [study = w.study(), wanted = action.wanted, texts = w.search_texts_](
          const std::stop_token& stop, Progress&) {
        return search_for_window(study, wanted, *texts, stop);
      },
      w.wake_);
}

void Workspace::Run::operator()(const ChooseFrequencies& action) const {
  w.frequency_query_ = action.query;
  w.cell_.reset();
}

void Workspace::Run::operator()(const SelectCell& action) const {
  w.cell_ = action;
  w.code_ = action.code;
}

void Workspace::Run::operator()(const ChooseLanguage& action) const {
  w.set(&Config::language, std::optional(action.language));
}

void Workspace::Run::operator()(const ChooseTheme& action) const {
  w.set(&Config::dark, action.dark);
}

void Workspace::Run::operator()(const ChooseScale& action) const {
  w.set(&Config::scale, std::clamp(action.scale, 0.8F, 2.0F));
}

void Workspace::Run::operator()(const SaveDraft& action) const {
  if (w.has_project() && !w.read_only()) w.project_->save_draft(action.field, action.text);
}

void Workspace::Run::operator()(const Undo&) const {
  need_write();
  const auto before = shown_text();
  step(w.project_->undo(w.coder_),
       say("Er is niets om ongedaan te maken.", "There is nothing to undo."));
  show_change(before);
}

void Workspace::Run::operator()(const Redo&) const {
  need_write();
  const auto before = shown_text();
  step(w.project_->redo(w.coder_),
       say("Er is niets om opnieuw te doen.", "There is nothing to redo."));
  show_change(before);
}

void Workspace::Run::step(bool done, Message nothing) const {
  if (!done) {
    w.set_status(std::move(nothing), false);
    return;
  }
  ++w.revision_;
  w.keep_selection_valid();
  w.set_status(w.project_->history().back().title, false);
}

void Workspace::run(const Action& action) {
  try {
    const bool goes_on = std::holds_alternative<EditText>(action) ||
                         std::holds_alternative<SaveDraft>(action) ||
                         std::holds_alternative<Tell>(action);
    if (!goes_on) finish_typing();
    std::visit(Run{*this}, action);
  } catch (const transcripts::Error& error) {
    set_status(error.message(), true);
  } catch (const std::bad_alloc&) {
    set_status(say("Er is te weinig geheugen; het project is als tevoren.",
                   "There is not enough memory; the project is as it was."),
               true);
  }
}

}  // namespace app
