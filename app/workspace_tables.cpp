// A table from the look at it to the project.
#include "app/workspace_run.h"

namespace app {

using transcripts::say;

void Workspace::forget_table() {
  table_job_.reset();
  table_ = {};
  ++table_number_;
}

// What is on the screen stays there until the new look is ready.
void Workspace::Run::operator()(const LookAtTable& action) const {
  need_write();
  const TableRequest& now = w.table_.request;
  const bool same = w.dialog_ == Dialog::ImportTable && now.path == action.request.path &&
                    now.sheet == action.request.sheet;
  if (w.dialog_ != Dialog::ImportTable) {
    w.forget_table();
    show(Dialog::ImportTable);
  }
  auto file = same ? w.table_.file : nullptr;
  w.table_.request = action.request;
  w.table_revision_ = w.revision_;
  w.table_job_ = std::make_unique<Job<TableLook>>(
      [study = w.study(), action, file = std::move(file), coder = w.coder_](Progress& progress) {
        return look_at_table(study, action.request, action.guess, file, coder, progress);
      },
      w.wake_);
}

void Workspace::Run::operator()(const ImportTable&) const {
  need_write();
  if (w.table_job_ || !w.table_.plan)
    throw coding::EditError(say("De tabel wordt nog gelezen.", "The table is still being read."));
  const TableLook look = w.table_;
  const exports::TableImport& import = look.plan->import;
  if (import.needs_coder && !w.coder_) {
    w.forget_table();
    return ask_coder(LookAtTable{look.request, false});
  }
  if (w.table_revision_ != w.revision_) {
    (*this)(LookAtTable{look.request, false});
    throw coding::EditError(
        say("Het project is intussen veranderd. Kijk nog eens wat de tabel doet.",
            "The project has changed meanwhile. Look once more what the table does."));
  }
  write(say("Tabel inlezen", "Importing a table"),
        [look](coding::ProjectWriting& writing, Progress& progress) -> Work::Outcome {
          writing.apply(look.plan->import.group, progress);
          return [look](const Run& run) { run.table_imported(look); };
        });
}

void Workspace::Run::table_imported(const TableLook& look) const {
  const exports::TableImport& import = look.plan->import;
  w.forget_table();
  show(Dialog::None);
  const std::string& name = look.file->name;
  transcripts::Message told =
      import.errors.empty()
          ? say("{}: {} rijen ingelezen", "{}: {} rows imported", name, import.rows)
          : say("{}: {} rijen ingelezen, {} niet", "{}: {} rows imported, {} not", name,
                import.rows, import.errors.size());
  if (const std::size_t cells = import.cells.size(); cells > 0) {
    told.nl += transcripts::counted(cells, "cel", "cellen").insert(0, "; ") + " overgeslagen";
    told.en += transcripts::counted(cells, "cell", "cells").insert(0, "; ") + " left out";
  }
  w.set_status(std::move(told), false);
}

}  // namespace app
