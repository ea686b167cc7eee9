#include "coding/frequencies.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "coding/codebook.h"
#include "coding/frequency_columns.h"
#include "coding/frequency_sweep.h"
#include "coding/frequency_values.h"
#include "coding/small_cells.h"

namespace coding {
namespace {

constexpr std::array<std::pair<std::string_view, CountOf>, 10> kCounts = {
    {{"passages", CountOf::Passages},
     {"codings", CountOf::Codings},
     {"participants", CountOf::Participants},
     {"transcripts", CountOf::Transcripts},
     {"words", CountOf::Words},
     {"coderingen", CountOf::Codings},
     {"personen", CountOf::Participants},
     {"gesprekken", CountOf::Transcripts},
     {"woorden", CountOf::Words},
     {"citaten", CountOf::Passages}}};
constexpr std::array<std::pair<std::string_view, ShownAs>, 14> kShown = {
    {{"absolute", ShownAs::Absolute},
     {"percent", ShownAs::Percent},
     {"per1000", ShownAs::Per1000},
     {"row-percent", ShownAs::RowPercent},
     {"binary", ShownAs::Binary},
     {"expected", ShownAs::Expected},
     {"residual", ShownAs::Residual},
     {"rijprocent", ShownAs::RowPercent},
     {"ja-nee", ShownAs::Binary},
     {"verwacht", ShownAs::Expected},
     {"residu", ShownAs::Residual},
     {"absoluut", ShownAs::Absolute},
     {"procent", ShownAs::Percent},
     {"percentage", ShownAs::Percent}}};

template <class Names>
auto value_named(const Names& names, std::string_view name) {
  using Value = decltype(names[0].second);
  for (const auto& [known, value] : names)
    if (known == name) return std::optional<std::remove_cv_t<Value>>(value);
  return std::optional<std::remove_cv_t<Value>>();
}

template <class Names, class Value>
std::string_view first_name(const Names& names, Value wanted) {
  for (const auto& [name, value] : names)
    if (value == wanted) return name;
  return {};
}

void check(const FrequencyQuery& query) {
  const bool pieces = query.count == CountOf::Passages || query.count == CountOf::Codings;
  if (query.hide_below > 0 && pieces && (query.as == ShownAs::Percent || query.with_subcodes))
    throw EditError(say(
        "Van procenten van passages en met subcodes zijn verborgen cellen terug te rekenen. Tel "
        "personen of gesprekken, of neem aantallen zonder subcodes.",
        "Of percentages of passages, and with subcodes, hidden cells can be reckoned back. Count "
        "participants or transcripts, or take numbers without subcodes."));
  if (query.within && *query.within == ColumnsBy{query.by, query.attribute})
    throw EditError(say("Kolommen twee diep gaan naar twee verschillende dingen.",
                        "Columns two deep follow two different things."));
  if (query.as == ShownAs::Per1000 &&
      (query.count == CountOf::Participants || query.count == CountOf::Transcripts))
    throw EditError(
        say("Personen en gesprekken laten zich niet per 1.000 woorden tellen. Kies "
            "aantallen of procenten, of tel passages, coderingen of woorden.",
            "Participants and transcripts cannot be counted per 1,000 words. Choose "
            "absolute or percent, or count passages, codings or words."));
}

// The columns to show: an empty one only where its place tells something.
std::vector<std::size_t> shown_columns(const ColumnChoice& choice, const FrequencySweep& counted,
                                       std::size_t rows) {
  std::vector<std::size_t> shown;
  for (std::size_t column = 0; column < choice.columns().size(); ++column) {
    bool used = choice.stays_when_empty(column) || counted.base(column) != Base{};
    for (std::size_t row = 0; row < rows && !used; ++row) used = counted.count(row, column) != 0;
    if (used) shown.push_back(column);
  }
  return shown;
}

// Those in the codebook's order that the query asks for; of the top the ones with most.
std::vector<std::size_t> rows_asked_for(const FrequencyQuery& query,
                                        const std::vector<CodebookEntry>& entries,
                                        const FrequencySweep& counted) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < entries.size(); ++row) {
    const auto& chosen = query.codes;
    if (!chosen.empty() &&
        std::find(chosen.begin(), chosen.end(), entries[row].code->id) == chosen.end())
      continue;
    if (query.groups_only && entries[row].depth > 0) continue;
    rows.push_back(row);
  }
  if (query.top == 0 || query.top >= rows.size()) return rows;
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
    return counted.count(a, counted.width() - 1) > counted.count(b, counted.width() - 1);
  });
  rows.resize(query.top);
  return rows;
}

