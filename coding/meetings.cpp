#include "coding/meetings.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace coding {
namespace {

// The last place at which what begins is no more than so many words away from what ends at `end`.
ByteOffset near_until(ByteOffset end, std::uint32_t words, const transcripts::Transcript& text) {
  const auto& starts = text.word_starts();
  const auto next = std::lower_bound(starts.begin(), starts.end(), end.value);
  return words < starts.end() - next ? ByteOffset{*(next + words)} : ByteOffset{0xFFFFFFFF};
}

}  // namespace

MeetingSweep::MeetingSweep(const Study& study, const CooccurrenceQuery& query,
                           const std::vector<CodebookEntry>& entries)
    : study_(study),
      query_(query),
      chosen_(query.filter),
      maker_(entries, query.with_subcodes),
      rows_(entries.size()),
      counts_(rows_ * rows_),
      units_(rows_ * rows_),
      met_in_(counts_places() ? 0 : rows_ * rows_),
      row_seen_(rows_) {
  for (const auto& [id, participant] : study.participants()) participants_.push_back(id);
  spoke_.resize(participants_.size());
  if (query.count == MeetingsAre::Participants) find_who_returns();
}

void MeetingSweep::find_who_returns() {
  returns_.resize(participants_.size());
  std::vector<const TranscriptId*> last(participants_.size());
  for (const auto& [key, speaker] : study_.speakers()) {
    if (!speaker.participant) continue;
    const std::uint32_t number = number_of(*speaker.participant);
    const TranscriptId* before = std::exchange(last[number], &key.first);
    if (before != nullptr && *before != key.first) returns_[number] = true;
  }
}

std::uint32_t MeetingSweep::number_of(const ParticipantId& participant) const {
  return static_cast<std::uint32_t>(
      std::lower_bound(participants_.begin(), participants_.end(), participant) -
      participants_.begin());
}

void MeetingSweep::sweep_transcript(const TranscriptId& id,
                                    const transcripts::TranscriptPtr& text) {
  const SpeakerRoles roles(study_, id);
  const Voices voices(study_, query_.filter, query_.with_interviewers, id, roles);
  add_base(*text, voices);
  const CodingList& codings = study_.codings().list_of(id);
  if (codings.empty() || !voices.any()) return;
  const auto placed = placed_codings(codings, text, roles, query_.with_interviewers);
  if (query_.count == MeetingsAre::Participants) return sweep_people(codings, *placed, voices);
  ++group_;
  const auto& passages = maker_.make(codings, *placed, [&](std::size_t i) {
    return voices.counts(placed->codings[i].voice) && chosen_(codings[i]);
  });
  passages_ += passages.size();
  sweep({*text, voices, passages});
}

// Each participant's own codings by themselves; two labels of one person are one group.
void MeetingSweep::sweep_people(const CodingList& codings, const PlacedCodings& placed,
                                const Voices& voices) {
  std::vector<std::uint32_t> first(voices.size());  // by voice: the first of the same person
  for (std::uint32_t voice = 0; voice < voices.size(); ++voice)
    while (voices.participant(first[voice]) != voices.participant(voice)) ++first[voice];
  for (std::uint32_t voice = 0; voice < voices.size(); ++voice) {
    const auto& person = voices.participant(voice);
    if (!person || !voices.counts(voice) || first[voice] != voice) continue;
    ++group_;
    participant_ = number_of(*person);
    const auto& passages = maker_.make(codings, placed, [&](std::size_t i) {
      return first[placed.codings[i].voice] == voice && chosen_(codings[i]);
    });
    sweep({*placed.text, voices, passages});
  }
}

void MeetingSweep::add_base(const transcripts::Transcript& text, const Voices& voices) {
  const bool no_turns = text.turns().empty();
  bool heard = no_turns && voices.unknown_counts();
  if (heard) {
    words_ += text.word_starts().size();
    ++turns_;
  }
  const auto& shares = text.shares();
  for (std::uint32_t speaker = 0; speaker < text.speakers().size(); ++speaker) {
    if (!voices.speaker_counts(speaker) || shares[speaker].turns == 0) continue;
    words_ += shares[speaker].words;
    turns_ += shares[speaker].turns;
    heard = heard || voices.counts(speaker);
    const auto& person = voices.participant(speaker);
    if (person) spoke_[number_of(*person)] = true;
  }
  transcripts_ += heard ? 1 : 0;
}

