#include "app/views/people_table.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "coding/cases.h"
#include "coding/known_attributes.h"
#include "coding/name_lists.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::CellChange;
using coding::OwnerKind;
using transcripts::Language;
using transcripts::say;

std::string pps_names(const coding::Study& study, const std::vector<coding::PpsId>& ids) {
  std::vector<std::string> names;
  for (const coding::PpsId& id : ids)
    if (const coding::Pps* pps = study.pps().find(id)) names.push_back(pps->name);
  return coding::join_names(names);
}

class Filling {
 public:
  Filling(const coding::Study& study, PeopleTable& table, Language language)
      : study_(study), table_(table), language_(language) {}

  template <class Row>
  void add(const std::vector<const Row*>& rows) {
    table_.rows.reserve(rows.size());
    for (const Row* row : rows) {
      PeopleRow made{row->id.guid, {}};
      for (const PeopleColumn& column : table_.columns) {
        if (column.field == CellChange::Field::Name) {
          made.cells.push_back(row->name);
        } else if (column.field == CellChange::Field::Attribute) {
          made.cells.push_back(value(column, row->id.guid));
        } else if constexpr (!std::is_same_v<Row, coding::Pps>) {
          made.cells.push_back(pps_names(study_, coding::pps_of(study_, row->id)));
        }
      }
      table_.rows.push_back(std::move(made));
    }
  }

 private:
  std::string value(const PeopleColumn& column, const coding::Guid& owner) const {
    const std::string* value = coding::value_of(study_, column.attribute, owner);
    if (value == nullptr) return {};
    const std::string& name = study_.attributes().find(column.attribute)->name;
    return coding::shown_value(table_.kind, name, *value, language_);
  }

  const coding::Study& study_;
  PeopleTable& table_;
  Language language_;
};

bool is_before(const std::string& a, const std::string& b, bool numbers) {
  if (numbers) {
    const double left = std::strtod(a.c_str(), nullptr);
    const double right = std::strtod(b.c_str(), nullptr);
    if (left != right) return left < right;
  }
  return transcripts::compare_names(a, b) < 0;
}

// Rows of cells, as spreadsheets copy them.
std::vector<std::vector<std::string>> cells_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1);
  std::string cell;
  for (std::size_t i = 0; i < text.size();) {
    if (cell.empty() && text[i] == '"') {
      for (++i; i < text.size(); ++i) {
        if (text[i] != '"') {
          cell += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == '"') {
          cell += text[i++];
        } else {
          break;
        }
      }
      ++i;
    } else if (text[i] == '\t' || text[i] == '\n') {
      rows.back().push_back(std::exchange(cell, {}));
      if (text[i] == '\n') rows.emplace_back();
      ++i;
    } else {
      if (text[i] != '\r') cell += text[i];
      ++i;
    }
  }
  if (!cell.empty() || !rows.back().empty()) rows.back().push_back(std::move(cell));
  if (rows.back().empty()) rows.pop_back();
  return rows;
}

}  // namespace

PeopleTable make_people_table(const coding::Study& study, OwnerKind kind, Language language) {
  PeopleTable table;
  table.kind = kind;
  const bool dutch = language == Language::Dutch;
  table.columns.push_back({CellChange::Field::Name, {}, "name", dutch ? "naam" : "name", {}});
  if (kind != OwnerKind::Pps)
    table.columns.push_back({CellChange::Field::Pps, {}, "pps", "PPS", {}});
  for (const coding::Attribute* attribute : coding::attributes_in_order(study, kind))
    table.columns.push_back({CellChange::Field::Attribute, attribute->id, attribute->id.to_string(),
                             coding::shown_attribute(attribute->name, language), attribute->type});
  Filling filling(study, table, language);
  if (kind == OwnerKind::Participant) filling.add(coding::participants_in_order(study));
  if (kind == OwnerKind::Pps) filling.add(coding::pps_in_order(study));
  if (kind == OwnerKind::Transcript) filling.add(coding::transcripts_in_order(study));
  return table;
}

