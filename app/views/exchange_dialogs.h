// Files in and out: choosing what to import, what became of each file, and where an export
// goes.
#pragma once

#include "app/views/dialog_frame.h"
#include "app/views/file_dialog.h"

namespace app {

class ImportDialog {
 public:
  explicit ImportDialog(const Workspace& workspace, const std::filesystem::path& folder);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  FileDialog files_;
};

class ImportResultsDialog {
 public:
  explicit ImportResultsDialog(const Workspace&) {}
  void draw(DialogCall& call);
};

class ExportDialog {
 public:
  ExportDialog(const Workspace& workspace, ExportKind kind, const std::filesystem::path& folder);
  // With what was chosen in the view Exporteren.
  ExportDialog(const Workspace& workspace, const ExportChoice& choice,
               const std::filesystem::path& folder);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  void choose_format(Ui& ui);
  std::filesystem::path path() const;

  ExportKind kind_;
  ExportHow how_;
  bool open_folder_ = false;
  std::vector<std::string> formats_;  // the endings that this kind can be written as
  FileDialog files_;
};

}  // namespace app
