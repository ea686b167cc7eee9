// Any query on any text: hits in order, on grapheme boundaries, never empty; and a pattern that
// matches a line matches only where its required literals stand.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "transcripts/regex_literals.h"
#include "transcripts/search.h"
#include "transcripts/unicode_regex.h"

namespace {

using transcripts::Matching;
using transcripts::Span;

void search(const std::string& text, const transcripts::Query& query) {
  transcripts::ByteOffset before;
  for (const Span& hit : transcripts::find(text, query)) {
    if (hit.empty() || hit.begin < before || hit.end.value > text.size()) std::abort();
    if (!transcripts::is_grapheme_boundary(text, hit.begin) ||
        !transcripts::is_grapheme_boundary(text, hit.end))
      std::abort();
    before = hit.end;
  }
}

void match(const std::string& line, const std::string& pattern) {
  try {
    const transcripts::Regex regex(pattern);
    transcripts::RegexBudget budget({}, std::chrono::milliseconds(20));
    transcripts::RegexMatcher matcher(regex, budget);
    matcher.set_line(line);
    const auto literals = transcripts::required_literals(pattern);
    const std::string folded = transcripts::fold(line);
    while (matcher.next()) {
      if (matcher.match().end.value > line.size()) std::abort();
      bool stands = literals.empty();
      for (const std::string& literal : literals)
        stands = stands || folded.find(literal) != std::string::npos;
      if (!stands) std::abort();
    }
  } catch (const transcripts::RegexError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view all(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const std::size_t end = std::min(all.find('\n'), all.size());
  const std::string query =
      transcripts::clean_utf8(all.substr(0, std::min<std::size_t>(end, 200))).text;
  const std::string text = transcripts::clean_utf8(all.substr(std::min(end + 1, all.size()))).text;
  constexpr Matching kWays[] = {Matching::Folded, Matching::Exact, Matching::Inflected,
                                Matching::Compounds};
  const auto words = (bytes[0] & 1) != 0 ? transcripts::Words::Whole : transcripts::Words::Any;
  if (bytes[0] % 5 == 4)
    match(text, query);
  else
    search(text, {query, kWays[bytes[0] % 5], words});
  return 0;
}
