// What the actions do that open, make, fill, write and keep files.
#include <utility>

#include "app/demo_project.h"
#include "app/starter_codebook.h"
#include "app/workspace_run.h"

namespace app {

using transcripts::say;

void Workspace::Run::operator()(const OpenProject& action) const {
  w.take_project(
      coding::Project::open(action.path, coding::Access::Write, w.config_.coder.value_or("")));
}

void Workspace::Run::operator()(const NewProject& action) const {
  coding::Project project = coding::Project::create(action.path, action.coder);
  if (!action.coder.empty()) project.apply(coding::add_coder(project.study(), action.coder));
  if (action.with_pps_codebook) project.apply(pps_codebook(project.study()));
  if (!action.coder.empty()) w.set(&Config::coder, std::optional(action.coder));
  ImportFiles waiting{std::exchange(w.import_waiting_, {})};
  w.take_project(std::move(project));
  if (!waiting.paths.empty()) (*this)(waiting);
}

void Workspace::Run::operator()(const NewDemo& action) const {
  w.take_project(make_demo(action.path));
}

void Workspace::Run::operator()(const ExportTo& action) const {
  need_project();
  const coding::QuotationQuery quotations{.codes = {}, .filter = w.frequency_query_.filter};
  work(
      say("Exporteren", "Exporting"),
      [action, quotations, figures = w.frequency_query_, language = w.language()](
          const coding::Study& study, Watch& watch) {
        export_file(study, action.kind, action.path, figures, quotations, language, watch);
        return action.path;
      },
      [](const Run& run, const std::filesystem::path& path) {
        run.show(Dialog::None);
        run.w.set_status(say("Geschreven: {}", "Written: {}", path.string()), false);
      });
  w.work_->writes_file = true;
}

void Workspace::Run::operator()(const AskDesktop& action) const {
  w.desktop_.ask(action.wanted, w.wake_);
  w.asking_dialog_ = w.dialog_number_;
}

void Workspace::Run::operator()(const BackUp&) const {
  need_project();
  w.set_status(say("Back-up gemaakt: {}", "Backup made: {}", w.project_->back_up().string()),
               false);
}

void Workspace::Run::operator()(const RestoreFrom& action) const {
  need_write();
  const std::filesystem::path path = w.project().path();
  const std::string coder = w.config_.coder.value_or("");
  w.project_.reset();  // restoring needs the lock
  try {
    coding::restore(path, action.path, coder);
  } catch (const transcripts::Error&) {
    w.take_project(coding::Project::open(path, coding::Access::Write, coder));
    throw;
  }
  w.take_project(coding::Project::open(path, coding::Access::Write, coder));
  w.set_status(say("Teruggezet: {}", "Restored: {}", action.path.string()), false);
}

}  // namespace app
