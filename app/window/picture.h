// A picture of the window, as it goes into a PNG.
#pragma once

#include <filesystem>
#include <vector>

namespace app {

struct Picture {
  Picture(int width, int height)
      : width(width),
        height(height),
        bytes(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}
  int width;
  int height;
  std::vector<unsigned char> bytes;  // RGB, the lowest row first, as OpenGL gives it

  // False where the file cannot be written.
  bool save(const std::filesystem::path& path) const;
};

}  // namespace app
