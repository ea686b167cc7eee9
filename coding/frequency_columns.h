// The columns of a frequency query, and in which of them a stretch of speech counts.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "coding/frequencies.h"

namespace coding {

// GUIDs with what belongs to each, sorted, for looking up without a walk through a tree.
template <class Value>
using FlatMap = std::vector<std::pair<Guid, Value>>;

class ColumnChoice {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // Throws EditError where an attribute to group by is missing.
  ColumnChoice(const Study& study, const FrequencyQuery& query);

  // Without bases.
  const std::vector<FrequencyColumn>& columns() const { return columns_; }
  // kNone where there is none.
  std::uint32_t find(const ColumnKey& key) const;
  // Is the column shown though nothing falls in it? Not those that the filter rules out, not the
  // one of things without a value, and none of columns two deep.
  bool stays_when_empty(std::size_t column) const;
  // Coders have columns: a coding counts only in its own coder's, speech in each of them.
  bool by_coder() const;
  bool is_of_coder(std::size_t column, const CoderId& coder) const;
  // Adds the columns, each once, of what `participant` (none: not known who) says in `transcript`.
  void add_columns(const TranscriptId& transcript, const std::optional<ParticipantId>& participant,
                   std::vector<std::uint32_t>& out) const;

 private:
  // What speech is looked at for: who says it where, and for which of its PPS (null: for none).
  struct Speech {
    const Guid& transcript;
    const Guid* participant;
    const Guid* pps;
  };
  // The columns that follow one thing.
  class Level {
   public:
    Level(const Study& study, const ColumnsBy& by, const Filter& filter);
    enum class Subject { Pps, Participant, Transcript, Coder };  // whose GUID decides
    Subject subject = Subject::Pps;
    std::vector<ColumnKey> columns;
    std::uint32_t without_value = kNone;  // the column of things without a value
    bool restricted = false;              // the filter names some of the very columns
    // Those of the speech: one or none, of coders all.
    std::pair<std::uint32_t, std::uint32_t> of(const Speech& speech) const;

   private:
    void make_things(const Study& study, GroupBy by, const Filter& filter);
    void make_values(const Study& study, const Attribute& attribute);
    template <class Row>
    void add_things(const std::vector<const Row*>& rows);
    std::uint32_t column_of(const Guid* thing) const;
    FlatMap<std::uint32_t> column_of_;
  };

  void add_of(const Speech& speech, std::size_t start, std::vector<std::uint32_t>& out) const;
  bool has(Level::Subject subject) const;

  Level inner_;
  std::optional<Level> outer_;
  std::vector<FrequencyColumn> columns_;  // the inner ones within each of the outer ones
  FlatMap<Guid> pps_of_participant_;
  FlatMap<Guid> pps_of_transcript_;
};

}  // namespace coding
