#include "tests/support/real_window.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>
#include <utility>

#include <nlohmann/json.hpp>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/small_project.h"

namespace tests {
namespace {

using Clock = RealWindow::Clock;
using namespace std::chrono_literals;

constexpr auto kLimit = 20s;
constexpr auto kLookAgain = 1ms;
constexpr auto kBetweenKeys = 2ms;  // GLFW drops a key's second press in the same millisecond
constexpr auto kNudge = 20ms;       // without a new frame for so long, the window is asked for one
constexpr auto kDoubleClick = 500ms;  // within which a click counts as one more of the same

// In the child: becomes the program.
[[noreturn]] void become_zwerm(const TempFolder& folder, const std::vector<std::string>& arguments,
                               const std::filesystem::path& errors, const std::string& bus) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const std::string home = (folder / "").string();
  setenv("HOME", home.c_str(), 1);
  setenv("XDG_CONFIG_HOME", home.c_str(), 1);
  setenv("LC_ALL", "nl_NL.UTF-8", 1);
  bus.empty() ? unsetenv("DBUS_SESSION_BUS_ADDRESS")
              : setenv("DBUS_SESSION_BUS_ADDRESS", bus.c_str(), 1);
  std::vector<char*> words;
  for (const std::string& argument : arguments)
    words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  if (chdir(home.c_str()) == 0 && std::freopen(errors.c_str(), "w", stderr) != nullptr)
    execv(ZWERM_PROGRAM, words.data());
  _exit(127);
}

Place place_of(const nlohmann::json& json) {
  return {json.at("x"), json.at("y"), json.at("w"), json.at("h")};
}

std::vector<std::string> split(const std::string& name) {
  std::vector<std::string> keys;
  std::size_t from = 0;
  for (std::size_t plus = name.find('+'); plus != std::string::npos; plus = name.find('+', from)) {
    keys.push_back(name.substr(from, plus - from));
    from = plus + 1;
  }
  keys.push_back(name.substr(from));
  for (std::string& key : keys)
    key = key == "ctrl" ? "Control_L" : key == "shift" ? "Shift_L" : key == "alt" ? "Alt_L" : key;
  return keys;
}

bool is_of(const ShownWord& word, const TextRange& range) {
  return word.beside == range.beside && word.start >= range.start && word.end <= range.end;
}

}  // namespace

const ShownControl* ShownScreen::find(const std::string& id) const {
  const auto found = std::find_if(controls.begin(), controls.end(),
                                  [&id](const ShownControl& control) { return control.id == id; });
  return found == controls.end() ? nullptr : &*found;
}

RealWindow::RealWindow(const TempFolder& folder, std::vector<std::string> arguments,
                       const std::string& bus) {
  static int windows = 0;  // several may run in one folder
  const std::string number = std::to_string(++windows);
  list_ = folder / ("screen-" + number + ".json");
  errors_ = folder / ("errors-" + number + ".txt");
  arguments.insert(arguments.begin(), "zwerm");
  arguments.insert(arguments.end(), {"--describe-ui", list_.string()});
  process_ = fork();
  if (process_ == 0) become_zwerm(folder, arguments, errors_, bus);
  wait_until("the window to open", [&] {
    const auto window = display_.window_of(process_);
    if (window) window_ = *window;
    return window && read_screen();
  });
  display_.raise(window_);
  settle();
}

RealWindow::~RealWindow() {
  kill();
}

bool RealWindow::exited() {
  if (process_ < 0) return true;
  int status = 0;
  if (waitpid(process_, &status, WNOHANG) != process_) return false;
  process_ = -1;
  status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return true;
}

template <class Ready>
void RealWindow::wait_until(const char* what, Ready ready) {
  const auto end = Clock::now() + kLimit;
  while (!ready()) {
    if (exited())
      throw std::runtime_error("zwerm ended with status " + std::to_string(status_) +
                               " while waiting for " + what + ": " + bytes_of(errors_));
    if (Clock::now() > end) throw std::runtime_error(std::string("waited too long for ") + what);
    std::this_thread::sleep_for(kLookAgain);
  }
}

// False where the window has written nothing yet.
bool RealWindow::read_screen() {
  const auto json = nlohmann::json::parse(bytes_of(list_), nullptr, false);
  if (json.is_discarded()) return false;
  screen_.controls.clear();
  for (const auto& control : json.at("controls"))
    screen_.controls.push_back({control.at("id"), control.at("label"), control.at("kind"),
                                control.at("value"), control.at("enabled"), place_of(control)});
  screen_.words.clear();
  for (const auto& word : json.at("text"))
    screen_.words.push_back(
        {word.at("start"), word.at("end"), place_of(word), word.contains("beside")});
  screen_.frame = json.at("frame");
  screen_.busy = json.at("busy");
  screen_.focused = json.at("focused");
  return true;
}

