// Writing a file so that it is either the old one or the new one, never half: written beside it,
// synced, renamed, the folder synced.
#pragma once

#include <filesystem>
#include <string_view>

#include "transcripts/message.h"

namespace exports {

// Thrown when a file for others cannot be made or read. Names the file.
class ExportError : public transcripts::Error {
  using Error::Error;
};

// Throws ExportError naming `path` with the reason (full disk, no such folder, no right).
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace exports
