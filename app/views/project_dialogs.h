// Opening a project, making one, putting a backup back.
#pragma once

#include "app/views/dialog_frame.h"
#include "app/views/file_dialog.h"

namespace app {

// What the desktop's dialog calls the files that these show.
transcripts::Message kind_of_projects();

// A row for each of the first few, with its folder; gives the one that was clicked.
inline constexpr std::size_t kOpenedShown = 5;
std::optional<std::filesystem::path> draw_opened_before(
    Ui& ui, const std::vector<std::filesystem::path>& opened);

class OpenDialog {
 public:
  // `opened`: projects that were opened before, the last one first.
  OpenDialog(const Workspace& workspace, const std::filesystem::path& folder,
             const std::vector<std::filesystem::path>& opened);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  FileDialog files_;
  std::vector<std::filesystem::path> opened_;
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

 private:
  FileDialog files_;
};

}  // namespace app
