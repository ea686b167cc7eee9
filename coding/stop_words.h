// Words that say little about what a conversation is about, in two sets that the user can switch:
// the stop words of written Dutch, and what spoken Dutch adds to them.
#pragma once

#include <string_view>
#include <vector>

namespace coding {

enum class StopWords { Written, Spoken };

// As a reader sees the list: sorted, small letters, with accents and apostrophes.
const std::vector<std::string_view>& stop_words(StopWords set);

// `folded`: without inner hyphens, as words are counted.
bool is_stop_word(StopWords set, std::string_view folded);

}  // namespace coding
