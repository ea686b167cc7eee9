// The window on the desktop: GLFW, OpenGL and ImGui, from opening to closing. Only here are GLFW's
// window and ImGui's context made.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/keys.h"
#include "app/last_places.h"
#include "app/window/fonts.h"
#include "app/window/input_queue.h"
#include "app/window/theme.h"
#include "app/window/wide_characters.h"
#include "transcripts/message.h"

struct GLFWmonitor;
struct GLFWwindow;

namespace app {

// Thrown when there is no display, or none with OpenGL 3.
class WindowError : public transcripts::Error {
  using Error::Error;
};

class Window {
 public:
  // Size in units of the desktop. Throws WindowError.
  Window(int width, int height);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Waits for something to happen: at most so many seconds, without a limit where negative.
  void wait(double seconds);
  // Ends wait() from any thread.
  static void wake();

  // Before a frame: hands it what the keyboard and the mouse did, as far as one frame can take it
  // (input_queue.h).
  void take_input(bool in_field, bool hold);
  bool has_input() const { return !input_.empty(); }  // that waits for a frame

  // Begins a frame in this look; `scale` is the user's own, 1 for 100 %, and `reading` that of a
  // transcript's letters beside it.
  void begin_frame(bool dark, float scale, float reading);
  // Draws it; with a path also writes it there as PNG, and then throws WindowError where that
  // cannot be done.
  void end_frame(const std::optional<std::filesystem::path>& picture = {});
  const Theme& theme() const { return theme_; }
  const Fonts& fonts() const { return fonts_; }
  float scale() const { return scale_; }  // the screen's times the user's

  // The characters in text fields that ImGui cannot hold, typed and pasted ones too.
  WideCharacters& wide_characters() { return wide_characters_; }

  // Where it is on the desktop. Put where no screen is, it only takes the size, and never one that
  // is larger than the screen.
  WindowPlace place() const;
  void put(const WindowPlace& place);

  // Once for each time that the user asks.
  bool take_close();
  void set_title(const std::string& title);
  // What this frame has of keys, and which files were dropped on the window, since the last call.
  std::vector<Key> take_keys();
  std::vector<std::filesystem::path> take_dropped();

 private:
  void fit(GLFWmonitor* monitor, int width, int height);
  void listen();
  void use_clipboard();
  void hand_over(const Input& input);
  void press_mouse(const Input& input);
  void place_mouse();
  void find_pointer();
  static void save_picture(int width, int height, const std::filesystem::path& path);

  GLFWwindow* window_ = nullptr;
  Theme theme_;
  Fonts fonts_;
  float scale_ = 0;
  float reading_ = 0;
  bool styled_ = false;
  std::string title_;
  WideCharacters wide_characters_;
  std::string pasted_;  // what ImGui was last given from the clipboard
  InputQueue input_;
  std::vector<Key> keys_;
  std::array<bool, 3> mouse_down_{};
  ImVec2 mouse_{};                      // where it was at the last of what was handed over
  std::array<double, 3> pressed_at_{};  // each button for the last time
  std::vector<std::filesystem::path> dropped_;
};

}  // namespace app
