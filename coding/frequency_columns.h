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

  // Throws EditError where the attribute to group by is missing.
  ColumnChoice(const Study& study, const FrequencyQuery& query);

  // Without bases.
  const std::vector<FrequencyColumn>& columns() const { return columns_; }
  // Is the column shown though nothing falls in it? Not those that the filter rules out, and not
  // the one of things without a value.
  bool stays_when_empty(std::size_t column) const;
  bool by_coder() const { return subject_ == Subject::Coder; }
  // kNone for a coder whose column is not asked for.
  std::uint32_t of_coder(const CoderId& coder) const { return column_of(coder.guid); }
  // Adds the columns, each once, of what `participant` (none: not known who) says in `transcript`.
  // Nothing with GroupBy::Coder.
  void add_columns(const TranscriptId& transcript, const std::optional<ParticipantId>& participant,
                   std::vector<std::uint32_t>& out) const;

 private:
  enum class Subject { Pps, Participant, Transcript, Coder };  // whose GUID decides

  void make_things(const Study& study, const FrequencyQuery& query);
  void make_values(const Study& study, const Attribute& attribute);
  void link_pps(const Study& study);
  template <class Row>
  void add_things(const std::vector<const Row*>& rows);
  std::uint32_t column_of(const Guid& thing) const;

  Subject subject_ = Subject::Pps;
  std::vector<FrequencyColumn> columns_;
  FlatMap<std::uint32_t> column_of_;
  std::uint32_t without_value_ = kNone;  // the column of things without a value
  bool restricted_ = false;              // the filter names some of the very columns
  FlatMap<Guid> pps_of_participant_;
  FlatMap<Guid> pps_of_transcript_;
};

}  // namespace coding
