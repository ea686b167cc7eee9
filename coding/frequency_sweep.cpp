#include "coding/frequency_sweep.h"

#include <algorithm>
#include <bit>

namespace coding {

CodeSlots::CodeSlots(const std::vector<CodebookEntry>& entries)
    : shift_(64 - static_cast<int>(std::bit_width(entries.size() * 4 + 1))),
      slots_(std::size_t{1} << (64 - shift_)) {
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const CodeId& code = entries[i].code->id;
    slots_[place_of(code)] = {code, i};
  }
}

std::uint32_t CodeSlots::of(const CodeId& code) const {
  return slots_[place_of(code)].row;
}

// Where it is, or would be. The multiplication spreads the random bits upward (Fibonacci hashing):
// the low bits of a GUID's bytes are partly fixed.
std::size_t CodeSlots::place_of(const CodeId& code) const {
  const std::uint64_t mixed = code.guid.half(0) ^ std::rotl(code.guid.half(1), 32);
  std::size_t at = (mixed * 0x9E3779B97F4A7C15U) >> shift_;
  while (slots_[at].code != code && slots_[at].row != ColumnChoice::kNone)
    at = at + 1 == slots_.size() ? 0 : at + 1;
  return at;
}

FrequencySweep::FrequencySweep(const Study& study, const FrequencyQuery& query,
                               const ColumnChoice& choice,
                               const std::vector<CodebookEntry>& entries)
    : study_(study),
      query_(query),
      choice_(choice),
      slots_(entries),
      width_(choice.columns().size() + 1),
      parent_(entries.size(), ColumnChoice::kNone),
      rows_(entries.size()),
      cells_(rows_ * width_),
      bases_(width_),
      base_transcript_(width_) {
  if (query.with_subcodes)
    for (std::size_t row = 0; row < entries.size(); ++row)
      if (const auto& parent = entries[row].code->parent) parent_[row] = slots_.of(*parent);
  participants_.reserve(study.participants().size());
  for (const auto& [id, participant] : study.participants()) participants_.push_back(id);
  met_.resize(width_ * participants_.size());
  for (const auto& [id, text] : study.table<Text>()) count_transcript(id, *text.content);
  count_people();
}

void FrequencySweep::count_transcript(const TranscriptId& id, const transcripts::Transcript& text) {
  ++number_;
  const SpeakerRoles roles(study_, id);
  make_voices(id, roles);
  add_bases(text, roles);
  switch (query_.count) {
    case CountOf::Passages:
      return count_codings<CountOf::Passages>(id, text, roles);
    case CountOf::Codings:
      return count_codings<CountOf::Codings>(id, text, roles);
    case CountOf::Participants:
      return count_codings<CountOf::Participants>(id, text, roles);
    case CountOf::Transcripts:
      return count_codings<CountOf::Transcripts>(id, text, roles);
    case CountOf::Words:
      return count_codings<CountOf::Words>(id, text, roles);
  }
}

template <CountOf kCount>
void FrequencySweep::count_codings(const TranscriptId& id, const transcripts::Transcript& text,
                                   const SpeakerRoles& roles) {
  const auto unknown = static_cast<std::uint32_t>(roles.size());
  const auto codings = study_.codings().of(id);
  OwnerSweep owners(text, roles);
  // Two loops, so that the one's guesses that fail do not hold up the other's.
  winners_.clear();
  for (const Coding& coding : codings) {
    const std::uint32_t winner = owners.winner(coding.span);
    winners_.push_back(winner == OwnerSweep::kNobody         ? unknown
                       : winner == OwnerSweep::kInterviewers ? unknown + 1
                                                             : winner);
  }
  const std::vector<CoderId>& coders = query_.filter.coders;
  for (std::size_t i = 0; i < codings.size(); ++i) {
    const Coding& coding = codings[i];
    const Voice& voice = voices_[winners_[i]];
    if (!voice.counts ||
        (!coders.empty() && std::find(coders.begin(), coders.end(), coding.coder) == coders.end()))
      continue;
    const std::uint32_t coder =
        choice_.by_coder() ? choice_.of_coder(coding.coder) : ColumnChoice::kNone;
    for (std::uint32_t row = slots_.of(coding.code); row != ColumnChoice::kNone;
         row = parent_[row]) {
      if (coder != ColumnChoice::kNone)
        count_cell<kCount>(cell(row, coder), coding.span, voice, text);
      for (std::uint32_t at = voice.first; at < voice.last; ++at)
        count_cell<kCount>(cell(row, voice_columns_[at]), coding.span, voice, text);
    }
  }
}

