// Columns of a table as attributes: which attribute each is, of which type, and what its cells say.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "coding/recognised_type.h"
#include "exports/columns_in.h"
#include "exports/tables_in.h"

namespace exports {

// A cell that cannot be taken in.
struct CellError {
  std::size_t column;
  transcripts::Message what;
};

class AttributesIn {
 public:
  // `columns` of the table become attributes of `owner`: the known one of that name, or a new one
  // whose type is recognised from all cells. A column whose attribute another one is already is
  // left out. A step of `watch` is a column.
  AttributesIn(const coding::Study& study, coding::OwnerKind owner, const ColumnsIn& table,
               const std::vector<std::size_t>& columns, transcripts::Watch& watch);

  struct Value {
    std::size_t attribute;  // in this list
    std::string text;
  };
  // What a row says, empty cells left out. A cell that does not fit goes into `odd` where its type
  // was recognised here; where the attribute was there before, it is thrown as a CellError.
  std::vector<Value> values(std::size_t row, std::vector<CellError>& odd) const;
  // Keeps them, where they are not so already; true where that changes something.
  bool keep(const coding::Guid& owner, const std::vector<Value>& values);

  // Makes new attributes that got a value, and puts all values.
  void finish(std::vector<coding::Edit>& edits) const;
  // Also tells in `notes` of words for no value that count as empty.
  void describe(std::vector<ColumnUse>& columns, std::vector<transcripts::Message>& notes) const;

 private:
  struct Column;
  std::optional<transcripts::Message> words_for_nothing(const Column& column) const;
  transcripts::Message why(const Column& column) const;

  struct Column {
    std::size_t column;
    coding::Attribute attribute;
    bool is_new;
    std::optional<coding::RecognisedType> recognised;  // where nobody else says its type
    bool used = false;
    std::unordered_map<std::string, std::string> spellings;  // of a choice: folded, as it is
  };
  const coding::Study& study_;
  const ColumnsIn& table_;
  std::vector<Column> columns_;
  std::map<coding::AttributeValue::Key, std::string> values_;
};

}  // namespace exports
