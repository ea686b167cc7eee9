#include "app/window/picture.h"

#include <string>

#include "exports/safe_file.h"

// Hidden from clang-tidy, which looks into the library with widths that no picture has.
#ifndef __clang_analyzer__
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#endif
#include <stb_image_write.h>

namespace app {

bool Picture::save(const std::filesystem::path& path) const {
  std::string png;
  const auto append = [](void* context, void* data, int size) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(data),
                                               static_cast<std::size_t>(size));
  };
  stbi_flip_vertically_on_write(1);
  if (stbi_write_png_to_func(append, &png, width, height, 3, bytes.data(), 3 * width) == 0)
    return false;
  try {
    exports::write_file(path, png);
    return true;
  } catch (const exports::ExportError&) {
    return false;  // the caller tells
  }
}

}  // namespace app
