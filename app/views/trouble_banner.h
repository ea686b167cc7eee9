// A strip above the view for as long as the project's file cannot be written: why, and what to do.
#pragma once

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

// Below `top`, over the whole width. Gives its height; 0 where all is well.
float draw_trouble(const Workspace& workspace, Actions& actions, Ui& ui, float top);

}  // namespace app
