// Searching all conversations. The floor is grep over the same texts, which folds no accents and
// knows no forms: `coordinator` finds `coördinator` here. The last word of the first list is every
// hundredth, the one after it every twentieth.
#include "coding/project.h"
#include "coding/study_search.h"
#include "tests/bench/benchmarks.h"

namespace tests {
namespace {

using transcripts::Matching;

struct Wanted {
  const char* name;
  transcripts::Query query;
  const char* grep;              // its options and pattern
  std::optional<double> target;  // times grep; or milliseconds where there is no grep
};

void measure(const Bench& bench, const coding::Study& study, coding::SearchTexts& texts,
             const Wanted& wanted) {
  const std::string files = "'" + bench.texts().string() + "'/*";
  const std::string grep =
      "LC_ALL=C.UTF-8 grep " + std::string(wanted.grep) + " " + files + " >/dev/null || true";
  const Timings floor = timed(3, [&] { run_shell(grep); });
  std::size_t hits = 0;
  Figure figure = bench.figure("search \"" + wanted.query.text + "\", " + std::string(wanted.name));
  figure.timings =
      timed(9, [&] { hits += coding::search_study(study, {.query = wanted.query}, texts).count; });
  if (hits == 0) throw std::runtime_error("nothing found");
  figure.value = figure.timings->median();
  figure.floor = "grep " + std::string(wanted.grep);
  figure.floor_value = floor.median();
  figure.target = wanted.target;
  figure.target_is_ratio = wanted.query.matching != Matching::Regex;
  print(figure);
}

}  // namespace

void measure_search(const Bench& bench) {
  const auto project = coding::Project::open(bench.project(), coding::Access::ReadOnly, "AV");
  coding::SearchTexts texts;
  Figure folding = bench.figure("the first search after opening: folds all texts");
  folding.value = timed(1, [&] {
                    coding::search_study(project.study(), {.query = {.text = "zzz"}}, texts);
                  }).median();
  print(folding);
  const Wanted all[] = {
      {"folded", {.text = "coordinator"}, "-ci coordinator", 1},
      {"folded", {.text = "penvoerder"}, "-ci penvoerder", 1},
      {"folded", {.text = "regie"}, "-ci regie", 1},
      {"folded", {.text = "samenwerking"}, "-ci samenwerking", 1},
      {"folded", {.text = "het"}, "-oi het", 1},
      {"whole word", {.text = "regie", .words = transcripts::Words::Whole}, "-ciw regie", 1},
      {"filled in", {.text = "leerg*"}, "-ci '\\bleerg'", 1},
      {"other forms",
       {.text = "leergemeenschap", .matching = Matching::Inflected},
       "-ci leergemeenschap",
       1},
      {"compounds", {.text = "gemeenschap", .matching = Matching::Compounds}, "-ci gemeenschap", 1},
      {"pattern with a literal",
       {.text = "penvoerder\\w*", .matching = Matching::Regex},
       "-ciP 'penvoerder\\w*'",
       200},
      {"pattern with a literal",
       {.text = "\\b(leer|werk)gemeenschap(pen)?\\b", .matching = Matching::Regex},
       "-ciP '\\b(leer|werk)gemeenschap(pen)?\\b'",
       200},
  };
  for (const Wanted& wanted : all) measure(bench, project.study(), texts, wanted);
}

}  // namespace tests
