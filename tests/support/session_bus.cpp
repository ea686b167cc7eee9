#include "tests/support/session_bus.h"

#include <csignal>
#include <fstream>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tests {

SessionBus::SessionBus() {
  const std::string settings = folder_ / "bus.conf";
  std::ofstream(settings) << "<busconfig><type>session</type><listen>unix:dir="
                          << (folder_ / "").string()
                          << "</listen><policy context=\"default\">"
                             "<allow send_destination=\"*\" eavesdrop=\"true\"/>"
                             "<allow eavesdrop=\"true\"/><allow own=\"*\"/>"
                             "</policy></busconfig>";
  const std::string file = "--config-file=" + settings;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe to dbus-daemon");
  process_ = fork();
  if (process_ == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    dup2(ends[1], STDOUT_FILENO);
    execlp("dbus-daemon", "dbus-daemon", file.c_str(), "--nofork", "--print-address=1", nullptr);
    _exit(127);
  }
  close(ends[1]);
  for (char c = 0; read(ends[0], &c, 1) == 1 && c != '\n';) address_ += c;
  close(ends[0]);
  if (address_.empty()) throw std::runtime_error("dbus-daemon does not start");
}

void SessionBus::end() {
  const pid_t process = std::exchange(process_, -1);
  if (process < 0) return;
  ::kill(process, SIGKILL);
  waitpid(process, nullptr, 0);
}

}  // namespace tests
