#include <cmath>

#include "coding/codebook.h"
#include "exports/chart/words.h"
#include "exports/tables_out.h"

namespace exports {
namespace {

using coding::Base;

std::vector<Cell> base_row(std::string label, const coding::Frequencies& frequencies,
                           std::uint32_t Base::*figure) {
  std::vector<Cell> row = {std::move(label), std::string()};
  for (const auto& column : frequencies.columns)
    row.emplace_back(static_cast<double>(column.base.*figure));
  row.emplace_back(static_cast<double>(frequencies.total_base.*figure));
  return row;
}

// Two decimals say more than the counts behind a percentage or rate can bear, and read well.
double rounded(double value) {
  return std::round(value * 100) / 100;
}

}  // namespace

Table frequencies_table(const coding::Study& study, const coding::Frequencies& frequencies,
                        Language language) {
  const bool dutch = language == Language::Dutch;
  Table table;
  table.header = {"code", dutch ? "pad" : "path"};
  for (const auto& column : frequencies.columns)
    table.header.push_back(chart::column_name(study, frequencies.query, column, language));
  table.header.emplace_back(dutch ? "Totaal" : "Total");
  const std::string below = "<" + std::to_string(frequencies.query.hide_below);
  for (const auto& row : frequencies.rows) {
    std::vector<Cell> cells = {study.codes().find(row.code)->name,
                               coding::path_of(study, row.code)};
    const auto add = [&](double value, std::size_t column) {
      cells.push_back(row.hides(column) ? Cell(below) : Cell(rounded(value)));
    };
    for (std::size_t column = 0; column < row.values.size(); ++column)
      add(row.values[column], column);
    add(row.total, row.values.size());
    table.rows.push_back(std::move(cells));
  }
  table.rows.push_back(base_row(dutch ? "(basis) personen" : "(base) participants", frequencies,
                                &Base::participants));
  table.rows.push_back(base_row(dutch ? "(basis) gesprekken" : "(base) transcripts", frequencies,
                                &Base::transcripts));
  table.rows.push_back(
      base_row(dutch ? "(basis) woorden" : "(base) words", frequencies, &Base::words));
  table.bases = 3;
  return table;
}

}  // namespace exports
