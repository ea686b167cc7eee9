// Characters above U+FFFF in text fields. Debian's ImGui has 16-bit characters: an InputText that
// holds an emoji stores U+FFFD after the next key. So they stand in for private-use characters
// while a field has them, and come back when it is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

class WideCharacters {
 public:
  // The text as a field may hold it: every character above U+FFFF, and every private-use one,
  // becomes one of U+E000 to U+F8FF. Where those 6,400 run out, U+FFFD.
  std::string to_field(std::string_view text);
  // What to_field() was given. Private-use characters that it did not give stay as they are.
  std::string from_field(std::string_view text) const;

 private:
  std::vector<char32_t> stand_ins_;  // which character U+E000 + index stands for
};

}  // namespace app
