// Correcting the text of a conversation of 2 MB with 5,000 codings by the keyboard, in its middle:
// what a key costs until the frame that shows it is built, and that frame alone.
#include <GLFW/glfw3.h>

#include "tests/bench/benchmarks.h"
#include "tests/bench/timed_shell.h"

namespace tests {
namespace {

constexpr std::size_t kKeys = 600;

// Words, and now and then a letter taken back, a paragraph split and joined again.
app::Key key_number(std::size_t number) {
  constexpr std::string_view kWords = "samenwerking in de regio ";
  app::Key key;
  switch (number % 60) {
    case 20:
    case 58:
    case 59:
      key.code = GLFW_KEY_BACKSPACE;
      return key;
    case 57:
      key.code = GLFW_KEY_ENTER;
      return key;
    default:
      key.character = static_cast<char32_t>(kWords[number % kWords.size()]);
      return key;
  }
}

}  // namespace

void measure_typing(const Bench& bench) {
  const auto path = bench.folder / "typing.zwerm";
  make_long_conversation(path);
  {
    TimedShell shell(path);
    app::Workspace& workspace = shell.workspace();
    const auto& turns = workspace.study().text(*workspace.transcript()).turns();
    const transcripts::ByteOffset middle = turns[turns.size() / 2].span.end;
    workspace.run(app::SelectText{{middle, middle}, true, {}});
    workspace.run(app::SetEditing{true});
    shell.screen().frames(10);
    shell.take();
    std::vector<double> keys;
    std::vector<double> frames;
    for (std::size_t i = 0; i < kKeys; ++i) {
      const auto start = std::chrono::steady_clock::now();
      shell.key(key_number(i));
      shell.screen().frames(1);
      workspace.collect();
      const auto drawn = std::chrono::steady_clock::now();
      shell.screen().frames(1);
      keys.push_back(milliseconds_since(start));
      frames.push_back(milliseconds_since(drawn));
    }
    shell.take();
    Figure key = bench.figure("a key typed in 2 MB with 5,000 codings, to the frame");
    key.timings = Timings(std::move(keys));
    key.value = key.timings->p99();
    key.target = 16;
    print(key);
    Figure frame = bench.figure("a frame after a key in 2 MB with 5,000 codings");
    frame.timings = Timings(std::move(frames));
    frame.value = frame.timings->p99();
    frame.target = 2;
    print(frame);
  }
  std::filesystem::remove(path);
}

}  // namespace tests
