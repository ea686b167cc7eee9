#include "app/code_counts.h"

namespace app {

void CodeCounts::add(const Counted& counted) {
  for (const auto& [code, count] : counted.counts) totals_[code] += count;
}

void CodeCounts::take_off(const Counted& counted) {
  for (const auto& [code, count] : counted.counts) totals_[code] -= count;
}

void CodeCounts::count(const coding::Study& study) {
  ++round_;
  for (const auto& [transcript, list] : study.codings().by_transcript()) {
    Counted& counted = transcripts_[transcript];
    counted.round = round_;
    if (counted.codings == list) continue;
    take_off(counted);
    std::unordered_map<coding::CodeId, std::size_t, coding::GuidHash> counts;
    for (const coding::Coding& coding : *list) ++counts[coding.code];
    counted.counts.assign(counts.begin(), counts.end());
    counted.codings = list;
    add(counted);
  }
  std::erase_if(transcripts_, [this](const auto& entry) {
    const bool gone = entry.second.round != round_;
    if (gone) take_off(entry.second);
    return gone;
  });
}

std::size_t CodeCounts::of(const coding::CodeId& code) const {
  const auto found = totals_.find(code);
  return found == totals_.end() ? 0 : found->second;
}

}  // namespace app
