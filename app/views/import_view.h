// The import window: what is in the files that were chosen, before any of it goes into the project.
// Left the files, in the middle how one names its speakers, right its turns as they will be.
#pragma once

#include <string>

#include "app/views/dialog_frame.h"
#include "app/views/import_labels.h"
#include "app/views/import_list.h"
#include "app/views/import_preview.h"

namespace app {

class ImportView {
 public:
  explicit ImportView(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  void select(const Workspace& workspace, std::size_t file);
  void wishes(DialogCall& call);
  void name_and_pps(DialogCall& call);
  void layouts(DialogCall& call);
  void pattern(DialogCall& call);
  void notes(DialogCall& call) const;

  std::size_t file_ = 0;  // of Workspace::import_batch()
  std::string name_;
  std::string pps_;
  std::string pattern_;
  bool own_pattern_ = false;
  ImportLabels labels_;
  ImportList list_;
  ImportPreview preview_;
};

}  // namespace app
