// Columns of a table as attributes: which attribute each is, of which type, and what its cells say.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "exports/columns_in.h"
#include "exports/tables_in.h"

namespace exports {

class AttributesIn {
 public:
  // `columns` of the table become attributes of `owner`: the known one of that name, or a new one
  // whose type is recognised from all cells. A column whose attribute another one is already is
  // left out.
  AttributesIn(const coding::Study& study, coding::OwnerKind owner, const ColumnsIn& table,
               const std::vector<std::size_t>& columns);

  struct Value {
    std::size_t attribute;  // in this list
    std::string text;
  };
  // What a row says, empty cells left out. Throws CellError where a cell does not fit.
  std::vector<Value> values(std::size_t row) const;
  // Keeps them, where they are not so already; true where that changes something.
  bool keep(const coding::Guid& owner, const std::vector<Value>& values);

  // Makes new attributes that got a value, and puts all values.
  void finish(std::vector<coding::Edit>& edits) const;
  void describe(std::vector<ColumnUse>& columns) const;

 private:
  struct Column {
    std::size_t column;
    coding::Attribute attribute;
    bool is_new;
    bool used = false;
    std::unordered_map<std::string, std::string> spellings;  // of a choice: folded, as it is
  };
  const coding::Study& study_;
  const ColumnsIn& table_;
  std::vector<Column> columns_;
  std::map<coding::AttributeValue::Key, std::string> values_;
};

// A cell that cannot be taken in; the row is left out.
struct CellError {
  std::size_t column;
  transcripts::Message what;
};

}  // namespace exports
