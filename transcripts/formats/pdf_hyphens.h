// Words that a typesetter broke at a line's end.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace transcripts {

class LineEndHyphens {
 public:
  // The lines of the whole text: what stands within a line shows how a word is written.
  explicit LineEndHyphens(const std::vector<std::string_view>& lines);

  // Whether a word goes on from one line into the next.
  static bool breaks_word(std::string_view line, std::string_view next);

  // Puts `next` behind `text`, with the space, the hyphen or nothing that belongs between. A hyphen
  // is the typesetter's and goes, unless the text has the word with its hyphen elsewhere, or, where
  // it has it neither way: a capital or digit follows it; before it stands a single letter, a
  // capital beyond the first, a digit, or one of the Dutch words that take a hyphen (mbo-, oud-,
  // niet-). Before "en" and "of" it stays with a space: "onderwijs- en werkveld".
  void join(std::string& text, std::string_view next) const;

 private:
  bool is_typesetters(std::string_view head, std::string_view tail) const;
  std::map<std::string, int, std::less<>> words_;  // folded; those with and those without a hyphen
};

}  // namespace transcripts
