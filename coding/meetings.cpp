#include "coding/meetings.h"

#include <algorithm>
#include <bit>

namespace coding {
namespace {

// How many words lie between the end of one passage and the begin of one that starts no earlier.
std::uint32_t words_between(const Passage& earlier, const Passage& later,
                            const transcripts::Transcript& text) {
  if (later.span.begin <= earlier.span.end) return 0;
  return text.words_in({earlier.span.end, later.span.begin});
}

}  // namespace

MeetingSweep::MeetingSweep(const Study& study, const CooccurrenceQuery& query,
                           const std::vector<CodebookEntry>& entries, const std::stop_token& stop)
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
  for (const auto& [id, text] : study.table<Text>())
    if (!stop.stop_requested()) sweep_transcript(id, text.content);
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
  for (std::uint32_t voice = 0; voice < voices.size(); ++voice) {
    const auto& person = voices.participant(voice);
    if (!person || !voices.counts(voice)) continue;
    bool first = true;
    for (std::uint32_t other = 0; other < voice; ++other)
      first = first && voices.participant(other) != person;
    if (!first) continue;
    ++group_;
    participant_ = static_cast<std::uint32_t>(
        std::lower_bound(participants_.begin(), participants_.end(), *person) -
        participants_.begin());
    const auto& passages = maker_.make(codings, placed, [&](std::size_t i) {
      return voices.participant(placed.codings[i].voice) == person && chosen_(codings[i]);
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
    const auto number = std::lower_bound(participants_.begin(), participants_.end(),
                                         person.value_or(ParticipantId{})) -
                        participants_.begin();
    if (person) spoke_[static_cast<std::size_t>(number)] = true;
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
      return meet_all(in_turn_);
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
  for (std::uint32_t i = 0; i < of.passages.size(); ++i) {
    const Passage& later = of.passages[i];
    meet(later.row, later.row, later.last_word - later.first_word);
    for (std::size_t k = 0; k < active_.size();) {
      const Passage& earlier = of.passages[active_[k]];
      const bool over = near ? words_between(earlier, later, of.text) > query_.words
                             : earlier.span.end <= later.span.begin;
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
    return meet_all(in_turn_);
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

void MeetingSweep::meet_all(const std::vector<std::uint32_t>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t k = i; k < rows.size(); ++k) meet(rows[i], rows[k]);
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
  if (query_.count == MeetingsAre::Participants) {
    people_.emplace_back(at, participant_);
  } else {
    ++counts_[at];
  }
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
