// The import window: what is in the files that were chosen, before any of it goes into the project.
// Left the files, in the middle how one names its speakers, right its turns as they will be.
#pragma once

#include <string>
#include <vector>

#include "app/cached.h"
#include "app/views/dialog_frame.h"
#include "app/views/import_labels.h"

namespace app {

class ImportView {
 public:
  explicit ImportView(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  struct PreviewLine {
    std::string speaker;  // empty where the turn goes on
    std::string words;
    bool interviewer = false;
  };
  struct PreviewKey {
    std::uint64_t number = 0;
    std::size_t file = 0;
    float width = 0;
    friend bool operator==(const PreviewKey&, const PreviewKey&) = default;
  };

  void select(const Workspace& workspace, std::size_t file);
  void files(DialogCall& call, float height);
  void file_row(DialogCall& call, std::size_t place);
  void wishes(DialogCall& call);
  void name_and_pps(DialogCall& call);
  void layouts(DialogCall& call);
  void pattern(DialogCall& call);
  void notes(DialogCall& call) const;
  void preview(DialogCall& call);
  std::vector<PreviewLine> preview_lines(const ReadTranscript& transcript, float width,
                                         const Ui& ui) const;

  std::size_t file_ = 0;  // of Workspace::import_batch()
  std::string name_;
  std::string pps_;
  std::string pattern_;
  bool own_pattern_ = false;
  ImportLabels labels_;
  Cached<std::vector<PreviewLine>, PreviewKey> preview_;
};

}  // namespace app
