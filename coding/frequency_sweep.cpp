#include "coding/frequency_sweep.h"

#include <algorithm>
#include <bit>

namespace coding {

CodeSlots::CodeSlots(const std::vector<CodebookEntry>& entries)
    : slots_(std::bit_ceil(entries.size() * 2 + 1)), mask_(slots_.size() - 1) {
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const CodeId& code = entries[i].code->id;
    std::size_t at = GuidHash()(code) & mask_;
    while (slots_[at].slot != ColumnChoice::kNone) at = (at + 1) & mask_;
    slots_[at] = {code, i};
  }
}

std::uint32_t CodeSlots::of(const CodeId& code) const {
  std::size_t at = GuidHash()(code) & mask_;
  while (slots_[at].code != code && slots_[at].slot != ColumnChoice::kNone) at = (at + 1) & mask_;
  return slots_[at].slot;
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
      cells_(entries.size() * width_),
      bases_(width_),
      base_transcript_(width_) {
  if (query.with_subcodes)
    for (std::size_t row = 0; row < entries.size(); ++row)
      if (const auto& parent = entries[row].code->parent) parent_[row] = slots_.of(*parent);
  participants_.reserve(study.participants().size());
  for (const auto& [id, participant] : study.participants()) participants_.push_back(id);
  for (const auto& [id, text] : study.table<Text>()) count_transcript(id, *text.content);
  count_people();
}

void FrequencySweep::count_transcript(const TranscriptId& id, const transcripts::Transcript& text) {
  ++number_;
  const SpeakerRoles roles(study_, id);
  make_voices(id, roles);
  add_bases(text, roles);
  OwnerSweep owners(text, roles);
  const std::vector<CoderId>& coders = query_.filter.coders;
  for (const Coding& coding : study_.codings().of(id)) {
    if (!coders.empty() && std::find(coders.begin(), coders.end(), coding.coder) == coders.end())
      continue;
    const std::uint32_t winner = owners.winner(coding.span);
    const std::size_t index = winner == OwnerSweep::kNobody         ? roles.size()
                              : winner == OwnerSweep::kInterviewers ? roles.size() + 1
                                                                    : winner;
    if (voices_[index].counts) count_coding(coding, voices_[index], text);
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
  const std::vector<std::uint32_t>& words = text.words_by_speaker();
  for (std::uint32_t speaker = 0; speaker < roles.size(); ++speaker)
    if (voices_[speaker].counts) add_base(voices_[speaker], words[speaker]);
}

void FrequencySweep::add_base(const Voice& voice, std::uint32_t words) {
  add_base(width_ - 1, voice, words);
  if (choice_.by_coder()) {
    // Every coder was given the same conversations.
    for (std::size_t column = 0; column + 1 < width_; ++column) add_base(column, voice, words);
  } else {
    for (std::uint32_t i = voice.first; i < voice.last; ++i)
      add_base(voice_columns_[i], voice, words);
  }
}

void FrequencySweep::add_base(std::size_t column, const Voice& voice, std::uint32_t words) {
  Base& base = bases_[column];
  base.words += words;
  if (base_transcript_[column] != number_) ++base.transcripts;
  base_transcript_[column] = number_;
  if (voice.participant != ColumnChoice::kNone)
    people_in_columns_.push_back(column * participants_.size() + voice.participant);
}

void FrequencySweep::count_coding(const Coding& coding, const Voice& voice,
                                  const transcripts::Transcript& text) {
  const std::uint32_t coder =
      choice_.by_coder() ? choice_.of_coder(coding.coder) : ColumnChoice::kNone;
  for (std::uint32_t row = slots_.of(coding.code); row != ColumnChoice::kNone; row = parent_[row]) {
    Cell* cells = &cells_[row * width_];
    count_cell(cells[width_ - 1], coding.span, voice, text);
    if (coder != ColumnChoice::kNone) count_cell(cells[coder], coding.span, voice, text);
    for (std::uint32_t i = voice.first; i < voice.last; ++i)
      count_cell(cells[voice_columns_[i]], coding.span, voice, text);
  }
}

void FrequencySweep::count_cell(Cell& cell, const Span& span, const Voice& voice,
                                const transcripts::Transcript& text) {
  const bool first = cell.transcript != number_;
  cell.transcript = number_;
  if (first) cell.end = 0;
  switch (query_.count) {
    case CountOf::Codings:
      ++cell.count;
      return;
    case CountOf::Transcripts:
      cell.count += first ? 1 : 0;
      return;
    case CountOf::Passages:
      cell.count += first || span.begin.value > cell.end ? 1 : 0;
      cell.end = std::max(cell.end, span.end.value);
      return;
    case CountOf::Words:
      if (span.end.value <= cell.end) return;
      cell.count += text.words_in({{std::max(cell.end, span.begin.value)}, span.end});
      cell.end = span.end.value;
      return;
    case CountOf::Participants:
      // `end` remembers who was met last, which spares most doubles.
      if (voice.participant == ColumnChoice::kNone || cell.end == voice.participant + 1) return;
      cell.end = voice.participant + 1;
      people_in_cells_.push_back(static_cast<std::uint64_t>(&cell - cells_.data()) *
                                     participants_.size() +
                                 voice.participant);
  }
}

void FrequencySweep::count_people() {
  const auto each_distinct = [this](std::vector<std::uint64_t>& people, auto visit) {
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    for (const std::uint64_t key : people) visit(key / participants_.size());
  };
  each_distinct(people_in_columns_, [this](std::size_t place) { ++bases_[place].participants; });
  each_distinct(people_in_cells_, [this](std::size_t place) { ++cells_[place].count; });
}

}  // namespace coding
