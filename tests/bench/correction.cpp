// Correcting a letter at the start of a transcript as a command of its own, until it is on the
// disk: in one of 60 kB with 250 codings and one of 2 MB with 5,000. The floor is the same command
// without its writing.
#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/text_edits.h"
#include "tests/bench/benchmarks.h"

namespace tests {
namespace {

using namespace coding;

constexpr std::string_view kSentence = "Dat is één zin over regie. ";

// A project with one conversation of about `bytes` and so many codings in it.
Project made(const std::filesystem::path& path, std::size_t bytes, std::size_t codings) {
  Project project = Project::create(path, "AV");
  std::string text;
  std::vector<transcripts::Turn> turns;
  while (text.size() < bytes) {
    const std::size_t begin = text.size() + (text.empty() ? 0 : 1);
    if (!text.empty()) text += '\n';
    for (int i = 0; i < 12; ++i) text += kSentence;
    turns.push_back({transcripts::make_span(begin, text.size()),
                     static_cast<std::uint32_t>(turns.size() % 2),
                     {},
                     "R1: "});
  }
  auto content = std::make_shared<transcripts::Transcript>(std::move(text), std::move(turns),
                                                           std::vector<std::string>{"R1", "R2"});
  GroupBuilder group(project.study());
  auto [added, ids] = add_transcripts(project.study(), {{"G1", "", "", content, {}}});
  group.add(added);
  group.add(add_coder(group.study(), "AV"));
  Code code;
  code.name = "Regie";
  group.add(add_code(group.study(), code));
  const By by{group.study().coders().begin()->first, {}};
  EditGroup all{"code", {}, {}, {}};
  for (std::size_t i = 0; i < codings; ++i) {
    const auto& turn = content->turns()[i * content->turns().size() / codings];
    const std::size_t begin = turn.span.begin.value + i % 12 * kSentence.size();
    all.edits.emplace_back(Put<Coding>{{CodingId::make(), ids[0],
                                        transcripts::make_span(begin, begin + kSentence.size() - 1),
                                        group.study().codes().begin()->first, by.coder, by.when}});
  }
  group.add(all);
  project.apply(std::move(group).finish("import", {}, {}));
  return project;
}

void measure(const Bench& bench, const char* name, std::size_t bytes, std::size_t codings,
             double target) {
  Project project = made(bench.folder / (std::string(name) + ".zwerm"), bytes, codings);
  const TranscriptId id = project.study().transcripts().begin()->first;
  bool capital = true;
  const auto group = [&] {
    return replace_text(project.study(), id, {{transcripts::make_span(0, 1), capital ? "d" : "D"}},
                        {});
  };
  constexpr std::size_t kRuns = 60;
  const Timings in_memory = timed(kRuns, [&] {
    Study copy = project.study();
    copy.change(group());
  });
  Figure figure = bench.figure(std::string("a letter corrected on the disk, ") + name);
  figure.timings = timed(kRuns, [&] {
    project.apply(group());
    capital = !capital;
  });
  figure.value = figure.timings->p99();
  figure.floor = "the same in memory, 99th percentile";
  figure.floor_value = in_memory.p99();
  figure.target = target;
  print(figure);
}

}  // namespace

void measure_correction(const Bench& bench) {
  measure(bench, "60 kB with 250 codings", 60'000, 250, 40);
  measure(bench, "2 MB with 5,000 codings", 2'000'000, 5'000, 250);
}

}  // namespace tests
