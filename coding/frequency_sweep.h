// The counting itself: one pass over every transcript's codings, in reading order, that keeps for
// each cell where its passage at hand ends. No allocation and no tree per coding: at 400,000
// codings the memory they lie in sets the pace.
#pragma once

#include <cstdint>
#include <vector>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/frequency_columns.h"

namespace coding {

// A code's place in the codebook's order, by its id: an open-addressing table.
class CodeSlots {
 public:
  explicit CodeSlots(const std::vector<CodebookEntry>& entries);
  // kNone for a code that is no entry, as a damaged file may hold.
  std::uint32_t of(const CodeId& code) const;

 private:
  struct Slot {
    CodeId code;
    std::uint32_t row = ColumnChoice::kNone;
  };
  std::size_t place_of(const CodeId& code) const;
  int shift_;
  std::vector<Slot> slots_;  // at least four a code, so that most are found at once
};

// Absolute counts of all cells, and the bases. The last column of both is the total.
class FrequencySweep {
 public:
  FrequencySweep(const Study& study, const FrequencyQuery& query, const ColumnChoice& choice,
                 const std::vector<CodebookEntry>& entries);

  std::size_t width() const { return width_; }  // the columns and the total
  std::uint64_t count(std::size_t row, std::size_t column) const {
    return cells_[column * rows_ + row].count;
  }
  const Base& base(std::size_t column) const { return bases_[column]; }

 private:
  struct Cell {
    std::uint32_t transcript = 0;  // the number of the last one that counted here, from 1
    std::uint32_t end = 0;         // where its passage at hand ends, in bytes
    std::uint64_t count = 0;
  };
  // What a winner of OwnerSweep counts for in the transcript at hand.
  struct Voice {
    bool counts = false;
    std::uint32_t participant = ColumnChoice::kNone;  // its number
    std::uint32_t first = 0;  // its columns and the total's, in voice_columns_
    std::uint32_t last = 0;
  };

  void count_transcript(const TranscriptId& id, const transcripts::Transcript& text);
  void make_voices(const TranscriptId& id, const SpeakerRoles& roles);
  Voice voice(const TranscriptId& id, const std::optional<ParticipantId>& participant);
  void add_bases(const transcripts::Transcript& text, const SpeakerRoles& roles);
  void add_base(const Voice& voice, std::uint32_t words);
  void add_base(std::size_t column, const Voice& voice, std::uint32_t words);
  template <CountOf kCount>
  void count_codings(const TranscriptId& id, const transcripts::Transcript& text,
                     const SpeakerRoles& roles);
  Cell& cell(std::size_t row, std::size_t column) { return cells_[column * rows_ + row]; }
  template <CountOf kCount>
  void count_cell(Cell& cell, const Span& span, const Voice& voice,
                  const transcripts::Transcript& text);
  void count_people();

  const Study& study_;
  const FrequencyQuery& query_;
  const ColumnChoice& choice_;
  CodeSlots slots_;
  std::size_t width_;
  std::vector<std::uint32_t> parent_;  // rows that a row counts in too; kNone at the top
  std::size_t rows_;
  std::vector<Cell> cells_;  // column by column, since a conversation meets few columns
  std::vector<Base> bases_;
  std::vector<std::uint32_t> base_transcript_;  // the number of the last one, per column
  std::vector<ParticipantId> participants_;     // sorted: a participant's number is its place
  std::vector<bool> met_;  // in which column whose speech was: column * participants + number
  // In which cell whose coding was, cell * participants + number, with doubles.
  std::vector<std::uint64_t> people_in_cells_;

  // Of the transcript at hand.
  std::uint32_t number_ = 0;
  std::vector<Voice> voices_;  // by speaker; then nobody, and interviewers only
  std::vector<std::uint32_t> voice_columns_;
  std::vector<std::uint32_t> winners_;  // a coding's voice, by the coding's place
};

}  // namespace coding
