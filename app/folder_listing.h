// What lies in a folder, for choosing files. Never throws: a folder that cannot be read is a
// sentence for the user.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "transcripts/message.h"

namespace app {

struct FolderEntry {
  std::string name;
  bool folder = false;       // also one behind a link
  std::uintmax_t bytes = 0;  // of a file
  std::int64_t changed = 0;  // seconds since 1970 UTC
};

struct FolderListing {
  std::filesystem::path folder;      // without links, . and ..
  std::vector<FolderEntry> entries;  // folders first, then by name; hidden ones left out
  std::optional<transcripts::Message> error;
};

// Only files with one of `endings` (".docx", in any case); with none all.
FolderListing list_folder(const std::filesystem::path& folder,
                          const std::vector<std::string>& endings);

bool has_ending(const std::filesystem::path& file, const std::vector<std::string>& endings);
// False too where nobody can tell.
bool is_there(const std::filesystem::path& path);
// With the ending of a project, which a user need not type.
std::filesystem::path with_project_ending(std::filesystem::path path);
// The user's own folder, else the root.
std::filesystem::path home_folder();
// "12 kB", "1,4 MB"; "24-11-2026 13:53" in the machine's time zone.
std::string size_in_words(std::uintmax_t bytes, transcripts::Language language);
std::string time_in_words(std::int64_t seconds, transcripts::Language language);

}  // namespace app
