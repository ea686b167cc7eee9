// Showing a folder in the desktop's file manager.
#pragma once

#include <filesystem>

namespace app {

// By xdg-open, which goes on by itself. False where there is none.
bool open_folder(const std::filesystem::path& folder);

}  // namespace app
