#include "transcripts/common_words.h"

#include <string_view>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::set<std::string> common_among(const std::map<std::string, std::size_t>& names,
                                   const std::vector<std::string>& lines) {
  std::set<std::string> common;
  if (names.empty()) return common;
  for (const std::string& line : lines) {
    for (std::size_t at = 0; at < line.size();) {
      const auto begin = at;
      while (at < line.size() && is_letter(line[at])) ++at;
      const auto size = at - begin;
      at += size == 0 ? 1 : 0;
      if (size == 0 || line[begin] < 'a' || line[begin] > 'z') continue;
      // Most words begin like none of the names, and folding is dear.
      const auto near = names.lower_bound(std::string(1, line[begin]));
      if (near == names.end() || near->first[0] != line[begin]) continue;
      auto word = fold(std::string_view(line).substr(begin, size));
      if (names.contains(word)) common.insert(std::move(word));
    }
  }
  return common;
}

}  // namespace transcripts