void hide_small_cells(const Study& study, Frequencies& figures) {
  const auto hidden = small_cells(study, figures, figures.query.hide_below);
  for (std::size_t i = 0; i < figures.rows.size(); ++i) {
    FrequencyRow& row = figures.rows[i];
    row.hidden = hidden[i];
    for (std::size_t column = 0; column < row.values.size(); ++column)
      if (row.hidden[column]) row.values[column] = 0;
    if (row.hidden.back()) row.total = 0;
  }
}

double value_of(const FrequencyRow& row, const std::optional<std::size_t>& column) {
  return column ? row.values[*column] : row.total;
}

void sort_rows(Frequencies& figures) {
  const auto& columns = figures.columns;
  std::optional<std::size_t> by;
  for (std::size_t i = 0; figures.query.order.rows_by && i < columns.size(); ++i)
    if (columns[i] == *figures.query.order.rows_by) by = i;
  std::stable_sort(figures.rows.begin(), figures.rows.end(),
                   [&](const FrequencyRow& a, const FrequencyRow& b) {
                     return value_of(a, by) > value_of(b, by);
                   });
}

template <class Value>
void put_in_order(const std::vector<std::size_t>& order, std::vector<Value>& values) {
  std::vector<Value> moved = values;
  for (std::size_t i = 0; i < order.size(); ++i) moved[i] = std::move(values[order[i]]);
  values = std::move(moved);
}

