#include "exports/comparison_tables.h"

#include <cmath>

#include "coding/codebook.h"
#include "coding/known_attributes.h"

namespace exports {
namespace {

using coding::Base;
using coding::Study;

double rounded(double value) {
  return std::round(value * 10) / 10;
}

std::string names(const Study& study, const std::vector<coding::PpsId>& ids) {
  std::string joined;
  for (const coding::PpsId& id : ids)
    joined += (joined.empty() ? "" : "; ") + study.pps().find(id)->name;
  return joined;
}

// The bases below the figures, as long as the header.
void add_bases(const std::vector<Base>& bases, bool dutch, Table& table) {
  const auto add = [&](const char* nl, const char* en, std::uint32_t Base::*figure) {
    std::vector<Cell> row = {std::string(dutch ? nl : en)};
    for (const Base& base : bases) row.emplace_back(static_cast<double>(base.*figure));
    row.resize(table.header.size(), std::string());
    table.rows.push_back(std::move(row));
  };
  add("(basis) personen", "(base) participants", &Base::participants);
  add("(basis) gesprekken", "(base) transcripts", &Base::transcripts);
  add("(basis) woorden", "(base) words", &Base::words);
  table.bases = 3;
}

}  // namespace

Table years_table(const Study& study, const coding::YearsCompared& made, Language language) {
  const bool dutch = language == Language::Dutch;
  Table table;
  table.header = {"code"};
  for (const std::string& year : made.years) table.header.push_back(year);
  for (std::size_t i = 1; i < made.years.size(); ++i)
    table.header.push_back(made.years[i - 1] + " → " + made.years[i]);
  const std::vector<std::string> more =
      dutch ? std::vector<std::string>{"voorlopers", "nieuw in", "gebleven in", "weg uit"}
            : std::vector<std::string>{"forerunners", "new in", "kept in", "gone from"};
  table.header.insert(table.header.end(), more.begin(), more.end());
  for (const coding::YearRow& row : made.rows) {
    std::vector<Cell>& cells = table.rows.emplace_back();
    cells.emplace_back(coding::path_of(study, row.code));
    for (std::size_t i = 0; i < row.values.size(); ++i)
      cells.push_back(row.hidden[i] ? Cell(made.below()) : Cell(rounded(row.values[i])));
    for (const auto& change : row.changes)
      cells.push_back(change ? Cell(rounded(*change)) : Cell(std::string()));
    std::string before;
    for (const coding::Forerunner& one : row.forerunners)
      before += (before.empty() ? "" : "; ") + coding::path_of(study, one.code) + " (" +
                in(coding::words_for(one.comparability), language) + ")";
    cells.emplace_back(std::move(before));
    cells.emplace_back(names(study, row.pps.gained));
    cells.emplace_back(names(study, row.pps.kept));
    cells.emplace_back(names(study, row.pps.gone));
  }
  add_bases(made.bases, dutch, table);
  return table;
}

Table triangulation_table(const Study& study, const coding::Triangulation& made,
                          Language language) {
  const bool dutch = language == Language::Dutch;
  Table table;
  table.header = {"code"};
  for (const std::string& source : made.sources)
    table.header.push_back(
        coding::shown_value(coding::OwnerKind::Transcript, "source", source, language) + " (%)");
  table.header.emplace_back(dutch ? "oordeel" : "verdict");
  for (const coding::TriangulationRow& row : made.rows) {
    std::vector<Cell>& cells = table.rows.emplace_back();
    cells.emplace_back(coding::path_of(study, row.code));
    for (std::size_t i = 0; i < row.shares.size(); ++i)
      cells.push_back(row.hidden[i] ? Cell(made.below()) : Cell(rounded(row.shares[i])));
    cells.emplace_back(in(words_for(row.verdict), language));
  }
  add_bases(made.bases, dutch, table);
  return table;
}

Table dominance_table(const Study& study, const std::vector<coding::Dominance>& rows,
                      Language language) {
  const bool dutch = language == Language::Dutch;
  Table table;
  table.header = {"code",
                  dutch ? "totaal" : "total",
                  dutch ? "gesprek" : "transcript",
                  dutch ? "aandeel (%)" : "share (%)",
                  "PPS",
                  dutch ? "aandeel (%)" : "share (%)"};
  const auto add = [](const std::optional<coding::Dominance::Part>& part, auto& cells) {
    cells.emplace_back(part ? part->name : std::string());
    cells.push_back(part ? Cell(rounded(100 * part->share())) : Cell(std::string()));
  };
  for (const coding::Dominance& row : rows) {
    std::vector<Cell>& cells = table.rows.emplace_back();
    cells.emplace_back(coding::path_of(study, row.code));
    cells.emplace_back(row.total);
    add(row.transcript, cells);
    add(row.pps, cells);
  }
  return table;
}

transcripts::Message words_for(coding::Verdict verdict) {
  switch (verdict) {
    case coding::Verdict::Silent:
      return {"zwijgen", "silent"};
    case coding::Verdict::Alone:
      return {"één bron", "one source"};
    case coding::Verdict::Agree:
      return {"eens", "agree"};
    case coding::Verdict::Untold:
      return {"–", "–"};
    case coding::Verdict::Differ:
      break;
  }
  return {"verschillen", "differ"};
}

}  // namespace exports
