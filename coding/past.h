// How the history leads back to what the study was.
//
// At any time some entries stand, one on the other; undo takes the last away, redo puts it back. So
// a former state is reached by taking entries back to where both have the same ones, and doing
// again what stood then. What was forgotten, or was undone and cannot be redone any more, bars the
// way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "coding/project.h"

namespace coding {

class Past {
 public:
  // Keeps a reference.
  explicit Past(const std::vector<HistoryEntry>& history);

  // Entries are named by their place in the history here.
  //
  // What the study was after that entry can be made.
  bool reaches(std::size_t place) const { return reached_[place]; }
  struct Way {
    std::vector<std::size_t> back;   // to be undone, in this order
    std::vector<std::size_t> again;  // then to be redone
  };
  // Only where it reaches.
  Way way_to(std::size_t place) const;

  // Those after it that stand now, the last first: what undoing to that entry undoes. Nothing where
  // one of them cannot be undone.
  std::optional<std::vector<std::size_t>> standing_after(std::size_t place) const;

 private:
  const std::vector<HistoryEntry>& history_;
  std::vector<std::size_t> now_;  // those that stand
  std::vector<bool> reached_;
};

// What undoing to the entry with that number undoes, as Past has it. Throws ProjectError where
// there is no such entry, or one of them cannot be undone.
std::vector<std::size_t> steps_after(const std::vector<HistoryEntry>& history, std::int64_t number);

// The place of the entry with that number; none where there is none.
std::optional<std::size_t> place_of(const std::vector<HistoryEntry>& history, std::int64_t number);
// Of the last entry at or before that time.
std::optional<std::size_t> place_at(const std::vector<HistoryEntry>& history, Timestamp time);

}  // namespace coding
