// From starting the program on the project to its first picture, on a display; the floor is the
// same program without a window and a project.
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

#include <spawn.h>
#include <sys/wait.h>

#include "tests/bench/benchmarks.h"

namespace tests {
namespace {

// The program writes the list of what is on the screen after each frame; the start screen is there
// while it opens the project.
bool shows_project(const std::filesystem::path& list) {
  std::ifstream in(list);
  const std::string shown(std::istreambuf_iterator<char>(in), {});
  return shown.ends_with("}") && shown.find("start/open") == std::string::npos;
}

double first_frame_milliseconds(const std::filesystem::path& project,
                                const std::filesystem::path& list) {
  std::filesystem::remove(list);
  std::string program = ZWERM_PROGRAM;
  std::string path = project.string();
  std::string option = "--describe-ui";
  std::string file = list.string();
  char* arguments[] = {program.data(), path.data(), option.data(), file.data(), nullptr};
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0)
    throw std::runtime_error("failed: " + program);
  while (!shows_project(list)) {
    if (waitpid(child, nullptr, WNOHANG) == child)
      throw std::runtime_error("the window did not open");
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  const double milliseconds = milliseconds_since(start);
  kill(child, SIGTERM);
  waitpid(child, nullptr, 0);
  return milliseconds;
}

}  // namespace

void measure_start(const Bench& bench) {
  if (std::getenv("DISPLAY") == nullptr) {
    std::cerr << "No display: the start of the window is not measured.\n";
    return;
  }
  const Timings floor = timed(5, [] { run_shell("'" ZWERM_PROGRAM "' --version >/dev/null"); });
  std::vector<double> milliseconds;
  for (int run = 0; run < 5; ++run)
    milliseconds.push_back(first_frame_milliseconds(bench.project(), bench.folder / "ui.json"));
  Figure figure = bench.figure("start to first frame");
  figure.timings = Timings(milliseconds);
  figure.value = figure.timings->median();
  figure.floor = "zwerm --version";
  figure.floor_value = floor.median();
  if (bench.scale.name == "S") figure.target = 300;
  if (bench.scale.name == "L") figure.target = 2000;
  print(figure);
}

}  // namespace tests
