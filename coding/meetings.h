// The counting behind cooccurrence(): one pass over every transcript's passages. At 400,000 codings
// what counts is that nothing is sorted or allocated per coding. Several may share the transcripts
// out among them, each in a thread of its own.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "coding/cooccurrence.h"
#include "coding/passages.h"
#include "coding/voices.h"

namespace coding {

class MeetingSweep {
 public:
  MeetingSweep(const Study& study, const CooccurrenceQuery& query,
               const std::vector<CodebookEntry>& entries);
  void sweep_transcript(const TranscriptId& id, const transcripts::TranscriptPtr& text);
  // What the other has counted, in other transcripts.
  void add(const MeetingSweep& other);
  // Fills in all but the query and the codes.
  void give(Cooccurrence& made);

 private:
  // The passages of one transcript, or of one participant in it.
  struct Conversation {
    const transcripts::Transcript& text;
    const Voices& voices;
    const std::vector<Passage>& passages;
  };
  void sweep_people(const CodingList& codings, const PlacedCodings& placed, const Voices& voices);
  void sweep(const Conversation& of);
  void sweep_passages(const Conversation& of);
  void sweep_turns(const Conversation& of);
  void meet_in_turn(const Span& turn, const std::vector<Passage>& passages);
  void meet_all();  // each of in_turn_ with each
  void count_near_passages(const std::vector<Passage>& passages);

  void find_who_returns();
  std::uint32_t number_of(const ParticipantId& participant) const;
  void add_base(const transcripts::Transcript& text, const Voices& voices);
  // The row meets the column once more; in a word-for-word overlap with so many words.
  void meet(std::uint32_t row, std::uint32_t column, std::uint32_t words = 0);
  bool counts_places() const { return query_.count == MeetingsAre::Places; }
  std::size_t cell(std::size_t row, std::size_t column) const { return row * rows_ + column; }

  const Study& study_;
  const CooccurrenceQuery& query_;
  const ChosenCodings chosen_;
  PassageMaker maker_;
  std::size_t rows_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> units_;
  std::vector<ParticipantId> participants_;  // sorted: a participant's number is its place
  std::vector<bool> spoke_;                  // by number

  // Where participants or transcripts are counted: in which group a cell was met last, so that each
  // group counts once. A group is a transcript, or a participant in one.
  std::uint32_t group_ = 0;
  std::vector<std::uint32_t> met_in_;
  std::uint32_t participant_ = 0;  // of the group
  // Those who speak in several transcripts, by number; and where they met: cell and participant.
  // Whoever speaks in one counts at once.
  std::vector<bool> returns_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> people_;

  std::uint64_t words_ = 0;
  std::uint64_t passages_ = 0;
  std::uint64_t turns_ = 0;
  std::uint64_t transcripts_ = 0;

  // Room that is used anew for each transcript.
  struct Begins {
    std::uint32_t row;
    ByteOffset first;
    ByteOffset last;
  };
  std::vector<std::uint32_t> active_;
  std::vector<ByteOffset> near_until_;  // by passage
  std::vector<Passage> here_;           // in the turn at hand
  std::vector<Begins> begins_;          // of each code in it
  std::vector<std::uint32_t> in_turn_;
  std::vector<std::uint32_t> row_seen_;  // the number of the last turn or transcript, by row
  std::uint32_t seen_ = 0;
  std::vector<std::uint64_t> near_rows_;  // bits: passage x row
};

}  // namespace coding
