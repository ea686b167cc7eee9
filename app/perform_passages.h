// The commands on passages of the chosen transcript: going from one to the next, the ends of the
// coding at hand, marks.
#pragma once

#include "app/commands.h"

namespace app {

// They do what is seen in the view Coding, and only there.
bool is_on_passages(Command command);
// False where the command is none of these. What cannot be done is told.
bool perform_on_passages(Command command, const Workspace& workspace, Actions& actions);

}  // namespace app
