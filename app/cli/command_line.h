// The command line: one subcommand for each thing that can be done to a project.
#pragma once

namespace app::cli {

// Exit status: 0 done, 1 failed (a line on stderr), 2 wrong usage.
int run(int argc, char** argv);

}  // namespace app::cli
