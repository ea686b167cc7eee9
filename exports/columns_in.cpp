#include "exports/columns_in.h"

#include <algorithm>

#include "exports/safe_file.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::say;

std::string_view trimmed_view(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

std::string trimmed(std::string_view text) {
  return std::string(trimmed_view(text));
}

}  // namespace

ColumnsIn::ColumnsIn(const Table& table, std::string_view file_name)
    : table_(table), file_name_(file_name), known_(table.header.size(), false) {}

std::optional<std::size_t> ColumnsIn::find(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (std::size_t column = 0; column < table_.header.size(); ++column) {
      if (known_[column] ||
          transcripts::fold(trimmed(table_.header[column])) != transcripts::fold(name))
        continue;
      known_[column] = true;
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
    if (!known_[column] && !trimmed(table_.header[column]).empty()) columns.push_back(column);
  return columns;
}

std::string ColumnsIn::text(std::size_t row, std::optional<std::size_t> column) const {
  return std::string(view(row, column));
}

std::string_view ColumnsIn::view(std::size_t row, std::optional<std::size_t> column) const {
  if (!column) return {};
  return trimmed_view(std::get<std::string>(table_.rows[row][*column]));
}

transcripts::Message ColumnsIn::at(std::size_t row, std::string_view column,
                                   const transcripts::Message& what) const {
  return {fmt::format("{}, rij {}, kolom {}: {}", file_name_, row + 2, column, what.nl),
          fmt::format("{}, row {}, column {}: {}", file_name_, row + 2, column, what.en)};
}

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    if (std::string name = trimmed(text.substr(0, end)); !name.empty())
      names.push_back(std::move(name));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

}  // namespace exports
