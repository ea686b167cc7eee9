#include "exports/occurrences.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace exports {
namespace {

constexpr std::uint32_t kMostBytes = 80;

}  // namespace

std::string shortened(std::string_view text) {
  std::string line(text);
  if (line.size() > kMostBytes) {
    std::uint32_t end = kMostBytes;
    while (!transcripts::is_grapheme_boundary(text, {end})) --end;
    line.resize(end);
    line += "…";
  }
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void Occurrences::add(std::string_view example) {
  if (count++ == 0) first = shortened(example);
}

}  // namespace exports
