#include "coding/word_scope.h"

#include <algorithm>

#include "coding/voices.h"

namespace coding {
namespace {

template <class Value>
bool holds(const std::vector<Value>& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// The turns of each speaker, in order.
std::vector<std::vector<Span>> turns_by_speaker(const transcripts::Transcript& text) {
  std::vector<std::vector<Span>> turns(text.speakers().size());
  for (const transcripts::Turn& turn : text.turns()) turns[turn.speaker].push_back(turn.span);
  return turns;
}

}  // namespace

ScopedText::ScopedText(const Study& study, const WordScope& scope, const TranscriptId& transcript)
    : scope_(scope) {
  for (const WordSelection& selection : scope.within)
    within_.push_back(coded(study, selection, transcript));
  for (const WordSelection& selection : scope.without)
    without_.push_back(coded(study, selection, transcript));
  const transcripts::Transcript& text = study.text(transcript);
  if (text.turns().empty()) {
    if (!text.text().empty())
      add_voice(study, transcript, std::nullopt, {transcripts::make_span(0, text.text().size())});
    return;
  }
  const SpeakerRoles roles(study, transcript);
  auto turns = turns_by_speaker(text);
  for (std::uint32_t speaker = 0; speaker < roles.size(); ++speaker)
    if (!turns[speaker].empty() && (scope.with_interviewers || !roles.interviewer(speaker)))
      add_voice(study, transcript, roles.participant(speaker), std::move(turns[speaker]));
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

void ScopedText::add_voice(const Study& study, const TranscriptId& transcript,
                           const std::optional<ParticipantId>& participant,
                           std::vector<Span> stretches) {
  const auto lets_pass = [&](const WordSelection& selection) {
    return passes(study, selection.filter, transcript, participant);
  };
  if (!std::all_of(scope_.within.begin(), scope_.within.end(), lets_pass)) return;
  Voice voice{participant, std::move(stretches), {}};
  for (std::uint32_t i = 0; i < scope_.without.size(); ++i) {
    if (!lets_pass(scope_.without[i])) continue;
    if (scope_.without[i].codes.empty()) return;
    voice.ruled_out.push_back(i);
  }
  voices_.push_back(std::move(voice));
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

}  // namespace coding
