#include "transcripts/span.h"

namespace transcripts {

ByteOffset map_offset(ByteOffset offset, SpanEnd end, const TextChange& change) {
  const Span& replaced = change.replaced;
  const ByteOffset after{replaced.begin.value + change.inserted};
  if (offset < replaced.begin) return offset;
  if (offset > replaced.end) return {offset.value - replaced.size() + change.inserted};
  if (replaced.empty()) return end == SpanEnd::Begin ? after : replaced.begin;
  if (offset == replaced.begin) return replaced.begin;
  if (offset == replaced.end) return after;
  return end == SpanEnd::Begin ? replaced.begin : after;
}

std::optional<Span> map_span(const Span& span, const TextChange& change) {
  const Span mapped{map_offset(span.begin, SpanEnd::Begin, change),
                    map_offset(span.end, SpanEnd::End, change)};
  if (mapped.end <= mapped.begin) return std::nullopt;
  return mapped;
}

}  // namespace transcripts
