#include "app/run_window.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <utility>

#include "app/end_signals.h"
#include "app/last_places.h"
#include "app/portal_files.h"
#include "app/shell.h"
#include "app/window/window.h"
#include "app/workspace.h"

namespace app {
namespace {

std::optional<View> view_named(const std::string& name) {
  if (name == "coding" || name == "coderen") return View::Coding;
  if (name == "figures" || name == "cijfers") return View::Figures;
  if (name == "quotations" || name == "citaten") return View::Quotations;
  if (name == "people" || name == "personen") return View::People;
  if (name == "exports" || name == "exporteren") return View::Exports;
  if (name == "history" || name == "geschiedenis") return View::History;
  if (name == "memos" || name == "memo's") return View::Memos;
  return std::nullopt;
}

// Whether what the mouse does now can change what is drawn next.
bool mouse_stirred() {
  const ImGuiIO& io = ImGui::GetIO();
  return ImGui::IsAnyMouseDown() || io.MouseWheel != 0 || io.MouseWheelH != 0 ||
         io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
}

// Brings the user back to where they were in a project when it is opened, and notes where they are.
class Returning {
 public:
  // What seconds of looking around a crash may lose.
  static constexpr double kKeepEvery = 60;

  // `kept`: the places are written to the user's settings.
  Returning(LastPlaces& places, bool kept) : places_(places), kept_(kept) {}

  // Before each frame. With `view` the first project is shown so.
  void look(Workspace& workspace, Shell& shell, std::optional<View> view) {
    if (!workspace.has_project()) return;
    const coding::Project& project = workspace.project();
    const bool known = !places_.opened().empty() && places_.opened().front() == project.path();
    if (!known || open_ != project.study().info().id) {
      leave();
      open_ = project.study().info().id;
      places_.open(project.path());
      shell.offer(places_.opened());
      go_back(workspace, shell, std::exchange(first_, false) ? view : std::nullopt);
      at_.view = workspace.view();
      save();
    }
    at_.view = workspace.view();
    at_.beside_active = workspace.side() == Side::Right;
    note(workspace, shell, Side::Left, at_.transcript, at_.top);
    note(workspace, shell, Side::Right, at_.beside, at_.beside_top);
    if (unkept() && Clock::now() - saved_ > std::chrono::duration<double>(kKeepEvery)) save();
  }
  // Where the user is now has not been written yet.
  bool unkept() const { return kept_ && open_ && at_ != saved_at_; }
  void leave() {
    if (open_) places_.keep(*open_, at_);
    at_ = {};
  }

 private:
  using Clock = std::chrono::steady_clock;
  void save() {
    saved_ = Clock::now();
    saved_at_ = at_;
    places_.keep(*open_, at_);
    if (kept_) places_.save();
  }
  void go_back(Workspace& workspace, Shell& shell, std::optional<View> view) {
    const auto was = places_.of(*open_);
    if (view || was) workspace.run(ShowView{view ? *view : was->view});
    if (!was) return;
    at_ = *was;
    const auto& known = workspace.study().transcripts();
    if (was->transcript && known.contains(*was->transcript)) {
      workspace.run(SelectTranscript{*was->transcript});
      begin_at(workspace, shell, Side::Left, was->top);
    }
    if (!was->beside || !known.contains(*was->beside)) return;
    workspace.run(ShowBeside{*was->beside});
    begin_at(workspace, shell, Side::Right, was->beside_top);
    if (was->beside_active) workspace.run(ChoosePane{Side::Right});
  }
  static void begin_at(const Workspace& workspace, Shell& shell, Side side, std::uint32_t top) {
    const coding::TranscriptId id = *workspace.pane_on(side)->transcript;
    const auto& units = workspace.study().text(id).units();
    const std::uint32_t last = units.code_points().value;
    shell.begin_at(side, id, units.to_bytes(transcripts::CodePointOffset{std::min(top, last)}));
  }
  // Of a conversation that was chosen and not drawn yet the top is not known: it is the beginning,
  // or where it will be drawn first.
  static void note(const Workspace& workspace, const Shell& shell, Side side,
                   std::optional<coding::TranscriptId>& transcript, std::uint32_t& top) {
    const Pane* pane = workspace.pane_on(side);
    const auto id = pane != nullptr ? pane->transcript : std::nullopt;
    if (transcript != id) top = 0;
    transcript = id;
    const auto place = id ? shell.top(side, *id) : std::nullopt;
    if (!place) return;
    const auto& text = workspace.study().text(*id);
    const auto size = static_cast<std::uint32_t>(text.text().size());
    const coding::ByteOffset within{std::min(place->value, size)};
    top = text.units().to_code_points(within).value;
  }

