// How many codings each code has, kept up to date as the study changes: only conversations whose
// codings changed are counted anew, so that one coding among 400,000 costs next to nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "coding/study.h"

namespace app {

class CodeCounts {
 public:
  void count(const coding::Study& study);
  // As the last count() found them.
  std::size_t of(const coding::CodeId& code) const;

 private:
  // A conversation's codings are shared until they change; holding them here makes sure that a
  // changed list is another one.
  struct Counted {
    std::shared_ptr<const coding::Codings::List> codings;
    std::vector<std::pair<coding::CodeId, std::size_t>> counts;
    std::uint64_t round = 0;  // in which it was there last
  };
  void add(const Counted& counted);
  void take_off(const Counted& counted);

  std::map<coding::TranscriptId, Counted> transcripts_;
  std::unordered_map<coding::CodeId, std::size_t, coding::GuidHash> totals_;
  std::uint64_t round_ = 0;
};

}  // namespace app
