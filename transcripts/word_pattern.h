// One word of a query, which fits words of the text: the same one, one with its * filled in
// (zorg*), any form of it (leergemeenschappen), or a compound that begins or ends with it
// (leergemeenschap for gemeenschap).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "transcripts/stemming.h"

namespace transcripts {

enum class WordForms { Same, Inflected, Compounds };

class WordPattern {
 public:
  // `word` is folded without inner hyphens and holds a letter or digit; a * in it stands for any
  // letters, whatever the forms. The stemmer must outlive this; with WordForms::Same it may be
  // null.
  WordPattern(std::string word, WordForms forms, const DutchStemmer* stemmer);

  // `word` as it stands in the text.
  bool fits(std::string_view word);
  // Letters that stand, folded, in each word that fits; the longest there are.
  const std::string& literal() const { return literal_; }

  // Compounds with a shorter word than this would be half the text.
  static constexpr std::size_t kShortestPart = 4;

 private:
  bool fits_folded(const std::string& folded) const;
  bool fits_filled_in(std::string_view folded) const;
  bool is_compound_of(std::string_view folded, std::string_view stem) const;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::string word_;
  WordForms forms_;
  const DutchStemmer* stemmer_;
  std::string stem_;
  std::vector<std::string> pieces_;  // between the *; one piece where there is none
  std::string literal_;
  // A text of a million words has some ten thousand different ones.
  std::unordered_map<std::string, bool, Hash, std::equal_to<>> known_;
};

}  // namespace transcripts
