// Opening the project in a fresh process, and what it takes of memory: with the whole opened, and
// with all folded texts and word counts made as well. The floor is reading the file's bytes.
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

#include <unistd.h>

#include "coding/frequencies.h"
#include "tests/bench/benchmarks.h"
#include "transcripts/search.h"

namespace tests {
namespace {

namespace fs = std::filesystem;

double peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

struct Told {
  double milliseconds = 0;
  double megabytes = 0;
};

Told told_by_child(const char* how, const fs::path& project) {
  const std::string command = "'" + fs::read_symlink("/proc/self/exe").string() + "' " + how +
                              " '" + project.string() + "'";
  FILE* child = popen(command.c_str(), "r");
  Told told;
  const bool read = fscanf(child, "%lf %lf", &told.milliseconds, &told.megabytes) == 2;
  if (pclose(child) != 0 || !read) throw std::runtime_error("failed: " + command);
  return told;
}

Figure memory(const Bench& bench, const char* measure, double megabytes) {
  Figure figure = bench.figure(measure);
  figure.unit = "megabytes";
  figure.value = megabytes;
  if (bench.scale.name == "L") figure.target = 1024;
  return figure;
}

}  // namespace

void open_and_tell(const fs::path& path, bool all) {
  const auto start = std::chrono::steady_clock::now();
  const auto project = coding::Project::open(path, coding::Access::Write, "AV");
  const double milliseconds = milliseconds_since(start);
  std::vector<transcripts::SearchableText> searchable;
  if (all) {
    coding::frequencies(project.study(), {});
    for (const auto& [id, text] : project.study().table<coding::Text>())
      searchable.emplace_back(text.content->text());
  }
  std::cout << milliseconds << ' ' << peak_megabytes() << std::endl;
}

void measure_opening(const Bench& bench) {
  const Timings floor =
      timed(5, [&] { run_shell("cat '" + bench.project().string() + "' >/dev/null"); });
  std::vector<double> milliseconds;
  Told told;
  for (int run = 0; run < 5; ++run) {
    told = told_by_child("--open", bench.project());
    milliseconds.push_back(told.milliseconds);
  }
  Figure figure = bench.figure("open the project");
  figure.timings = Timings(milliseconds);
  figure.value = figure.timings->median();
  figure.floor = "cat";
  figure.floor_value = floor.median();
  if (bench.scale.name == "S") figure.target = 300;
  if (bench.scale.name == "L") figure.target = 1700;
  print(figure);
  print(memory(bench, "memory, opened", told.megabytes));
  print(memory(bench, "memory, with words counted and texts folded",
               told_by_child("--open-all", bench.project()).megabytes));
}

}  // namespace tests
