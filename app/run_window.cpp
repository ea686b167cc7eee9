#include "app/run_window.h"

#include <iostream>

#include "app/shell.h"
#include "app/window/window.h"
#include "app/workspace.h"

namespace app {
namespace {

// How long to wait for something to happen before the next frame, in seconds; negative: for ever.
double patience(const Workspace& workspace, int frames_left, bool typing) {
  constexpr double kProgress = 0.1;
  constexpr double kDraft = 5;  // half-typed text is saved at least this often
  if (frames_left > 0) return 0;
  if (workspace.busy()) return kProgress;
  return typing ? kDraft : -1;
}

}  // namespace

int run_window(const WindowOptions& options, const Config& config) {
  constexpr int kWidth = 1600;
  constexpr int kHeight = 1000;
  // ImGui needs some frames to settle after something happened.
  constexpr int kFrames = 3;
  Window window(kWidth, kHeight);
  Workspace workspace(config, Window::wake);
  if (options.project) workspace.run(OpenProject{*options.project});
  workspace.run(ShowView{options.view});
  DescribeUi describe(options.describe_ui);
  WideCharacters wide_characters;
  Shell shell;
  int frames_left = kFrames;
  while (!workspace.quitting() && !window.asked_to_close()) {
    const double wait = patience(workspace, frames_left, shell.typing());
    window.wait(wait);
    if (wait != 0) frames_left = kFrames;
    workspace.collect();
    window.begin_frame(workspace.config().dark, workspace.config().scale);
    describe.begin_frame();
    Ui ui{window.theme(), window.fonts(),   workspace.language(),
          window.scale(), describe, wide_characters};
    Actions actions;
    if (auto dropped = window.take_dropped(); !dropped.empty())
      actions.push(ImportFiles{std::move(dropped)});
    const bool pressed = shell.take_keys(window.take_keys(), workspace, actions);
    shell.draw(workspace, actions, ui);
    const bool last = !options.screenshot.empty() && frames_left <= 1 && !workspace.busy();
    window.end_frame(last ? std::optional(options.screenshot) : std::nullopt);
    describe.end_frame(workspace.busy() || frames_left > 1);
    window.set_title(shell.title(workspace));
    frames_left = pressed || !actions.empty() || ImGui::IsAnyMouseDown() ? kFrames : frames_left - 1;
    for (const Action& action : actions.take()) workspace.run(action);
    if (last) break;
  }
  const bool failed = options.project && !workspace.has_project();
  if (failed) std::cerr << in(workspace.status().message, workspace.language()) << '\n';
  return failed ? 1 : 0;
}

}  // namespace app
