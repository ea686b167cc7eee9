// Searching all transcripts for the window: a job that takes a snapshot of the study, and keeps
// folded copies of the texts from one search to the next.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include "app/jobs.h"
#include "coding/study_search.h"

namespace app {

enum class HitOrder { Reading, WordAfter, WordBefore };

// What the search box asks for.
struct SearchWanted {
  coding::StudyQuery query;
  HitOrder order = HitOrder::Reading;
  friend bool operator==(const SearchWanted&, const SearchWanted&) = default;
};

struct SearchResult {
  SearchWanted wanted;
  coding::StudyHits found;  // its hits in the order wanted, at most kMostShown
  std::optional<transcripts::Message> error =
      {};  // the query cannot be: an empty one, a bad pattern
};

inline constexpr std::size_t kMostShown = 20'000;

using SearchTextsPtr = std::shared_ptr<coding::SearchTexts>;

// Stops early when asked to.
SearchResult search_for_window(const coding::Study& study, const SearchWanted& wanted,
                               coding::SearchTexts& texts, const std::stop_token& stop);

}  // namespace app
