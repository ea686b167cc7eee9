// Searching by whole words: with a * in them, in their other forms, in compounds. Words joined by a
// hyphen count apart and together: private* and publiek* both find publiek-private.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "transcripts/byte_search.h"
#include "transcripts/search.h"
#include "transcripts/stemming.h"
#include "transcripts/word_pattern.h"
#include "transcripts/words_around.h"

namespace transcripts {

class WordSearch : public Search::Matcher {
 public:
  // Throws QueryError where no word is left to look for, or one is too short for compounds.
  explicit WordSearch(const Query& query);
  std::vector<Span> in(const SearchableText& text) override;

 private:
  // Words of a text that are joined by hyphens.
  using Joined = std::vector<Span>;
  static Joined joined_at(std::string_view text, WordsAround& around, ByteOffset at);
  std::optional<Span> phrase_at(std::string_view text, WordsAround& around, ByteOffset at);
  bool goes_on(std::string_view text, WordsAround& around, Span& hit);

  std::unique_ptr<DutchStemmer> stemmer_;
  std::vector<WordPattern> words_;  // of the phrase, in order
  ByteSearch literal_{""};          // of the first
};

}  // namespace transcripts