void sort_columns(Frequencies& figures, const CodeId& code) {
  const auto row = std::find_if(figures.rows.begin(), figures.rows.end(),
                                [&](const FrequencyRow& one) { return one.code == code; });
  if (row == figures.rows.end()) return;
  std::vector<std::size_t> order(figures.columns.size());
  std::iota(order.begin(), order.end(), 0U);
  // Columns of one outer thing lie beside each other.
  const auto& columns = figures.columns;
  for (auto begin = order.begin(); begin != order.end();) {
    const ColumnKey& first = columns[*begin];
    const auto end = std::find_if(begin, order.end(), [&](std::size_t at) {
      return columns[at].outer != first.outer || columns[at].outer_id != first.outer_id;
    });
    const std::vector<double>& values = row->values;
    std::stable_sort(begin, end,
                     [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    begin = end;
  }
  put_in_order(order, figures.columns);
  for (FrequencyRow& one : figures.rows) {
    put_in_order(order, one.values);
    if (one.hidden.empty()) continue;
    const std::vector<bool> hidden = one.hidden;
    for (std::size_t i = 0; i < order.size(); ++i) one.hidden[i] = hidden[order[i]];
  }
}

// What is hidden is not nothing.
bool is_empty(const FrequencyRow& row) {
  return row.total == 0 &&
         std::find(row.hidden.begin(), row.hidden.end(), true) == row.hidden.end() &&
         std::all_of(row.values.begin(), row.values.end(), [](double value) { return value == 0; });
}

void remove_empty_rows(const std::vector<CodebookEntry>& entries, Frequencies& figures) {
  if (figures.query.order.rows || figures.query.top > 0) {
    std::erase_if(figures.rows, is_empty);
    return;
  }
  std::vector<FrequencyRow> kept;
  int needed = -1;  // the depth above which a row carries one that stays
  auto entry = entries.rbegin();
  for (auto row = figures.rows.rbegin(); row != figures.rows.rend(); ++row) {
    while (entry->code->id != row->code) ++entry;
    const bool stays = !is_empty(*row) || entry->depth < needed;
    if (!stays) continue;
    needed = entry->depth;
    kept.push_back(std::move(*row));
  }
  std::reverse(kept.begin(), kept.end());
  figures.rows = std::move(kept);
}

void narrow(const Study& study, const ColumnsBy& columns, const ColumnKey& column, Filter& filter) {
  switch (columns.by) {
    case GroupBy::Pps:
      filter.pps = {PpsId{*column.id}};
      return;
    case GroupBy::Participant:
      filter.participants = {ParticipantId{*column.id}};
      return;
    case GroupBy::Transcript:
      filter.transcripts = {TranscriptId{*column.id}};
      return;
    case GroupBy::Coder:
      filter.coders = {CoderId{*column.id}};
      return;
    case GroupBy::Attribute:
      break;
  }
  std::erase_if(filter.attributes, [&](const AttributeFilter& each) {
    return each.attribute == *columns.attribute && each.compare == Compare::Is;
  });
  if (column.name != kWithoutValue) {
    filter.attributes.push_back({*columns.attribute, {column.name}});
    return;
  }
  AttributeFilter none{*columns.attribute, {}, Compare::IsNot};
  for (const auto& [key, row] : study.attribute_values())
    if (key.first == *columns.attribute) none.values.push_back(row.value);
  std::sort(none.values.begin(), none.values.end());
  none.values.erase(std::unique(none.values.begin(), none.values.end()), none.values.end());
  if (!none.values.empty()) filter.attributes.push_back(std::move(none));
}

}  // namespace

void narrow_to(const Study& study, const FrequencyQuery& query, const ColumnKey& column,
               Filter& filter) {
  narrow(study, {query.by, query.attribute}, {column.name, column.id}, filter);
  if (query.within) narrow(study, *query.within, {column.outer, column.outer_id}, filter);
}

FrequencyQuery divided_by(FrequencyQuery query, const ColumnsBy& columns) {
  query.by = columns.by;
  query.attribute = columns.attribute;
  query.within.reset();
  query.order = {};
  query.without_empty = false;
  return query;
}

Frequencies frequencies(const Study& study, const FrequencyQuery& query) {
  check(query);
  const ColumnChoice choice(study, query);
  const std::vector<CodebookEntry> entries = in_order(study);
  const FrequencySweep counted(study, query, choice, entries);
  const std::vector<std::size_t> columns = shown_columns(choice, counted, entries.size());
  const FrequencyValues values(study, query, choice, entries, counted, columns);
  const std::size_t total = counted.width() - 1;

  Frequencies made{query, {}, counted.base(total), {}};
  for (const std::size_t column : columns) {
    made.columns.push_back(choice.columns()[column]);
    made.columns.back().base = counted.base(column);
  }
  const std::vector<std::size_t> rows = rows_asked_for(query, entries, counted);
  made.rows.reserve(rows.size());
  for (const std::size_t row : rows) {
    FrequencyRow& out = made.rows.emplace_back();
    out.code = entries[row].code->id;
    out.values.reserve(columns.size());
    for (const std::size_t column : columns) out.values.push_back(values.value(row, column));
    out.total = values.value(row, total);
  }
  if (query.hide_below > 0) hide_small_cells(study, made);
  if (query.order.rows) sort_rows(made);
  if (query.order.columns_by) sort_columns(made, *query.order.columns_by);
  if (query.without_empty) remove_empty_rows(entries, made);
  return made;
}

std::vector<Quotation> behind_cell(const Study& study, const FrequencyQuery& query,
                                   const CodeId& code, const ColumnKey* column) {
  QuotationQuery wanted;
  wanted.codes = query.with_subcodes ? with_descendants(study, code) : std::vector<CodeId>{code};
  wanted.filter = query.filter;
  wanted.with_interviewers = query.with_interviewers;
  std::vector<Quotation> found = quotations(study, wanted);
  if (column == nullptr) return found;
  const ColumnChoice choice(study, query);
  const std::uint32_t at = choice.find(*column);
  std::vector<std::uint32_t> columns;
  std::erase_if(found, [&](const Quotation& quotation) {
    if (at == ColumnChoice::kNone || !choice.is_of_coder(at, quotation.coding->coder)) return true;
    columns.clear();
    choice.add_columns(quotation.coding->transcript, quotation.owner.participant, columns);
    return std::find(columns.begin(), columns.end(), at) == columns.end();
  });
  return found;
}

std::optional<CountOf> count_named(std::string_view name) {
  return value_named(kCounts, name);
}
std::optional<ShownAs> shown_as_named(std::string_view name) {
  return value_named(kShown, name);
}
std::string_view name_of(CountOf count) {
  return first_name(kCounts, count);
}
std::string_view name_of(ShownAs as) {
  return first_name(kShown, as);
}

}  // namespace coding
