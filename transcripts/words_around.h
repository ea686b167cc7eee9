// The words around a place, between two white spaces, as ICU has them: found once and kept for the
// next place, which is the same stretch or a later one. What a search asks of each of its hits.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "transcripts/span.h"

namespace transcripts {

class WordsAround {
 public:
  // `text` must outlive it.
  explicit WordsAround(std::string_view text) : text_(text) {}

  // The words between the white space before and after `at`, in order.
  const std::vector<Span>& at(ByteOffset at);
  // The word in which `at` lies.
  std::optional<Span> word_over(ByteOffset at);
  // Whether a hit begins and ends where words do: neither of its ends lies within a word, and a
  // word lies in it. So 't is one, and zo in zo'n is none.
  bool whole(const Span& hit);

 private:
  bool inside_letters(ByteOffset at) const;
  bool stands_free(const Span& hit) const;
  bool cuts(ByteOffset at);

  std::string_view text_;
  Span around_;
  std::vector<Span> words_;
};

}  // namespace transcripts
