#include "app/quotation_context.h"

#include <algorithm>
#include <string_view>

namespace app {
namespace {

using transcripts::Span;
using transcripts::Transcript;

// What of the turns `from` up to `to` lies in `within`.
std::string turns_in(const Transcript& text, std::size_t from, std::size_t to, const Span& within) {
  std::string words;
  for (std::size_t at = from; at < to; ++at) {
    const transcripts::Turn& turn = text.turns()[at];
    const Span part{std::max(turn.span.begin, within.begin), std::min(turn.span.end, within.end)};
    if (!(part.begin < part.end)) continue;
    if (!words.empty()) words += '\n';
    if (part.begin == turn.span.begin) words += text.speakers()[turn.speaker] + ": ";
    words += text.slice(part);
  }
  return words;
}

}  // namespace

QuotationContext context_of(const Transcript& text, const Span& quotation, std::uint32_t steps) {
  const auto& turns = text.turns();
  const std::size_t first = text.first_turn_after(quotation.begin);
  std::size_t last = first;  // behind the last turn that it lies in
  while (last < turns.size() && turns[last].span.begin < quotation.end) ++last;
  const bool part_of_turns = first < last && (turns[first].span.begin < quotation.begin ||
                                              quotation.end < turns[last - 1].span.end);
  QuotationContext context;
  if (steps == 0) {
    context.more = part_of_turns || first > 0 || last < turns.size();
    return context;
  }
  const std::size_t turns_more = steps - (part_of_turns ? 1 : 0);
  const std::size_t from = first - std::min(first, turns_more);
  const std::size_t to = std::min(turns.size(), last + turns_more);
  const transcripts::ByteOffset end{static_cast<std::uint32_t>(text.text().size())};
  context.before = turns_in(text, from, last, {{0}, quotation.begin});
  context.after = turns_in(text, first, to, {quotation.end, end});
  context.more = from > 0 || to < turns.size();
  return context;
}

}  // namespace app
