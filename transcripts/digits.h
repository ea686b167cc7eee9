// The digits 0 to 9, and no others of Unicode.
#pragma once

#include <algorithm>
#include <string_view>

namespace transcripts {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// At least one, and nothing else.
inline bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace transcripts
