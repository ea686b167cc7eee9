// Replacements of pieces of a text, all made at once, and where positions go with them.
//
// A list of replacements counts in the text as it is before any of them: sorted, not overlapping.
// Two may touch, and a piece of nothing is an insertion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/span.h"

namespace transcripts {

struct Replacement {
  Span span;
  std::string text;
  friend bool operator==(const Replacement&, const Replacement&) = default;
};

// The text with the replacements made. Throws Error where they are out of order or out of the text,
// or where the result is longer than a position can say.
std::string replaced(std::string_view text, const std::vector<Replacement>& replacements);

// What turns replaced(text, replacements) into `text` again, byte for byte.
std::vector<Replacement> reversed(std::string_view text,
                                  const std::vector<Replacement>& replacements);

// The same change, widened where it must be so that the result is NFC and each replacement begins
// and ends on a grapheme boundary both before and after it: an accent typed behind an e replaces
// the e by é; a flag put into a row of flags takes the row along. Those that then meet become one.
// The replacements' texts are valid UTF-8; `text` is NFC. Throws Error where a replacement does not
// lie on whole letters of it.
std::vector<Replacement> on_whole_letters(std::string_view text,
                                          std::vector<Replacement> replacements);

// Where positions go, by the rules of map_offset() and map_span(): O(log n) each.
class ReplacementMap {
 public:
  explicit ReplacementMap(const std::vector<Replacement>& replacements);
  ByteOffset map(ByteOffset offset, SpanEnd end) const;
  // Nothing where all its text is replaced by nothing.
  std::optional<Span> map(const Span& span) const;
  // Where the text of replacement `index` lies in the result.
  Span result(std::size_t index) const;

 private:
  std::vector<TextChange> changes_;
  std::vector<std::int64_t> shifts_;  // by what is before each change
};

}  // namespace transcripts
