#include "tests/support/marked_text.h"

namespace tests {

MarkedText unmark(std::string_view marked) {
  const std::size_t open = marked.find('[');
  const std::size_t close = marked.find(']');
  std::string text(marked);
  text.erase(close, 1).erase(open, 1);
  return {text, transcripts::make_span(open, close - 1)};
}

std::string mark(std::string_view text, const transcripts::Span& span) {
  std::string marked(text);
  marked.insert(span.end.value, "]").insert(span.begin.value, "[");
  return marked;
}

std::string corrected(std::string_view marked, std::string_view from, std::string_view to) {
  MarkedText before = unmark(marked);
  const std::size_t at = before.text.find(from);
  before.text.replace(at, from.size(), to);
  const auto span = transcripts::map_span(
      before.span,
      {transcripts::make_span(at, at + from.size()), static_cast<std::uint32_t>(to.size())});
  return span ? mark(before.text, *span) : before.text;
}

}  // namespace tests
