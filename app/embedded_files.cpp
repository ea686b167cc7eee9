#include "app/embedded_files.h"

namespace app {

std::optional<std::string_view> embedded_file(std::string_view name) {
  for (const EmbeddedFile& file : embedded_files())
    if (file.name == name) return file.bytes;
  return std::nullopt;
}

}  // namespace app
