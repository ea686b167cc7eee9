#include "exports/xlsx_cells.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "exports/safe_file.h"
#include "exports/xlsx_xml.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::say;

constexpr std::uint32_t kMaxRow = 1'048'576;
constexpr std::uint32_t kMaxColumn = 16'384;

std::uint32_t number_from(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : otherwise;
}

std::string column_name(std::uint32_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

class CellReader {
 public:
  CellReader(const XlsxBook& book, std::string_view file_name)
      : book_(book), file_name_(file_name) {}

  SheetCells read(const pugi::xml_node& sheet) && {
    for (const auto& row : child_of(sheet, "sheetData").children())
      if (local_name(row.name()) == "row") take_row(row);
    // A cell may stand twice, in any order: the last one is what counts.
    std::stable_sort(found_.cells.begin(), found_.cells.end(),
                     [](const SheetCell& a, const SheetCell& b) { return a.place < b.place; });
    return std::move(found_);
  }

 private:
  void take_row(const pugi::xml_node& row) {
    here_.row = number_from(attribute_of(row, "r"), here_.row + 1);
    here_.column = 0;
    const std::string_view hidden = attribute_of(row, "hidden");
    const std::size_t before = found_.cells.size();
    for (const auto& cell : row.children())
      if (local_name(cell.name()) == "c") take_cell(cell);
    if ((hidden == "1" || hidden == "true") && found_.cells.size() > before) ++found_.hidden_rows;
  }

  void take_cell(const pugi::xml_node& cell) {
    const SheetPlace place = place_from(attribute_of(cell, "r"));
    here_.column = place.column != 0 ? place.column : here_.column + 1;
    if (place.row != 0) here_.row = place.row;
    if (here_.row == 0 || here_.row > kMaxRow || here_.column > kMaxColumn)
      throw ExportError(
          say("{} is beschadigd: er is een cel buiten het werkblad. Er is niets "
              "ingelezen.",
              "{} is damaged: a cell lies outside the sheet. Nothing was taken in.", file_name_));
    std::string text = text_of_cell(cell);
    if (text.empty()) return;
    found_.bytes += text.size();
    if (found_.bytes > kMaxSheetTextBytes || found_.cells.size() >= kMaxTableCells)
      refuse_sheet_as_too_large(file_name_);
    found_.cells.push_back({here_, std::move(text)});
  }

  std::string text_of_cell(const pugi::xml_node& cell) {
    const std::string_view type = attribute_of(cell, "t");
    if (type == "inlineStr") return text_of_item(child_of(cell, "is"));
    const pugi::xml_node stored = child_of(cell, "v");
    const std::string_view value = stored.text().get();
    if (!stored && child_of(cell, "f")) found_.without_value.add(place_name(here_));
    if (value.empty()) return {};
    if (type == "s") {
      const std::uint32_t index = number_from(value, 0xFFFFFFFF);
      return index < book_.strings.size() ? book_.strings[index] : std::string();
    }
    if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
    if (type == "e") {
      found_.errors.add(transcripts::clean_utf8(value).text + " in " + place_name(here_));
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

  const XlsxBook& book_;
  std::string_view file_name_;
  SheetPlace here_;
  SheetCells found_;
};

}  // namespace

SheetPlace place_from(std::string_view text) {
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

std::string place_name(const SheetPlace& place) {
  return column_name(place.column) + std::to_string(place.row);
}

void refuse_sheet_as_too_large(std::string_view file_name) {
  throw ExportError(
      say("{} is te groot: meer dan {} miljoen cellen of {} MB tekst. Splits de tabel. Er is "
          "niets ingelezen.",
          "{} is too large: over {} million cells or {} MB of text. Split the table. Nothing "
          "was taken in.",
          file_name, kMaxTableCells / 1'000'000, kMaxSheetTextBytes / 1'000'000));
}

SheetCells cells_of_sheet(const pugi::xml_node& sheet, const XlsxBook& book,
                          std::string_view file_name) {
  return CellReader(book, file_name).read(sheet);
}

}  // namespace exports
