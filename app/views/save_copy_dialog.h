// Saving a copy of the project, and what is asked before leaving one whose work is in no file.
#pragma once

#include "app/views/dialog_frame.h"
#include "app/views/file_dialog.h"

namespace app {

class SaveCopyDialog {
 public:
  SaveCopyDialog(const Workspace& workspace, const std::filesystem::path& folder);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  FileDialog files_;
};

class LeaveUnsavedDialog {
 public:
  void draw(DialogCall& call) const;
};

}  // namespace app
