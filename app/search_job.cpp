#include "app/search_job.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr std::uint32_t kContext = 60;  // bytes beside a hit by which it is sorted

std::string words_after(const transcripts::Transcript& text, const coding::Span& hit) {
  const auto end = std::min<std::size_t>(text.text().size(), hit.end.value + kContext);
  const auto whole = transcripts::previous_grapheme(
      text.text(), {static_cast<std::uint32_t>(std::min(end + 1, text.text().size()))});
  const std::string folded = transcripts::fold(text.slice({hit.end, std::max(hit.end, whole)}));
  const std::size_t first = folded.find_first_not_of(" ,.;:");
  return first == std::string::npos ? std::string() : folded.substr(first);
}

// The words before the hit, the last one first.
std::string words_before(const transcripts::Transcript& text, const coding::Span& hit) {
  const std::uint32_t from = hit.begin.value > kContext ? hit.begin.value - kContext : 0;
  const auto begin = transcripts::next_grapheme(text.text(), {from});
  std::string folded = transcripts::fold(text.slice({std::min(begin, hit.begin), hit.begin}));
  std::string turned;
  while (!folded.empty()) {
    const std::size_t last = folded.find_last_not_of(" ,.;:");
    if (last == std::string::npos) break;
    const std::size_t space = folded.find_last_of(' ', last);
    turned += folded.substr(space + 1, last - space) + ' ';  // npos + 1 is 0
    folded.resize(space == std::string::npos ? 0 : space);
  }
  return turned;
}

void sort_hits(const coding::Study& study, HitOrder order, std::vector<coding::StudyHit>& hits) {
  if (order == HitOrder::Reading) return;
  std::vector<std::pair<std::string, coding::StudyHit>> keyed;
  keyed.reserve(hits.size());
  for (const coding::StudyHit& hit : hits) {
    const auto& text = study.text(hit.transcript);
    keyed.emplace_back(
        order == HitOrder::WordAfter ? words_after(text, hit.span) : words_before(text, hit.span),
        hit);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), hits.begin(),
                 [](const auto& key_and_hit) { return key_and_hit.second; });
}

}  // namespace

SearchResult search_for_window(const coding::Study& study, const SearchWanted& wanted,
                               coding::SearchTexts& texts, const std::stop_token& stop) {
  SearchResult result{wanted, {}, std::nullopt};
  try {
    result.found = coding::search_study(study, wanted.query, texts, stop, kMostShown);
    sort_hits(study, wanted.order, result.found.hits);
  } catch (const transcripts::Error& error) {
    result.error = error.message();
  }
  return result;
}

}  // namespace app
