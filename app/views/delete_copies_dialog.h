// The backups and copies beside the project in which what was forgotten may still stand: which of
// them go.
#pragma once

#include <string>
#include <vector>

#include "app/views/dialog_frame.h"

namespace app {

class DeleteCopiesDialog {
 public:
  explicit DeleteCopiesDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  struct Copy {
    coding::OldCopy file;
    std::string name;  // without the project's folder
    bool ticked = false;
  };
  void draw_list(Ui& ui);

  std::vector<Copy> copies_;
};

}  // namespace app