// What was sent has reached the program when this begins; it is in the frame after the one that may
// be under way, and a click that came all at once takes one frame more.
void RealWindow::wait_for_frames() {
  constexpr std::uint64_t kFrames = 3;
  const auto frame_now = [this] {
    const std::string list = bytes_of(list_);
    const std::size_t at = list.rfind("\"frame\":");
    return at == std::string::npos ? 0 : std::stoull(list.substr(at + 8));
  };
  const std::uint64_t from = frame_now();
  std::uint64_t last = from;
  auto changed = Clock::now();
  wait_until("the next frames", [&] {
    const std::uint64_t now = frame_now();
    if (now != last) changed = Clock::now();
    last = now;
    if (Clock::now() - changed > kNudge) {
      display_.nudge(window_);
      changed = Clock::now();
    }
    return now >= from + kFrames;
  });
}

void RealWindow::settle() {
  wait_for_frames();
  wait_until("the window to stand still", [this] { return read_screen() && !screen_.busy; });
}

void RealWindow::wait_for(const std::string& id, bool shown) {
  wait_until(id.c_str(), [&] {
    return read_screen() && !screen_.busy && (screen_.find(id) != nullptr) == shown;
  });
  settle();
}

const ShownControl& RealWindow::control(const std::string& id) const {
  if (const ShownControl* found = screen_.find(id)) return *found;
  throw std::runtime_error("there is no " + id + " on the screen");
}

const ShownControl& RealWindow::labelled(const std::string& id_begins,
                                         const std::string& label) const {
  std::string others;
  for (const ShownControl& control : screen_.controls) {
    if (!control.id.starts_with(id_begins)) continue;
    if (control.label == label) return control;
    others += "\n  " + control.label;
  }
  throw std::runtime_error("there is no " + id_begins + "… \"" + label +
                           "\" on the screen, only:" + others);
}

bool RealWindow::shows_labelled(const std::string& id_begins, const std::string& label) const {
  return std::any_of(screen_.controls.begin(), screen_.controls.end(), [&](const auto& control) {
    return control.id.starts_with(id_begins) && control.label == label;
  });
}

std::string RealWindow::selected() const {
  const ShownControl* selection = screen_.find("selected-words");
  return selection == nullptr ? std::string() : selection->label;
}

void RealWindow::press_button(float x, float y, int clicks, unsigned button) {
  display_.move_to(window_, x, y);
  const auto give_up = Clock::now() + kLimit;
  while (!click_in_time(clicks, button))
    if (Clock::now() > give_up) throw std::runtime_error("too slow a machine for a double click");
  settle();
}

// False where the window may not have taken all the clicks as one double click: when it saw one
// more than the time for it after the one before was sent. What it saw last is the end of another.
bool RealWindow::click_in_time(int clicks, unsigned button) {
  if (clicks > 1) std::this_thread::sleep_until(seen_click_ + kDoubleClick);
  bool in_time = true;
  Clock::time_point sent;
  for (int click = 0; click < clicks && in_time; ++click) {
    const auto before = std::exchange(sent, Clock::now());
    display_.button(true, button);
    display_.button(false, button);
    wait_for_frames();
    seen_click_ = Clock::now();
    in_time = click == 0 || seen_click_ - before < kDoubleClick;
  }
  return in_time;
}

void RealWindow::click(const ShownControl& control) {
  press_button(control.place.middle_x(), control.place.middle_y(), 1);
}

void RealWindow::click(const std::string& id) {
  click(control(id));
}

void RealWindow::ctrl_click(const std::string& id) {
  display_.key("Control_L", true);
  click(id);
  display_.key("Control_L", false);
  settle();
}

void RealWindow::double_click(const ShownControl& control) {
  press_button(control.place.middle_x(), control.place.middle_y(), 2);
}

const ShownWord& RealWindow::word_at(const TextRange& range) const {
  for (const ShownWord& word : screen_.words)
    if (is_of(word, range)) return word;
  throw std::runtime_error("the words from " + std::to_string(range.start) +
                           " are not on the screen");
}

const ShownWord& RealWindow::last_word_of(const TextRange& range) const {
  const ShownWord* last = &word_at(range);
  for (const ShownWord& word : screen_.words)
    if (is_of(word, range)) last = &word;
  return *last;
}

void RealWindow::click_text(const TextRange& range, int clicks) {
  const Place place = word_at(range).place;
  press_button(place.middle_x(), place.middle_y(), clicks);
}

void RealWindow::shift_click_text(const TextRange& range) {
  const Place place = last_word_of(range).place;
  display_.key("Shift_L", true);
  press_button(place.x + place.width - 1, place.middle_y(), 1);
  display_.key("Shift_L", false);
  settle();
}

void RealWindow::right_click_text(const TextRange& range) {
  const Place place = word_at(range).place;
  press_button(place.middle_x(), place.middle_y(), 1, 3);
}

