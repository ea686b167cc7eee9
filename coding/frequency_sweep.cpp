#include "coding/frequency_sweep.h"

#include <algorithm>
#include <bit>

#include "coding/share_out.h"

namespace coding {

CodeSlots::CodeSlots(const std::vector<CodebookEntry>& entries)
    : shift_(64 - static_cast<int>(std::bit_width(entries.size() * 4 + 1))),
      slots_(std::size_t{1} << (64 - shift_)) {
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const CodeId& code = entries[i].code->id;
    const std::uint64_t key = code_key(code);
    std::size_t at = first_place(key);
    for (; slots_[at].row != ColumnChoice::kNone; at = after(at))
      keys_tell_ = keys_tell_ && slots_[at].key != key;
    slots_[at] = {key, i};
    codes_.push_back(code);
  }
}

std::uint32_t CodeSlots::of(std::uint64_t key, const CodeId& code) const {
  std::size_t at = first_place(key);
  while (slots_[at].row != ColumnChoice::kNone &&
         (slots_[at].key != key || (!keys_tell_ && codes_[slots_[at].row] != code)))
    at = after(at);
  return slots_[at].row;
}

// The multiplication spreads the random bits upward (Fibonacci hashing): the low bits of a GUID's
// bytes are partly fixed.
std::size_t CodeSlots::first_place(std::uint64_t key) const {
  return (key * 0x9E3779B97F4A7C15U) >> shift_;
}

Meetings::Meetings(std::size_t rows, std::size_t participants)
    : words_(rows / 64 + 1), first_of_(participants, ColumnChoice::kNone) {}

std::uint32_t Meetings::place_of(std::uint32_t column, std::uint32_t participant) {
  std::uint32_t place = first_of_[participant];
  while (place != ColumnChoice::kNone && places_[place].column != column)
    place = places_[place].next;
  if (place != ColumnChoice::kNone) return place;
  place = static_cast<std::uint32_t>(places_.size());
  places_.push_back({column, first_of_[participant]});
  rows_.resize(rows_.size() + words_);
  return first_of_[participant] = place;
}

FrequencySweep::FrequencySweep(const Study& study, const FrequencyQuery& query,
                               const ColumnChoice& choice,
                               const std::vector<CodebookEntry>& entries)
    : study_(study),
      query_(query),
      choice_(choice),
      chosen_(query.filter),
      slots_(entries),
      width_(choice.columns().size() + 1),
      parent_(entries.size(), ColumnChoice::kNone),
      rows_(entries.size()),
      cells_(rows_ * width_),
      bases_(width_),
      base_transcript_(width_),
      meetings_(rows_, study.participants().size()) {
  if (query.with_subcodes)
    for (std::size_t row = 0; row < entries.size(); ++row)
      if (const auto& parent = entries[row].code->parent)
        parent_[row] = slots_.of(code_key(*parent), *parent);
  participants_.reserve(study.participants().size());
  for (const auto& [id, participant] : study.participants()) participants_.push_back(id);
  met_words_ = participants_.size() / 64 + 1;
  met_.resize(width_ * met_words_);
  place_all_codings(study, query.with_interviewers);
  std::vector<const Text*> texts;
  for (const auto& [id, text] : study.table<Text>()) texts.push_back(&text);
  std::vector<FrequencySweep> others(parts() - 1, *this);
  share_out(others.size() + 1, texts.size(), {}, [&](std::size_t thread, std::size_t at) {
    FrequencySweep& part = thread == 0 ? *this : others[thread - 1];
    part.count_transcript(texts[at]->transcript, texts[at]->content);
    part.origin_ += texts[at]->content->text().size() + 1;
  });
  for (const FrequencySweep& other : others) add(other);
}

// People who speak in several transcripts are met in one place; and where there are very many cells
// adding them up takes longer than counting.
std::size_t FrequencySweep::parts() const {
  constexpr std::size_t kCodingsEach = 50'000;
  constexpr std::size_t kMostCells = 500'000;
  const bool one = query_.count == CountOf::Participants || cells_.size() > kMostCells;
  return one ? 1 : threads_for(study_.codings().size(), kCodingsEach);
}

void FrequencySweep::add(const FrequencySweep& other) {
  for (std::size_t i = 0; i < cells_.size(); ++i) cells_[i].count += other.cells_[i].count;
  for (std::size_t column = 0; column < width_; ++column) {
    bases_[column].words += other.bases_[column].words;
    bases_[column].transcripts += other.bases_[column].transcripts;
    for (std::size_t i = column * met_words_; i < (column + 1) * met_words_; ++i) {
      bases_[column].participants +=
          static_cast<std::uint32_t>(std::popcount(other.met_[i] & ~met_[i]));
      met_[i] |= other.met_[i];
    }
  }
}

