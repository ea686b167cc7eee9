// Searching by a regular expression: looks for its literal parts first, then with ICU at the lines
// that hold one.
#pragma once

#include <vector>

#include "transcripts/byte_search.h"
#include "transcripts/search.h"
#include "transcripts/unicode_regex.h"

namespace transcripts {

class RegexSearch : public Search::Matcher {
 public:
  RegexSearch(const Query& query, std::stop_token stop);
  // Matches that begin or end within a grapheme are made wider, empty ones left out.
  std::vector<Span> in(const SearchableText& text) override;

 private:
  std::vector<Span> lines_to_look_at(const SearchableText& text) const;

  Regex regex_;
  RegexBudget budget_;
  RegexMatcher matcher_;
  Words words_;
  std::vector<ByteSearch> literals_;  // each match holds one; empty: any line may match
};

}  // namespace transcripts
