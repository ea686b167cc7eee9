#include "exports/columns_in.h"

#include <algorithm>

#include "exports/safe_file.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace exports {
namespace {

using transcripts::say;
using transcripts::without_blank_ends;

}  // namespace

std::string name_from(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
  if (transcripts::fold(line).find_first_not_of(' ') == std::string::npos) return {};
  return transcripts::to_nfc(without_blank_ends(line));
}

std::string trimmed(std::string_view text) {
  return std::string(without_blank_ends(text));
}

ColumnsIn::ColumnsIn(const Table& table, std::string_view file_name)
    : table_(table), file_name_(file_name), known_(table.header.size()) {}

std::optional<std::size_t> ColumnsIn::find(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (std::size_t column = 0; column < table_.header.size(); ++column) {
      if (!known_[column].empty() ||
          transcripts::fold(trimmed(table_.header[column])) != transcripts::fold(name))
        continue;
      known_[column] = *names.begin();
      return column;
    }
  }
  return std::nullopt;
}

std::size_t ColumnsIn::need(const transcripts::Message& column,
                            std::initializer_list<std::string_view> names) {
  if (const auto found = find(names)) return *found;
  std::string headers;
  for (const std::string& header : table_.header) headers += (headers.empty() ? "" : ", ") + header;
  if (headers.empty())
    throw ExportError(say("{} is leeg; er is geen kop met kolommen.",
                          "{} is empty; there is no header with columns.", file_name_));
  throw ExportError(say("{0}: er is geen kolom \"{1}\". De kop heeft: {3}.",
                        "{0}: there is no column \"{2}\". The header has: {3}.", file_name_,
                        column.nl, column.en, headers));
}

std::vector<std::size_t> ColumnsIn::unknown() const {
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < known_.size(); ++column)
    if (known_[column].empty() && !trimmed(table_.header[column]).empty())
      columns.push_back(column);
  return columns;
}

std::string ColumnsIn::text(std::size_t row, std::optional<std::size_t> column) const {
  return std::string(view(row, column));
}

std::string_view ColumnsIn::view(std::size_t row, std::optional<std::size_t> column) const {
  if (!column) return {};
  const auto* text = std::get_if<std::string>(&table_.rows[row][*column]);
  return text == nullptr ? std::string_view() : without_blank_ends(*text);
}

transcripts::Message ColumnsIn::at(std::size_t row, std::string_view column,
                                   const transcripts::Message& what) const {
  const std::size_t number = table_.number_of(row);
  return {fmt::format("{}, rij {}, kolom {}: {}", file_name_, number, column, what.nl),
          fmt::format("{}, row {}, column {}: {}", file_name_, number, column, what.en)};
}

transcripts::Message ColumnsIn::about(std::size_t column, const transcripts::Message& what) const {
  return {fmt::format("{}, kolom {}: {}", file_name_, header(column), what.nl),
          fmt::format("{}, column {}: {}", file_name_, header(column), what.en)};
}

std::vector<ColumnUse> ColumnsIn::uses() const {
  std::vector<ColumnUse> uses(table_.header.size());
  for (std::size_t column = 0; column < uses.size(); ++column) {
    uses[column].header = trimmed(table_.header[column]);
    uses[column].field = known_[column];
    uses[column].as = known_[column].empty() ? ColumnUse::As::LeftOut : ColumnUse::As::Known;
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
      uses[column].filled += view(row, column).empty() ? 0 : 1;
  }
  return uses;
}

}  // namespace exports
