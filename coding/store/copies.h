// Copying a closed project file as it is, byte for byte, and files that appear whole or not at all.
#pragma once

#include <filesystem>
#include <string>

namespace coding::store {

// `wanted`, or with a number before its ending where that is taken: "p-2.zwerm".
std::filesystem::path free_name(const std::filesystem::path& wanted);

// Copies the bytes of a file, mode 0600, synced. `from` must not be open in this process: closing a
// second handle would drop SQLite's locks. Throws ProjectError naming `to`; then it is not there.
void copy_whole(const std::filesystem::path& from, const std::filesystem::path& to);

// An empty file of mode 0600 whatever the umask is, in the place of what was there. Throws
// ProjectError.
void make_empty(const std::filesystem::path& path);

// Syncs `from`, renames it to `to` and syncs the folder. Throws ProjectError naming `to`.
void move_into_place(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace coding::store
