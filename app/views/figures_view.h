// The view Cijfers: the matrix code x column as a heat map, every choice of DESIGN.md section 6 a
// click, and the quotations behind the chosen cell.
#pragma once

#include "app/actions.h"
#include "app/cached.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class FiguresView {
 public:
  // Fills the current ImGui window (between the top bar and the status bar). Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
};

}  // namespace app
