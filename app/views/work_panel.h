// What is shown instead of a dialog while work goes on (Workspace::work()): what it does, how far
// it is, and a button that stops it.
#pragma once

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

void draw_work(const WorkShown& work, Actions& actions, Ui& ui);

}  // namespace app
