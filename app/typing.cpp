#include "app/typing.h"

#include <algorithm>
#include <utility>

#include "transcripts/unicode.h"

namespace app {

using coding::ByteOffset;
using coding::Replacement;
using coding::Span;

Typing::Typing(coding::Study study, const coding::TranscriptId& transcript,
               std::optional<coding::CoderId> coder)
    : study_(std::move(study)), transcript_(transcript), coder_(coder), shown_(study_) {}

bool Typing::goes_on_at(const Span& span) const {
  return !typed_ || (span.begin <= place_.end && place_.begin <= span.end);
}

ByteOffset Typing::type(const Span& span, std::string_view text) {
  const std::string_view before = shown_.text(transcript_).text();
  const Span whole =
      typed_ ? Span{std::min(span.begin, place_.begin), std::max(span.end, place_.end)} : span;
  // What lies beside the place where was typed is the same in both texts.
  Replacement next;
  next.span = whole;
  if (typed_)
    next.span = {{typing_.span.begin.value - (place_.begin.value - whole.begin.value)},
                 {typing_.span.end.value + (whole.end.value - place_.end.value)}};
  next.text = std::string(before.substr(whole.begin.value, span.begin.value - whole.begin.value));
  next.text += coding::clean_text(text);
  next.text += before.substr(span.end.value, whole.end.value - span.end.value);
  const std::size_t behind = before.size() - span.end.value;

  const auto& base = study_.text(transcript_);
  auto really = coding::settled(base, {next});
  coding::EditGroup group = coding::replace_text(study_, transcript_, really, coder_);
  coding::Study shown = study_;
  if (!group.edits.empty()) shown.change(group);
  if (!really.empty()) next = std::move(really.front());
  shown_ = std::move(shown);
  group_ = std::move(group);
  typing_ = std::move(next);
  typed_ = true;
  place_ = {typing_.span.begin,
            {typing_.span.begin.value + static_cast<std::uint32_t>(typing_.text.size())}};
  const std::string_view now = shown_.text(transcript_).text();
  const ByteOffset caret{static_cast<std::uint32_t>(now.size() - std::min(behind, now.size()))};
  return transcripts::is_grapheme_boundary(now, caret) ? caret
                                                       : transcripts::next_grapheme(now, caret);
}

coding::Swallowed Typing::swallowed() const {
  return coding::swallowed(study_, transcript_, {typing_});
}

}  // namespace app
