#include "coding/spelling_table.h"

#include <bit>
#include <cstring>
#include <functional>
#include <utility>

namespace coding {

std::uint64_t SpellingTable::key_of(std::string_view word) {
  if (word.size() > sizeof(std::uint64_t)) return std::hash<std::string_view>()(word);
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, word.data(), word.size());
  return bytes;
}

// Fibonacci hashing: the top bits of the product depend on all bits of the key but its lowest ones
// least, so the halves are mixed first.
std::size_t SpellingTable::first_place(std::uint64_t key) const {
  key ^= key >> 32;
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >>
                                  (64 - std::countr_zero(slots_.size())));
}

std::size_t SpellingTable::place_of(std::string_view word, std::uint64_t key) const {
  std::size_t at = first_place(key);
  for (; slots_[at].size != 0; at = (at + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[at];
    if (slot.key == key && slot.size == word.size() &&
        (word.size() <= sizeof key || std::string_view(slot.text, slot.size) == word))
      break;
  }
  return at;
}

std::uint32_t SpellingTable::number_of(std::string_view word, std::uint32_t next) {
  const std::uint64_t key = key_of(word);
  Slot& slot = slots_[place_of(word, key)];
  if (slot.size != 0) return slot.number;
  slot = {key, word.data(), static_cast<std::uint32_t>(word.size()), next};
  if (++used_ * 2 > slots_.size()) grow();
  return next;
}

std::optional<std::uint32_t> SpellingTable::find(std::string_view word) const {
  const Slot& slot = slots_[place_of(word, key_of(word))];
  return slot.size == 0 ? std::nullopt : std::optional(slot.number);
}

void SpellingTable::grow() {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  for (const Slot& slot : old) {
    if (slot.size == 0) continue;
    std::size_t at = first_place(slot.key);
    while (slots_[at].size != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

}  // namespace coding
