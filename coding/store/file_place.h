// What lies at a project's path now, compared with the file that is open: a file manager moves it,
// a tool that syncs folders puts another in its place, a drive is pulled out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "coding/project.h"

namespace coding::store {

// Tells a file from any other at the same path, and from itself before it was written to.
struct FileStamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::int64_t size = 0;
  std::int64_t written = 0;  // nanoseconds since 1970
  bool same_file(const FileStamp& other) const {
    return device == other.device && inode == other.inode;
  }
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// Of what is at the path; none where nothing can be found there.
std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

// Nothing is at the path any more.
FileTrouble missing(const std::filesystem::path& path, const FileStamp& open);
// Something else is. `what`: such as "een oudere versie van dit project".
FileTrouble replaced(const std::filesystem::path& path, const FileStamp& open, const Message& what);
// All looks as before, and yet the file cannot be read.
FileTrouble failing_disk(const std::filesystem::path& path);
// The right to write the file, or in its folder (where SQLite keeps its journal), is gone.
std::optional<FileTrouble> no_right_to_write(const std::filesystem::path& path);

}  // namespace coding::store
