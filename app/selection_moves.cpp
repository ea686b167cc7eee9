#include "app/selection_moves.h"

#include <algorithm>

#include "transcripts/segmentation.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::ByteOffset;
using transcripts::Span;
using transcripts::Transcript;

// Moves of the selection, from the selection as it is.
struct Mover {
  const Transcript& text;
  Selection now;

  Selection over(const Span& span) const { return {span.begin, span.end}; }
  Selection to(ByteOffset caret, bool extend) const { return {extend ? now.anchor : caret, caret}; }

  Selection next_sentence() const {
    if (now.span().empty()) {
      const Span here = transcripts::sentence_at(text, now.caret);
      if (!here.empty()) return over(here);
    }
    const Span selected = now.span();
    return over(transcripts::next_sentence(
        text, selected.empty() ? now.caret : ByteOffset{selected.end.value - 1}));
  }
  Selection previous_sentence() const {
    return over(transcripts::previous_sentence(text, now.span().begin));
  }
  Selection extend_sentence() const {
    const Span selected = now.span();
    if (selected.empty()) return next_sentence();
    const Span here = transcripts::sentence_at(text, {selected.end.value - 1});
    if (here.end > selected.end) return {selected.begin, here.end};
    return {selected.begin, transcripts::next_sentence(text, here.begin).end};
  }
  Selection shrink_sentence() const {
    const Span selected = now.span();
    if (selected.empty()) return previous_sentence();
    const Span last = transcripts::sentence_at(text, {selected.end.value - 1});
    const Span before = transcripts::previous_sentence(text, last.begin);
    if (before.end <= selected.begin || before == last) return over(last);
    return {selected.begin, before.end};
  }
  Selection turn() const {
    const auto* turn = text.turn_at(now.span().begin);
    return turn == nullptr ? over(transcripts::paragraph_at(text, now.caret)) : over(turn->span);
  }
  Selection character(bool forward, bool extend) const {
    return to(forward ? transcripts::next_grapheme(text.text(), now.caret)
                      : transcripts::previous_grapheme(text.text(), now.caret),
              extend);
  }
  Selection word(bool forward) const {
    const auto& starts = text.word_starts();
    if (forward) {
      const auto next = std::upper_bound(starts.begin(), starts.end(), now.caret.value);
      if (next == starts.end()) return to({static_cast<std::uint32_t>(text.text().size())}, true);
      const Span word = transcripts::word_at(text, now.caret);
      return to(word.end > now.caret ? word.end : transcripts::word_at(text, {*next}).end, true);
    }
    const auto next = std::lower_bound(starts.begin(), starts.end(), now.caret.value);
    return to({next == starts.begin() ? 0 : *(next - 1)}, true);
  }

  std::optional<Selection> after(Command command) const {
    switch (command) {
      case Command::NextSentence:
        return next_sentence();
      case Command::PreviousSentence:
        return previous_sentence();
      case Command::ExtendSentence:
        return extend_sentence();
      case Command::ShrinkSentence:
        return shrink_sentence();
      case Command::SelectTurn:
        return turn();
      case Command::NextCharacter:
        return character(true, false);
      case Command::PreviousCharacter:
        return character(false, false);
      case Command::ExtendCharacter:
        return character(true, true);
      case Command::ShrinkCharacter:
        return character(false, true);
      case Command::ExtendWord:
        return word(true);
      case Command::ShrinkWord:
        return word(false);
      default:
        return std::nullopt;
    }
  }
};

}  // namespace

std::optional<Selection> moved_selection(Command command, const Transcript& text,
                                         const Selection& now) {
  return Mover{text, now}.after(command);
}

}  // namespace app
