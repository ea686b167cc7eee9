// The left panel of Coderen: the conversations with their coded share, and the speakers of the
// chosen one with who they are.
#pragma once

#include "app/actions.h"
#include "app/cached.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class ConversationsView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
};

}  // namespace app
