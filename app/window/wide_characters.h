// Characters above U+FFFF in text fields. Debian's ImGui has 16-bit characters: an InputText that
// holds an emoji stores U+FFFD after the next key. So Yi syllables, which no field of ours needs,
// stand in for them while a field has them, and they come back when it is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

class WideCharacters {
 public:
  // The text as a field may hold it: every character above U+FFFF, and every Yi syllable itself,
  // becomes one of U+A000 to U+A48C. Where those 1,165 run out, U+FFFD.
  std::string to_field(std::string_view text);
  // What to_field() was given. Yi syllables that it did not give stay as they are.
  std::string from_field(std::string_view text) const;

 private:
  std::vector<char32_t> stand_ins_;  // which character U+A000 + index stands for
};

}  // namespace app
