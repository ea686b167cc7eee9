// Work that takes long: begun by an action, done by a job, taken up before a frame.
#include <algorithm>

#include "app/workspace_run.h"
#include "coding/old_copies.h"

namespace app {

using transcripts::say;

std::optional<WorkShown> Workspace::work() const {
  if (!work_) return std::nullopt;
  const Progress& progress = work_->job->progress();
  return WorkShown{work_->what,      progress.stage(),        progress.done(),
                   progress.steps(), work_->job->cancelled(), work_->then_quit};
}

void Workspace::Run::begin(transcripts::Message what,
                           std::shared_ptr<coding::ProjectWriting> writing,
                           Job<Work::Outcome>::Work work) const {
  w.set_status({}, false);
  w.work_ = std::make_unique<Work>();
  w.work_->what = std::move(what);
  w.work_->writing = std::move(writing);
  w.work_->job = std::make_unique<Job<Work::Outcome>>(std::move(work), w.wake_);
}

void Workspace::Run::write(transcripts::Message what, MakeAndWrite make) const {
  need_write();
  const std::shared_ptr<coding::ProjectWriting> writing = w.project_->start_writing();
  begin(std::move(what), writing,
        [writing, make = std::move(make)](Progress& progress) { return make(*writing, progress); });
}

void Workspace::Run::keep(Found found) const {
  w.found_ = std::move(found);
  w.found_revision_ = w.revision_;
  ++w.found_number_;
}

void Workspace::Run::operator()(const CancelWork&) const {
  if (w.work_) w.work_->job->cancel();
}

// What was written is taken up also where the work was stopped or failed after that; what was only
// looked for is not wanted any more.
void Workspace::take_work_up() {
  const std::unique_ptr<Work> work = std::move(work_);
  if (work->writing) {
    const std::size_t told = project_->notices().size();
    const std::int64_t entry = project_->finish(*work->writing);
    if (entry != 0) {
      ++revision_;
      keep_selection_valid();
      set_status(project_->history().back().title, false);
    }
    if (project_->notices().size() > told) set_status(project_->notices().back(), false);
  }
  if (!trouble_) guarded([&] { save_drafts(); });
  bool done = false;
  guarded([&] {
    const Work::Outcome outcome = work->job->take();
    if (!work->writing && !work->writes_file && work->job->cancelled())
      throw transcripts::Stopped();
    if (outcome) outcome(Run{*this});
    done = true;
  });
  note_saved();
  Run{*this}.stop_asking();
  // Where it was stopped or failed, that is told instead.
  if (work->then_quit && done) guarded([&] { Run{*this}(Quit{}); });
}

void Workspace::finish_work() {
  while (work_) {
    work_->job->wait();
    take_work_up();
  }
  if (quotations_job_) {
    quotations_job_->wait();
    take_quotations_up();
  }
  if (outgoing_job_) {
    outgoing_job_->wait();
    take_outgoing_up();
  }
}

void Workspace::Run::operator()(const LookAtReplacements& wish) const {
  need_project();
  look(say("Plaatsen zoeken", "Finding places"),
       [wish](const auto& study, Watch& watch) { return app::look(study, wish, watch); });
}

void Workspace::Run::operator()(const LookForNames& wish) const {
  need_project();
  look(say("Namen zoeken", "Finding names"),
       [wish](const auto& study, Watch& watch) { return app::look(study, wish, watch); });
}

void Workspace::Run::operator()(const LookAtNames& wish) const {
  need_project();
  look(say("Kijken wat er vervangen wordt", "Looking what is replaced"),
       [wish](const auto& study, Watch& watch) { return app::look(study, wish, watch); });
}

void Workspace::Run::operator()(const LookAtErasure& wish) const {
  need_project();
  look(say("Kijken wat er verdwijnt", "Looking what goes"),
       [wish](const auto& study, Watch& watch) { return app::look(study, wish, watch); });
}

void Workspace::Run::operator()(const LookAroundHits& wish) const {
  need_project();
  look(say("Passages zoeken", "Finding passages"),
       [wish](const auto& study, Watch& watch) { return app::look(study, wish, watch); });
}

void Workspace::Run::operator()(const LookForCopies&) const {
  need_project();
  if (w.project().last_forgotten() == nullptr)
    throw coding::EditError(
        say("In dit project is nog niets vergeten of voorgoed verwijderd; de back-ups horen erbij.",
            "Nothing has been forgotten or removed for good in this project yet; the backups "
            "belong to it."));
  show_copies({}, say("Geen back-up of kopie naast het project bevat nog wat vergeten is.",
                      "No backup or copy beside the project still holds what was forgotten."));
}

void Workspace::Run::show_copies(transcripts::Message some, transcripts::Message none) const {
  work(
      say("Back-ups nakijken", "Looking through the backups"),
      [copies = w.project().copies_beside(), forgotten = *w.project().last_forgotten()](
          const auto&, Watch& watch) {
        return FoundCopies{coding::old_copies(copies, forgotten, watch)};
      },
      [some = std::move(some), none = std::move(none)](const Run& run, FoundCopies found) {
        const bool any = !found.copies.empty();
        run.keep(std::move(found));
        run.show(any ? Dialog::DeleteCopies : Dialog::None);
        run.w.set_status(any ? some : none, false);
      });
}

void Workspace::Run::operator()(const DeleteCopies& action) const {
  need_project();
  const auto copies = w.project().copies_beside();
  for (const auto& path : action.paths) {
    if (std::find(copies.begin(), copies.end(), path) == copies.end()) continue;
    std::error_code failed;
    std::filesystem::remove(path, failed);
    if (failed)
      throw coding::ProjectError(
          say("{0} kan niet verwijderd worden: {1}. Verwijder het zelf, en leeg de prullenbak.",
              "{0} cannot be deleted: {1}. Delete it yourself, and empty the trash.", path.string(),
              failed.message()));
  }
  w.set_status(say("{0} verwijderd. Kopieën en exports elders kunnen de originelen nog bevatten.",
                   "{1} deleted. Copies and exports elsewhere may still hold the originals.",
                   transcripts::counted(action.paths.size(), "bestand", "bestanden"),
                   transcripts::counted(action.paths.size(), "file", "files")),
               false);
}

}  // namespace app
