// Where the user was: the window's place, the projects last open, and in each project the view, the
// conversation, that beside it, and how far they were scrolled. In places.json in the user's config
// folder, never in a project; projects and conversations are named by their GUIDs, nothing of their
// names or texts is in it but the paths of the last projects.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/selection.h"
#include "coding/ids.h"
#include "coding/rows.h"

namespace app {

struct WindowPlace {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool maximised = false;
  friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct ProjectPlace {
  View view = View::Coding;
  std::optional<coding::TranscriptId> transcript;
  std::uint32_t top = 0;                            // the first code point in sight
  std::optional<coding::TranscriptId> beside = {};  // at the right of two
  std::uint32_t beside_top = 0;
  bool beside_active = false;
  friend bool operator==(const ProjectPlace&, const ProjectPlace&) = default;
};

class LastPlaces {
 public:
  // What cannot be read counts as not known.
  static LastPlaces load();
  // False where the file could not be written.
  bool save() const;

  std::optional<WindowPlace> window;
  // Those that were opened, the last one first.
  const std::vector<std::filesystem::path>& opened() const { return opened_; }
  // It becomes the first; those that were opened longest ago are forgotten.
  void open(const std::filesystem::path& project);

  std::optional<ProjectPlace> of(const coding::Guid& project) const;
  // Those of the projects that were left longest ago are forgotten.
  void keep(const coding::Guid& project, const ProjectPlace& place);

 private:
  std::vector<std::pair<coding::Guid, ProjectPlace>> places_;  // the last one first
  std::vector<std::filesystem::path> opened_;
};

}  // namespace app
