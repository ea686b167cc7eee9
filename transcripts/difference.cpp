#include "transcripts/difference.h"

#include <algorithm>
#include <cstring>

namespace transcripts {

TextChange difference(std::string_view before, std::string_view after) {
  constexpr std::size_t kBlock = 4096;  // compared at once
  const std::size_t least = std::min(before.size(), after.size());
  std::size_t front = 0;
  while (front + kBlock <= least &&
         std::memcmp(before.data() + front, after.data() + front, kBlock) == 0)
    front += kBlock;
  while (front < least && before[front] == after[front]) ++front;
  const char* const before_end = before.data() + before.size();
  const char* const after_end = after.data() + after.size();
  std::size_t back = 0;
  while (back + kBlock <= least - front &&
         std::memcmp(before_end - back - kBlock, after_end - back - kBlock, kBlock) == 0)
    back += kBlock;
  while (back < least - front && before_end[-1 - static_cast<std::ptrdiff_t>(back)] ==
                                     after_end[-1 - static_cast<std::ptrdiff_t>(back)])
    ++back;
  return {make_span(front, before.size() - back),
          static_cast<std::uint32_t>(after.size() - back - front)};
}

}  // namespace transcripts
