#include "transcripts/search_regex.h"

#include <algorithm>
#include <chrono>

#include "transcripts/regex_literals.h"
#include "transcripts/words_around.h"

namespace transcripts {
namespace {

// A line may take a fourth of the time that is left, so that one or two with which a pattern cannot
// cope leave most of it for the others.
constexpr int kLinesPart = 4;

// Without its line end.
Span line_at(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return make_span(before + 1, std::min(text.find('\n', at), text.size()));  // npos + 1 is 0
}

}  // namespace

RegexSearch::RegexSearch(const Query& query, std::stop_token stop)
    : regex_(query.text),
      budget_(std::move(stop), std::chrono::seconds(2), kLinesPart),
      matcher_(regex_, budget_),
      words_(query.words) {
  for (const std::string& literal : required_literals(query.text))
    literals_.emplace_back(fold(literal, InnerHyphens::Dropped));
}

std::vector<Span> RegexSearch::lines_to_look_at(const SearchableText& text) const {
  std::vector<Span> lines;
  if (literals_.empty()) {
    for (std::size_t at = 0; at <= text.text().size(); at = lines.back().end.value + 1)
      lines.push_back(line_at(text.text(), at));
    return lines;
  }
  const FoldedText& folded = text.folded();
  for (const ByteSearch& literal : literals_) {
    std::size_t near = 0;
    Span line;
    each_occurrence(folded.text, literal, [&](std::size_t at) {
      const auto hit = folded.original(make_span(at, at + literal.needle().size()), near);
      // One that cuts a letter (two of the three points of an ellipsis) is part of no match.
      if (hit && (lines.empty() || hit->begin >= line.end)) {
        line = line_at(text.text(), hit->begin.value);
        lines.push_back(line);
      }
      return at + 1;
    });
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

std::vector<Span> RegexSearch::in(const SearchableText& searchable) {
  std::vector<Span> found;
  const std::string_view text = searchable.text();
  WordsAround around(text);
  budget_.demand_time();
  for (const Span& line : lines_to_look_at(searchable)) {
    matcher_.set_line(text.substr(line.begin.value, line.size()));
    while (matcher_.next()) {
      const Span match = matcher_.match();
      if (match.empty()) continue;
      Span hit =
          make_span(line.begin.value + match.begin.value, line.begin.value + match.end.value);
      if (!is_grapheme_boundary(text, hit.begin)) hit.begin = previous_grapheme(text, hit.begin);
      if (!is_grapheme_boundary(text, hit.end)) hit.end = next_grapheme(text, hit.end);
      if (!found.empty() && hit.begin < found.back().end) continue;
      if (words_ == Words::Any || around.whole(hit)) found.push_back(hit);
    }
  }
  return found;
}

}  // namespace transcripts