void MeetingSweep::sweep(const Conversation& of) {
  switch (query_.within) {
    case Within::Overlap:
    case Within::Near:
      return sweep_passages(of);
    case Within::Turn:
    case Within::Sequence:
      return sweep_turns(of);
    case Within::Transcript:
      ++seen_;
      in_turn_.clear();
      for (const Passage& passage : of.passages)
        if (std::exchange(row_seen_[passage.row], seen_) != seen_) in_turn_.push_back(passage.row);
      return meet_all();
  }
}

// Passages come by where they begin; those that a later one can still meet are active.
void MeetingSweep::sweep_passages(const Conversation& of) {
  const bool near = query_.within == Within::Near;
  const std::size_t bits = (rows_ + 63) / 64;
  if (near && counts_places()) near_rows_.assign(of.passages.size() * bits, 0);
  const auto mark = [&](std::size_t passage, std::uint32_t row) {
    near_rows_[passage * bits + row / 64] |= std::uint64_t{1} << row % 64;
  };
  active_.clear();
  near_until_.clear();
  for (std::uint32_t i = 0; i < of.passages.size(); ++i) {
    const Passage& later = of.passages[i];
    if (near) near_until_.push_back(near_until(later.span.end, query_.words, of.text));
    meet(later.row, later.row, later.last_word - later.first_word);
    for (std::size_t k = 0; k < active_.size();) {
      const Passage& earlier = of.passages[active_[k]];
      const bool over =
          near ? near_until_[active_[k]] < later.span.begin : earlier.span.end <= later.span.begin;
      if (over) {
        active_[k] = active_.back();
        active_.pop_back();
        continue;
      }
      if (earlier.row != later.row) {
        const std::uint32_t end = std::min(earlier.last_word, later.last_word);
        const std::uint32_t begin = std::max(earlier.first_word, later.first_word);
        meet(earlier.row, later.row, end > begin ? end - begin : 0);
        if (near && counts_places()) mark(i, earlier.row), mark(active_[k], later.row);
      }
      ++k;
    }
    active_.push_back(i);
  }
  if (near && counts_places()) count_near_passages(of.passages);
}

void MeetingSweep::count_near_passages(const std::vector<Passage>& passages) {
  const std::size_t bits = (rows_ + 63) / 64;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    ++units_[cell(passages[i].row, passages[i].row)];
    for (std::size_t word = 0; word < bits; ++word)
      for (std::uint64_t left = near_rows_[i * bits + word]; left != 0; left &= left - 1)
        ++units_[cell(passages[i].row,
                      word * 64 + static_cast<std::size_t>(std::countr_zero(left)))];
  }
}

void MeetingSweep::sweep_turns(const Conversation& of) {
  if (of.text.turns().empty())
    return meet_in_turn(transcripts::make_span(0, of.text.text().size()), of.passages);
  active_.clear();
  std::uint32_t next = 0;
  for (const transcripts::Turn& turn : of.text.turns()) {
    while (next < of.passages.size() && of.passages[next].span.begin < turn.span.end)
      active_.push_back(next++);
    std::erase_if(active_, [&](std::uint32_t passage) {
      return of.passages[passage].span.end <= turn.span.begin;
    });
    if (active_.empty() || !of.voices.speaker_counts(turn.speaker)) continue;
    here_.clear();
    for (const std::uint32_t passage : active_) here_.push_back(of.passages[passage]);
    meet_in_turn(turn.span, here_);
  }
}

