// What the actions do that go about in the history.
#include "app/wording/moments.h"
#include "app/workspace_run.h"
#include "coding/past.h"
#include "coding/study_then.h"

namespace app {

using transcripts::say;

void Workspace::Run::operator()(const SelectEntry& action) const {
  constexpr std::size_t kMostTold = 200;
  constexpr std::size_t kMostBytes = 4'000'000;  // what is read within a frame
  need_project();
  const auto& history = w.project().history();
  const auto place = coding::place_of(history, action.number);
  if (!place) return;
  w.entry_ = EntryShown{action.number, {}, 0, false};
  w.entry_->too_large = w.project().payload_size(history[*place]) > kMostBytes;
  if (w.entry_->too_large) return;
  const auto edits = w.project().payload(history[*place]);
  w.entry_->told = coding::told_edits(edits, w.study(), kMostTold);
  w.entry_->edits = edits.size();
}

void Workspace::Run::operator()(const UndoTo& action) const {
  need_write();
  write(say("Ongedaan maken", "Undoing"),
        [action, before = shown_text(), coder = w.coder_](coding::ProjectWriting& writing,
                                                          Progress& progress) -> Work::Outcome {
          const std::size_t undone = writing.undo_to(action.number, coder, progress);
          return [before, undone](const Run& run) {
            run.show_change(before);
            run.w.set_status(say("{0} ongedaan gemaakt.", "{1} undone.",
                                 transcripts::counted(undone, "stap", "stappen"),
                                 transcripts::counted(undone, "step", "steps")),
                             false);
          };
        });
}

void Workspace::Run::operator()(const ShowPast& action) const {
  need_project();
  const auto& history = w.project().history();
  const auto place = coding::place_of(history, action.number);
  if (!place) return;
  // Made from the project as it is, whatever is shown.
  begin(say("Teruggaan in de tijd", "Going back in time"), nullptr,
        [then = coding::StudyThen(w.project(), action.number),
         entry = history[*place]](Progress& progress) -> Work::Outcome {
          auto study = std::make_shared<coding::Study>(then.make(progress));
          return [study, entry](const Run& run) {
            run.w.editing_ = false;
            run.w.past_ = PastShown{entry, *study};
            run.w.view_ = View::Coding;
            ++run.w.revision_;
            run.w.keep_selection_valid();
          };
        });
}

void Workspace::Run::operator()(const ShowPresent&) const {
  if (!w.past_) return;
  w.past_.reset();
  if (!w.coder_) w.choose_coder();
  ++w.revision_;
  w.keep_selection_valid();
  w.set_status({}, false);
}

}  // namespace app
