// What the view of people, PPS and transcripts shows: rows, and columns that are their attributes;
// which of them, in what order; blocks of cells to and from a spreadsheet. No ImGui.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/operations_attributes.h"
#include "coding/study.h"
#include "transcripts/message.h"

namespace app {

struct PeopleColumn {
  coding::CellChange::Field field = coding::CellChange::Field::Name;
  coding::AttributeId attribute;  // of Field::Attribute
  std::string id;                 // "name", "pps", or the attribute's
  std::string name;               // as the user reads it
  coding::AttributeType type = coding::AttributeType::Text;
};

struct PeopleRow {
  coding::Guid owner;
  std::vector<std::string> cells;  // one a column
};

struct PeopleTable {
  coding::OwnerKind kind = coding::OwnerKind::Participant;
  std::vector<PeopleColumn> columns;
  std::vector<PeopleRow> rows;
};

// `kind`: Participant, Pps or Transcript.
PeopleTable make_people_table(const coding::Study& study, coding::OwnerKind kind,
                              transcripts::Language language);

struct PeopleOrder {
  std::string filter;  // rows with it in some cell, without case and accents
  std::optional<std::size_t> sorted_by;
  bool descending = false;
};
// Rows of the table; cells that are empty sort last.
std::vector<std::uint32_t> people_rows_shown(const PeopleTable& table, const PeopleOrder& order);

// A column whose cells are chosen from a list: a choice, and what the program offers values for.
bool has_choices(const PeopleTable& table, std::size_t column);
// The different values of a column, as a Dutch reader sorts, with those the program offers.
std::vector<std::string> choices_in(const PeopleTable& table, std::size_t column,
                                    transcripts::Language language);

// A block of cells, between corners that belong to it.
struct CellBlock {
  std::size_t first_row = 0;  // of those shown
  std::size_t last_row = 0;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
};
// As spreadsheets put it on the clipboard: tabs and line ends, quotation marks where needed.
std::string copied_cells(const PeopleTable& table, const std::vector<std::uint32_t>& shown,
                         const CellBlock& block);

struct Pasted {
  std::vector<coding::CellChange> cells;
  std::optional<transcripts::Message> refusal;
};
// What a copied block changes, its first cell at that place. Below the last row, people and PPS are
// made where the block begins with names. One cell fills all of a larger `block`.
Pasted pasted_cells(const PeopleTable& table, const std::vector<std::uint32_t>& shown,
                    const CellBlock& block, std::string_view clipboard);

}  // namespace app
