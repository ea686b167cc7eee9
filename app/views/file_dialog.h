// The part of a dialog in which files are chosen: the folder and those above it, places, the files
// with size and date, and a line to type a name or path.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/folder_listing.h"
#include "app/window/ui.h"

namespace app {

class FileDialog {
 public:
  enum class Mode { Open, OpenMany, Save };
  struct Choice {
    Mode mode = Mode::Open;
    std::vector<std::string> endings;                     // which files are shown; none: all
    std::filesystem::path folder;                         // where to begin
    std::optional<std::filesystem::path> project_folder;  // one of the places
    std::string name;                                     // to save as
  };
  explicit FileDialog(Choice choice);

  // True where the user chose with a double click or Enter: as if OK was clicked.
  bool draw(Ui& ui, float height, bool focus);
  // What OK means: a folder that is chosen or typed is gone into, which gives false; so does a name
  // of nothing that is there, with a sentence. True where files are chosen.
  bool accept();
  // Whole paths; with Mode::Save one that may not be there yet.
  std::vector<std::filesystem::path> chosen() const;
  const std::filesystem::path& folder() const { return listing_.folder; }
  std::string& typed() { return typed_; }
  const Choice& choice() const { return choice_; }

 private:
  void go(const std::filesystem::path& folder);
  std::filesystem::path typed_path() const;
  void places(Ui& ui);
  void breadcrumb(Ui& ui);
  bool files(Ui& ui);
  bool file_row(Ui& ui, std::size_t at);
  void choose(std::size_t at);

  Choice choice_;
  FolderListing listing_;
  std::string typed_;
  std::set<std::size_t> selected_;  // in listing_.entries
  std::optional<std::size_t> last_selected_;
  std::optional<transcripts::Message> problem_;
  bool all_files_ = false;
  bool top_ = true;  // scroll the list to its top
};

}  // namespace app
