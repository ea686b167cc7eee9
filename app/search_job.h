// Searching all transcripts for the window: a job that takes a snapshot of the study, and keeps
// folded copies of the texts from one search to the next.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/jobs.h"
#include "coding/study.h"
#include "transcripts/search.h"

namespace app {

struct SearchHit {
  coding::TranscriptId transcript;
  coding::Span span;
};

struct SearchResult {
  std::string text;
  std::vector<SearchHit> hits;  // in reading order, at most kMaxHits
  std::size_t count = 0;        // all of them
};

inline constexpr std::size_t kMaxHits = 2000;

// Texts made ready for searching. Only one job at a time uses it; a text that was corrected or
// deleted leaves it at the next search.
class SearchIndex {
 public:
  // The ready copy of the text, made where it is not there yet.
  const transcripts::SearchableText& of(const transcripts::TranscriptPtr& text);
  void keep_only(const coding::Study& study);

 private:
  struct Entry {
    transcripts::TranscriptPtr text;  // keeps alive what `searchable` points into
    transcripts::SearchableText searchable;
  };
  std::unordered_map<const transcripts::Transcript*, Entry> entries_;
};
using SearchIndexPtr = std::shared_ptr<SearchIndex>;

// Stops early when asked to. The hits of a folded search, any part of a word.
SearchResult search_study(const coding::Study& study, const std::string& text, SearchIndex& index,
                          const std::stop_token& stop);

}  // namespace app
