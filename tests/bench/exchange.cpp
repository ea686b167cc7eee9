// The whole project for other programs, as a .qdpx in memory, and from there into an empty study.
// The floor is deflating the same
// parts, as Python's zipfile does by zlib, without making them or reading them back.
#include <fstream>

#include "coding/project.h"
#include "exports/refi/project.h"
#include "tests/bench/benchmarks.h"
#include "transcripts/formats/zip_reader.h"

namespace tests {
namespace {

namespace fs = std::filesystem;

void unpack(const std::string& bytes, const fs::path& folder) {
  constexpr transcripts::ZipLimits kLimits = {.part_bytes = 1'000'000'000,
                                              .archive_bytes = 4'000'000'000};
  transcripts::ZipReader zip(bytes, "uit.qdpx", kLimits);
  fs::create_directories(folder / "sources");
  for (const std::string& part : zip.names())
    std::ofstream(folder / part, std::ios::binary) << zip.read(part);
}

}  // namespace

void measure_exchange(const Bench& bench) {
  const coding::Project project =
      coding::Project::open(bench.project(), coding::Access::ReadOnly, "AV");
  std::string bytes;
  Figure figure = bench.figure("project out as qdpx");
  figure.timings = timed(bench.scale.name == "L" ? 3 : 9, [&] {
    bytes = exports::refi::write_project(project.study(), "uit.qdpx").bytes;
  });
  figure.value = figure.timings->median();
  const fs::path folder = bench.folder / "qdpx";
  unpack(bytes, folder);
  figure.floor = "Python's zipfile, the same parts";
  figure.floor_value = timed(3, [&] {
                         run_shell("cd '" + folder.string() +
                                   "' && rm -f ../floor.zip && python3 -m zipfile -c ../floor.zip "
                                   "project.qde sources zwerm.json");
                       }).median();
  if (bench.scale.name == "M") figure.target = 400;
  print(figure);

  Figure in = bench.figure("project in from qdpx");
  in.timings = timed(bench.scale.name == "L" ? 3 : 9, [&] {
    coding::Study study;
    study.change({"new", {}, {}, {coding::Put<coding::ProjectInfo>{project.study().info()}}});
    study.change(exports::refi::read_project(study, bytes, "uit.qdpx", {{}, {}}).group);
  });
  in.value = in.timings->median();
  in.floor = figure.floor;
  in.floor_value = figure.floor_value;
  if (bench.scale.name == "M") in.target = 400;
  print(in);
}

}  // namespace tests