void FrequencySweep::make_voices(const TranscriptId& id, const SpeakerRoles& roles) {
  voices_.clear();
  voice_columns_.clear();
  for (std::uint32_t speaker = 0; speaker < roles.size(); ++speaker)
    voices_.push_back(roles.interviewer(speaker) ? Voice{} : voice(id, roles.participant(speaker)));
  const Voice nobody = voice(id, std::nullopt);
  voices_.push_back(nobody);
  voices_.push_back(query_.with_interviewers ? nobody : Voice{});
}

FrequencySweep::Voice FrequencySweep::voice(const TranscriptId& id,
                                            const std::optional<ParticipantId>& participant) {
  Voice made;
  made.counts = passes(study_, query_.filter, id, participant);
  if (!made.counts) return made;
  if (participant) {
    const auto place = std::lower_bound(participants_.begin(), participants_.end(), *participant);
    made.participant = static_cast<std::uint32_t>(place - participants_.begin());
  }
  made.first = static_cast<std::uint32_t>(voice_columns_.size());
  choice_.add_columns(id, participant, voice_columns_);
  voice_columns_.push_back(static_cast<std::uint32_t>(width_ - 1));
  made.last = static_cast<std::uint32_t>(voice_columns_.size());
  return made;
}

// A text without any turn (a note, a letter) counts as said by somebody unknown.
void FrequencySweep::add_bases(const transcripts::Transcript& text, const SpeakerRoles& roles) {
  if (text.turns().empty()) {
    const Voice& nobody = voices_[roles.size()];
    if (nobody.counts) add_base(nobody, static_cast<std::uint32_t>(text.word_starts().size()));
    return;
  }
  const auto& shares = text.shares();
  for (std::uint32_t speaker = 0; speaker < roles.size(); ++speaker)
    if (voices_[speaker].counts && shares[speaker].turns > 0)
      add_base(voices_[speaker], shares[speaker].words);
}

void FrequencySweep::add_base(const Voice& voice, std::uint32_t words) {
  for (std::uint32_t i = voice.first; i < voice.last; ++i)
    add_base(voice_columns_[i], voice, words);
  // Every coder was given the same conversations.
  for (std::size_t column = 0; choice_.by_coder() && column + 1 < width_; ++column)
    add_base(column, voice, words);
}

void FrequencySweep::add_base(std::size_t column, const Voice& voice, std::uint32_t words) {
  Base& base = bases_[column];
  base.words += words;
  if (base_transcript_[column] != number_) ++base.transcripts;
  base_transcript_[column] = number_;
  if (voice.participant == ColumnChoice::kNone) return;
  auto met = met_[column * participants_.size() + voice.participant];
  base.participants += met ? 0 : 1;
  met = true;
}

template <CountOf kCount>
void FrequencySweep::count_cell(Cell& cell, const Span& span, const Voice& voice,
                                const transcripts::Transcript& text) {
  const bool first = cell.transcript != number_;
  const std::uint32_t end = first ? 0 : cell.end;
  cell.transcript = number_;
  if constexpr (kCount == CountOf::Codings) {
    ++cell.count;
  } else if constexpr (kCount == CountOf::Transcripts) {
    cell.count += first ? 1 : 0;
  } else if constexpr (kCount == CountOf::Passages) {
    cell.count +=
        static_cast<std::uint64_t>(first) | static_cast<std::uint64_t>(span.begin.value > end);
    cell.end = std::max(end, span.end.value);
  } else if constexpr (kCount == CountOf::Words) {
    cell.end = std::max(end, span.end.value);
    if (span.end.value > end)
      cell.count += text.words_in({{std::max(end, span.begin.value)}, span.end});
  } else {
    // `end` remembers who was met last, which spares most doubles.
    cell.end = voice.participant + 1;
    if (voice.participant == ColumnChoice::kNone || end == voice.participant + 1) return;
    people_in_cells_.push_back(static_cast<std::uint64_t>(&cell - cells_.data()) *
                                   participants_.size() +
                               voice.participant);
  }
}

void FrequencySweep::count_people() {
  std::vector<std::uint64_t>& people = people_in_cells_;
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  for (const std::uint64_t person : people) ++cells_[person / participants_.size()].count;
}

}  // namespace coding
