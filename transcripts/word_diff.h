// What changed between two versions of a text, word by word.
#pragma once

#include <string_view>
#include <vector>

#include "transcripts/replacement.h"

namespace transcripts {

// Replacements of whole words, punctuation marks and white space that make `newer` of `older`; few
// and small where they can be. First paragraphs are compared, then the words of those that differ.
// What both have once, in the same order, holds the two together, and between these the same again
// (patience diff, B. Cohen 2010); what is left is compared in full while that is less than a
// million pairs, and else replaced as a whole. O(n log n) for real texts.
std::vector<Replacement> word_diff(std::string_view older, std::string_view newer);

}  // namespace transcripts
