#include "exports/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "exports/safe_file.h"
#include "exports/xlsx_xml.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::counted;
using transcripts::Message;
using transcripts::say;

constexpr std::uint32_t kMaxRow = 1'048'576;
constexpr std::uint32_t kMaxColumn = 16'384;
constexpr std::size_t kMaxTextBytes = 256'000'000;

struct SheetCell {
  std::uint32_t row = 0;  // from 1
  std::uint32_t column = 0;
  std::string text;
};

struct Place {
  std::uint32_t row = 0;  // 0: not said
  std::uint32_t column = 0;
};

// "AB12"; what is none gives zeros.
Place place_from(std::string_view text) {
  std::uint64_t column = 0;
  std::size_t i = 0;
  for (; i < text.size() && i < 4; ++i) {
    const char c = text[i] == '$' ? 'A' : static_cast<char>(text[i] & ~0x20);
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::uint64_t>(c - 'A' + 1);
  }
  std::uint32_t row = 0;
  const auto read = std::from_chars(text.data() + i, text.data() + text.size(), row);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || column > kMaxColumn ||
      row > kMaxRow)
    return {};
  return {row, static_cast<std::uint32_t>(column)};
}

std::string column_name(std::uint32_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

std::uint32_t number_from(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : otherwise;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// How often something odd was met, with where it was first.
struct Met {
  std::size_t times = 0;
  std::string first;
  void at(const std::string& place) {
    if (times++ == 0) first = place;
  }
};

class SheetReader {
 public:
  SheetReader(const pugi::xml_node& sheet, const XlsxBook& book, std::string_view file_name)
      : sheet_(sheet), book_(book), file_name_(file_name) {}

  ReadTable read() && {
    for (const auto& row : child_of(sheet_, "sheetData").children())
      if (local_name(row.name()) == "row") take_row(row);
    // A cell may stand twice, in any order: the last one is what counts.
    std::stable_sort(cells_.begin(), cells_.end(), [](const SheetCell& a, const SheetCell& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    find_rows();
    if (rows_.empty()) return std::move(result_);
    find_header();
    fill_rows();
    fill_merged();
    tell();
    return std::move(result_);
  }

 private:
  struct Row {
    std::uint32_t number;
    std::size_t first;  // in cells_
    std::size_t last;   // one past
  };

  [[noreturn]] void refuse_as_too_large() const {
    throw ExportError(
        say("{} is te groot: meer dan {} miljoen cellen of {} MB tekst. Splits de tabel. Er is "
            "niets ingelezen.",
            "{} is too large: over {} million cells or {} MB of text. Split the table. Nothing "
            "was taken in.",
            file_name_, kMaxTableCells / 1'000'000, kMaxTextBytes / 1'000'000));
  }

  void count_text(const std::string& text) {
    bytes_ += text.size();
    if (bytes_ > kMaxTextBytes) refuse_as_too_large();
  }

  void take_row(const pugi::xml_node& row) {
    row_ = number_from(attribute_of(row, "r"), row_ + 1);
    column_ = 0;
    const std::string_view hidden = attribute_of(row, "hidden");
    const std::size_t before = cells_.size();
    for (const auto& cell : row.children())
      if (local_name(cell.name()) == "c") take_cell(cell);
    if ((hidden == "1" || hidden == "true") && cells_.size() > before) ++hidden_rows_;
  }

  void take_cell(const pugi::xml_node& cell) {
    const Place place = place_from(attribute_of(cell, "r"));
    column_ = place.column != 0 ? place.column : column_ + 1;
    if (place.row != 0) row_ = place.row;
    if (row_ == 0 || row_ > kMaxRow || column_ > kMaxColumn)
      throw ExportError(
          say("{} is beschadigd: er is een cel buiten het werkblad. Er is niets "
              "ingelezen.",
              "{} is damaged: a cell lies outside the sheet. Nothing was taken in.", file_name_));
    std::string text = text_of_cell(cell);
    if (text.empty()) return;
    count_text(text);
    if (cells_.size() >= kMaxTableCells) refuse_as_too_large();
    cells_.push_back({row_, column_, std::move(text)});
  }

  std::string text_of_cell(const pugi::xml_node& cell) {
    const std::string_view type = attribute_of(cell, "t");
    if (type == "inlineStr") return text_of_item(child_of(cell, "is"));
    const pugi::xml_node stored = child_of(cell, "v");
    const std::string_view value = stored.text().get();
    const std::string here = column_name(column_) + std::to_string(row_);
    if (!stored && child_of(cell, "f")) without_value_.at(here);
    if (value.empty()) return {};
    if (type == "s") {
      const std::uint32_t index = number_from(value, 0xFFFFFFFF);
      return index < book_.strings.size() ? book_.strings[index] : std::string();
    }
    if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
    if (type == "e") {
      errors_.at(transcripts::clean_utf8(value).text + " in " + here);
      return {};
    }
    if (type == "str" || type == "d") return text_of_item(cell);
    char* end = nullptr;
    const std::string digits(value);
    const double number = std::strtod(digits.c_str(), &end);
    if (end != digits.c_str() + digits.size()) return transcripts::clean_utf8(value).text;
    const std::uint32_t style = number_from(attribute_of(cell, "s"), 0);
    const NumberFormat format =
        style < book_.formats.size() ? book_.formats[style] : NumberFormat{};
    return shown_number(number, format, book_.from_1904);
  }

  void find_rows() {
    for (std::size_t i = 0; i < cells_.size();) {
      std::size_t end = i;
      bool filled = false;
      for (; end < cells_.size() && cells_[end].row == cells_[i].row; ++end)
        filled = filled || !is_blank(cells_[end].text);
      if (filled) rows_.push_back({cells_[i].row, i, end});
      i = end;
    }
  }

  std::size_t filled_in(const Row& row) const {
    return static_cast<std::size_t>(
        std::count_if(cells_.begin() + static_cast<std::ptrdiff_t>(row.first),
                      cells_.begin() + static_cast<std::ptrdiff_t>(row.last),
                      [](const SheetCell& cell) { return !is_blank(cell.text); }));
  }

  // A title is a row of one cell above a row of more, with rows below that one.
  void find_header() {
    constexpr std::size_t kMostTitles = 20;
    header_ = 0;
    if (filled_in(rows_[0]) == 1)
      for (std::size_t i = 1; i + 1 < std::min(rows_.size(), kMostTitles); ++i)
        if (filled_in(rows_[i]) > 1) {
          header_ = i;
          break;
        }
    for (std::size_t i = rows_[header_].first; i < rows_[header_].last; ++i) {
      if (is_blank(cells_[i].text)) continue;
      if (!columns_.empty() && columns_.back() == cells_[i].column) {
        result_.table.header.back() = cells_[i].text;
        continue;
      }
      columns_.push_back(cells_[i].column);
      result_.table.header.push_back(cells_[i].text);
    }
  }

  void fill_rows() {
    Table& table = result_.table;
    const std::size_t count = rows_.size() - header_ - 1;
    if (count * columns_.size() > kMaxTableCells) refuse_as_too_large();
    for (std::size_t i = header_ + 1; i < rows_.size(); ++i) {
      std::vector<Cell> cells(columns_.size());
      for (std::size_t c = rows_[i].first; c < rows_[i].last; ++c) {
        const auto column = std::lower_bound(columns_.begin(), columns_.end(), cells_[c].column);
        if (column != columns_.end() && *column == cells_[c].column) {
          cells[static_cast<std::size_t>(column - columns_.begin())] = std::move(cells_[c].text);
        } else if (!is_blank(cells_[c].text)) {
          without_header_.at(column_name(cells_[c].column) + std::to_string(cells_[c].row));
        }
      }
      table.rows.push_back(std::move(cells));
      table.numbers.push_back(rows_[i].number);
    }
  }

  void fill_merged() {
    std::size_t filled = 0;
    for (const auto& merged : child_of(sheet_, "mergeCells").children()) {
      const std::string_view range = attribute_of(merged, "ref");
      const std::size_t colon = range.find(':');
      if (colon == std::string_view::npos) continue;
      const Place from = place_from(range.substr(0, colon));
      const Place to = place_from(range.substr(colon + 1));
      if (from.column == 0 || from.row == 0) continue;
      fill_down(from, to, filled);
    }
    merged_ = filled;
  }

  // Down only: beside it, the same value would be that of another column.
  void fill_down(const Place& from, const Place& to, std::size_t& filled) {
    Table& table = result_.table;
    const auto column = std::lower_bound(columns_.begin(), columns_.end(), from.column);
    const auto first = std::lower_bound(table.numbers.begin(), table.numbers.end(), from.row);
    if (column == columns_.end() || *column != from.column || first == table.numbers.end() ||
        *first != from.row)
      return;
    const auto at = static_cast<std::size_t>(column - columns_.begin());
    auto row = static_cast<std::size_t>(first - table.numbers.begin());
    const std::string text = std::get<std::string>(table.rows[row][at]);
    if (text.empty()) return;
    for (++row; row < table.rows.size() && table.numbers[row] <= to.row; ++row) {
      if (++filled > kMaxTableCells) refuse_as_too_large();
      count_text(text);
      table.rows[row][at] = text;
    }
  }

  void note(const Message& what) {
    result_.notes.push_back(
        {fmt::format("{}: {}", file_name_, what.nl), fmt::format("{}: {}", file_name_, what.en)});
  }

  void tell() {
    if (header_ > 0)
      note(say("de kop staat in rij {}; wat erboven staat, is overgeslagen.",
               "the header is in row {}; what stands above was left out.", rows_[header_].number));
    if (hidden_rows_ > 0)
      note(say("{0} ook ingelezen.", "{1} taken in as well.",
               counted(hidden_rows_, "verborgen rij is", "verborgen rijen zijn"),
               counted(hidden_rows_, "hidden row was", "hidden rows were")));
    if (merged_ > 0)
      note(say("samengevoegde cellen gelden voor elke rij die ze beslaan ({} gevuld).",
               "merged cells count for each row they span ({} filled).", merged_));
    if (errors_.times > 0)
      note(say("{0} met een foutwaarde leeg gelaten (de eerste: {2}).",
               "{1} with an error value left empty (the first: {2}).",
               counted(errors_.times, "cel", "cellen"), counted(errors_.times, "cell", "cells"),
               errors_.first));
    if (without_value_.times > 0)
      note(
          say("{0} zonder berekende waarde (de eerste: {2}); open en bewaar het bestand in een "
              "spreadsheetprogramma.",
              "{1} without a computed value (the first: {2}); open and save the file in a "
              "spreadsheet program.",
              counted(without_value_.times, "formule", "formules"),
              counted(without_value_.times, "formula", "formulas"), without_value_.first));
    if (without_header_.times > 0)
      note(say("{0} zonder kop erboven weggelaten (de eerste: {2}).",
               "{1} without a header above left out (the first: {2}).",
               counted(without_header_.times, "cel", "cellen"),
               counted(without_header_.times, "cell", "cells"), without_header_.first));
  }

  pugi::xml_node sheet_;
  const XlsxBook& book_;
  std::string_view file_name_;
  ReadTable result_;
  std::vector<SheetCell> cells_;
  std::vector<Row> rows_;               // those with something in them
  std::size_t header_ = 0;              // in rows_
  std::vector<std::uint32_t> columns_;  // those with a header, rising
  std::size_t bytes_ = 0;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::size_t hidden_rows_ = 0;
  std::size_t merged_ = 0;
  Met errors_, without_value_, without_header_;
};

}  // namespace

ReadTable table_of_sheet(const pugi::xml_node& sheet, const XlsxBook& book,
                         std::string_view file_name) {
  return SheetReader(sheet, book, file_name).read();
}

}  // namespace exports
