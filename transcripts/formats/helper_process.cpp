#include "transcripts/formats/helper_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace transcripts {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { reset(); }
  int get() const { return number_; }
  void reset() {
    if (number_ >= 0) close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

// A file in memory, at its start; -1 where there is no room.
int file_of(std::string_view bytes) {
  const int file = memfd_create("input", MFD_CLOEXEC);
  if (file < 0) return -1;
  while (!bytes.empty()) {
    const ssize_t size = write(file, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) {
      close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

std::optional<pid_t> start(const std::filesystem::path& program, int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program.string();
  std::array<char*, 2> arguments{name.data(), nullptr};
  std::array<char*, 1> environment{nullptr};
  pid_t process = 0;
  const int failed =
      posix_spawn(&process, name.c_str(), &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return std::nullopt;
  return process;
}

// Reads until the other side closes or a bound is met; nothing in the first case.
std::optional<HelperRun::End> read_all(int from, const HelperBounds& bounds,
                                       const std::stop_token& stop, std::string& output) {
  constexpr int kLook = 50;  // ms between looks at whether to go on
  const auto last = Clock::now() + bounds.time;
  std::array<char, 65'536> buffer{};
  for (;;) {
    if (stop.stop_requested()) return HelperRun::End::Cancelled;
    if (Clock::now() >= last) return HelperRun::End::TooSlow;
    if (output.size() > bounds.output) return HelperRun::End::TooMuch;
    pollfd waiting{from, POLLIN, 0};
    if (poll(&waiting, 1, kLook) <= 0) continue;
    const ssize_t size = read(from, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return std::nullopt;
    output.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

int wait_for(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

HelperRun run_helper(std::string_view name, std::string_view input, const HelperBounds& bounds,
                     const std::stop_token& stop) {
  HelperRun run;
  std::error_code failed;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
  std::array<int, 2> ends{-1, -1};
  if (failed || pipe2(ends.data(), O_CLOEXEC) != 0) return run;
  const Descriptor read_end(ends[0]);
  Descriptor write_end(ends[1]);
  Descriptor file(file_of(input));
  if (file.get() < 0) return run;
  const auto process = start(self.parent_path() / name, file.get(), write_end.get());
  if (!process) return run;
  write_end.reset();
  file.reset();
  const auto cut_short = read_all(read_end.get(), bounds, stop, run.output);
  if (cut_short) kill(*process, SIGKILL);
  const int status = wait_for(*process);
  run.end = cut_short           ? *cut_short
            : WIFEXITED(status) ? HelperRun::End::Exited
                                : HelperRun::End::Crashed;
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return run;
}

}  // namespace transcripts
