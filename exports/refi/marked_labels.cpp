#include "exports/refi/marked_labels.h"

#include "transcripts/import.h"

namespace exports::refi {
namespace {

using transcripts::Span;
using transcripts::Turn;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.emplace_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

// Finds what was cut apart again: the lines of each turn stand in the whole text in their order,
// with labels, times and blank lines between them.
class Finder {
 public:
  explicit Finder(std::string_view whole) : whole_(whole) {}

  // Where all lines of the turn stand; an empty span where one of them was changed.
  Span find(std::string_view turn) {
    // A label with its time is no longer.
    constexpr std::size_t kFarthest = 400;
    std::size_t begin = std::string_view::npos;
    std::size_t at = from_;
    for (const std::string& line : lines_of(turn)) {
      if (line.empty()) continue;
      const std::size_t found = whole_.substr(0, at + kFarthest + line.size()).find(line, at);
      if (found == std::string_view::npos) return {};
      if (begin == std::string_view::npos) begin = found;
      at = found + line.size();
    }
    if (begin == std::string_view::npos) return {};
    from_ = at;
    return transcripts::make_span(begin, at);
  }

 private:
  std::string_view whole_;
  std::size_t from_ = 0;
};

}  // namespace

MarkedTurns marked_turns(std::string_view text) {
  MarkedTurns marked;
  transcripts::ImportedTranscript found;
  try {
    found = transcripts::recognise({"txt", lines_of(text), {}, false}, "");
  } catch (const transcripts::ImportError&) {
    return marked;  // no words
  }
  Finder finder(text);
  for (const Turn& turn : found.transcript->turns()) {
    const Span span = finder.find(found.transcript->slice(turn.span));
    if (!span.empty()) marked.turns.push_back({span, turn.speaker, turn.time, {}});
  }
  if (marked.turns.empty()) return marked;
  marked.speakers = found.transcript->speakers();
  marked.interviewers = found.interviewers;
  return marked;
}

}  // namespace exports::refi
