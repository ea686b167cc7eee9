#include "coding/turns_after.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace coding {
namespace {

using transcripts::ReplacementMap;
using transcripts::SpanEnd;
using transcripts::Transcript;
using transcripts::Turn;

std::string_view piece(std::string_view text, ByteOffset begin, ByteOffset end) {
  return begin < end ? text.substr(begin.value, end.value - begin.value) : std::string_view();
}

// Without what both texts begin and end with: only the rest says in whose words something changed.
Replacement trimmed(std::string_view text, Replacement replacement) {
  const std::string_view old = piece(text, replacement.span.begin, replacement.span.end);
  const std::string_view now = replacement.text;
  const std::size_t least = std::min(old.size(), now.size());
  std::size_t front = 0;
  while (front < least && old[front] == now[front]) ++front;
  while (front > 0 && !transcripts::is_grapheme_boundary(
                          text, {static_cast<std::uint32_t>(replacement.span.begin.value + front)}))
    --front;
  std::size_t back = 0;
  while (back < least - front && old[old.size() - 1 - back] == now[now.size() - 1 - back]) ++back;
  while (back > 0 && !transcripts::is_grapheme_boundary(
                         text, {static_cast<std::uint32_t>(replacement.span.end.value - back)}))
    --back;
  replacement.text = std::string(now.substr(front, now.size() - front - back));
  replacement.span.begin.value += static_cast<std::uint32_t>(front);
  replacement.span.end.value -= static_cast<std::uint32_t>(back);
  return replacement;
}

class TurnsAfter {
 public:
  TurnsAfter(const Transcript& before, std::string_view result,
             const std::vector<Replacement>& replacements)
      : before_(before),
        result_(result),
        replacements_(trim(before.text(), replacements)),
        map_(replacements_) {}

  std::vector<Turn> run(std::vector<LostTurn>& lost) && {
    spans_.reserve(before_.turns().size());
    for (const Turn& turn : before_.turns())
      spans_.push_back({edge(turn.span.begin, SpanEnd::Begin), edge(turn.span.end, SpanEnd::End)});
    for (std::size_t i = 0; i < replacements_.size(); ++i) share(i);
    for (std::size_t i = 0; i < spans_.size(); ++i) take(i, lost);
    return std::move(after_);
  }

 private:
  static std::vector<Replacement> trim(std::string_view text,
                                       const std::vector<Replacement>& replacements) {
    std::vector<Replacement> trimmed_ones;
    trimmed_ones.reserve(replacements.size());
    for (const Replacement& replacement : replacements)
      trimmed_ones.push_back(trimmed(text, replacement));
    return trimmed_ones;
  }

  // As a coding's, but what is inserted at the edge is within.
  ByteOffset edge(ByteOffset offset, SpanEnd end) const {
    const auto at = std::lower_bound(
        replacements_.begin(), replacements_.end(), offset,
        [](const Replacement& one, ByteOffset place) { return one.span.end < place; });
    for (auto one = at; one != replacements_.end() && one->span.begin <= offset; ++one)
      if (one->span.empty()) end = end == SpanEnd::Begin ? SpanEnd::End : SpanEnd::Begin;
    return map_.map(offset, end);
  }

  // What replaces words of several turns goes to the first of them up to its first line end, and to
  // the last from there on.
  void share(std::size_t number) {
    const Span& span = replacements_[number].span;
    const std::size_t first = before_.first_turn_after(span.begin);
    std::size_t last = first;
    while (last < spans_.size() && before_.turns()[last].span.begin < span.end) ++last;
    if (span.empty() || last < first + 2) return;
    const std::string& text = replacements_[number].text;
    const Span place = map_.result(number);
    const std::size_t line_end = std::min(text.find('\n'), text.size());
    const auto ends = static_cast<std::uint32_t>(place.begin.value + line_end);
    spans_[first].end = {ends};
    for (std::size_t i = first + 1; i + 1 < last; ++i) spans_[i] = {{ends}, {ends}};
    spans_[last - 1].begin = {std::min(ends + 1, place.end.value)};
  }

  void take(std::size_t number, std::vector<LostTurn>& lost) {
    const auto index = static_cast<std::uint32_t>(number);
    Turn turn = before_.turns()[number];
    const Span old = turn.span;
    turn.span = spans_[number];
    if (!after_.empty()) turn.span.begin = std::max(turn.span.begin, after_.back().span.end);
    if (turn.span.end <= turn.span.begin) {
      lost.push_back({index, false});
      return;
    }
    if (!after_.empty() && has_line_end(before_.text(), {last_end_, old.begin}) &&
        !has_line_end(result_, {after_.back().span.end, turn.span.begin})) {
      if (after_.back().speaker != turn.speaker) lost.push_back({index, true});
      after_.back().span.end = turn.span.end;
    } else {
      after_.push_back(std::move(turn));
    }
    last_end_ = old.end;
  }

  static bool has_line_end(std::string_view text, const Span& gap) {
    return piece(text, gap.begin, gap.end).find('\n') != std::string_view::npos;
  }

  const Transcript& before_;
  std::string_view result_;
  std::vector<Replacement> replacements_;
  ReplacementMap map_;
  std::vector<Span> spans_;  // of the turns of before_, in result_
  std::vector<Turn> after_;
  ByteOffset last_end_;  // in before_, of the turn that was taken last
};

}  // namespace

std::vector<Turn> turns_after(const Transcript& before, std::string_view result,
                              const std::vector<Replacement>& replacements,
                              std::vector<LostTurn>& lost) {
  return TurnsAfter(before, result, replacements).run(lost);
}

}  // namespace coding
