// Building a frame of the whole window, without drawing it: Coderen on a transcript of 2 MB with
// 5,000 codings, scrolled through from top to bottom, and Cijfers. And what one coding costs from
// the key to the picture: the change on disk and the frame after it.
#include <algorithm>

#include "app/shell.h"
#include "coding/cases.h"
#include "coding/codebook.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/made_text.h"
#include "tests/support/headless_ui.h"

namespace tests {
namespace {

using namespace coding;

constexpr std::size_t kBytes = 2'000'000;
constexpr std::size_t kCodings = 5'000;
constexpr std::size_t kFrames = 2'000;

// One conversation made of several, with codings on its sentences.
void make_long_conversation(const std::filesystem::path& path) {
  std::string file;
  for (std::uint32_t number = 0; file.size() < kBytes; ++number) file += conversation_file(number);
  auto imported = transcripts::import_transcript(file, "lang.txt");
  Project project = Project::create(path, "AV");
  GroupBuilder group(project.study());
  group.add(add_coder(group.study(), "AV"));
  constexpr int kCodes = 60;
  for (int i = 0; i < kCodes; ++i) {
    Code code;
    code.name = "Code " + std::to_string(i);
    group.add(add_code(group.study(), code));
  }
  group.add(
      add_transcripts(group.study(), {{"lang", "lang.txt", "", imported.transcript, {}}}).first);
  project.apply(std::move(group).finish("import", say("lang", "long"), {}));
  const Study& study = project.study();
  const auto order = in_order(study);
  const TranscriptId id = study.transcripts().begin()->first;
  const auto& turns = study.text(id).turns();
  EditGroup codings{"import", say("codings", "codings"), {}, {}};
  for (std::size_t i = 0; i < kCodings; ++i) {
    const auto& turn = turns[i * (turns.size() - 3) / kCodings];
    // Every tenth reaches over three turns.
    const Span span{turn.span.begin, i % 10 == 0
                                         ? turns[i * (turns.size() - 3) / kCodings + 2].span.end
                                         : turn.span.end};
    codings.edits.emplace_back(Put<Coding>{{CodingId::make(), id, span, order[i % kCodes].code->id,
                                            study.coders().begin()->first, time_now()}});
  }
  project.apply(codings);
}

// Draws the shell as the window does, and keeps how long each frame took.
class TimedShell {
 public:
  explicit TimedShell(const std::filesystem::path& project)
      : workspace_(app::Config{.coder = "AV", .language = {}}, [] {}),
        screen_([this](app::Ui& ui) { draw(ui); }) {
    workspace_.run(app::OpenProject{project});
    screen_.frames(10);
    milliseconds_.clear();
  }
  app::Workspace& workspace() { return workspace_; }
  HeadlessUi& screen() { return screen_; }
  Timings take() { return Timings(std::exchange(milliseconds_, {})); }

 private:
  void draw(const app::Ui& shown) {
    app::DescribeUi none;
    app::Ui ui{shown.theme, shown.fonts,           shown.language,   shown.scale,
               none,        shown.wide_characters, shown.area_typing};
    app::Actions actions;
    const auto start = std::chrono::steady_clock::now();
    shell_.draw(workspace_, actions, ui);
    milliseconds_.push_back(milliseconds_since(start));
    for (const auto& action : actions.take()) workspace_.run(action);
  }

  app::Workspace workspace_;
  app::Shell shell_;
  std::vector<double> milliseconds_;
  HeadlessUi screen_;
};

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
