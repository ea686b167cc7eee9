// What becomes of the work when the project's file can no longer be written.
#include <algorithm>

#include "app/workspace_run.h"

namespace app {

using Kind = coding::FileTrouble::Kind;
using transcripts::say;

namespace {

transcripts::Message told_of_copy(const std::filesystem::path& path, bool go_on, bool can_undo) {
  transcripts::Message told =
      go_on ? say("U werkt nu in {}.", "You are working in {} now.", path.string())
            : say("Kopie bewaard: {}", "Copy saved: {}", path.string());
  if (can_undo) return told;
  const transcripts::Message no_undo =
      say(" Wat voor de kopie gedaan is, is daarin niet ongedaan te maken: het oude bestand was "
          "niet te lezen.",
          " What was done before the copy cannot be undone in it: the old file could not be read.");
  return {told.nl + no_undo.nl, told.en + no_undo.en};
}

}  // namespace

void Workspace::note_not_saved(const coding::NotSaved& error) {
  set_status(error.message(), true);
  if (!project_ || error.path() != project_->path()) return;
  trouble_ = project_->file_trouble();
  if (!trouble_) trouble_ = coding::FileTrouble{Kind::Failing, error.message(), std::nullopt};
  trouble_revision_ = project_->revision();
}

// Nothing is wrong with a file to which a change was written.
void Workspace::note_saved() {
  if (!trouble_ || work_ || (project_ && project_->revision() == trouble_revision_)) return;
  trouble_.reset();
  guarded([&] { save_drafts(); });
}

std::optional<std::string> Workspace::draft(const std::string& field) const {
  const auto waiting = unsaved_drafts_.find(field);
  if (waiting == unsaved_drafts_.end()) return project_->draft(field);
  return waiting->second.empty() ? std::nullopt : std::optional(waiting->second);
}

void Workspace::save_drafts() {
  while (!unsaved_drafts_.empty()) {
    const auto& [field, text] = *unsaved_drafts_.begin();
    project_->save_draft(field, text);
    unsaved_drafts_.erase(unsaved_drafts_.begin());
  }
}

void Workspace::look_at_file() {
  if (!project_ || work_) return;
  auto found = project_->file_trouble();
  const bool was = trouble_.has_value();
  if (!found && (!was || trouble_->kind == Kind::Failing)) return;  // only a writing can tell
  const bool told = was && status_.error;
  trouble_ = std::move(found);
  trouble_revision_ = project_->revision();
  if (trouble_) return;
  if (told)
    set_status(say("{} is er weer; er wordt weer bewaard.",
                   "{} is there again; work is saved again.", project_->path().string()),
               false);
  guarded([&] { save_drafts(); });
}

Loss Workspace::would_lose() const {
  if (typing_) return Loss::Typed;
  const bool gone =
      trouble_ && (trouble_->kind == Kind::Missing || trouble_->kind == Kind::Replaced);
  if (gone && !trouble_->now_at) return Loss::Project;
  // An empty one only takes away what is in the file.
  const bool draft = std::any_of(unsaved_drafts_.begin(), unsaved_drafts_.end(),
                                 [](const auto& waiting) { return !waiting.second.empty(); });
  return draft ? Loss::Drafts : Loss::None;
}

bool Workspace::Run::may_leave(const Action& action) const {
  if (std::exchange(w.may_lose_, false)) return true;
  w.look_at_file();
  if (w.would_lose() == Loss::None) return true;
  show(Dialog::LeaveUnsaved);
  w.leaving_ = action;
  return false;
}

void Workspace::Run::operator()(const LeaveUnsaved&) const {
  const std::optional<Action> action = std::exchange(w.leaving_, std::nullopt);
  if (!action) return;
  show(Dialog::None);
  w.may_lose_ = true;
  std::visit(*this, *action);
  w.may_lose_ = false;
}

// While work goes on nobody can be asked, and what it writes would be lost: it is waited for. Who
// asks once more does not wait.
void Workspace::Run::operator()(const Quit& action) const {
  const auto& work = w.work_;
  const bool waits =
      work && (work->writing || work->writes_file) && !work->then_quit && !work->job->cancelled();
  if (waits)
    work->then_quit = true;
  else if (work ? w.would_lose() == Loss::None : may_leave(action))
    w.quitting_ = true;
}

void Workspace::end() {
  if (work_) work_->job->cancel();
  quotations_job_.reset();
  finish_work();
  guarded([&] {
    finish_typing();
    save_drafts();
  });
  quitting_ = true;
}

// `done`: what is said where the user stays.
void Workspace::Run::go_on_in_copy(transcripts::Message done) const {
  const std::optional<Action> leaving = std::exchange(w.leaving_, std::nullopt);
  w.trouble_.reset();
  ++w.revision_;
  show(Dialog::None);
  w.finish_typing();
  w.save_drafts();
  if (leaving) return std::visit(*this, *leaving);
  w.set_status(std::move(done), false);
}

void Workspace::Run::operator()(const SaveCopy& action) const {
  need_project();
  w.look_at_file();
  const bool go_on = w.trouble_ && w.project().access() == coding::Access::Write;
  copy(say("Kopie bewaren", "Saving a copy"),
       [path = action.path, go_on](coding::ProjectWriting& writing,
                                   Progress& progress) -> Work::Outcome {
         const bool can_undo = writing.copy_to(path, progress);
         if (go_on) writing.go_on_in(path);
         const transcripts::Message told = told_of_copy(path, go_on, can_undo);
         return [told, go_on](const Run& run) {
           if (go_on) return run.go_on_in_copy(told);
           run.show(Dialog::None);
           run.w.set_status(told, false);
         };
       });
}

void Workspace::Run::operator()(const GoOnIn& action) const {
  copy(say("Project openen", "Opening the project"),
       [path = action.path](coding::ProjectWriting& writing, Progress&) -> Work::Outcome {
         writing.go_on_in(path);
         return [path](const Run& run) { run.go_on_in_copy(told_of_copy(path, true, true)); };
       });
}

}  // namespace app
