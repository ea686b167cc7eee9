#include "exports/xlsx_sheet.h"

#include <algorithm>

#include "exports/xlsx_cells.h"
#include "exports/xlsx_xml.h"

namespace exports {
namespace {

using transcripts::counted;
using transcripts::Message;
using transcripts::say;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Finds the table among the cells of a sheet.
class SheetReader {
 public:
  SheetReader(SheetCells found, std::string_view file_name)
      : found_(std::move(found)), file_name_(file_name) {}

  ReadTable read(const pugi::xml_node& sheet) && {
    find_rows();
    if (rows_.empty()) return std::move(result_);
    find_header();
    fill_rows();
    fill_merged(sheet);
    tell();
    return std::move(result_);
  }

 private:
  struct Row {
    std::uint32_t number;
    std::size_t first;  // in found_.cells
    std::size_t last;   // one past
  };

  void find_rows() {
    for (std::size_t i = 0; i < found_.cells.size();) {
      std::size_t end = i;
      bool filled = false;
      for (; end < found_.cells.size() && found_.cells[end].place.row == found_.cells[i].place.row;
           ++end)
        filled = filled || !is_blank(found_.cells[end].text);
      if (filled) rows_.push_back({found_.cells[i].place.row, i, end});
      i = end;
    }
  }

  std::size_t filled_in(const Row& row) const {
    return static_cast<std::size_t>(
        std::count_if(found_.cells.begin() + static_cast<std::ptrdiff_t>(row.first),
                      found_.cells.begin() + static_cast<std::ptrdiff_t>(row.last),
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
      if (is_blank(found_.cells[i].text)) continue;
      if (!columns_.empty() && columns_.back() == found_.cells[i].place.column) {
        result_.table.header.back() = found_.cells[i].text;
        continue;
      }
      columns_.push_back(found_.cells[i].place.column);
      result_.table.header.push_back(found_.cells[i].text);
    }
  }

  void fill_rows() {
    Table& table = result_.table;
    const std::size_t count = rows_.size() - header_ - 1;
    if (count * columns_.size() > kMaxTableCells) refuse_sheet_as_too_large(file_name_);
    for (std::size_t i = header_ + 1; i < rows_.size(); ++i) {
      std::vector<Cell> cells(columns_.size());
      for (std::size_t c = rows_[i].first; c < rows_[i].last; ++c) {
        const auto column =
            std::lower_bound(columns_.begin(), columns_.end(), found_.cells[c].place.column);
        if (column != columns_.end() && *column == found_.cells[c].place.column) {
          cells[static_cast<std::size_t>(column - columns_.begin())] =
              std::move(found_.cells[c].text);
        } else if (!is_blank(found_.cells[c].text)) {
          without_header_.add(place_name(found_.cells[c].place));
        }
      }
      table.rows.push_back(std::move(cells));
      table.numbers.push_back(rows_[i].number);
    }
  }

  void fill_merged(const pugi::xml_node& sheet) {
    std::size_t filled = 0;
    for (const auto& merged : child_of(sheet, "mergeCells").children()) {
      const std::string_view range = attribute_of(merged, "ref");
      const std::size_t colon = range.find(':');
      if (colon == std::string_view::npos) continue;
      const SheetPlace from = place_from(range.substr(0, colon));
      const SheetPlace to = place_from(range.substr(colon + 1));
      if (from.column == 0 || from.row == 0) continue;
      fill_down(from, to, filled);
    }
    merged_ = filled;
  }

  // Down only: beside it, the same value would be that of another column.
  void fill_down(const SheetPlace& from, const SheetPlace& to, std::size_t& filled) {
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
      if (++filled > kMaxTableCells) refuse_sheet_as_too_large(file_name_);
      found_.bytes += text.size();
      if (found_.bytes > kMaxSheetTextBytes) refuse_sheet_as_too_large(file_name_);
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
    if (found_.hidden_rows > 0)
      note(say("{0} ook ingelezen.", "{1} taken in as well.",
               counted(found_.hidden_rows, "verborgen rij is", "verborgen rijen zijn"),
               counted(found_.hidden_rows, "hidden row was", "hidden rows were")));
    if (merged_ > 0)
      note(say("samengevoegde cellen gelden voor elke rij die ze beslaan ({} gevuld).",
               "merged cells count for each row they span ({} filled).", merged_));
    if (found_.errors.count > 0)
      note(say("{0} met een foutwaarde leeg gelaten (de eerste: {2}).",
               "{1} with an error value left empty (the first: {2}).",
               counted(found_.errors.count, "cel", "cellen"),
               counted(found_.errors.count, "cell", "cells"), found_.errors.first));
    if (found_.without_value.count > 0)
      note(say(
          "{0} zonder berekende waarde (de eerste: {2}); open en bewaar het bestand in een "
          "spreadsheetprogramma.",
          "{1} without a computed value (the first: {2}); open and save the file in a "
          "spreadsheet program.",
          counted(found_.without_value.count, "formule", "formules"),
          counted(found_.without_value.count, "formula", "formulas"), found_.without_value.first));
    if (without_header_.count > 0)
      note(say("{0} zonder kop erboven weggelaten (de eerste: {2}).",
               "{1} without a header above left out (the first: {2}).",
               counted(without_header_.count, "cel", "cellen"),
               counted(without_header_.count, "cell", "cells"), without_header_.first));
  }

  SheetCells found_;
  std::string_view file_name_;
  ReadTable result_;
  std::vector<Row> rows_;               // those with something in them
  std::size_t header_ = 0;              // in rows_
  std::vector<std::uint32_t> columns_;  // those with a header, rising
  std::size_t merged_ = 0;
  Occurrences without_header_;
};

}  // namespace

ReadTable table_of_sheet(const pugi::xml_node& sheet, const XlsxBook& book,
                         std::string_view file_name) {
  return SheetReader(cells_of_sheet(sheet, book, file_name), file_name).read(sheet);
}

}  // namespace exports
