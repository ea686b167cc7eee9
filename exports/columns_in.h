// The columns of a table that a researcher brings, found by their header in Dutch or English.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/name_lists.h"
#include "exports/table.h"
#include "exports/tables_in.h"
#include "transcripts/message.h"

namespace exports {

using coding::join_names;
using coding::split_names;

class ColumnsIn {
 public:
  ColumnsIn(const Table& table, std::string_view file_name);

  // The first column whose header is one of `names`, without regard to case and accents. A column
  // found so is known; the others are unknown().
  std::optional<std::size_t> find(std::initializer_list<std::string_view> names);
  // The same, or an ExportError that names the column and the headers that are there.
  std::size_t need(const transcripts::Message& column,
                   std::initializer_list<std::string_view> names);
  std::size_t need(std::string_view name) {
    return need({std::string(name), std::string(name)}, {name});
  }
  // Columns with a header that nobody asked for.
  std::vector<std::size_t> unknown() const;

  const std::string& header(std::size_t column) const { return table_.header[column]; }
  std::size_t rows() const { return table_.rows.size(); }
  // The text of a cell without white space around it; empty where the column is not there.
  std::string text(std::size_t row, std::optional<std::size_t> column) const;
  // The same, as long as the table lives.
  std::string_view view(std::size_t row, std::optional<std::size_t> column) const;

  // Where a row stands in its file.
  std::size_t number(std::size_t row) const { return table_.number_of(row); }
  // Each header, with what it was asked for as and how many cells are filled.
  std::vector<ColumnUse> uses() const;

  // "leden.csv, kolom leeftijd: <what>".
  transcripts::Message about(std::size_t column, const transcripts::Message& what) const;
  // "Rij 7, kolom gesprek: <what>", rows counted as a spreadsheet does.
  transcripts::Message at(std::size_t row, std::string_view column,
                          const transcripts::Message& what) const;

 private:
  const Table& table_;
  std::string file_name_;
  std::vector<std::string> known_;  // the field that each column is; empty: unknown
};

// A name as it is kept (one line, NFC); empty where nothing of it can be read: white space, control
// characters, signs that have no width.
std::string name_from(std::string_view text);
// Without white space at its ends.
std::string trimmed(std::string_view text);

}  // namespace exports
