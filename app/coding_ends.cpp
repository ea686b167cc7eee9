#include "app/coding_ends.h"

#include <algorithm>
#include <optional>

#include "transcripts/segmentation.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::ByteOffset;
using transcripts::Span;
using transcripts::SpanEnd;
using transcripts::Transcript;

// The ends that a span has where it begins or ends with the word whose first letter is at `start`.
Span edges_of_word(const Transcript& text, std::uint32_t start) {
  Span word = transcripts::word_at(text, {start});
  const Span sentence = transcripts::sentence_at(text, {start});
  if (text.words_in({sentence.begin, word.begin}) == 0)
    word.begin = std::min(word.begin, sentence.begin);
  if (text.words_in({word.end, sentence.end}) == 0) word.end = std::max(word.end, sentence.end);
  return word;
}

ByteOffset edge(const Transcript& text, std::uint32_t start, SpanEnd end) {
  const Span word = edges_of_word(text, start);
  return end == SpanEnd::Begin ? word.begin : word.end;
}

std::uint32_t distance(ByteOffset a, ByteOffset b) {
  return a < b ? b.value - a.value : a.value - b.value;
}

}  // namespace

ByteOffset word_edge_near(const Transcript& text, ByteOffset place, SpanEnd end) {
  const auto& starts = text.word_starts();
  const auto after = std::upper_bound(starts.begin(), starts.end(), place.value);
  std::optional<ByteOffset> best;
  // The word at the place, one before it and one behind it.
  const auto from = after - std::min<std::ptrdiff_t>(2, after - starts.begin());
  const auto to = after == starts.end() ? after : after + 1;
  for (auto start = from; start != to; ++start) {
    const ByteOffset here = edge(text, *start, end);
    if (!best || distance(here, place) < distance(*best, place)) best = here;
  }
  return best.value_or(place);
}

Span with_end_at(const Transcript& text, const Span& span, SpanEnd end, ByteOffset place) {
  if (end == SpanEnd::Begin)
    return {std::min(place, transcripts::previous_grapheme(text.text(), span.end)), span.end};
  return {span.begin, std::max(place, transcripts::next_grapheme(text.text(), span.begin))};
}

Span with_end_moved(const Transcript& text, const Span& span, SpanEnd end, By by) {
  const auto& starts = text.word_starts();
  const ByteOffset now = end == SpanEnd::Begin ? span.begin : span.end;
  auto word = std::upper_bound(starts.begin(), starts.end(), now.value);
  // From a word beyond any that may do, towards the place: the first whose edge lies past it.
  if (by == By::Forward) {
    word -= std::min<std::ptrdiff_t>(1, word - starts.begin());
    while (word != starts.end() && edge(text, *word, end) <= now) ++word;
    if (word == starts.end()) return span;
  } else {
    word += std::min<std::ptrdiff_t>(1, starts.end() - word);
    while (word != starts.begin() && edge(text, *(word - 1), end) >= now) --word;
    if (word == starts.begin()) return span;
    --word;
  }
  const ByteOffset to = edge(text, *word, end);
  const Span moved = end == SpanEnd::Begin ? Span{to, span.end} : Span{span.begin, to};
  return moved.begin < moved.end ? moved : span;
}

}  // namespace app
