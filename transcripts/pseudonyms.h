// Replacing names in text by pseudonyms.
//
// A name is found as whole words, whatever its case, accents and the white space within it, also
// across a line end. Words that the row writes with a capital must have one in the text ("Wit" does
// not meet "wit"); half a double name is none ("Dirk" does not meet "Dirk-Jan"). The longest row
// wins. Endings are understood: a genitive goes on as one ("Jans", "Jan's" -> "Kims", after a digit
// "P-017's"), a diminutive ("Jantje") becomes the pseudonym itself. A name in capitals becomes a
// pseudonym in capitals. Identifiers (identifiers.h) are met in every way of writing them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "transcripts/span.h"

namespace transcripts {

struct Pseudonym {
  std::string name;
  std::string pseudonym;
  friend bool operator==(const Pseudonym&, const Pseudonym&) = default;
};

struct NameMatch {
  Span span;  // with the ending
  std::size_t row = 0;
  std::string replacement;
};

class PseudonymTable {
 public:
  // Rows without a name are left out. Rows of the same name: the first counts.
  explicit PseudonymTable(std::vector<Pseudonym> rows);

  const std::vector<Pseudonym>& rows() const { return rows_; }
  // In order, not overlapping. Capitals::Any finds "wit" for "Wit" too, for telling what is left.
  enum class Capitals { Needed, Any };
  std::vector<NameMatch> find(std::string_view text, Capitals capitals = Capitals::Needed) const;
  // The text with every match replaced.
  std::string replace(std::string_view text, Capitals capitals = Capitals::Needed) const;

 private:
  friend class PseudonymSearch;
  struct Name {
    std::size_t row = 0;
    std::vector<std::string> words;    // folded
    std::vector<std::string> between;  // folded, before each word; of the first: what opens it
    std::vector<bool> capital;         // whether the word needs one
    std::size_t size = 0;              // of all words
  };
  std::vector<Pseudonym> rows_;
  std::vector<Name> names_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_;  // the longest first
  std::unordered_map<std::string, std::size_t> by_identifier_;
};

}  // namespace transcripts
