#include "transcripts/transcript.h"

#include <algorithm>

#include "transcripts/message.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

void check_turns(std::string_view text, const std::vector<Turn>& turns, std::size_t speakers) {
  ByteOffset before;
  for (const Turn& turn : turns) {
    const bool sound = turn.span.begin >= before && turn.span.begin < turn.span.end &&
                       turn.span.end.value <= text.size() && turn.speaker < speakers &&
                       is_grapheme_boundary(text, turn.span.begin) &&
                       is_grapheme_boundary(text, turn.span.end);
    if (!sound)
      throw Error(say("Een beurt ligt niet goed in de tekst (bij byte {}).",
                      "A turn does not lie rightly in the text (at byte {}).",
                      turn.span.begin.value));
    before = turn.span.end;
  }
}

std::string checked_utf8(std::string text) {
  if (!is_utf8(text))
    throw Error(say("De tekst van een gesprek is geen geldige UTF-8.",
                    "The text of a transcript is not valid UTF-8."));
  return text;
}

}  // namespace

Transcript::Transcript(std::string text, std::vector<Turn> turns, std::vector<std::string> speakers)
    : text_(checked_utf8(std::move(text))),
      turns_(std::move(turns)),
      speakers_(std::move(speakers)),
      units_(text_) {
  check_turns(text_, turns_, speakers_.size());
}

std::string_view Transcript::slice(const Span& span) const {
  return std::string_view(text_).substr(span.begin.value, span.size());
}

std::size_t Transcript::first_turn_after(ByteOffset offset) const {
  const auto turn = std::upper_bound(turns_.begin(), turns_.end(), offset,
                                     [](ByteOffset at, const Turn& t) { return at < t.span.end; });
  return static_cast<std::size_t>(turn - turns_.begin());
}

const Turn* Transcript::turn_at(ByteOffset offset) const {
  const std::size_t index = first_turn_after(offset);
  if (index < turns_.size() && turns_[index].span.contains(offset)) return &turns_[index];
  if (index > 0 && turns_[index - 1].span.end == offset) return &turns_[index - 1];
  return nullptr;
}

const std::vector<std::uint32_t>& Transcript::word_starts() const {
  std::call_once(words_made_, [this] { word_starts_ = transcripts::word_starts(text_); });
  return word_starts_;
}

std::uint32_t Transcript::words_in(const Span& span) const {
  const auto& starts = word_starts();
  const auto first = std::lower_bound(starts.begin(), starts.end(), span.begin.value);
  return static_cast<std::uint32_t>(std::lower_bound(first, starts.end(), span.end.value) - first);
}

const std::vector<Transcript::Stretch>& Transcript::stretches() const {
  std::call_once(stretches_made_, [this] {
    stretches_.reserve(turns_.size() + 1);
    for (const Turn& turn : turns_) {
      const CodePointRange range = units_.to_code_points(turn.span);
      stretches_.push_back({turn.span, turn.speaker, range.end.value - range.start.value});
    }
    constexpr ByteOffset kNever{0xFFFFFFFF};
    stretches_.push_back({{kNever, kNever}, 0, 0});
  });
  return stretches_;
}

const std::vector<Transcript::Share>& Transcript::shares() const {
  std::call_once(shares_made_, [this] {
    shares_.resize(speakers_.size());
    for (const Turn& turn : turns_) {
      ++shares_[turn.speaker].turns;
      shares_[turn.speaker].words += words_in(turn.span);
    }
  });
  return shares_;
}

}  // namespace transcripts
