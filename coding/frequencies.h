// The matrix code x column of DESIGN.md section 6: how often, by how many people, in how many words
// each code was said, per PPS, participant, transcript, coder or attribute.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "coding/retrieval.h"
#include "coding/study.h"

namespace coding {

// Words are those that are in the base as well, each once: words on interviewers' turns count only
// with_interviewers, and lines that nobody speaks (a heading) in no cell, so that the total never
// passes its base.
enum class CountOf { Passages, Codings, Participants, Transcripts, Words };
// RowPercent: of the row's total. Binary: 1 where there is any; the total says in how many columns.
// Expected: what the cell would hold if the code were as common in each column; Residual: how many
// standard deviations it is off (frequency_values.cpp).
enum class ShownAs { Absolute, Percent, Per1000, RowPercent, Binary, Expected, Residual };
enum class GroupBy { Pps, Participant, Transcript, Coder, Attribute };

// The name of the column of things without a value.
inline constexpr const char* kWithoutValue = "–";

// Which column: of two frequencies of one study the same.
struct ColumnKey {
  std::string name;
  std::optional<Guid> id;  // of the PPS, participant, transcript or coder; none for an attribute
  // Of columns two deep, what it lies within; else empty.
  std::string outer = {};
  std::optional<Guid> outer_id = {};
  // The same one, whatever it is called now.
  friend bool operator==(const ColumnKey& a, const ColumnKey& b) {
    const auto same = [](const auto& id, const auto& name, const auto& id_b, const auto& name_b) {
      return id == id_b && (id || name == name_b);
    };
    return same(a.id, a.name, b.id, b.name) && same(a.outer_id, a.outer, b.outer_id, b.outer);
  }
};

struct ColumnsBy {
  GroupBy by = GroupBy::Pps;
  std::optional<AttributeId> attribute = {};  // with GroupBy::Attribute
  friend bool operator==(const ColumnsBy&, const ColumnsBy&) = default;
};

// From most to least; what is alike stays as it was.
struct FigureOrder {
  bool rows = false;                      // else in the codebook's order
  std::optional<ColumnKey> rows_by = {};  // none, or one that is not there: the total
  std::optional<CodeId> columns_by = {};  // the row; none, or one that is not there: as
                                          // they come. Two deep: within each outer one.
  friend bool operator==(const FigureOrder&, const FigureOrder&) = default;
};

struct FrequencyQuery {
  GroupBy by = GroupBy::Pps;
  std::optional<AttributeId> attribute;  // with GroupBy::Attribute
  CountOf count = CountOf::Passages;
  ShownAs as = ShownAs::Absolute;
  bool with_subcodes = false;      // a parent's row counts its subcodes in
  bool with_interviewers = false;  // counts codings on interviewers' words only, and those words
  Filter filter;
  std::vector<CodeId> codes = {};  // rows of these only; empty: all
  bool groups_only = false;        // rows of codes at the top only
  std::uint32_t top = 0;           // only so many rows, those with the highest total; 0: all
  std::uint32_t hide_below = 0;    // cells with fewer people behind them are hidden (small_cells.h)
  std::optional<ColumnsBy> within = {};  // columns two deep: `by` within each of these
  FigureOrder order = {};
  bool without_empty = false;  // no rows in which nothing is; in the codebook's order one stays
                               // where a row below it does
  friend bool operator==(const FrequencyQuery&, const FrequencyQuery&) = default;
};

// What a column's percentages and rates are taken of. Interviewers are in no base.
struct Base {
  std::uint32_t participants = 0;  // who spoke
  std::uint32_t transcripts = 0;
  std::uint32_t words = 0;
  friend bool operator==(const Base&, const Base&) = default;
};

struct FrequencyColumn : ColumnKey {
  Base base = {};
};

struct FrequencyRow {
  CodeId code;
  std::vector<double> values;  // as many as there are columns
  double total = 0;            // distinct things, never the sum of the columns
  // One for each column, the total last; true where the figure is not to be shown, and then it is
  // 0. Empty where nothing is hidden.
  std::vector<bool> hidden = {};
  bool hides(std::size_t column) const { return !hidden.empty() && hidden[column]; }
};

struct Frequencies {
  FrequencyQuery query;
  // PPS and transcripts by position, others sorted by name; two deep only those with anything in.
  std::vector<FrequencyColumn> columns;
  Base total_base;
  std::vector<FrequencyRow> rows;  // as asked for; the top from the highest
};

// The same query with columns of one thing, as they come, and every row.
FrequencyQuery divided_by(FrequencyQuery query, const ColumnsBy& columns);

// Throws EditError where the choices exclude each other (participants per 1,000 words).
Frequencies frequencies(const Study& study, const FrequencyQuery& query);

// Narrows to what one column counts, in the place of what the filter said of the same. Where it is
// of what has no value: to none of the values that there are.
void narrow_to(const Study& study, const FrequencyQuery& query, const ColumnKey& column,
               Filter& filter);

// The codings that one cell counts; `column` as in Frequencies::columns, none for the total.
std::vector<Quotation> behind_cell(const Study& study, const FrequencyQuery& query,
                                   const CodeId& code, const ColumnKey* column);

// For reading and showing: "passages", "percent", "pps".
std::optional<CountOf> count_named(std::string_view name);
std::optional<ShownAs> shown_as_named(std::string_view name);
std::string_view name_of(CountOf count);
std::string_view name_of(ShownAs as);

}  // namespace coding
