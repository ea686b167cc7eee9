// Opening a project, making one, putting a backup back.
#pragma once

#include "app/views/dialog_frame.h"
#include "app/views/file_dialog.h"

namespace app {

class OpenDialog {
 public:
  explicit OpenDialog(const Workspace& workspace, const std::filesystem::path& folder);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  FileDialog files_;
};

class NewProjectDialog {
 public:
  explicit NewProjectDialog(const Workspace& workspace, const std::filesystem::path& folder);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  FileDialog files_;
  std::string coder_;
  bool with_pps_codebook_ = true;
};

class RestoreDialog {
 public:
  explicit RestoreDialog(const Workspace& workspace);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  FileDialog files_;
};

}  // namespace app
