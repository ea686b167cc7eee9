#include "app/code_counts.h"

#include <algorithm>

namespace app {

CodeCounts::Count& CodeCounts::OfCoders::of(const coding::CoderId& coder) {
  for (auto& [one, count] : counts_)
    if (one == coder) return count;
  return counts_.emplace_back(coder, Count{}).second;
}

void CodeCounts::add(const Counted& counted) {
  for (const auto& [code, coders] : counted.counts)
    for (const auto& [coder, count] : coders.all()) {
      Count& total = totals_[code].of(coder);
      total.codings += count.codings;
      total.older += count.older;
    }
}

void CodeCounts::take_off(const Counted& counted) {
  for (const auto& [code, coders] : counted.counts)
    for (const auto& [coder, count] : coders.all()) {
      Count& total = totals_[code].of(coder);
      total.codings -= count.codings;
      total.older -= count.older;
    }
}

void CodeCounts::count(Counted& counted) const {
  struct OfCode {
    std::optional<coding::Timestamp> defined;
    OfCoders coders;
  };
  std::unordered_map<coding::CodeId, OfCode, coding::GuidHash> counts;
  for (const coding::Coding& coding : *counted.codings) {
    const auto [of_code, fresh] = counts.try_emplace(coding.code);
    if (fresh) {
      const auto defined = defined_.find(coding.code);
      if (defined != defined_.end()) of_code->second.defined = defined->second;
    }
    Count& count = of_code->second.coders.of(coding.coder);
    ++count.codings;
    if (of_code->second.defined && std::max(coding.made, coding.checked) < *of_code->second.defined)
      ++count.older;
  }
  counted.counts.clear();
  for (auto& [code, of_code] : counts) counted.counts.emplace_back(code, std::move(of_code.coders));
}

void CodeCounts::count(const coding::Study& study) {
  ++round_;
  std::map<coding::CodeId, coding::Timestamp> defined;
  for (const auto& [id, code] : study.codes())
    if (code.defined.milliseconds != 0) defined[id] = code.defined;
  if (defined != defined_) {
    defined_ = std::move(defined);
    transcripts_.clear();
    totals_.clear();
  }
  for (const auto& [transcript, list] : study.codings().by_transcript()) {
    Counted& counted = transcripts_[transcript];
    counted.round = round_;
    if (counted.codings == list) continue;
    take_off(counted);
    counted.codings = list;
    count(counted);
    add(counted);
  }
  std::erase_if(transcripts_, [this](const auto& entry) {
    const bool gone = entry.second.round != round_;
    if (gone) take_off(entry.second);
    return gone;
  });
}

std::size_t CodeCounts::of(const coding::CodeId& code,
                           const std::optional<coding::CoderId>& coder) const {
  const auto found = totals_.find(code);
  if (found == totals_.end()) return 0;
  std::size_t sum = 0;
  for (const auto& [one, count] : found->second.all())
    if (!coder || *coder == one) sum += count.codings;
  return sum;
}

std::size_t CodeCounts::older(const coding::CodeId& code) const {
  const auto found = totals_.find(code);
  if (found == totals_.end()) return 0;
  std::size_t sum = 0;
  for (const auto& [coder, count] : found->second.all()) sum += count.older;
  return sum;
}

}  // namespace app
