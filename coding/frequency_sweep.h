// The counting itself: one pass over every transcript's codings, in reading order, that keeps for
// each cell where its passage at hand ends. No allocation, no tree and no guess that fails per
// coding: at 400,000 codings the memory they lie in sets the pace. So many are shared out over the
// cores, by transcript.
#pragma once

#include <cstdint>
#include <vector>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/frequency_columns.h"
#include "coding/placed_codings.h"
#include "coding/voices.h"

namespace coding {

// A code's place in the codebook's order, by its id: an open-addressing table.
class CodeSlots {
 public:
  explicit CodeSlots(const std::vector<CodebookEntry>& entries);
  // kNone for a code that is no entry, as a damaged file may hold. `key` is the code's code_key();
  // the code itself, which lies elsewhere in memory, is looked at only where keys do not tell.
  std::uint32_t of(std::uint64_t key, const CodeId& code) const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t row = ColumnChoice::kNone;
  };
  std::size_t first_place(std::uint64_t key) const;
  std::size_t after(std::size_t place) const { return place + 1 == slots_.size() ? 0 : place + 1; }
  int shift_;
  bool keys_tell_ = true;    // no two codes have the same
  std::vector<Slot> slots_;  // at least four a code, so that most are found at once
  std::vector<CodeId> codes_;
};

// For each code, column and participant whether they met: whether the code lies on what that
// participant says, in that column.
class Meetings {
 public:
  Meetings(std::size_t rows, std::size_t participants);
  // A number for the column and participant, the same each time.
  std::uint32_t place_of(std::uint32_t column, std::uint32_t participant);
  // True the first time that `row` is met there.
  bool meet(std::size_t row, std::uint32_t place) {
    std::uint64_t& word = rows_[place * words_ + row / 64];
    const std::uint64_t bit = std::uint64_t{1} << row % 64;
    const bool first = (word & bit) == 0;
    word |= bit;
    return first;
  }

 private:
  struct Place {
    std::uint32_t column;
    std::uint32_t next;  // of the same participant
  };
  std::size_t words_;                    // a place takes in rows_
  std::vector<std::uint32_t> first_of_;  // by participant
  std::vector<Place> places_;
  std::vector<std::uint64_t> rows_;
};

// Absolute counts of all cells, and the bases. The last column of both is the total.
class FrequencySweep {
 public:
  FrequencySweep(const Study& study, const FrequencyQuery& query, const ColumnChoice& choice,
                 const std::vector<CodebookEntry>& entries);

  std::size_t width() const { return width_; }  // the columns and the total
  std::size_t rows() const { return rows_; }
  std::uint64_t count(std::size_t row, std::size_t column) const {
    return cells_[column * rows_ + row].count;
  }
  const Base& base(std::size_t column) const { return bases_[column]; }

 private:
  struct Cell {
    std::uint64_t end = 0;  // where the passage at hand ends: origin_ and bytes, or counted words
    std::uint64_t count = 0;
  };
  struct VoiceColumn {
    std::uint32_t column;
    std::uint32_t meeting;  // Meetings::place_of(), where people are counted
  };
  // What a coding's voice (PlacedCoding) counts for in the transcript at hand.
  struct Voice {
    bool counts = false;
    std::uint32_t participant = ColumnChoice::kNone;  // its number
    std::uint32_t first = 0;  // its columns and the total's, in voice_columns_
    std::uint32_t last = 0;
  };

  // How many count the transcripts, each in a thread of its own.
  std::size_t parts() const;
  // What the other has counted, in other transcripts.
  void add(const FrequencySweep& other);
  void count_transcript(const TranscriptId& id, const transcripts::TranscriptPtr& text);
  void make_voices(const TranscriptId& id, const SpeakerRoles& roles);
  Voice voice(const TranscriptId& id, const std::optional<ParticipantId>& participant);
  void add_bases(const transcripts::Transcript& text, const SpeakerRoles& roles);
  void add_base(const Voice& voice, std::uint32_t words);
  void add_base(std::size_t column, const Voice& voice, std::uint32_t words);
  bool counts_for(std::uint32_t column, const CoderId& coder) const;
  template <CountOf kCount>
  void count_codings(const CodingList& codings, const std::vector<PlacedCoding>& placed);
  Cell& cell(std::size_t row, std::size_t column) { return cells_[column * rows_ + row]; }
  template <CountOf kCount>
  void count_cell(Cell& cell, const PlacedCoding& placed);
  void count_person(std::size_t row, const VoiceColumn& column);
  VoiceColumn voice_column(std::uint32_t column, const Voice& voice);

  const Study& study_;
  const FrequencyQuery& query_;
  const ColumnChoice& choice_;
  const ChosenCodings chosen_;
  CodeSlots slots_;
  std::size_t width_;
  std::vector<std::uint32_t> parent_;  // rows that a row counts in too; kNone at the top
  std::size_t rows_;
  std::vector<Cell> cells_;  // column by column, since a conversation meets few columns
  std::vector<Base> bases_;
  std::vector<std::uint32_t> base_transcript_;  // the number of the last one, per column
  std::vector<ParticipantId> participants_;     // sorted: a participant's number is its place
  // In which column whose speech was: bits by number, so many words of them a column.
  std::size_t met_words_ = 0;
  std::vector<std::uint64_t> met_;
  Meetings meetings_;

  // Of the transcript at hand.
  std::uint32_t number_ = 0;
  // A number beyond all positions in the transcripts before, so that no cell needs to know in which
  // of them its end lies.
  std::uint64_t origin_ = 1;
  std::vector<Voice> voices_;           // by speaker; then nobody, and interviewers only
  std::vector<std::uint32_t> columns_;  // of the voice at hand
  std::vector<VoiceColumn> voice_columns_;
};

}  // namespace coding
