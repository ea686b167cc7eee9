// The command line: one subcommand for each thing that can be done to a project.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "transcripts/message.h"

namespace app::cli {

// What `zwerm [PROJECT]` without a subcommand asks of the window; what is not given follows the
// user's config.
struct WindowArguments {
  std::optional<std::filesystem::path> project;
  std::optional<std::filesystem::path> describe_ui;  // kept up to date with what is on the screen
  std::optional<std::filesystem::path> screenshot;   // one picture, then the end
  std::string view;                                  // its name, empty for the first
  std::optional<bool> dark;
  std::optional<transcripts::Language> language;
  std::optional<float> scale;  // 1 is 100 %
};

// Does what a subcommand asks and gives the exit status: 0 done, 1 failed (a line on stderr), 2
// wrong usage. Nothing where no subcommand was given: `window` then says what the window is to do.
std::optional<int> run(int argc, char** argv, WindowArguments& window);

// What --help prints, for where no window can be opened.
std::string help();

}  // namespace app::cli