void FrequencySweep::count_transcript(const TranscriptId& id,
                                      const transcripts::TranscriptPtr& text) {
  ++number_;
  const SpeakerRoles roles(study_, id);
  make_voices(id, roles);
  add_bases(*text, roles);
  const CodingList& codings = study_.codings().list_of(id);
  if (codings.empty()) return;
  const auto placed = placed_codings(codings, text, roles, query_.with_interviewers);
  switch (query_.count) {
    case CountOf::Passages:
      return count_codings<CountOf::Passages>(codings, placed->codings);
    case CountOf::Codings:
      return count_codings<CountOf::Codings>(codings, placed->codings);
    case CountOf::Participants:
      return count_codings<CountOf::Participants>(codings, placed->codings);
    case CountOf::Transcripts:
      return count_codings<CountOf::Transcripts>(codings, placed->codings);
    case CountOf::Words:
      return count_codings<CountOf::Words>(codings, placed->codings);
  }
}

bool FrequencySweep::counts_for(std::uint32_t column, const CoderId& coder) const {
  return column + 1 == width_ || choice_.is_of_coder(column, coder);
}

template <CountOf kCount>
void FrequencySweep::count_codings(const CodingList& codings,
                                   const std::vector<PlacedCoding>& placed) {
  const bool by_coder = choice_.by_coder();
  for (std::size_t i = 0; i < codings.size(); ++i) {
    const Coding& coding = codings[i];
    const Voice& voice = voices_[placed[i].voice];
    if (!voice.counts || !chosen_(coding)) continue;
    const auto count = [&](std::size_t row, const VoiceColumn& column) {
      if constexpr (kCount == CountOf::Participants) {
        if (voice.participant != ColumnChoice::kNone) count_person(row, column);
      } else {
        count_cell<kCount>(cell(row, column.column), placed[i]);
      }
    };
    for (std::uint32_t row = slots_.of(placed[i].code, coding.code); row != ColumnChoice::kNone;
         row = parent_[row]) {
      for (std::uint32_t at = voice.first; at < voice.last; ++at)
        if (!by_coder || counts_for(voice_columns_[at].column, coding.coder))
          count(row, voice_columns_[at]);
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
  columns_.clear();
  choice_.add_columns(id, participant, columns_);
  columns_.push_back(static_cast<std::uint32_t>(width_ - 1));
  made.first = static_cast<std::uint32_t>(voice_columns_.size());
  for (const std::uint32_t column : columns_) voice_columns_.push_back(voice_column(column, made));
  made.last = static_cast<std::uint32_t>(voice_columns_.size());
  return made;
}

FrequencySweep::VoiceColumn FrequencySweep::voice_column(std::uint32_t column, const Voice& voice) {
  const bool meets =
      query_.count == CountOf::Participants && voice.participant != ColumnChoice::kNone;
  return {column, meets ? meetings_.place_of(column, voice.participant) : ColumnChoice::kNone};
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
    add_base(voice_columns_[i].column, voice, words);
}

void FrequencySweep::add_base(std::size_t column, const Voice& voice, std::uint32_t words) {
  Base& base = bases_[column];
  base.words += words;
  if (base_transcript_[column] != number_) ++base.transcripts;
  base_transcript_[column] = number_;
  if (voice.participant == ColumnChoice::kNone) return;
  std::uint64_t& met = met_[column * met_words_ + voice.participant / 64];
  const std::uint64_t bit = std::uint64_t{1} << voice.participant % 64;
  base.participants += (met & bit) == 0 ? 1 : 0;
  met |= bit;
}

void FrequencySweep::count_person(std::size_t row, const VoiceColumn& column) {
  cell(row, column.column).count += meetings_.meet(row, column.meeting) ? 1 : 0;
}

// Without a branch, since none could be foreseen.
template <CountOf kCount>
void FrequencySweep::count_cell(Cell& cell, const PlacedCoding& placed) {
  const std::uint64_t end = cell.end;
  if constexpr (kCount == CountOf::Codings) {
    ++cell.count;
  } else if constexpr (kCount == CountOf::Transcripts) {
    cell.count += static_cast<std::uint64_t>(end < origin_);
    cell.end = origin_;
  } else if constexpr (kCount == CountOf::Passages) {
    cell.count += static_cast<std::uint64_t>(origin_ + placed.span.begin.value > end);
    cell.end = std::max(end, origin_ + placed.span.end.value);
  } else {
    static_assert(kCount == CountOf::Words);
    cell.end = std::max(end, origin_ + placed.last_word);
    cell.count += cell.end - std::max(end, origin_ + placed.first_word);
  }
}

}  // namespace coding
