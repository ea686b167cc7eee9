// The files that travel inside the program: the demo's conversations and tables, the starter
// codebook. The build makes their bytes from app/demo and app/codebooks (embed.cmake).
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace app {

struct EmbeddedFile {
  std::string_view name;  // the path below app/, such as "demo/01.txt"
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_files();
std::optional<std::string_view> embedded_file(std::string_view name);

}  // namespace app
