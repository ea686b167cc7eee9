#include "app/search_job.h"

#include "coding/cases.h"

namespace app {

const transcripts::SearchableText& SearchIndex::of(const transcripts::TranscriptPtr& text) {
  const auto found = entries_.find(text.get());
  if (found != entries_.end()) return found->second.searchable;
  return entries_.emplace(text.get(), Entry{text, transcripts::SearchableText(text->text())})
      .first->second.searchable;
}

void SearchIndex::keep_only(const coding::Study& study) {
  std::unordered_map<const transcripts::Transcript*, bool> used;
  for (const auto& [id, text] : study.table<coding::Text>()) used[text.content.get()] = true;
  std::erase_if(entries_, [&used](const auto& entry) { return !used.contains(entry.first); });
}

SearchResult search_study(const coding::Study& study, const std::string& text, SearchIndex& index,
                          const std::stop_token& stop) {
  SearchResult result{text, {}, 0};
  index.keep_only(study);
  const transcripts::Query query{text};
  for (const auto* info : coding::transcripts_in_order(study)) {
    if (stop.stop_requested()) break;
    const coding::Text* row = study.table<coding::Text>().find(info->id);
    for (const auto& span : index.of(row->content).find(query)) {
      ++result.count;
      if (result.hits.size() < kMaxHits) result.hits.push_back({info->id, span});
    }
  }
  return result;
}

}  // namespace app