void RealWindow::scroll_down_to(const TextRange& range) {
  constexpr unsigned kDown = 5;  // X's button for a notch
  const auto in_sight = [&] {
    return !screen_.words.empty() && screen_.words.front().start <= range.start &&
           screen_.words.back().end >= range.end;
  };
  while (!in_sight()) {
    if (screen_.words.empty()) throw std::runtime_error("there is no text on the screen");
    const std::uint32_t first = screen_.words.front().start;
    const Place place = screen_.words[screen_.words.size() / 2].place;
    press_button(place.middle_x(), place.middle_y(), 1, kDown);
    if (screen_.words.front().start == first)
      throw std::runtime_error("the text does not scroll to " + std::to_string(range.start));
  }
}

void RealWindow::drag(Point from, Point by, Point to) {
  // Its press is not one click more of those before.
  std::this_thread::sleep_until(seen_click_ + kDoubleClick);
  display_.move_to(window_, from.x, from.y);
  wait_for_frames();
  display_.button(true);
  wait_for_frames();
  display_.move_to(window_, by.x, by.y);
  wait_for_frames();
  display_.move_to(window_, to.x, to.y);
  wait_for_frames();
  display_.button(false);
  settle();
}

void RealWindow::drag_text(const TextRange& from, const TextRange& to) {
  const bool backwards = to.start < from.start;
  const Place first = backwards ? last_word_of(from).place : word_at(from).place;
  const Place last = backwards ? word_at(to).place : last_word_of(to).place;
  const auto left_of = [](const Place& place) { return Point{place.x + 1, place.middle_y()}; };
  const auto right_of = [](const Place& place) {
    return Point{place.x + place.width - 1, place.middle_y()};
  };
  drag(backwards ? right_of(first) : left_of(first), {first.middle_x(), first.middle_y()},
       backwards ? left_of(last) : right_of(last));
}

void RealWindow::drag(const std::string& id, const TextRange& to, float part) {
  const Place from = control(id).place;
  const Place last = last_word_of(to).place;
  drag({from.middle_x(), from.middle_y()},
       {(from.middle_x() + last.middle_x()) / 2, last.middle_y()},
       {last.x + last.width * part, last.middle_y()});
}

void RealWindow::drag(const TextRange& from, const ShownControl& to) {
  const Place first = word_at(from).place;
  drag({first.middle_x(), first.middle_y()},
       {(first.middle_x() + to.place.middle_x()) / 2, to.place.middle_y()},
       {to.place.middle_x(), to.place.middle_y()});
}

void RealWindow::key(const std::string& name) {
  const std::vector<std::string> keys = split(name);
  for (const std::string& key : keys) display_.key(key, true);
  wait_for_frames();
  for (auto key = keys.rbegin(); key != keys.rend(); ++key) display_.key(*key, false);
  settle();
}

template <class Send>
void RealWindow::at_once(Send send) {
  ::kill(process_, SIGSTOP);
  send();
  ::kill(process_, SIGCONT);
  settle();
}

void RealWindow::keys_at_once(const std::vector<std::string>& names) {
  at_once([&] {
    for (const std::string& name : names) {
      const std::vector<std::string> keys = split(name);
      for (const std::string& key : keys) display_.key(key, true);
      for (auto key = keys.rbegin(); key != keys.rend(); ++key) display_.key(*key, false);
      std::this_thread::sleep_for(kBetweenKeys);
    }
  });
}

void RealWindow::click_text_at_once(const TextRange& range, int clicks) {
  const Place place = word_at(range).place;
  display_.move_to(window_, place.middle_x(), place.middle_y());
  wait_for_frames();
  std::this_thread::sleep_until(seen_click_ + kDoubleClick);
  at_once([&] {
    for (int click = 0; click < clicks; ++click) {
      display_.button(true);
      display_.button(false);
    }
  });
  seen_click_ = Clock::now();
}

void RealWindow::type(const std::string& words) {
  for (const char character : words) {
    const XDisplay::Stroke stroke = display_.stroke_for(character);
    if (stroke.shift) display_.key("Shift_L", true);
    display_.key(stroke.key, true);
    display_.key(stroke.key, false);
    if (stroke.shift) display_.key("Shift_L", false);
    std::this_thread::sleep_for(kBetweenKeys);
  }
  settle();
}

std::uint32_t RealWindow::ground_of(const TextRange& word) const {
  const Place place = word_at(word).place;
  const auto colours =
      display_.colours(window_, static_cast<int>(place.x), static_cast<int>(place.y),
                       static_cast<int>(place.width), static_cast<int>(place.height));
  const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::max_element(colours.begin(), colours.end(), fewer)->first;
}

int RealWindow::close() {
  display_.ask_to_close(window_);
  return wait_for_exit();
}

int RealWindow::end(int signal) {
  ::kill(process_, signal);
  return wait_for_exit();
}

int RealWindow::wait_for_exit() {
  const auto end = Clock::now() + kLimit;
  while (!exited()) {
    if (Clock::now() > end) throw std::runtime_error("the window does not close");
    std::this_thread::sleep_for(kLookAgain);
  }
  return status_;
}

void RealWindow::kill() {
  if (process_ < 0) return;
  ::kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
  process_ = -1;
}

}  // namespace tests
