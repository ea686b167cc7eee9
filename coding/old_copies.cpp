#include "coding/old_copies.h"

#include "coding/store/backups.h"

namespace coding {

std::vector<OldCopy> old_copies(const std::vector<std::filesystem::path>& copies,
                                const HistoryEntry& forgotten, transcripts::Watch& watch) {
  std::vector<OldCopy> old;
  watch.begin(transcripts::Stage::Looking, copies.size());
  for (const auto& copy : copies) {
    if (!store::has_forgotten(copy, forgotten)) {
      std::error_code ignored;
      const auto bytes = std::filesystem::file_size(copy, ignored);
      old.push_back({copy, ignored ? 0 : bytes});
    }
    watch.step();
  }
  return old;
}

}  // namespace coding
