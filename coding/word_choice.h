// Which words are counted, and which of them as one.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

struct WrittenWord;

enum class WordJoin { Forms, Stems };  // Stems: all forms of a word are one (word_family.h)

// What is left out stays in the base.
struct WordChoice {
  WordJoin join = WordJoin::Stems;
  bool written_stop_words = false;  // counts them too (stop_words.h)
  bool spoken_stop_words = false;
  bool numbers = false;                    // counts numbers too: 2025, 3,5, twee
  std::uint32_t least_length = 2;          // in characters
  std::vector<std::string> left_out = {};  // words; with Stems all their forms
  friend bool operator==(const WordChoice&, const WordChoice&) = default;

  // Nothing is left out.
  static WordChoice everything(WordJoin join) { return {join, true, true, true, 1, {}}; }
};

// What becomes of a word: under which family it is counted, or that the choice leaves it out.
// `choice` must outlive it.
class WordJudge {
 public:
  explicit WordJudge(const WordChoice& choice);
  bool counts(const WrittenWord& word) const;
  // In the word itself.
  std::string_view family_of(const WrittenWord& word) const;

 private:
  const WordChoice& choice_;
  std::set<std::string, std::less<>> left_out_;  // families
};

}  // namespace coding
