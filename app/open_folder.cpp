#include "app/open_folder.h"

#include <cerrno>
#include <string>

#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

namespace app {

// By a shell that ends at once, so that nothing is left to wait for. The folder is an argument and
// never part of what the shell reads.
bool open_folder(const std::filesystem::path& folder) {
  std::string name = folder.string();
  std::string shell = "sh";
  std::string option = "-c";
  std::string script =
      "command -v xdg-open >/dev/null || exit 1\n"
      "xdg-open \"$1\" </dev/null >/dev/null 2>&1 &";
  char* arguments[] = {shell.data(), option.data(), script.data(),
                       shell.data(), name.data(),   nullptr};
  pid_t child = 0;
  if (posix_spawn(&child, "/bin/sh", nullptr, nullptr, arguments, environ) != 0) return false;
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return false;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace app
