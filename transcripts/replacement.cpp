#include "transcripts/replacement.h"

#include <algorithm>
#include <limits>

#include "transcripts/message.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

void check_order(std::string_view text, const std::vector<Replacement>& replacements) {
  ByteOffset before;
  std::uint64_t size = text.size();
  bool sound = true;
  for (const Replacement& replacement : replacements) {
    const Span& span = replacement.span;
    sound =
        sound && span.begin >= before && span.end >= span.begin && span.end.value <= text.size();
    size += replacement.text.size();
    before = span.end;
  }
  if (!sound || size > std::numeric_limits<std::uint32_t>::max())
    throw Error(say("Een verandering ligt niet goed in de tekst.",
                    "A change does not lie rightly in the text."));
}

std::string_view piece(std::string_view text, ByteOffset begin, ByteOffset end) {
  return text.substr(begin.value, end.value - begin.value);
}

// Widens replacements until each lies on whole letters; twice as many letters each round, so that a
// row of thousands of flags takes few.
class Widening {
 public:
  Widening(std::string_view text, std::vector<Replacement> replacements)
      : text_(text), list_(std::move(replacements)) {}

  std::vector<Replacement> run() && {
    for (Replacement& replacement : list_) {
      if (!is_grapheme_boundary(text_, replacement.span.begin) ||
          !is_grapheme_boundary(text_, replacement.span.end))
        throw Error(say("Een verandering ligt niet op hele tekens van de tekst.",
                        "A change does not lie on whole characters of the text."));
      replacement.text = to_nfc(replacement.text);
    }
    for (std::size_t letters = 1; widen(letters); letters *= 2) {
    }
    return std::move(list_);
  }

 private:
  // One round; false where nothing had to be widened.
  bool widen(std::size_t letters) {
    const std::string result = replaced(text_, list_);
    const ReplacementMap map(list_);
    std::vector<Replacement> next;
    bool widened = false;
    bool right = false;  // whether next.back() must be widened to the right
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const bool left = !is_grapheme_boundary(result, map.result(i).begin);
      const bool join =
          !next.empty() && (left || right) && !far_apart(next.back(), list_[i], letters);
      if (right && !join) widen_right(next.back(), letters);
      if (left && !join) widen_left(list_[i], letters);
      if (join) {
        append(next.back(), list_[i]);
      } else {
        next.push_back(std::move(list_[i]));
      }
      right = !is_grapheme_boundary(result, map.result(i).end);
      widened = widened || left || right;
    }
    if (right) widen_right(next.back(), letters);
    list_ = std::move(next);
    if (widened)
      for (Replacement& replacement : list_) replacement.text = to_nfc(replacement.text);
    return widened;
  }

  // Whether both may be widened by so many letters and still do not meet.
  bool far_apart(const Replacement& before, const Replacement& after, std::size_t letters) const {
    ByteOffset at = before.span.end;
    for (std::size_t i = 0; i <= 2 * letters; ++i) {
      if (at >= after.span.begin) return false;
      at = next_grapheme(text_, at);
    }
    return true;
  }

  void widen_left(Replacement& replacement, std::size_t letters) const {
    ByteOffset begin = replacement.span.begin;
    while (letters-- > 0 && begin.value > 0) begin = previous_grapheme(text_, begin);
    replacement.text.insert(0, piece(text_, begin, replacement.span.begin));
    replacement.span.begin = begin;
  }
  void widen_right(Replacement& replacement, std::size_t letters) const {
    ByteOffset end = replacement.span.end;
    while (letters-- > 0 && end.value < text_.size()) end = next_grapheme(text_, end);
    replacement.text.append(piece(text_, replacement.span.end, end));
    replacement.span.end = end;
  }
  void append(Replacement& last, const Replacement& next) const {
    last.text += piece(text_, last.span.end, next.span.begin);
    last.text += next.text;
    last.span.end = next.span.end;
  }

  std::string_view text_;
  std::vector<Replacement> list_;
};

}  // namespace

std::string replaced(std::string_view text, const std::vector<Replacement>& replacements) {
  check_order(text, replacements);
  std::string result;
  std::size_t size = text.size();
  for (const Replacement& replacement : replacements) size += replacement.text.size();
  result.reserve(size);
  std::size_t from = 0;
  for (const Replacement& replacement : replacements) {
    result += text.substr(from, replacement.span.begin.value - from);
    result += replacement.text;
    from = replacement.span.end.value;
  }
  result += text.substr(from);
  return result;
}

std::vector<Replacement> reversed(std::string_view text,
                                  const std::vector<Replacement>& replacements) {
  const ReplacementMap map(replacements);
  std::vector<Replacement> back;
  back.reserve(replacements.size());
  for (std::size_t i = 0; i < replacements.size(); ++i)
    back.push_back({map.result(i), std::string(piece(text, replacements[i].span.begin,
                                                     replacements[i].span.end))});
  return back;
}

std::vector<Replacement> on_whole_letters(std::string_view text,
                                          std::vector<Replacement> replacements) {
  check_order(text, replacements);
  return Widening(text, std::move(replacements)).run();
}

ReplacementMap::ReplacementMap(const std::vector<Replacement>& replacements) {
  changes_.reserve(replacements.size());
  shifts_.reserve(replacements.size() + 1);
  shifts_.push_back(0);
  for (const Replacement& replacement : replacements) {
    const auto inserted = static_cast<std::uint32_t>(replacement.text.size());
    changes_.push_back({replacement.span, inserted});
    shifts_.push_back(shifts_.back() + inserted - replacement.span.size());
  }
}

// Only the changes that hold or touch the offset matter; they are made from the last to the first,
// so that each sees the text as it is written.
ByteOffset ReplacementMap::map(ByteOffset offset, SpanEnd end) const {
  const auto first = std::lower_bound(
      changes_.begin(), changes_.end(), offset,
      [](const TextChange& change, ByteOffset at) { return change.replaced.end < at; });
  auto last = first;
  while (last != changes_.end() && last->replaced.begin <= offset) ++last;
  const std::int64_t shift = shifts_[static_cast<std::size_t>(first - changes_.begin())];
  while (last != first) offset = map_offset(offset, end, *--last);
  return {static_cast<std::uint32_t>(offset.value + shift)};
}

std::optional<Span> ReplacementMap::map(const Span& span) const {
  const Span mapped{map(span.begin, SpanEnd::Begin), map(span.end, SpanEnd::End)};
  if (mapped.end <= mapped.begin) return std::nullopt;
  return mapped;
}

Span ReplacementMap::result(std::size_t index) const {
  const std::int64_t begin = changes_[index].replaced.begin.value + shifts_[index];
  return make_span(static_cast<std::size_t>(begin),
                   static_cast<std::size_t>(begin) + changes_[index].inserted);
}

}  // namespace transcripts
