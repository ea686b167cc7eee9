// The window on the desktop: GLFW, OpenGL and ImGui, from opening to closing. Only here are GLFW's
// window and ImGui's context made.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/keys.h"
#include "app/last_places.h"
#include "app/window/fonts.h"
#include "app/window/theme.h"
#include "app/window/wide_characters.h"
#include "transcripts/message.h"

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

  // Where it is on the desktop. Put where no screen is, it only takes the size.
  WindowPlace place() const;
  void put(const WindowPlace& place);

  // Once for each time that the user asks.
  bool take_close();
  void set_title(const std::string& title);
  // What was pressed, and which files were dropped on it, since the last call.
  std::vector<Key> take_keys();
  std::vector<std::filesystem::path> take_dropped();

 private:
  void listen();
  void find_pointer();
  void take_text();
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
  std::vector<Key> keys_;
  std::vector<std::filesystem::path> dropped_;
};

}  // namespace app
