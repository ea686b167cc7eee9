// The right panel of Coderen: the tree of codes with their counts, and the fields of the code at
// hand.
#pragma once

#include <string>

#include "app/actions.h"
#include "app/views/code_details.h"
#include "app/views/code_tree.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CodebookView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  std::string filter_;
  CodeTree tree_;
  CodeDetails details_;
};

}  // namespace app
