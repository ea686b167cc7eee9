// What the actions do that open, make, fill, write and keep files.
#include <utility>

#include "app/demo_project.h"
#include "app/file_ending.h"
#include "app/open_folder.h"
#include "app/starter_codebook.h"
#include "app/workspace_run.h"
#include "coding/project_opening.h"

namespace app {

using coding::Access;
using coding::Project;
using coding::real_path;
using transcripts::say;

void Workspace::Run::open(transcripts::Message what, MakeProject make) const {
  begin(std::move(what), nullptr, [make = std::move(make)](Progress& progress) -> Work::Outcome {
    const auto project = std::make_shared<Project>(make(progress));
    return [project](const Run& run) { run.w.take_project(std::move(*project)); };
  });
}

void Workspace::Run::operator()(const OpenProject& action) const {
  if (!may_leave(action)) return;
  // The open one, where it was moved to: it is ours, with its lock.
  const auto& trouble = w.trouble_;
  if (trouble && trouble->now_at && real_path(action.path) == real_path(*trouble->now_at))
    return (*this)(GoOnIn{action.path});
  std::shared_ptr<coding::ProjectLock> lock;
  if (w.has_project() && real_path(action.path) == w.project().path()) {
    if (w.project().access() == Access::Write && !w.trouble_) {
      show(Dialog::None);
      return w.set_status(say("{} is al open.", "{} is open already.", action.path.string()),
                          false);
    }
    lock = w.project().lock();
  }
  open(say("Project openen", "Opening the project"),
       [path = action.path, coder = w.config_.coder.value_or(""), lock](Progress& progress) {
         return Project::open(path, Access::Write, coder, progress, lock);
       });
}

void Workspace::Run::operator()(const NewProject& action) const {
  if (!may_leave(action)) return;
  begin(say("Project maken", "Making the project"), nullptr, [action](Progress&) -> Work::Outcome {
    const auto project = std::make_shared<Project>(Project::create(action.path, action.coder));
    if (!action.coder.empty()) project->apply(coding::add_coder(project->study(), action.coder));
    if (action.with_pps_codebook) project->apply(pps_codebook(project->study()));
    return [project, coder = action.coder](const Run& run) {
      if (!coder.empty()) run.w.set(&Config::coder, std::optional(coder));
      ImportFiles waiting{std::exchange(run.w.import_waiting_, {})};
      run.w.take_project(std::move(*project));
      if (!waiting.paths.empty()) run(waiting);
    };
  });
  w.work_->writes_file = true;
}

void Workspace::Run::operator()(const NewDemo& action) const {
  if (!may_leave(action)) return;
  open(say("Demoproject maken", "Making the demo project"),
       [path = action.path](Progress& progress) { return make_demo(path, progress); });
  w.work_->writes_file = true;
}

// What is told at the end of an export.
auto Workspace::Run::written() {
  return [](const Run& run, const std::filesystem::path& path) {
    run.show(Dialog::None);
    run.w.set_status(say("Geschreven: {}", "Written: {}", path.string()), false);
  };
}

void Workspace::Run::export_figures_page(const std::filesystem::path& path) const {
  if (!w.figures_)
    throw coding::EditError(say("Er is nog geen plaatje of tabel om te bewaren.",
                                "There is no picture or table to save yet."));
  work(
      say("Exporteren", "Exporting"),
      [path, made = w.figures_, order = w.figures_order_](const coding::Study&, Watch&) {
        export_page(*made, order, path);
        return path;
      },
      written());
  w.work_->writes_file = true;
}

void Workspace::Run::operator()(const ExportTo& action) const {
  need_project();
  if (action.kind == ExportKind::Page) return export_figures_page(action.path);
  OutgoingWanted wanted{{action.kind, ending_of(action.path), action.how},
                        w.frequency_query_,
                        w.quotations_wanted_,
                        w.language(),
                        w.revision_};
  work(
      say("Exporteren", "Exporting"),
      [action, wanted = std::move(wanted)](const coding::Study& study, Watch& watch) {
        return std::pair(action, export_chosen(study, wanted, action.path, watch));
      },
      [](const Run& run, const std::pair<ExportTo, std::vector<transcripts::Message>>& made) {
        const auto& [done, warnings] = made;
        run.show(Dialog::None);
        transcripts::Message told = say("Geschreven: {}", "Written: {}", done.path.string());
        const auto add = [&told](const transcripts::Message& more, const char* between) {
          told.nl += between + more.nl;
          told.en += between + more.en;
        };
        for (const transcripts::Message& warning : warnings)
          add(warning, &warning == &warnings.front() ? ". " : " ");
        if (done.open_folder && !open_folder(done.path.parent_path()))
          add(say("De map laat zich niet openen: xdg-open ontbreekt.",
                  "The folder cannot be opened: there is no xdg-open."),
              warnings.empty() ? ". " : " ");
        run.w.set_status(std::move(told), false);
      });
  w.work_->writes_file = true;
}

void Workspace::Run::operator()(const AskDesktop& action) const {
  w.desktop_.ask(action.wanted, w.wake_);
  w.asking_dialog_ = w.dialog_number_;
}

void Workspace::Run::copy(transcripts::Message what, MakeAndWrite make) const {
  need_project();
  const std::shared_ptr<coding::ProjectWriting> writing = w.project_->start_copying();
  begin(std::move(what), writing,
        [writing, make = std::move(make)](Progress& progress) { return make(*writing, progress); });
}

void Workspace::Run::operator()(const BackUp&) const {
  copy(say("Back-up maken", "Making a backup"),
       [](coding::ProjectWriting& writing, Progress& progress) -> Work::Outcome {
         const std::string place = writing.back_up(progress).string();
         return [place](const Run& run) {
           run.w.set_status(say("Back-up gemaakt: {}", "Backup made: {}", place), false);
         };
       });
}

// What is open stays until the backup is in its place and has been opened there.
void Workspace::Run::operator()(const RestoreFrom& action) const {
  need_write();
  if (!may_leave(action)) return;
  begin(say("Back-up terugzetten", "Restoring a backup"), nullptr,
        [path = w.project().path(), from = action.path, coder = w.config_.coder.value_or(""),
         lock = w.project().lock()](Progress& progress) -> Work::Outcome {
          coding::restore(path, from, coder, progress, lock);
          const auto project = std::make_shared<Project>(
              Project::open(path, Access::Write, coder, Watch::nobody(), lock));
          return [project, from](const Run& run) {
            run.w.take_project(std::move(*project));
            run.w.set_status(say("Teruggezet: {}", "Restored: {}", from.string()), false);
          };
        });
  w.work_->writes_file = true;
}

}  // namespace app
