#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "app/cli/command_line.h"
#include "app/run_window.h"

// Confidential by default: files for the user alone, no core dump with what was said in it.
int main(int argc, char** argv) {
  umask(077);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
  // A full disk or a closed pipe is an error to tell of, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  app::cli::WindowArguments window;
  if (const auto status = app::cli::run(argc, argv, window)) return *status;
  return app::run_window(window);
}
