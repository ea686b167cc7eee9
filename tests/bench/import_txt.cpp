// Importing all conversations as txt, until they are on the disk and can be searched. The floor is
// copying the files and syncing the copies.
#include "coding/project.h"
#include "tests/bench/benchmarks.h"
#include "transcripts/search.h"

namespace tests {
namespace {

void make_searchable(const coding::Study& study) {
  std::vector<transcripts::SearchableText> ready;
  for (const auto& [id, text] : study.table<coding::Text>())
    ready.emplace_back(text.content->text());
}

}  // namespace

void measure_import_txt(const Bench& bench) {
  const auto files = write_conversations(bench.scale, bench.texts());
  const std::string copy = (bench.folder / "copy").string();
  const Timings floor = timed(
      3, [&] { run_shell("rm -rf '" + copy + "' && sync"); },
      [&] {
        run_shell("cp -r '" + bench.texts().string() + "' '" + copy + "' && sync -f '" + copy +
                  "'");
      });
  run_shell("rm -rf '" + copy + "'");

  Figure figure = bench.figure("import all txt, searchable");
  figure.timings = timed(
      bench.scale.name == "L" ? 2 : 5, [&] { std::filesystem::remove(bench.uncoded()); },
      [&] {
        auto project = coding::Project::create(bench.uncoded(), "AV");
        import_conversations(project, files);
        make_searchable(project.study());
      });
  figure.value = figure.timings->median();
  figure.floor = "cp and sync";
  figure.floor_value = floor.median();
  if (bench.scale.name == "L") figure.target = 2500;
  print(figure);
  auto project = coding::Project::open(bench.uncoded(), coding::Access::Write, "AV");
  add_people_and_codes(project, bench.scale);
}

}  // namespace tests
