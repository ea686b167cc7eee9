#include "tests/bench/timed_shell.h"

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/project.h"
#include "tests/bench/made_text.h"
#include "transcripts/import.h"

namespace tests {

using namespace coding;

namespace {

constexpr std::size_t kBytes = 2'000'000;
constexpr std::size_t kCodings = 5'000;

}  // namespace

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

TimedShell::TimedShell(const std::filesystem::path& project)
    : workspace_(app::Config{.coder = "AV", .language = {}}, [] {}),
      screen_([this](app::Ui& ui) { draw(ui); }, {.parts = true}) {
  workspace_.run(app::OpenProject{project});
  workspace_.finish_work();
  screen_.frames(10);
  milliseconds_.clear();
}

void TimedShell::draw(const app::Ui& shown) {
  app::DescribeUi none;
  app::Ui ui{shown.theme, shown.fonts,           shown.language,    shown.scale,
             none,        shown.wide_characters, shown.area_typing, shown.focus};
  app::Actions actions;
  const auto start = std::chrono::steady_clock::now();
  shell_.take_keys(std::exchange(keys_, {}), workspace_, actions);
  shell_.draw(workspace_, actions, ui);
  milliseconds_.push_back(milliseconds_since(start));
  for (const auto& action : actions.take()) workspace_.run(action);
}

}  // namespace tests