  LastPlaces& places_;
  bool kept_;
  bool first_ = true;
  Clock::time_point saved_;
  ProjectPlace saved_at_;
  std::optional<coding::Guid> open_;
  ProjectPlace at_;
};

// How long to wait for something to happen before the next frame, in seconds; negative: for ever.
double patience(const Workspace& workspace, int frames_left, const Shell& shell,
                const Returning& returning) {
  constexpr double kProgress = 0.1;
  constexpr double kPause = 0.1;
  constexpr double kRetry = 1;  // the file is looked at, what could not be written tried again
  constexpr double kRest = 0.1;
  constexpr double kDraft = 5;  // half-typed text is saved at least this often
  if (frames_left > 0) return 0;
  if (workspace.busy()) return kProgress;
  if (workspace.trouble()) return kRetry;
  if (workspace.typing()) return kPause;
  if (shell.waits(workspace)) return kRest;
  if (shell.typing()) return kDraft;
  return returning.unkept() ? Returning::kKeepEvery : -1;
}

void keep_typed(Shell& shell, Workspace& workspace) {
  Actions actions;
  shell.keep_typed(actions);
  for (const Action& action : actions.take()) workspace.run(action);
}

void run(const Action& action, Shell& shell, Workspace& workspace) {
  if (std::holds_alternative<Quit>(action)) keep_typed(shell, workspace);
  workspace.run(action);
}

// One frame after the other until the window is closed.
void run_frames(Window& window, Workspace& workspace, const cli::WindowArguments& arguments,
                LastPlaces& places, std::optional<View> view) {
  const EndSignals signals(Window::wake);
  // ImGui needs some frames to settle after something happened.
  constexpr int kFrames = 3;
  constexpr std::chrono::seconds kLookAtFile{1};
  DescribeUi describe(arguments.describe_ui.value_or(""));
  Shell shell;
  shell.offer(places.opened());
  Returning returning(places, !arguments.screenshot);
  AreaTyping area_typing;
  Focus focus;
  int frames_left = kFrames;
  bool last = false;
  bool acted = false;  // the last frame did something, after which a field may get the keyboard
  std::chrono::steady_clock::time_point looked_at_file;
  while (!last && !workspace.quitting()) {
    const double wait = patience(workspace, frames_left, shell, returning);
    window.wait(wait);
    if (wait != 0) frames_left = kFrames;
    if (signals.came()) {
      keep_typed(shell, workspace);
      workspace.end();
      break;
    }
    if (window.take_close()) run(Quit{}, shell, workspace);
    // Its wake may have been taken up by the frames before it.
    if (workspace.collect()) frames_left = kFrames;
    returning.look(workspace, shell, view);
    if (const auto now = std::chrono::steady_clock::now(); now - looked_at_file > kLookAtFile) {
      looked_at_file = now;
      workspace.look_at_file();
    }
    const Config& config = workspace.config();
    const bool in_field = ImGui::GetIO().WantTextInput || workspace.editing();
    if (focus.awaits()) let_go_of_keys();
    window.take_input(in_field, acted || focus.awaits());
    window.begin_frame(config.dark, config.scale, config.reading.size);
    describe.begin_frame();
    Ui ui{window.theme(), window.fonts(),           workspace.language(), window.scale(),
          describe,       window.wide_characters(), area_typing,          focus};
    Actions actions;
    // What is dropped while work goes on waits for its end.
    if (auto dropped =
            workspace.work() ? std::vector<std::filesystem::path>() : window.take_dropped();
        !dropped.empty())
      actions.push(ImportFiles{std::move(dropped)});
    std::vector<Key> keys = window.take_keys();
    const bool any_key = !keys.empty();
    keys = focus.take(std::move(keys), shell.takes_tab(workspace));
    focus.begin_frame();
    const bool pressed = shell.take_keys(keys, workspace, actions);
    shell.draw(workspace, actions, ui);
    focus.end_frame();
    acted = !actions.empty();
    const bool stirred = any_key || pressed || acted || mouse_stirred() || window.has_input();
    frames_left = stirred ? kFrames : std::max(0, frames_left - 1);
    const bool busy =
        workspace.busy() || shell.has_unkept_typing() || shell.waits(workspace) || frames_left > 0;
    last = arguments.screenshot && !busy;
    window.end_frame(last ? arguments.screenshot : std::nullopt);
    describe.end_frame(busy);
    window.set_title(shell.title(workspace));
    for (const Action& action : actions.take()) run(action, shell, workspace);
  }
  workspace.run(SetEditing{false});  // what was typed last is written
  returning.leave();
  places.window = window.place();
}

}  // namespace

int run_window(const cli::WindowArguments& arguments) {
  constexpr int kWidth = 1600;
  constexpr int kHeight = 1000;
  const Config config = load_config();
  const Language language = arguments.language.value_or(language_of(config));
  const std::optional<View> view = view_named(arguments.view);
  if (!view && !arguments.view.empty()) {
    std::cerr << in(transcripts::say("\"{}\" is geen beeld; kies coderen, cijfers, personen, memos "
                                     "of geschiedenis.",
                                     "\"{}\" is no view; choose coding, figures, people, memos "
                                     "or history.",
                                     arguments.view),
                    language)
              << '\n';
    return 2;
  }
  hold_end_signals();
  try {
    Window window(kWidth, kHeight);
    Workspace workspace(config, Window::wake);
    workspace.show_as(arguments.language, arguments.dark, arguments.scale);
    if (!arguments.screenshot) workspace.use_desktop(portal_files());
    // A picture shows the same on every run.
    LastPlaces places = arguments.screenshot ? LastPlaces() : LastPlaces::load();
    if (places.window) window.put(*places.window);
    std::error_code ignored;
    if (arguments.project)
      workspace.run(OpenProject{*arguments.project});
    else if (!places.opened().empty() && std::filesystem::exists(places.opened().front(), ignored))
      workspace.run(OpenProject{places.opened().front()});
    run_frames(window, workspace, arguments, places, view);
    if (!arguments.screenshot) places.save();
    const bool failed = arguments.project && !workspace.has_project() && !workspace.work();
    if (failed) std::cerr << in(workspace.status().message, language) << '\n';
    return failed ? 1 : 0;
  } catch (const WindowError& error) {
    std::cerr << in(error.message(), language) << '\n';
    return 1;
  }
}

}  // namespace app