std::vector<std::uint32_t> people_rows_shown(const PeopleTable& table, const PeopleOrder& order) {
  std::vector<std::uint32_t> rows(table.rows.size());
  std::iota(rows.begin(), rows.end(), 0U);
  if (!order.filter.empty()) {
    const std::string wanted = transcripts::fold(order.filter);
    std::erase_if(rows, [&](std::uint32_t row) {
      const auto& cells = table.rows[row].cells;
      return std::none_of(cells.begin(), cells.end(), [&](const std::string& cell) {
        return transcripts::fold(cell).find(wanted) != std::string::npos;
      });
    });
  }
  if (!order.sorted_by || *order.sorted_by >= table.columns.size()) return rows;
  const std::size_t by = *order.sorted_by;
  const bool numbers = table.columns[by].type == coding::AttributeType::Number;
  std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::string& left = table.rows[a].cells[by];
    const std::string& right = table.rows[b].cells[by];
    if (left.empty() || right.empty()) return !left.empty() && right.empty();
    return order.descending ? is_before(right, left, numbers) : is_before(left, right, numbers);
  });
  return rows;
}

bool has_choices(const PeopleTable& table, std::size_t column) {
  const PeopleColumn& of = table.columns[column];
  return of.field == CellChange::Field::Attribute &&
         (of.type == coding::AttributeType::Choice ||
          !coding::offered_values(table.kind, coding::canonical_attribute(of.name)).empty());
}

std::vector<std::string> choices_in(const PeopleTable& table, std::size_t column,
                                    Language language) {
  std::vector<std::string> choices;
  for (const PeopleRow& row : table.rows)
    if (!row.cells[column].empty()) choices.push_back(row.cells[column]);
  const std::string name = coding::canonical_attribute(table.columns[column].name);
  for (const std::string& offered : coding::offered_values(table.kind, name))
    choices.push_back(coding::shown_value(table.kind, name, offered, language));
  std::sort(choices.begin(), choices.end(), [](const std::string& a, const std::string& b) {
    const int order = transcripts::compare_names(a, b);
    return order != 0 ? order < 0 : a < b;
  });
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  return choices;
}

std::string copied_cells(const PeopleTable& table, const std::vector<std::uint32_t>& shown,
                         const CellBlock& block) {
  std::string text;
  for (std::size_t row = block.first_row; row <= block.last_row && row < shown.size(); ++row) {
    if (row > block.first_row) text += '\n';
    for (std::size_t column = block.first_column; column <= block.last_column; ++column) {
      if (column > block.first_column) text += '\t';
      const std::string& cell = table.rows[shown[row]].cells[column];
      if (cell.find_first_of("\t\n\"") == std::string::npos) {
        text += cell;
        continue;
      }
      text += '"';
      for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
      text += '"';
    }
  }
  return text;
}

Pasted pasted_cells(const PeopleTable& table, const std::vector<std::uint32_t>& shown,
                    const CellBlock& block, std::string_view clipboard) {
  Pasted pasted;
  auto rows = cells_of(clipboard);
  if (rows.size() == 1 && rows[0].size() == 1)
    rows.assign(block.last_row - block.first_row + 1,
                std::vector<std::string>(block.last_column - block.first_column + 1, rows[0][0]));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t row = block.first_row + i;
    const bool is_new = row >= shown.size();
    if (is_new && (table.kind == OwnerKind::Transcript || block.first_column > 0)) {
      pasted.refusal = say("Het geplakte blok is {} rijen te lang. Er is niets veranderd.",
                           "The pasted block is {} rows too long. Nothing changed.",
                           row + rows.size() - i - shown.size());
      break;
    }
    const coding::Guid owner = is_new ? coding::Guid::make() : table.rows[shown[row]].owner;
    for (std::size_t j = 0; j < rows[i].size(); ++j) {
      const std::size_t at = block.first_column + j;
      if (at >= table.columns.size()) {
        pasted.refusal = say("Het geplakte blok is te breed. Er is niets veranderd.",
                             "The pasted block is too wide. Nothing changed.");
        break;
      }
      const PeopleColumn& column = table.columns[at];
      pasted.cells.push_back({owner, column.field, column.attribute, rows[i][j]});
    }
    if (pasted.refusal) break;
  }
  if (pasted.refusal) pasted.cells.clear();
  return pasted;
}

}  // namespace app
