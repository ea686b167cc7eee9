#include "app/run_window.h"

#include <algorithm>
#include <iostream>

#include "app/shell.h"
#include "app/window/window.h"
#include "app/workspace.h"

namespace app {
namespace {

// How long to wait for something to happen before the next frame, in seconds; negative: for ever.
double patience(const Workspace& workspace, int frames_left, const Shell& shell) {
  constexpr double kProgress = 0.1;
  constexpr double kPause = 0.1;
  constexpr double kRest = 0.1;
  constexpr double kDraft = 5;  // half-typed text is saved at least this often
  if (frames_left > 0) return 0;
  if (workspace.busy()) return kProgress;
  if (workspace.typing()) return kPause;
  if (shell.waits(workspace)) return kRest;
  return shell.typing() ? kDraft : -1;
}

std::optional<View> view_named(const std::string& name) {
  if (name.empty() || name == "coding" || name == "coderen") return View::Coding;
  if (name == "figures" || name == "cijfers") return View::Figures;
  if (name == "people" || name == "personen") return View::People;
  return std::nullopt;
}

// Whether what the mouse does now can change what is drawn next.
bool mouse_stirred() {
  const ImGuiIO& io = ImGui::GetIO();
  return ImGui::IsAnyMouseDown() || io.MouseWheel != 0 || io.MouseWheelH != 0 ||
         io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
}

// One frame after the other until the window is closed.
void run_frames(Window& window, Workspace& workspace, const cli::WindowArguments& arguments) {
  // ImGui needs some frames to settle after something happened.
  constexpr int kFrames = 3;
  DescribeUi describe(arguments.describe_ui.value_or(""));
  Shell shell;
  AreaTyping area_typing;
  Focus focus;
  int frames_left = kFrames;
  bool last = false;
  while (!last && !workspace.quitting() && !window.asked_to_close()) {
    const double wait = patience(workspace, frames_left, shell);
    window.wait(wait);
    if (wait != 0) frames_left = kFrames;
    // Its wake may have been taken up by the frames before it.
    if (workspace.collect()) frames_left = kFrames;
    const Config& config = workspace.config();
    window.begin_frame(config.dark, config.scale, config.reading.size);
    describe.begin_frame();
    Ui ui{window.theme(), window.fonts(),           workspace.language(), window.scale(),
          describe,       window.wide_characters(), area_typing,          focus};
    Actions actions;
    if (auto dropped = window.take_dropped(); !dropped.empty())
      actions.push(ImportFiles{std::move(dropped)});
    std::vector<Key> keys = window.take_keys();
    const bool any_key = !keys.empty();
    keys = focus.take(std::move(keys));
    focus.begin_frame();
    shell.take_keys(keys, workspace, actions);
    shell.draw(workspace, actions, ui);
    focus.end_frame();
    const bool stirred = any_key || !actions.empty() || mouse_stirred();
    frames_left = stirred ? kFrames : std::max(0, frames_left - 1);
    const bool busy =
        workspace.busy() || shell.has_unkept_typing() || shell.waits(workspace) || frames_left > 0;
    last = arguments.screenshot && !busy;
    window.end_frame(last ? arguments.screenshot : std::nullopt);
    describe.end_frame(busy);
    window.set_title(shell.title(workspace));
    for (const Action& action : actions.take()) workspace.run(action);
  }
  workspace.run(SetEditing{false});  // what was typed last is written
}

}  // namespace

int run_window(const cli::WindowArguments& arguments) {
  constexpr int kWidth = 1600;
  constexpr int kHeight = 1000;
  const Config config = load_config();
  const Language language = arguments.language.value_or(language_of(config));
  const std::optional<View> view = view_named(arguments.view);
  if (!view) {
    std::cerr << in(transcripts::say("\"{}\" is geen beeld; kies coderen of cijfers.",
                                     "\"{}\" is no view; choose coding or figures.",
                                     arguments.view),
                    language)
              << '\n';
    return 2;
  }
  try {
    Window window(kWidth, kHeight);
    Workspace workspace(config, Window::wake);
    workspace.show_as(arguments.language, arguments.dark, arguments.scale);
    if (arguments.project) workspace.run(OpenProject{*arguments.project});
    workspace.run(ShowView{*view});
    run_frames(window, workspace, arguments);
    const bool failed = arguments.project && !workspace.has_project();
    if (failed) std::cerr << in(workspace.status().message, language) << '\n';
    return failed ? 1 : 0;
  } catch (const WindowError& error) {
    std::cerr << in(error.message(), language) << '\n';
    return 1;
  }
}

}  // namespace app
