#include "exports/refi/occurrences.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

constexpr std::uint32_t kMostBytes = 80;

}  // namespace

std::string shortened(std::string_view text) {
  std::string line(text);
  if (line.size() > kMostBytes) {
    line.resize(transcripts::previous_grapheme(text, {kMostBytes}).value);
    line += "…";
  }
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void Occurrences::add(std::string_view example) {
  if (count++ == 0) first = shortened(example);
}

}  // namespace exports::refi
