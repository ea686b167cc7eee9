// The whole window drawn without a window, each frame timed; and the conversation of 2 MB with
// 5,000 codings that it is measured on.
#pragma once

#include <filesystem>
#include <vector>

#include "app/shell.h"
#include "app/workspace.h"
#include "tests/bench/measure.h"
#include "tests/support/headless_ui.h"

namespace tests {

// A project with one conversation of 2 MB, made of several, with 5,000 codings in 60 codes.
void make_long_conversation(const std::filesystem::path& path);

// Draws the shell as the window does, and keeps how long each frame took.
class TimedShell {
 public:
  explicit TimedShell(const std::filesystem::path& project);
  app::Workspace& workspace() { return workspace_; }
  HeadlessUi& screen() { return screen_; }
  // A key as it comes from the keyboard, taken up by the next frame.
  void key(const app::Key& key) { keys_.push_back(key); }
  // Of the frames since the last call.
  Timings take() { return Timings(std::exchange(milliseconds_, {})); }

 private:
  void draw(const app::Ui& shown);

  app::Workspace workspace_;
  app::Shell shell_;
  std::vector<app::Key> keys_;
  std::vector<double> milliseconds_;
  HeadlessUi screen_;
};

}  // namespace tests
