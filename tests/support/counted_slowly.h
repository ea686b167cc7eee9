// DESIGN.md section 6 read word for word: the same counts as coding::frequencies(), made one
// character at a time, to compare with.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "coding/frequencies.h"

namespace tests {

using Names = std::set<std::string>;
// What stands for the total where a column's name is asked.
inline const std::string kTotal = "(total)";
// "Hout" or, two deep, "Hout · werkveld".
inline std::string name_of(const coding::ColumnKey& column) {
  return (column.outer.empty() ? "" : column.outer + " · ") + column.name;
}

class CountedSlowly {
 public:
  // Keeps references.
  CountedSlowly(const coding::Study& study, const coding::FrequencyQuery& query);

  double value(const coding::CodeId& code, const std::string& column) const;
  coding::Base base(const std::string& column) const;
  // Columns in which any speech or coding falls, the total too.
  Names used_columns() const;

 private:
  struct Met {
    std::set<coding::ParticipantId> people;
    std::set<coding::TranscriptId> transcripts;
    std::uint32_t words = 0;
  };
  struct Owner {
    bool interviewers = false;
    std::optional<coding::ParticipantId> person;
  };
  struct Chosen {
    const coding::Coding* coding;
    Owner owner;
  };
  using Codes = std::vector<coding::CodeId>;

  Owner owner_of_span(const coding::TranscriptId& id, const coding::Span& span) const;
  // What is looked at: who says it where, for which of its PPS; by whom it is coded, where it is.
  struct Look {
    const coding::TranscriptId& transcript;
    const Owner& owner;
    std::optional<coding::PpsId> pps;
    const coding::CoderId* coder;
  };
  Names columns_of(const coding::TranscriptId& transcript, const Owner& owner,
                   const coding::CoderId* coder) const;
  Names names_of(const coding::ColumnsBy& columns, const Look& look) const;
  std::string value_or_dash(const coding::ColumnsBy& columns, const Look& look) const;
  void count_base(const coding::TranscriptId& id);
  void count_codings(const coding::TranscriptId& id);
  double absolute(const Codes& codes, const std::string& column) const;
  double marked(const Codes& codes, const std::string& column) const;

  const coding::Study& study_;
  const coding::FrequencyQuery& query_;
  std::map<std::string, Met> bases_;
  std::map<std::pair<coding::CodeId, std::string>, std::vector<Chosen>> codings_;
};

}  // namespace tests
