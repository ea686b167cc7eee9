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

}  // namespace

std::string trimmed(std::string_view text) {
  return std::string(trimmed_view(text));
}

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
  const auto* text = std::get_if<std::string>(&table_.rows[row][*column]);
  return text == nullptr ? std::string_view() : trimmed_view(*text);
}

transcripts::Message ColumnsIn::at(std::size_t row, std::string_view column,
                                   const transcripts::Message& what) const {
  const std::size_t number = table_.number_of(row);
  return {fmt::format("{}, rij {}, kolom {}: {}", file_name_, number, column, what.nl),
          fmt::format("{}, row {}, column {}: {}", file_name_, number, column, what.en)};
}

std::vector<ColumnUse> ColumnsIn::uses() const {
  std::vector<ColumnUse> uses(table_.header.size());
  for (std::size_t column = 0; column < uses.size(); ++column) {
    uses[column].header = trimmed(table_.header[column]);
    uses[column].as = known_[column] ? ColumnUse::As::Known : ColumnUse::As::LeftOut;
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
      uses[column].filled += view(row, column).empty() ? 0 : 1;
  }
  return uses;
}

namespace {

// A name in quotation marks at the start of `text`, and what is behind it; none where the mark is
// part of the name.
std::optional<std::string> take_quoted(std::string_view& text) {
  if (!text.starts_with('"')) return std::nullopt;
  std::string name;
  std::size_t at = 1;
  for (; at < text.size(); ++at) {
    if (text[at] == '"' && (at + 1 == text.size() || text[at + 1] != '"')) break;
    if (text[at] == '"') ++at;
    name += text[at];
  }
  if (at >= text.size()) return std::nullopt;
  const std::string_view behind = text.substr(at + 1);
  const std::size_t next = behind.find_first_not_of(" \t\r\n");
  if (next != std::string_view::npos && behind[next] != ';') return std::nullopt;
  text = next == std::string_view::npos ? std::string_view() : behind.substr(next + 1);
  return name;
}

}  // namespace

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  while (!(text = trimmed_view(text)).empty()) {
    if (auto quoted = take_quoted(text)) {
      if (!trimmed_view(*quoted).empty()) names.push_back(trimmed(*quoted));
      continue;
    }
    const std::size_t end = std::min(text.find(';'), text.size());
    if (std::string name = trimmed(text.substr(0, end)); !name.empty())
      names.push_back(std::move(name));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

std::string join_names(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    if (!all.empty()) all += "; ";
    if (name.find(';') == std::string::npos && !name.starts_with('"')) {
      all += name;
      continue;
    }
    all += '"';
    for (const char c : name) all.append(c == '"' ? 2 : 1, c);
    all += '"';
  }
  return all;
}

}  // namespace exports
