// How many codings each code has, by coder, and how many of them are older than what the code means
// now. Kept up to date as the study changes: only conversations whose codings changed are counted
// anew, so that one coding among 400,000 costs next to nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "coding/study.h"

namespace app {

class CodeCounts {
 public:
  void count(const coding::Study& study);
  // As the last count() found them; without a coder, those of all.
  std::size_t of(const coding::CodeId& code, const std::optional<coding::CoderId>& coder) const;
  std::size_t older(const coding::CodeId& code) const;  // of all coders

 private:
  struct Count {
    std::size_t codings = 0;
    std::size_t older = 0;
  };
  // Coders are few: looking through them is faster than a map, of which there would be 100,000.
  class OfCoders {
   public:
    Count& of(const coding::CoderId& coder);
    const std::vector<std::pair<coding::CoderId, Count>>& all() const { return counts_; }

   private:
    std::vector<std::pair<coding::CoderId, Count>> counts_;
  };
  // A conversation's codings are shared until they change; holding them here makes sure that a
  // changed list is another one.
  struct Counted {
    std::shared_ptr<const coding::Codings::List> codings;
    std::vector<std::pair<coding::CodeId, OfCoders>> counts;
    std::uint64_t round = 0;  // in which it was there last
  };
  void add(const Counted& counted);
  void take_off(const Counted& counted);
  void count(Counted& counted) const;

  std::map<coding::TranscriptId, Counted> transcripts_;
  std::unordered_map<coding::CodeId, OfCoders, coding::GuidHash> totals_;
  // When codes came to mean what they mean now; without those that never changed.
  std::map<coding::CodeId, coding::Timestamp> defined_;
  std::uint64_t round_ = 0;
};

}  // namespace app
