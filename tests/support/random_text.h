// Texts by chance from a fixed seed, made of what interviews hold and of what breaks programs:
// Dutch clitics and abbreviations, all kinds of apostrophes, spaces and hyphens, accents apart from
// their letter, families of emoji, flags, other scripts.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace tests {

class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  // From 0 up to and including `limit`.
  std::size_t up_to(std::size_t limit) { return random_() % (limit + 1); }
  // At most `pieces` of them, one after the other.
  std::string text(std::size_t pieces);
  // At most `count` characters as a reader sees them, in which none runs on into the next.
  std::vector<std::string> graphemes(std::size_t count);

 private:
  std::mt19937 random_;
};

}  // namespace tests
