// The program with a window: opens it, and runs it until it is closed.
#pragma once

#include "app/cli/command_line.h"

namespace app {

// Gives the exit status: 0 closed, 1 there is no display or the project cannot be opened (a line on
// stderr), 2 there is no such view.
int run_window(const cli::WindowArguments& arguments);

}  // namespace app
