#include "exports/csv.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "exports/safe_file.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::say;

// What a spreadsheet takes for the start of a formula, also in full width (U+FF1D, FF0B, FF0D,
// FF20); OWASP's list with the line feed added.
constexpr std::array<std::string_view, 11> kTriggers = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                        "\n", "＝", "＋", "－", "＠"};

// Would a spreadsheet see a formula, or did we say so ourselves with an apostrophe?
bool needs_guard(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" '");
  if (first == std::string_view::npos) return false;
  const std::string_view rest = text.substr(first);
  return std::any_of(kTriggers.begin(), kTriggers.end(),
                     [rest](std::string_view trigger) { return rest.starts_with(trigger); });
}

void append_text(std::string& out, std::string_view text) {
  const bool guard = needs_guard(text);
  if (!guard && text.find_first_of(",;\t\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += guard ? "\"'" : "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_cell(std::string& out, const Cell& cell, Separator separator) {
  if (const auto* text = std::get_if<std::string>(&cell)) return append_text(out, *text);
  out += separator == Separator::Comma ? text_of(cell)
                                       : shown_text(cell, transcripts::Language::Dutch);
}

// As many columns as a spreadsheet can have.
constexpr std::size_t kMaxColumns = 16'384;

[[noreturn]] void refuse_as_too_large(std::string_view file_name) {
  throw ExportError(
      say("{} is te groot: meer dan {} miljoen cellen of {} kolommen. Splits de "
          "tabel. Er is niets ingelezen.",
          "{} is too large: over {} million cells or {} columns. Split the table. "
          "Nothing was taken in.",
          file_name, kMaxTableCells / 1'000'000, kMaxColumns));
}

// What of a line stands between no quotation marks.
std::string without_quoted(std::string_view line) {
  std::string out;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (!quoted) out += c;
  }
  return out;
}

// Splits csv text into cells, by the delimiter that its first line uses most.
class Parser {
 public:
  Parser(std::string_view text, std::string_view file_name) : text_(text), file_name_(file_name) {
    const std::string line = without_quoted(text.substr(0, text.find('\n')));
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
      const auto count = std::count(line.begin(), line.end(), candidate);
      if (count > most) most = count, delimiter_ = candidate;
    }
  }

  bool at_end() const { return at_ >= text_.size(); }
  std::size_t line() const { return row_; }

  std::vector<std::string> row() {
    ++row_;
    std::vector<std::string> cells;
    do {
      if (cells.size() >= kMaxColumns) refuse_as_too_large(file_name_);
      cells.push_back(cell());
    } while (take(delimiter_));
    take('\n');
    return cells;
  }

 private:
  bool take(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string cell() {
    std::string cell = take('"') ? quoted() : std::string();
    const std::size_t end =
        std::min(text_.find_first_of(std::string{delimiter_, '\n'}, at_), text_.size());
    cell += text_.substr(at_, end - at_);
    at_ = end;
    if (cell.starts_with('\'') && needs_guard(cell)) cell.erase(0, 1);
    return cell;
  }

  std::string quoted() {
    std::string cell;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos)
        throw ExportError(
            say("{}: in rij {} wordt een aanhalingsteken niet gesloten. Er is niets "
                "overgenomen.",
                "{}: a quotation mark in row {} is not closed. Nothing was taken in.", file_name_,
                row_));
      cell += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (!take('"')) return cell;
      cell += '"';
    }
  }

  std::string_view text_;
  std::string_view file_name_;
  char delimiter_ = ',';
  std::size_t at_ = 0;
  std::size_t row_ = 0;
};

bool blank(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); });
}

}  // namespace

std::string to_csv(const Table& table, Separator separator) {
  std::string out = "\xEF\xBB\xBF";
  const auto append_row = [&out, separator](const auto& cells) {
    bool first = true;
    for (const auto& cell : cells) {
      if (!first) out += separator == Separator::Comma ? ',' : ';';
      first = false;
      append_cell(out, cell, separator);
    }
    out += "\r\n";
  };
  append_row(std::vector<Cell>(table.header.begin(), table.header.end()));
  for (const auto& row : table.rows) append_row(row);
  return out;
}

Table parse_csv(std::string_view bytes, std::string_view file_name) {
  const transcripts::DecodedText decoded = transcripts::decode(bytes);
  Parser parser(decoded.text, file_name);
  Table table;
  if (!parser.at_end()) table.header = parser.row();
  std::size_t count = 0;
  while (!parser.at_end()) {
    std::vector<std::string> cells = parser.row();
    if (blank(cells)) continue;
    if (cells.size() > table.header.size() &&
        !blank({cells.begin() + static_cast<std::ptrdiff_t>(table.header.size()), cells.end()}))
      throw ExportError(say("{}: rij {} heeft {} cellen, de kop {}. Er is niets overgenomen.",
                            "{}: row {} has {} cells, the header {}. Nothing was taken in.",
                            file_name, parser.line(), cells.size(), table.header.size()));
    cells.resize(table.header.size());
    count += cells.size();
    if (count > kMaxTableCells) refuse_as_too_large(file_name);
    table.rows.emplace_back(std::make_move_iterator(cells.begin()),
                            std::make_move_iterator(cells.end()));
    table.numbers.push_back(static_cast<std::uint32_t>(parser.line()));
  }
  return table;
}

}  // namespace exports
