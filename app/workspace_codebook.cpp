// What the actions on the codebook do: choosing codes, going through older codings, taking over
// from a codebook that came back.
#include <algorithm>

#include "app/codebook_files.h"
#include "app/workspace_run.h"
#include "coding/operations.h"

namespace app {

using coding::CodeId;
using coding::Coding;
using transcripts::say;

std::vector<CodeId> Workspace::codes() const {
  if (!code_) return {};
  if (codes_at_ != code_) return {*code_};
  std::vector<CodeId> there = codes_;
  std::erase_if(there, [this](const CodeId& id) { return !study().codes().contains(id); });
  return there;
}

void Workspace::Run::operator()(const SelectCodes& action) const {
  w.code_ = action.at;
  w.codes_ = action.ids;
  w.codes_at_ = action.at;
}

void Workspace::Run::operator()(const FocusCodebook& action) const {
  w.codebook_focus_ = action.on;
}

void Workspace::Run::operator()(const EditCodeHere&) const {
  w.view_ = View::Coding;
  ++w.code_form_;
}

void Workspace::Run::operator()(const AskMerge& action) const {
  show(Dialog::MergeCode);
  w.merge_into_ = action.into;
}

void Workspace::Run::operator()(const ChooseCounts& action) const {
  w.set(&Config::count_own, action.own);
}

void Workspace::Run::operator()(const CompareCodebook& action) const {
  need_write();
  work(
      say("Codeboek vergelijken", "Comparing the codebook"),
      [path = action.path](const coding::Study& study, Progress& progress) {
        progress.begin(transcripts::Stage::Reading, 0);
        return review_codebook_file(study, path);
      },
      [](const Run& run, exports::codebook::Review review) {
        run.keep(std::move(review));
        run.show(Dialog::ReviewCodebook);
      });
}

void Workspace::Run::operator()(const TakeFromCodebook& action) const {
  const auto* review = w.found<exports::codebook::Review>();
  if (review == nullptr)
    throw coding::EditError(say("Er is intussen iets veranderd. Vergelijk het codeboek nog eens.",
                                "Something has changed meanwhile. Compare the codebook again."));
  write(say("Wijzigingen overnemen", "Taking changes over"),
        [review = *review, action, coder = w.coder_](coding::ProjectWriting& writing,
                                                     Progress& progress) {
          writing.apply(
              take_changes(writing.before(), review, action.taken, coder, coding::time_now()),
              progress);
          return Work::Outcome();
        });
}

void Workspace::Run::operator()(const LookAtCodeHistory&) const {
  need_project();
  if (!w.code_)
    throw coding::EditError(
        say("Kies eerst een code in het codeboek.", "Choose a code in the codebook first."));
  copy(say("De geschiedenis van de code lezen", "Reading the history of the code"),
       [code = *w.code_](coding::ProjectWriting& writing, Progress& progress) -> Work::Outcome {
         const auto history =
             std::make_shared<coding::CodeHistory>(coding::history_of(writing, code, progress));
         return [history](const Run& run) {
           run.keep(std::move(*history));
           run.show(Dialog::CodeHistory);
         };
       });
}

void Workspace::Run::show_coding(const Coding& coding) const {
  (*this)(GoTo{coding.transcript, coding.span});
  w.pick({coding.id});
  w.code_ = coding.code;
}

void Workspace::Run::operator()(const ReviewOlder& action) const {
  need_project();
  w.review_.reset();
  if (!action.on || !w.code_) return;
  const auto older = coding::older_codings(w.study(), *w.code_);
  if (older.empty()) {
    w.set_status(say("Geen codering van deze code is ouder dan wat hij nu betekent.",
                     "No coding with this code is older than what it means now."),
                 false);
    return;
  }
  auto at = older.begin();
  if (w.pane_.coding)
    at = std::find_if(older.begin(), older.end(),
                      [this](const Coding* one) { return one->id == *w.pane_.coding; });
  if (w.pane_.coding && at != older.end()) ++at;
  if (at == older.end()) at = older.begin();
  w.review_ = w.code_;
  show_coding(**at);
}

void Workspace::Run::go_on_reviewing(const CodeId& code) const {
  const auto older = coding::older_codings(w.study(), code);
  if (older.empty()) {
    w.review_.reset();
    w.set_status(say("Alle coderingen van deze code zijn nagekeken.",
                     "All codings with this code have been checked."),
                 false);
    return;
  }
  // They are in reading order: the next stands behind the place where the last one is or was.
  const auto place = [this](const coding::TranscriptId& id) {
    const auto* info = w.study().transcripts().find(id);
    return info == nullptr ? 0 : info->position;
  };
  const transcripts::ByteOffset here = w.pane_.selection.span().begin;
  const auto next = std::find_if(older.begin(), older.end(), [&](const Coding* one) {
    if (!w.pane_.transcript || one->transcript == *w.pane_.transcript)
      return one->span.begin >= here;
    return place(one->transcript) > place(*w.pane_.transcript);
  });
  show_coding(next == older.end() ? *older.front() : **next);
}

}  // namespace app
