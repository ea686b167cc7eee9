// What is looked at before SQLite opens a project file: its header, what a crash left beside it,
// and the place it lies in. (Opening recipe: DESIGN.md section 4.)
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "transcripts/message.h"

namespace coding::store {

// The schema version in the file's header. Throws ProjectError, and the file is untouched, where
// `path` is no regular file, not ours, or newer than this program. (An empty file, which SQLite
// would call an empty database, is not ours.)
std::uint32_t version_of(const std::filesystem::path& path);

// True where a crash left a journal beside the file (or another process is writing right now).
bool has_journal(const std::filesystem::path& path);

// Before SQLite rolls back by a journal that a crash left: keeps a copy of file and journal, and
// tries it out on another. A journal that does the file no good (it is another database's, or torn)
// is put away. Hold the lock. Gives what the user should know; throws ProjectError where the disk
// has no room for the copies.
std::vector<transcripts::Message> keep_journal(const std::filesystem::path& path);

// Warnings about the place: others may read the file, a network drive, a folder that is synced.
std::vector<transcripts::Message> remarks_on_place(const std::filesystem::path& path);

}  // namespace coding::store
