// The dialogs: whichever Workspace::dialog() says, drawn over everything else.
#pragma once

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class Dialogs {
 public:
  // Also without a project (open, new, keys).
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
};

}  // namespace app
