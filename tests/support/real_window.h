// The built program in its real window, driven as a user does: with a pointer and a keyboard, by
// what is on the screen (app/window/describe_ui.h).
//
// Every step waits until the window has taken it up and stands still, without any time in it but
// the limit (20 s) after which it throws std::runtime_error that says what was awaited.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/temp_folder.h"
#include "tests/support/x_display.h"

namespace tests {

struct Place {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  float middle_x() const { return x + width / 2; }
  float middle_y() const { return y + height / 2; }
};

struct ShownControl {
  std::string id;
  std::string label;
  std::string kind;
  std::string value;
  bool enabled = true;
  Place place;
};

// A word of a transcript; start and end in code points.
struct ShownWord {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  Place place;
  bool beside = false;  // of the one at the right of two
};

struct ShownScreen {
  std::vector<ShownControl> controls;
  std::vector<ShownWord> words;
  std::uint64_t frame = 0;
  bool busy = true;
  std::string focused;

  const ShownControl* find(const std::string& id) const;
};

// A stretch of a transcript in code points.
struct TextRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  bool beside = false;  // in the one at the right of two
};

class RealWindow {
 public:
  using Clock = std::chrono::steady_clock;

  // `arguments` as for zwerm; runs in the folder, which is its home and has its config. The only
  // session bus that it knows is `bus`, an address; empty: none.
  RealWindow(const TempFolder& folder, std::vector<std::string> arguments,
             const std::string& bus = {});
  ~RealWindow();  // ends it, if it still runs
  RealWindow(const RealWindow&) = delete;
  RealWindow& operator=(const RealWindow&) = delete;

  // As it stands still.
  const ShownScreen& screen() const { return screen_; }
  bool shows(const std::string& id) const { return screen_.find(id) != nullptr; }
  const ShownControl& control(const std::string& id) const;
  // The first whose id begins so and whose label is this; throws where there is none.
  const ShownControl& labelled(const std::string& id_begins, const std::string& label) const;
  bool shows_labelled(const std::string& id_begins, const std::string& label) const;
  // The words that are selected in the transcript.
  std::string selected() const;

  void click(const std::string& id);
  void click(const ShownControl& control);
  void ctrl_click(const std::string& id);
  void double_click(const ShownControl& control);
  // On the first word of the range, so many times in a row. A machine too slow for the clicks to
  // count as one double click is given another go.
  void click_text(const TextRange& range, int clicks = 1);
  void shift_click_text(const TextRange& range);
  void right_click_text(const TextRange& range);
  // By the wheel, down, until all of the range can be seen; throws at the end of the text.
  void scroll_down_to(const TextRange& range);
  // Over all the characters of both ranges, in either direction.
  void drag_text(const TextRange& from, const TextRange& to);
  // A control to the last word of the range, so far into it; 0: its begin, 1: its end.
  void drag(const std::string& id, const TextRange& to, float part = 0.5F);
  // From the middle of the first word of the range to that of a control.
  void drag(const TextRange& from, const ShownControl& to);
  // "c", "ctrl+z", "shift+Right", "ctrl+Return": X's names.
  void key(const std::string& name);
  // Keys pressed and released one after the other, and clicks, while the window looks at nothing:
  // it finds them all at once, as a slow one does.
  void keys_at_once(const std::vector<std::string>& names);
  void click_text_at_once(const TextRange& range, int clicks);
  // ASCII, as on the keyboard of the display.
  void type(const std::string& words);

  // Waits until the control is there, or is not.
  void wait_for(const std::string& id, bool shown = true);

  // The colour behind a word: the most frequent where it stands.
  std::uint32_t ground_of(const TextRange& word) const;

  // As a user closes it; gives the exit status.
  int close();
  // By a signal, such as SIGTERM; gives the exit status.
  int end(int signal);
  // kill -9
  void kill();

 private:
  const ShownWord& word_at(const TextRange& range) const;
  const ShownWord& last_word_of(const TextRange& range) const;
  template <class Send>
  void at_once(Send send);
  void press_button(float x, float y, int clicks, unsigned button = 1);
  bool click_in_time(int clicks, unsigned button);
  struct Point {
    float x = 0;
    float y = 0;
  };
  void drag(Point from, Point by, Point to);
  // Until all that was sent has been drawn; until nothing is drawn any more.
  void wait_for_frames();
  void settle();
  template <class Ready>
  void wait_until(const char* what, Ready ready);
  bool read_screen();
  bool exited();
  int wait_for_exit();

  std::filesystem::path list_;
  std::filesystem::path errors_;
  XDisplay display_;
  pid_t process_ = -1;
  int status_ = -1;
  XWindow window_ = 0;
  Clock::time_point seen_click_{};
  ShownScreen screen_;
};

}  // namespace tests
