// Words as a reader counts them: those of words(), but for parts that a hyphen joins, which are one
// (co-creatie, mbo-hbo, dat-ie), and the apostrophe that 't, 's and 'k begin with, which is theirs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "transcripts/span.h"

namespace transcripts {

// Appends the words that begin in `stretch`, in order; none runs on beyond it. `starts`: where the
// words of the whole text begin (word_starts()). A word lies where its first letter does, so that
// an apostrophe before it may stand outside the stretch.
void add_joined_words(std::string_view text, const std::vector<std::uint32_t>& starts,
                      const Span& stretch, std::vector<Span>& words);

// Where the first letter of such a word lies.
ByteOffset first_letter(std::string_view text, const Span& word);

}  // namespace transcripts
