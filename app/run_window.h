// The program with a window: opens it, and runs it until it is closed.
#pragma once

#include <filesystem>
#include <optional>

#include "app/config.h"
#include "app/selection.h"

namespace app {

struct WindowOptions {
  std::optional<std::filesystem::path> project;
  std::filesystem::path describe_ui;  // --describe-ui; empty for none
  std::filesystem::path screenshot;   // --screenshot: one picture, then the end
  View view = View::Coding;
};

// Gives the exit status. Throws WindowError where no window can be opened.
int run_window(const WindowOptions& options, const Config& config);

}  // namespace app
