// Copies of a project in which may still stand what was forgotten in the project itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "coding/project.h"
#include "transcripts/watch.h"

namespace coding {

struct OldCopy {
  std::filesystem::path path;
  std::uintmax_t bytes = 0;
  friend bool operator==(const OldCopy&, const OldCopy&) = default;
};

// Of `copies` (Project::copies_beside()) all but those in whose own history `forgotten`, the
// project's last entry that forgets, is finished. What cannot be read as a project may hold it.
std::vector<OldCopy> old_copies(const std::vector<std::filesystem::path>& copies,
                                const HistoryEntry& forgotten, transcripts::Watch& watch);

}  // namespace coding
