// Building a frame of the whole window, without drawing it: Coderen on a transcript of 2 MB with
// 5,000 codings, scrolled through from top to bottom, alone and beside itself, and Cijfers. And
// what one coding costs from the key to the picture: the change on disk and the frame after it.
#include <algorithm>

#include "coding/cases.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/timed_shell.h"

namespace tests {
namespace {

using namespace coding;

constexpr std::size_t kFrames = 2'000;

Figure frames(const Bench& bench, const char* measure, TimedShell& shell) {
  Figure figure = bench.figure(measure);
  figure.timings = shell.take();
  figure.value = figure.timings->p99();
  figure.target = 2;
  return figure;
}

}  // namespace

void measure_frames(const Bench& bench) {
  const auto path = bench.folder / "long.zwerm";
  make_long_conversation(path);
  {
    TimedShell shell(path);
    shell.screen().move_to({800, 500});
    shell.take();
    for (std::size_t i = 0; i < kFrames; ++i) {
      shell.screen().wheel(i < kFrames / 2 ? 40 : -3);
    }
    print(frames(bench, "a frame of Coderen, 2 MB with 5,000 codings, scrolling", shell));
    shell.workspace().run(app::ShowBeside{*shell.workspace().transcript()});
    shell.screen().frames(10);
    shell.take();
    for (std::size_t i = 0; i < kFrames / 4; ++i) shell.screen().wheel(i < kFrames / 8 ? 40 : -3);
    print(frames(bench, "the same, with another place of it beside", shell));
  }
  std::filesystem::remove(path);
  TimedShell shell(bench.project());
  const auto order = transcripts_in_order(shell.workspace().study());
  shell.take();
  for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 100); ++i) {
    shell.workspace().run(app::SelectTranscript{order[order.size() - 1 - i]->id});
    shell.screen().frames(1);
  }
  Figure opening = frames(bench, "open a coded transcript, to the frame", shell);
  opening.target = 20;
  print(opening);
  shell.workspace().run(app::ShowView{app::View::Figures});
  shell.screen().frames(5);
  shell.take();
  shell.screen().frames(200);
  print(frames(bench, "a frame of Cijfers", shell));
}

}  // namespace tests
