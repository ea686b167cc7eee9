// An import from the files that were read to the transcripts in the project.
#include <algorithm>

#include "app/file_ending.h"
#include "app/import_tables.h"
#include "app/workspace_run.h"

namespace app {

using transcripts::say;

void Workspace::Run::operator()(const ImportFiles& action) const {
  if (action.paths.size() == 1 && ending_of(action.paths.front()) == ".zwerm") {
    (*this)(OpenProject{action.paths.front()});
    return;
  }
  if (!w.has_project()) {
    std::vector<std::filesystem::path>& waiting = w.import_waiting_;
    for (const auto& path : action.paths)
      if (std::find(waiting.begin(), waiting.end(), path) == waiting.end()) waiting.push_back(path);
    if (w.dialog_ != Dialog::New) show(Dialog::New);
    return;
  }
  need_write();
  if (action.paths.size() == 1 && is_table(action.paths.front())) {
    TableRequest request;
    request.path = action.paths.front();
    (*this)(LookAtTable{std::move(request), true});
    return;
  }
  OpenedFolders opened = with_folders_opened(action.paths);
  if (opened.paths.empty())
    throw coding::EditError(say("In die map staat geen bestand dat Zwerm kan inlezen.",
                                "That folder holds no file that Zwerm can import."));
  show(Dialog::None);
  w.forget_import();
  work(
      say("Bestanden lezen", "Reading files"),
      [paths = std::move(opened.paths)](const coding::Study&, Progress& progress) {
        ReadFiles files = read_files(paths, {}, progress);
        for (ReadFile& file : files)
          if (is_table(file.path))
            file.content =
                say("{} is een tabel. Lees haar alleen in, dan ziet u eerst wat erin staat.",
                    "{} is a table. Import it by itself, and see first what is in it.", file.name);
        return files;
      },
      [skipped = told_of(opened.skipped)](const Run& run, ReadFiles files) {
        run.w.show_import(std::move(files));
        run.w.import_skipped_ = skipped;
      });
}

void Workspace::Run::operator()(const ChooseOfImport& action) const {
  if (action.file >= w.import_batch_.size()) return;
  w.import_batch_[action.file].choices = action.choices;
  ++w.import_number_;
}

// What a job before has not done yet, this one does as well.
void Workspace::Run::operator()(const RecogniseImport& action) const {
  w.recognise_job_.reset();
  for (std::size_t i = 0; i < w.import_batch_.size(); ++i) {
    auto* transcript = std::get_if<ReadTranscript>(&w.import_batch_[i].content);
    if (transcript == nullptr || (i != action.file && !action.all)) continue;
    transcript->how = action.how;
    w.to_recognise_.insert(i);
  }
  RecognisedFiles files;
  std::vector<std::string> names;
  for (const std::size_t i : w.to_recognise_) {
    files.emplace_back(i, std::get<ReadTranscript>(w.import_batch_[i].content));
    names.push_back(w.import_batch_[i].name);
  }
  w.recognise_job_ = std::make_unique<Job<RecognisedFiles>>(
      [files, names](Progress& progress) {
        RecognisedFiles done;
        for (std::size_t i = 0; i < files.size(); ++i) {
          const auto& [place, transcript] = files[i];
          done.emplace_back(place, recognised_anew(transcript, transcript.how, names[i]));
          progress.step();
        }
        return done;
      },
      w.wake_);
}

void Workspace::Run::operator()(const FinishImport&) const {
  need_write();
  if (w.recognise_job_)
    throw coding::EditError(
        say("De sprekers worden nog gezocht.", "The speakers are being found."));
  write(say("Inlezen", "Importing"),
        [files = w.import_batch_](coding::ProjectWriting& writing,
                                  Progress& progress) -> Work::Outcome {
          FilesImport import = import_files(writing.before(), files);
          writing.apply(import.group, progress);
          return [results = std::move(import.results)](const Run& run) {
            run.w.show_results(results);
          };
        });
}

void Workspace::show_import(ReadFiles files) {
  import_known_ = known_files(study(), files);
  for (std::size_t i = 0; i < files.size(); ++i)
    files[i].choices.wanted =
        !import_known_[i] && !std::holds_alternative<transcripts::Message>(files[i].content);
  import_batch_ = std::move(files);
  ++import_number_;
  dialog_ = Dialog::ImportPreview;
  ++dialog_number_;
}

void Workspace::forget_import() {
  recognise_job_.reset();
  to_recognise_.clear();
  import_batch_.clear();
  import_known_.clear();
  import_skipped_.reset();
  ++import_number_;
}

void Workspace::show_results(std::vector<FileResult> results) {
  import_results_ = std::move(results);
  // Of conversations the warnings were seen beside the preview; of a project nothing was.
  const bool all_well =
      std::none_of(import_results_.begin(), import_results_.end(), [](const FileResult& result) {
        return result.error.has_value() || result.project ||
               (!result.transcript && !result.warnings.empty());
      });
  for (const FileResult& result : import_results_) {
    if (!result.transcript) continue;
    pane_.transcript = result.transcript;
    pane_.selection = {};
    pane_.filter.speakers.clear();
    pick({});  // what was picked out is another conversation's
    view_ = View::Coding;
    break;
  }
  forget_import();
  dialog_ = all_well ? Dialog::None : Dialog::ImportResults;
  ++dialog_number_;
}

}  // namespace app
