// The X display that the window tests run on, as a user's hands and eyes: pointer, keyboard, and
// the colours on the screen. Only here is X included.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include <sys/types.h>

struct _XDisplay;

namespace tests {

using XWindow = unsigned long;

class XDisplay {
 public:
  static bool there();  // whether DISPLAY is set

  // Throws std::runtime_error without a display that takes test events.
  XDisplay();
  ~XDisplay();
  XDisplay(const XDisplay&) = delete;
  XDisplay& operator=(const XDisplay&) = delete;

  // The visible window of a process, once it has one.
  std::optional<XWindow> window_of(pid_t process) const;
  // Above the others, and with the keyboard: there may be no window manager to do it.
  void raise(XWindow window);
  // What a window manager sends when the user closes a window.
  void ask_to_close(XWindow window);
  // Makes the window draw without anything having happened in it.
  void nudge(XWindow window);

  void move_to(XWindow window, float x, float y);
  void button(bool down, unsigned number = 1);
  // A key by its X name ("Return", "Shift_L", "c").
  void key(const std::string& name, bool down);
  // The key for a character, and whether Shift has to be held. Throws where no key gives it.
  struct Stroke {
    std::string key;
    bool shift = false;
  };
  Stroke stroke_for(char character) const;

  // How often each colour (0xRRGGBB) is in a part of the window.
  std::map<std::uint32_t, int> colours(XWindow window, int x, int y, int width, int height) const;

 private:
  std::optional<XWindow> find(XWindow below, pid_t process) const;
  bool belongs_to(XWindow window, pid_t process) const;

  _XDisplay* display_ = nullptr;
};

}  // namespace tests
