#include "app/views/figures_table.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "coding/known_attributes.h"

namespace app {
std::string FiguresTable::name(std::size_t column, transcripts::Language language) const {
  const std::string& value = figures.columns[column].name;
  return by ? coding::shown_value(by->owner, by->name, value, language) : value;
}

std::string FiguresTable::outer_name(std::size_t column, transcripts::Language language) const {
  const std::string& value = figures.columns[column].outer;
  return outer_by ? coding::shown_value(outer_by->owner, outer_by->name, value, language) : value;
}

FiguresTable make_figures_table(const coding::Study& study, const coding::FrequencyQuery& query) {
  FiguresTable table;
  try {
    table.figures = coding::frequencies(study, query);
  } catch (const coding::EditError& error) {
    table.refusal = error.message();
    return table;
  }
  std::map<coding::CodeId, coding::CodebookEntry> entries;
  for (const coding::CodebookEntry& entry : coding::in_order(study))
    entries.emplace(entry.code->id, entry);
  for (const coding::FrequencyRow& row : table.figures.rows)
    table.codes.push_back(entries.at(row.code));
  if (query.attribute) table.by = *study.attributes().find(*query.attribute);
  if (query.within && query.within->attribute)
    table.outer_by = *study.attributes().find(*query.within->attribute);
  table.asked = coding::asked(study, table.figures);
  for (const coding::FrequencyRow& row : table.figures.rows)
    for (const double value : row.values) table.highest = std::max(table.highest, std::abs(value));
  return table;
}

std::optional<std::size_t> find_column(const FiguresTable& table,
                                       const std::optional<coding::ColumnKey>& column) {
  if (!column) return table.total();
  const auto& columns = table.figures.columns;
  const auto found = std::find(columns.begin(), columns.end(), *column);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

std::optional<std::size_t> find_row(const FiguresTable& table, const coding::CodeId& code) {
  const auto& rows = table.figures.rows;
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.code == code; });
  if (found == rows.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rows.begin());
}

Sources sources_of(const coding::Study& study, const coding::FrequencyQuery& query) {
  coding::FrequencyQuery by_coder;
  by_coder.by = coding::GroupBy::Coder;
  by_coder.count = coding::CountOf::Codings;
  by_coder.with_interviewers = query.with_interviewers;
  by_coder.filter = query.filter;
  const coding::Frequencies counted = coding::frequencies(study, by_coder);
  Sources sources;
  std::vector<bool> codes(counted.columns.size());
  for (const coding::FrequencyRow& row : counted.rows) {
    sources.codings += static_cast<std::uint64_t>(row.total);
    for (std::size_t coder = 0; coder < codes.size(); ++coder)
      if (row.values[coder] > 0) codes[coder] = true;
  }
  for (std::size_t coder = 0; coder < codes.size(); ++coder)
    if (codes[coder]) sources.coders.push_back(counted.columns[coder].name);
  return sources;
}

double CountsBeside::value(const coding::Study& study, const FiguresKey& key, coding::CountOf count,
                           const FiguresTable& table,
                           std::pair<std::size_t, std::size_t> row_and_column) {
  FiguresKey absolute = key;
  absolute.second.count = count;
  absolute.second.as = coding::ShownAs::Absolute;
  absolute.second.top = 0;
  absolute.second.hide_below = 0;
  absolute.second.order = {};
  absolute.second.without_empty = false;
  const FiguresTable& beside = tables_[static_cast<std::size_t>(count)].get(
      absolute, [&] { return make_figures_table(study, absolute.second); });
  const auto [row, column] = row_and_column;
  const auto there = find_column(beside, table.column(column));
  const auto same = find_row(beside, table.figures.rows[row].code);
  return there && same ? beside.value(*same, *there) : 0;
}

}  // namespace app
