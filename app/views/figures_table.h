// What the matrix of Cijfers shows, worked out once per revision and query. No ImGui.
//
// A column is an index into figures.columns; the index behind the last is the total's.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "coding/asked.h"
#include "coding/codebook.h"
#include "coding/frequencies.h"

namespace app {

// What everything in the view is worked out from.
using FiguresKey = std::pair<std::uint64_t, coding::FrequencyQuery>;

struct FiguresTable {
  coding::Frequencies figures;
  std::vector<coding::CodebookEntry> codes;       // one a row; good while the study is unchanged
  std::optional<coding::Attribute> by;            // where the columns are its values
  std::optional<coding::Attribute> outer_by;      // where what they lie within is
  double highest = 0;                             // of all cells, totals left out
  std::vector<std::vector<coding::Asked>> asked;  // by row; the total last
  std::optional<transcripts::Message> refusal;    // why there are no figures

  std::size_t total() const { return figures.columns.size(); }
  double value(std::size_t row, std::size_t column) const {
    const coding::FrequencyRow& of = figures.rows[row];
    return column == total() ? of.total : of.values[column];
  }
  // Nobody says it, and nobody was asked.
  bool not_asked(std::size_t row, std::size_t column) const {
    return value(row, column) == 0 && !figures.rows[row].hides(column) &&
           asked[row][column] == coding::Asked::No;
  }
  const coding::Base& base(std::size_t column) const {
    return column == total() ? figures.total_base : figures.columns[column].base;
  }
  // As the user reads it: a value of the program's own ("survey") in words; not of the total.
  std::string name(std::size_t column, transcripts::Language language) const;
  // What the column lies within; empty where columns are one deep.
  std::string outer_name(std::size_t column, transcripts::Language language) const;
  bool two_deep() const { return figures.query.within.has_value(); }
  bool same_outer(std::size_t a, std::size_t b) const {
    const auto& columns = figures.columns;
    return columns[a].outer == columns[b].outer && columns[a].outer_id == columns[b].outer_id;
  }
  // "Maakcampus · werkveld"
  std::string whole_name(std::size_t column, transcripts::Language language) const {
    return (two_deep() ? outer_name(column, language) + " · " : "") + name(column, language);
  }
  // None for the total, as in SelectCell.
  std::optional<coding::ColumnKey> column(std::size_t column) const {
    return column == total() ? std::nullopt
                             : std::optional<coding::ColumnKey>(figures.columns[column]);
  }
};

FiguresTable make_figures_table(const coding::Study& study, const coding::FrequencyQuery& query);

// The column of that thing or value, or the total's; none where it is not shown.
std::optional<std::size_t> find_column(const FiguresTable& table,
                                       const std::optional<coding::ColumnKey>& column);
std::optional<std::size_t> find_row(const FiguresTable& table, const coding::CodeId& code);

// The codings behind all figures, and by whom.
struct Sources {
  std::uint64_t codings = 0;
  std::vector<std::string> coders;
};
Sources sources_of(const coding::Study& study, const coding::FrequencyQuery& query);

// Absolute counts of the cells of another kind than the matrix shows, each worked out when it is
// first asked for.
class CountsBeside {
 public:
  double value(const coding::Study& study, const FiguresKey& key, coding::CountOf count,
               const FiguresTable& table, std::pair<std::size_t, std::size_t> row_and_column);

 private:
  std::array<Cached<FiguresTable, FiguresKey>, 5> tables_;  // by CountOf
};

}  // namespace app
