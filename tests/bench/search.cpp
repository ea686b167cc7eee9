// Searching all conversations, folded: `coordinator` finds `coördinator`. The floor is grep -ci
// over the same texts, which does not fold accents. The last word is every hundredth.
#include "transcripts/search.h"

#include "coding/project.h"
#include "tests/bench/benchmarks.h"

namespace tests {

void measure_search(const Bench& bench) {
  const auto project = coding::Project::open(bench.project(), coding::Access::ReadOnly, "AV");
  std::vector<transcripts::SearchableText> texts;
  Figure folding = bench.figure("fold all texts for searching");
  folding.value = timed(1, [&] {
                    for (const auto& [id, text] : project.study().table<coding::Text>())
                      texts.emplace_back(text.content->text());
                  }).median();
  print(folding);
  const std::string files = "'" + bench.texts().string() + "'/*";
  for (const char* word : {"coordinator", "penvoerder", "regie", "samenwerking"}) {
    std::size_t hits = 0;
    const std::string grep =
        "LC_ALL=C.UTF-8 grep -ci '" + std::string(word) + "' " + files + " >/dev/null || true";
    const Timings floor = timed(5, [&] { run_shell(grep); });
    Figure figure = bench.figure("search \"" + std::string(word) + "\", folded");
    figure.timings = timed(15, [&] {
      for (const auto& text : texts) hits += text.find({.text = word}).size();
    });
    if (hits == 0) throw std::runtime_error("nothing found");
    figure.value = figure.timings->median();
    figure.floor = "grep -ci";
    figure.floor_value = floor.median();
    figure.target = 1;
    figure.target_is_ratio = true;
    print(figure);
  }
}

}  // namespace tests
