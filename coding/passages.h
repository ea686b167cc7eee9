// The passages of many codes in one transcript at once: the union of each code's codings.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "coding/codebook.h"
#include "coding/frequency_sweep.h"
#include "coding/placed_codings.h"

namespace coding {

struct Passage {
  std::uint32_t row = 0;  // of its code
  Span span;
  // Of the words that count, half open, as in PlacedCoding.
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;
};

// Makes them transcript after transcript, without allocating for each.
class PassageMaker {
 public:
  // Rows are the places in `entries`; with subcodes a code's codings belong to those above it too.
  PassageMaker(const std::vector<CodebookEntry>& entries, bool with_subcodes);

  std::size_t rows() const { return open_.size(); }
  // Those of the codings for which `keep(index)` holds, by where they begin; good until the next
  // call. Touching codings of a code join.
  template <class Keep>
  const std::vector<Passage>& make(const CodingList& codings, const PlacedCodings& placed,
                                   const Keep& keep) {
    begin();
    for (std::size_t i = 0; i < codings.size(); ++i)
      if (keep(i)) add(placed.codings[i], codings[i].code);
    return made_;
  }

 private:
  void begin();
  void add(const PlacedCoding& coding, const CodeId& code);

  struct Open {
    std::uint32_t call = 0;
    std::uint32_t passage = 0;  // the last one of the row, in made_
  };
  CodeSlots slots_;
  std::vector<std::uint32_t> parent_;
  std::vector<Open> open_;
  std::uint32_t call_ = 0;
  std::vector<Passage> made_;
};

}  // namespace coding
