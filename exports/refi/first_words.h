// What a passage or a memo is called in other programs' lists: its first words.
#pragma once

#include <string>
#include <string_view>

namespace exports::refi {

inline constexpr std::size_t kMostNameCharacters = 70;

// At most 70 characters (code points), none cut from its accent; each run of white space one space,
// none at the ends.
std::string first_words(std::string_view text);

}  // namespace exports::refi
