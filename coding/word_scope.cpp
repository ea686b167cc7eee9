#include "coding/word_scope.h"

#include <algorithm>

#include "coding/voices.h"

namespace coding {
namespace {

template <class Value>
bool holds(const std::vector<Value>& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

ScopedText::ScopedText(const Study& study, const WordScope& scope, const TranscriptId& transcript)
    : scope_(scope), text_(study.text(transcript)) {
  for (const WordSelection& selection : scope.within)
    within_.push_back(coded(study, selection, transcript));
  for (const WordSelection& selection : scope.without)
    without_.push_back(coded(study, selection, transcript));
  if (text_.turns().empty()) {
    if (!text_.text().empty()) add_voice(study, transcript, 0, std::nullopt);
    return;
  }
  const SpeakerRoles roles(study, transcript);
  for (std::uint32_t speaker = 0; speaker < roles.size(); ++speaker)
    if (text_.shares()[speaker].turns > 0 &&
        (scope.with_interviewers || !roles.interviewer(speaker)))
      add_voice(study, transcript, speaker, roles.participant(speaker));
}

ScopedText::Coded ScopedText::coded(const Study& study, const WordSelection& selection,
                                    const TranscriptId& transcript) {
  if (selection.codes.empty()) return {};
  by_codes_ = true;
  const ChosenCodings chosen(selection.filter);
  std::vector<Span> spans;
  for (const Coding& coding : study.codings().of(transcript))
    if (holds(selection.codes, coding.code) && chosen(coding)) spans.push_back(coding.span);
  return {united(std::move(spans))};
}

void ScopedText::add_voice(const Study& study, const TranscriptId& transcript, std::uint32_t number,
                           const std::optional<ParticipantId>& participant) {
  const auto lets_pass = [&](const WordSelection& selection) {
    return passes(study, selection.filter, transcript, participant);
  };
  if (!std::all_of(scope_.within.begin(), scope_.within.end(), lets_pass)) return;
  Voice voice{number, participant, {}};
  for (std::uint32_t i = 0; i < scope_.without.size(); ++i) {
    if (!lets_pass(scope_.without[i])) continue;
    if (scope_.without[i].codes.empty()) return;
    voice.ruled_out.push_back(i);
  }
  voices_.push_back(std::move(voice));
}

bool ScopedText::counts_elsewhere() const {
  return std::all_of(scope_.within.begin(), scope_.within.end(),
                     [](const WordSelection& selection) { return selection.codes.empty(); });
}

std::vector<Span> ScopedText::stretches(const Voice& voice) const {
  if (text_.turns().empty()) return {transcripts::make_span(0, text_.text().size())};
  std::vector<Span> found;
  for (const transcripts::Turn& turn : text_.turns())
    if (turn.speaker == voice.number && may_decide(voice, turn.span)) found.push_back(turn.span);
  return found;
}

bool ScopedText::may_decide(const Voice& voice, const Span& stretch) const {
  if (counts_elsewhere())
    return std::any_of(voice.ruled_out.begin(), voice.ruled_out.end(),
                       [&](std::uint32_t i) { return without_[i].touches(stretch); });
  for (std::size_t i = 0; i < within_.size(); ++i)
    if (!scope_.within[i].codes.empty() && !within_[i].touches(stretch)) return false;
  return true;
}

bool ScopedText::takes(const Voice& voice, ByteOffset at) {
  if (!by_codes_) return true;
  for (std::size_t i = 0; i < within_.size(); ++i)
    if (!scope_.within[i].codes.empty() && !within_[i].holds(at)) return false;
  return std::none_of(voice.ruled_out.begin(), voice.ruled_out.end(),
                      [&](std::uint32_t i) { return without_[i].holds(at); });
}

bool ScopedText::Coded::holds(ByteOffset at) {
  if (next > 0 && at < spans[next - 1].end) next = 0;  // the next voice begins from the start
  while (next < spans.size() && spans[next].end <= at) ++next;
  return next < spans.size() && spans[next].begin <= at;
}

bool ScopedText::Coded::touches(const Span& stretch) const {
  const auto first = std::partition_point(
      spans.begin(), spans.end(), [&](const Span& span) { return span.end <= stretch.begin; });
  return first != spans.end() && first->begin < stretch.end;
}

}  // namespace coding
