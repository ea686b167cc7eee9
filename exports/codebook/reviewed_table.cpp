// A codebook out of a sheet: a row a code, columns by their header.
#include "exports/codebook/reviewed.h"
#include "exports/codebook_differences.h"
#include "exports/columns_in.h"
#include "exports/refi/values_in.h"
#include "exports/xlsx.h"

namespace exports::codebook {
namespace {

using coding::CodeField;
using transcripts::say;

struct Columns {
  std::size_t name = 0;
  std::optional<std::size_t> id, parent, path;
  std::vector<std::pair<CodeField, std::size_t>> fields;
};

Columns columns_of(ColumnsIn& table) {
  Columns columns;
  columns.name = table.need({"naam", "name"}, {"naam", "name", "code"});
  columns.id = table.find({"id", "guid"});
  columns.path = table.find({"pad", "path"});
  for (const std::size_t column : table.unknown()) {
    const auto field = field_named(table.header(column));
    if (!field || field == CodeField::Name) continue;
    if (field == CodeField::Parent)
      columns.parent = columns.parent.value_or(column);
    else
      columns.fields.emplace_back(*field, column);
  }
  return columns;
}

// "A > B" of "A > B > C", whose name is C; none where the path does not end in the name.
std::optional<std::string> above(const std::string& path, const std::string& name) {
  if (path == name) return "";
  const std::string end = " > " + name;
  if (!path.ends_with(end)) return std::nullopt;
  return path.substr(0, path.size() - end.size());
}

class TableReader {
 public:
  TableReader(const Table& from, std::string_view file_name)
      : file_name_(file_name), table_(from, file_name), columns_(columns_of(table_)) {}

  ReviewedCodebook read() && {
    for (std::size_t row = 0; row < table_.rows(); ++row) read_row(row);
    check_codes(codebook_, file_name_);
    return std::move(codebook_);
  }

 private:
  void read_row(std::size_t row) {
    check_room(codebook_.codes.size(), file_name_);
    ReviewedCode code;
    code.name = name_from(table_.view(row, columns_.name));
    if (code.name.empty()) return note(row, columns_.name, say("de naam is leeg", "no name"));
    if (const auto id = refi::guid_from(table_.view(row, columns_.id)))
      code.id = coding::CodeId{*id};
    if (columns_.parent)
      code.parent_path = table_.text(row, columns_.parent);
    else if (columns_.path)
      code.parent_path = above(table_.text(row, columns_.path), code.name);
    for (const auto& [field, column] : columns_.fields) read_cell(row, field, column, code);
    codebook_.codes.push_back(std::move(code));
  }

  void read_cell(std::size_t row, CodeField field, std::size_t column, ReviewedCode& code) {
    const std::string value = table_.text(row, column);
    if (was_cut(value))
      return note(row, column,
                  say("de tekst is afgekapt en blijft zoals hij is",
                      "the text was cut and stays as it is"));
    // An emptied word is no answer; an emptied text is.
    const bool word = field == CodeField::Kind || field == CodeField::Origin ||
                      field == CodeField::Colour || field == CodeField::Codable;
    if (word && value.empty()) return;
    if (!put_value(code, field, value))
      note(row, column, say("\"{}\" is geen bekende waarde", "\"{}\" is no known value", value));
  }

  void note(std::size_t row, std::size_t column, const transcripts::Message& what) {
    codebook_.notes.push_back(table_.at(row, table_.header(column), what));
  }

  std::string_view file_name_;
  ColumnsIn table_;
  Columns columns_;
  ReviewedCodebook codebook_;
};

}  // namespace

ReviewedCodebook from_table(const Table& table, std::string_view file_name) {
  return TableReader(table, file_name).read();
}

}  // namespace exports::codebook
