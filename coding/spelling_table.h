// Finds a number by the way a word is written: the one look-up that a tally makes for every word
// that is said. Twice as fast as a map, since a word of at most eight bytes, as nearly all are, is
// its own key and needs no look at the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace coding {

class SpellingTable {
 public:
  SpellingTable() : slots_(1024) {}

  // The number of `word`: `next` where it was not there yet. `word` is not empty and must stay
  // where it is.
  std::uint32_t number_of(std::string_view word, std::uint32_t next);
  std::optional<std::uint32_t> find(std::string_view word) const;

 private:
  struct Slot {
    std::uint64_t key = 0;  // the bytes of a short word, the hash of a long one
    const char* text = nullptr;
    std::uint32_t size = 0;  // 0: empty
    std::uint32_t number = 0;
  };
  static std::uint64_t key_of(std::string_view word);
  std::size_t first_place(std::uint64_t key) const;
  // Where the word is, or the empty slot where it would be.
  std::size_t place_of(std::string_view word, std::uint64_t key) const;
  void grow();

  std::vector<Slot> slots_;  // a power of two, at most half of them full
  std::size_t used_ = 0;
};

}  // namespace coding
