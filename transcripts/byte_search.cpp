#include "transcripts/byte_search.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace transcripts {
namespace {

// Where the two bytes of `needle` stand that are rarest in Dutch (twice the same for one byte).
// Bytes that are no small letters or spaces count as rarest.
std::pair<std::size_t, std::size_t> rarest_two(std::string_view needle) {
  constexpr std::string_view kCommonFirst = "e natirodslghvkmubpwjzcfxyq";
  std::size_t first = 0;
  std::size_t second = needle.size() - 1;
  const auto rarity = [&](std::size_t at) { return kCommonFirst.find(needle[at]); };
  for (std::size_t at = 0; at < needle.size(); ++at) {
    if (rarity(at) > rarity(first)) {
      second = std::exchange(first, at);
    } else if (at != first && (second == first || rarity(at) > rarity(second))) {
      second = at;
    }
  }
  return {first, second};
}

const char* find_byte(const char* begin, const char* end, char byte) {
  const void* found = std::memchr(begin, byte, static_cast<std::size_t>(end - begin));
  return found == nullptr ? end : static_cast<const char*>(found);
}

}  // namespace

ByteSearch::ByteSearch(std::string_view needle) : needle_(needle) {
  if (needle.empty()) return;
  const auto [first, second] = rarest_two(needle);
  first_ = first;
  second_ = second;
}

// Two of the needle's bytes are compared at 64 places together, without branches, so that the
// compiler makes vector code of it; where both fit somewhere, those places are looked at.
std::size_t ByteSearch::find(std::string_view haystack, std::size_t from) const {
  constexpr std::size_t kBlock = 64;
  if (needle_.empty() || from > haystack.size()) return haystack.find(needle_, from);
  const char one = needle_[first_];
  const char other = needle_[second_];
  std::size_t at = from;
  for (; at + kBlock + needle_.size() <= haystack.size(); at += kBlock) {
    const char* ones = haystack.data() + at + first_;
    const char* others = haystack.data() + at + second_;
    unsigned char any = 0;
    for (std::size_t i = 0; i < kBlock; ++i)
      any = static_cast<unsigned char>(any | ((ones[i] == one) & (others[i] == other)));
    if (any == 0) continue;
    const char* const end = ones + kBlock;
    for (const char* here = ones; (here = find_byte(here, end, one)) != end; ++here) {
      const auto place = static_cast<std::size_t>(here - haystack.data()) - first_;
      if (haystack.compare(place, needle_.size(), needle_) == 0) return place;
    }
  }
  return haystack.find(needle_, at);
}

}  // namespace transcripts
