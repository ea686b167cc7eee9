// Writing a file so that it is either the old one or the new one, never half: written beside it,
// synced, renamed, the folder synced.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "transcripts/message.h"

namespace exports {

// Thrown when a file for others cannot be made or read. Names the file.
class ExportError : public transcripts::Error {
  using Error::Error;
};

// A file beside `target`, which nobody else may read and which takes its place once it is whole.
// A program that is ended meanwhile leaves it; the next to write in that folder removes it.
// Until then an older file at `target` stays as it is; without replace_target() the new one goes.
// All of it throws ExportError naming `target`: full disk, no such folder, no right, no file there.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path& target);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  // For a library that opens the file itself, by its name.
  const std::string& path() const { return path_; }
  void write(std::string_view bytes);
  // Makes sure that there is room for so many bytes, before a library finds out in its own way that
  // there is none. Leaves the file empty.
  void demand_room(std::size_t bytes);
  void replace_target();

 private:
  std::filesystem::path target_;
  std::string path_;  // empty once it has its place
  int file_ = -1;
};

// Writes `path` as TemporaryFile does.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace exports
