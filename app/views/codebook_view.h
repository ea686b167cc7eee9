// The right panel of Coderen: the tree of codes with their counts, and the fields of the code at
// hand.
#pragma once

#include "app/actions.h"
#include "app/cached.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CodebookView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
};

}  // namespace app
