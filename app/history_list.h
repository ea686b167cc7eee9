// The entries of the history that a view shows: the newest first, by coder, kind and words. No
// ImGui.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/wording/wording.h"
#include "coding/project.h"

namespace app {

struct HistoryFilter {
  std::string text = {};  // words that all stand in the sentence, without case and accents
  std::optional<coding::CoderId> coder = {};
  std::string kind = {};  // empty: all
  friend bool operator==(const HistoryFilter&, const HistoryFilter&) = default;
};

class HistoryList {
 public:
  // Places in the history, the newest first. Keeps what searching takes from one call to the next.
  std::vector<std::uint32_t> shown(const coding::Project& project, const HistoryFilter& filter,
                                   Language language);

 private:
  void fold(const coding::Project& project, Language language);

  struct Of {
    std::filesystem::path path;
    Language language = Language::Dutch;
    std::int64_t forgotten = 0;  // the last entry that took descriptions away
    friend bool operator==(const Of&, const Of&) = default;
  };
  Of of_;
  std::vector<std::string> folded_;  // the sentences, in the order of the history
};

// The kinds and coders that occur, each once, in the order of their last entry.
std::vector<std::string> kinds_in(const std::vector<coding::HistoryEntry>& history);
std::vector<coding::CoderId> coders_in(const std::vector<coding::HistoryEntry>& history);

// A kind as the user reads it.
std::string kind_in_words(const std::string& kind, Language language);
// "ongedaan gemaakt", "kan niet meer terug"; empty for one that stands and for an undo itself.
std::string state_in_words(const coding::HistoryEntry& entry, Language language);

}  // namespace app
