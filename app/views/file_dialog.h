// The part of a dialog in which files are chosen: the folder and those above it, places, the files
// with size and date, and a line to type a name or path. Where the desktop has a dialog of its own
// and the user wants it, that one: at once, or by a button beside the name.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/folder_listing.h"
#include "app/views/dialog_frame.h"

namespace app {

class FileDialog {
 public:
  using Mode = FilesWanted::Mode;
  struct Choice {
    Mode mode = Mode::Open;
    std::vector<std::string> endings;                     // which files are shown; none: all
    std::filesystem::path folder;                         // where to begin
    std::optional<std::filesystem::path> project_folder;  // one of the places
    std::string name = {};                                // to save as
    // Of the desktop's dialog: what is above it, what files of `endings` are called, and whether it
    // comes when this is drawn first and what is chosen in it counts as accepted.
    transcripts::Message title = {};
    transcripts::Message kind = {};
    bool desktop_first = false;
  };
  explicit FileDialog(Choice choice);

  // True where the user chose with a double click, Enter or in the desktop's dialog: as if OK was
  // clicked. `height` is that of the list.
  bool draw(DialogCall& call, float height);
  // At the end of the dialog: its buttons, with `ok` out of use while the desktop's dialog is
  // asked. True where OK means files that are chosen. `accepted`: what draw() gave.
  bool buttons(DialogCall& call, bool accepted, OkButton ok);
  // What OK means: a folder that is chosen or typed is gone into, which gives false; so does a name
  // of nothing that is there, with a sentence. True where files are chosen.
  bool accept();
  // Whole paths; with Mode::Save one that may not be there yet.
  std::vector<std::filesystem::path> chosen() const;
  const std::filesystem::path& folder() const { return listing_.folder; }
  std::string& typed() { return typed_; }
  // The desktop's dialog is on the screen.
  bool asking() const { return asked_.has_value(); }
  // The desktop asked whether a file that is there may go, for this one.
  bool agreed_to_replace(const std::filesystem::path& path) const { return agreed_ == path; }

 private:
  enum class Step { Own, Wait, Accept };
  Step by_desktop(DialogCall& call);
  Step take(DialogCall& call, const FilesAnswer& answer);
  void ask_desktop(DialogCall& call);
  void draw_waiting(DialogCall& call);
  void browse_button(DialogCall& call, float width = 0);
  bool draw_name(DialogCall& call);
  bool draw_own(DialogCall& call, float height);
  void tell_problem(Ui& ui) const;
  void go(const std::filesystem::path& folder);
  std::filesystem::path typed_path() const;
  void places(Ui& ui);
  void breadcrumb(Ui& ui);
  bool files(Ui& ui);
  bool file_row(Ui& ui, std::size_t at);
  void choose(std::size_t at);

  Choice choice_;
  std::optional<std::uint64_t> asked_;             // the number of the question to the desktop
  bool began_ = false;                             // it was drawn before
  std::vector<std::filesystem::path> by_desktop_;  // chosen in the desktop's dialog
  std::filesystem::path agreed_;
  FolderListing listing_;
  std::string typed_;
  std::set<std::size_t> selected_;  // in listing_.entries
  std::optional<std::size_t> last_selected_;
  std::optional<transcripts::Message> problem_;
  bool all_files_ = false;
  bool top_ = true;  // scroll the list to its top
};

}  // namespace app
