// Finding text in transcripts: folded (case, accents, apostrophes and hyphens do not matter) or
// plain (letter for letter), whole words or not. Hits come in reading order and do not overlap;
// their ends sit on grapheme boundaries of the original text.
#pragma once

#include <string_view>
#include <vector>

#include "transcripts/span.h"
#include "transcripts/unicode.h"

namespace transcripts {

enum class Matching { Folded, Exact };
enum class Words { Any, Whole };

struct Query {
  std::string_view text;
  Matching matching = Matching::Folded;
  Words words = Words::Any;
};

// A text made ready for many searches. Keeps a folded copy (about a quarter more than the text's
// size in memory); `text` must outlive it.
class SearchableText {
 public:
  explicit SearchableText(std::string_view text);
  std::vector<Span> find(const Query& query) const;

 private:
  std::string_view text_;
  FoldedText folded_;
};

// One search in one text. An empty query finds nothing.
std::vector<Span> find(std::string_view text, const Query& query);

}  // namespace transcripts