void MeetingSweep::meet_in_turn(const Span& turn, const std::vector<Passage>& passages) {
  ++seen_;
  in_turn_.clear();
  if (query_.within == Within::Turn) {
    for (const Passage& passage : passages)
      if (std::exchange(row_seen_[passage.row], seen_) != seen_) in_turn_.push_back(passage.row);
    return meet_all();
  }
  // Where each code first and last begins in the turn: the second follows the first if it begins
  // anywhere after the first began.
  begins_.clear();
  for (const Passage& passage : passages) {
    const ByteOffset at = std::max(passage.span.begin, turn.begin);
    const auto known = std::find_if(begins_.begin(), begins_.end(),
                                    [&](const Begins& b) { return b.row == passage.row; });
    if (known == begins_.end()) {
      begins_.push_back({passage.row, at, at});
    } else {
      known->last = std::max(known->last, at);
    }
  }
  for (const Begins& first : begins_)
    for (const Begins& second : begins_)
      if (first.first < second.last) meet(first.row, second.row);
}

// Of each pair the lower row first, as meet() has it, so that in a whole transcript the many pairs
// of one row lie together.
void MeetingSweep::meet_all() {
  if (!counts_places()) {
    for (std::size_t i = 0; i < in_turn_.size(); ++i)
      for (std::size_t k = i; k < in_turn_.size(); ++k) meet(in_turn_[i], in_turn_[k]);
    return;
  }
  std::sort(in_turn_.begin(), in_turn_.end());
  for (auto row = in_turn_.begin(); row != in_turn_.end(); ++row) {
    std::uint32_t* const counts = &counts_[cell(*row, 0)];
    for (auto column = row; column != in_turn_.end(); ++column) ++counts[*column];
  }
}

// Of an order the row comes first; else the lower row stands for both, until give().
void MeetingSweep::meet(std::uint32_t row, std::uint32_t column, std::uint32_t words) {
  if (query_.within != Within::Sequence && row > column) std::swap(row, column);
  const std::size_t at = cell(row, column);
  if (counts_places()) {
    ++counts_[at];
    if (query_.within == Within::Overlap) units_[at] += words;
    return;
  }
  if (std::exchange(met_in_[at], group_) == group_) return;
  if (query_.count == MeetingsAre::Participants && returns_[participant_]) {
    people_.emplace_back(at, participant_);
  } else {
    ++counts_[at];
  }
}

void MeetingSweep::add(const MeetingSweep& other) {
  const auto add_up = [](auto& sums, const auto& more) {
    std::transform(sums.begin(), sums.end(), more.begin(), sums.begin(), std::plus<>());
  };
  add_up(counts_, other.counts_);
  add_up(units_, other.units_);
  std::transform(spoke_.begin(), spoke_.end(), other.spoke_.begin(), spoke_.begin(),
                 std::logical_or<>());
  people_.insert(people_.end(), other.people_.begin(), other.people_.end());
  words_ += other.words_;
  passages_ += other.passages_;
  turns_ += other.turns_;
  transcripts_ += other.transcripts_;
}

void MeetingSweep::give(Cooccurrence& made) {
  std::sort(people_.begin(), people_.end());
  people_.erase(std::unique(people_.begin(), people_.end()), people_.end());
  for (const auto& [at, participant] : people_) ++counts_[at];
  const bool own_units = counts_places() && query_.within <= Within::Near;
  if (!own_units) units_ = counts_;
  for (std::size_t row = 0; row < rows_ && query_.within != Within::Sequence; ++row)
    for (std::size_t column = row + 1; column < rows_; ++column) {
      counts_[cell(column, row)] = counts_[cell(row, column)];
      if (!(own_units && query_.within == Within::Near))
        units_[cell(column, row)] = units_[cell(row, column)];
    }
  made.counts = std::move(counts_);
  made.units = std::move(units_);
  made.all_units = query_.count == MeetingsAre::Participants
                       ? static_cast<std::uint64_t>(std::count(spoke_.begin(), spoke_.end(), true))
                   : query_.count == MeetingsAre::Transcripts || query_.within == Within::Transcript
                       ? transcripts_
                   : query_.within == Within::Overlap ? words_
                   : query_.within == Within::Near    ? passages_
                                                      : turns_;
}

}  // namespace coding
