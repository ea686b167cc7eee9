// Corrections of more than one place: replacing words everywhere, with what will change shown
// first, and taking over a new version of the transcript.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/views/dialog_frame.h"
#include "app/views/file_dialog.h"

namespace app {

class ReplaceAllDialog {
 public:
  explicit ReplaceAllDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  void fields(DialogCall& call);
  void show_places(Ui& ui) const;

  coding::TranscriptId transcript_;
  ReplaceAll wish_;
  bool everywhere_ = false;
  Awaited<FoundReplacements> awaited_;
  std::optional<FoundReplacements> found_;  // about wish_ as it is
};

// Chooses the file; what is in it is then compared and listed.
class NewVersionDialog {
 public:
  NewVersionDialog(const Workspace& workspace, const std::filesystem::path& folder);
  void draw(DialogCall& call);
  const std::filesystem::path& folder() const { return files_.folder(); }

 private:
  FileDialog files_;
};

// The codings whose words are not the same any more: each is kept or left behind.
class ReviewVersionDialog {
 public:
  void draw(DialogCall& call);

 private:
  void list(DialogCall& call);
  std::set<coding::CodingId> removed_;
};

}  // namespace app
