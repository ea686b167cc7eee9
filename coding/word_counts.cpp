#include "coding/word_counts.h"

#include <algorithm>
#include <utility>

namespace coding {

double per_1000(std::uint64_t count, std::uint64_t of) {
  return of == 0 ? 0 : static_cast<double>(count) * 1000 / static_cast<double>(of);
}

WordCounts count_words(const Study& study, const WordQuery& query, const std::stop_token& stop) {
  WordTally tally =
      tally_words(study, {{query.of}, {}, query.with_interviewers}, query.choice, stop);
  WordCounts made{tally.base, tally.left_out, tally.words.size(), {}};
  std::erase_if(tally.words,
                [&query](const TalliedWord& word) { return word.reach.words < query.least_count; });
  const std::size_t shown = std::min(tally.words.size(), query.top.value_or(tally.words.size()));
  std::partial_sort(tally.words.begin(), tally.words.begin() + static_cast<std::ptrdiff_t>(shown),
                    tally.words.end(), [](const TalliedWord& a, const TalliedWord& b) {
                      if (a.reach.words != b.reach.words) return a.reach.words > b.reach.words;
                      return a.forms.front().form < b.forms.front().form;
                    });
  for (std::size_t i = 0; i < shown; ++i) {
    TalliedWord& word = tally.words[i];
    made.words.push_back({word.forms.front().spelling, word.reach,
                          per_1000(word.reach.words, tally.base.words), std::move(word.forms)});
  }
  return made;
}

}  // namespace coding
