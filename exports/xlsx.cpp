#include "exports/xlsx.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include <xlsxwriter.h>

#include "exports/safe_file.h"
#include "transcripts/formats/zip_reader.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::Language;
using transcripts::say;

constexpr double kWidest = 60;  // columns, in characters
constexpr double kNarrowest = 9;

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80 ? 1 : 0;
    units += byte >= 0xF0 ? 1 : 0;
  }
  return units;
}

// What XML cannot hold, U+FFFE and U+FFFF, becomes U+FFFD; libxlsxwriter escapes control characters
// as _x0001_, but not a text that looks so itself (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
std::string fit_for_xml(std::string text) {
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = text.find(none); at != std::string::npos; at = text.find(none, at))
      text.replace(at, none.size(), "\xEF\xBF\xBD");
  std::replace(text.begin(), text.end(), '\0', ' ');
  constexpr std::size_t kEscape = 7;  // "_x0041_"
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    const std::string_view escape = std::string_view(text).substr(at, kEscape);
    if (escape.size() < kEscape || escape.back() != '_' ||
        escape.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos)
      continue;
    text.replace(at, 1, "_x005F_");
    at += kEscape - 1;  // on the underscore that the escape stands for
  }
  return text;
}

constexpr std::string_view kCutDutch = " […afgekapt: een cel houdt 32.767 tekens; zie de csv]";
constexpr std::string_view kCutEnglish = " […cut: a cell holds 32,767 characters; see the csv]";

std::string fit_for_cell(const std::string& written, Language language) {
  std::string text = fit_for_xml(written);
  if (utf16_units(text) <= kMaxCellUnits) return text;
  const std::string cut(language == Language::Dutch ? kCutDutch : kCutEnglish);
  const std::size_t room = kMaxCellUnits - utf16_units(cut);
  std::size_t end = 0;
  std::size_t units = 0;
  while (units <= room && end < text.size()) {
    const auto next = transcripts::next_grapheme(text, {static_cast<std::uint32_t>(end)}).value;
    units += utf16_units(std::string_view(text).substr(end, next - end));
    if (units > room) break;
    end = next;
  }
  return text.substr(0, end) + cut;
}

struct Formats {
  lxw_format* header;
  lxw_format* text;
  lxw_format* day;
};

lxw_datetime day_of(const std::string& iso) {
  lxw_datetime day{};
  day.year = std::atoi(iso.substr(0, 4).c_str());
  day.month = std::atoi(iso.substr(5, 2).c_str());
  day.day = std::atoi(iso.substr(8, 2).c_str());
  return day;
}

class Sheet {
 public:
  Sheet(lxw_worksheet* sheet, const Formats& formats, Language language)
      : sheet_(sheet), formats_(formats), language_(language) {}

  void fill(const Table& table) {
    widths_.assign(table.header.size(), kNarrowest);
    for (std::size_t column = 0; column < table.header.size(); ++column)
      write_text(0, column, table.header[column], formats_.header);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      for (std::size_t column = 0; column < table.rows[row].size(); ++column)
        write(row + 1, column, table.rows[row][column]);
    for (std::size_t column = 0; column < widths_.size(); ++column) {
      const auto number = static_cast<lxw_col_t>(column);
      keep(worksheet_set_column(sheet_, number, number, widths_[column], nullptr));
    }
    worksheet_freeze_panes(sheet_, 1, 0);
  }
  // Written, those without text among them.
  std::size_t cells() const { return cells_; }
  bool failed() const { return failed_; }

 private:
  void keep(lxw_error error) { failed_ = failed_ || error != LXW_NO_ERROR; }
  void keep_cell(lxw_error error) {
    keep(error);
    ++cells_;
  }

  void write(std::size_t row, std::size_t column, const Cell& cell) {
    const auto r = static_cast<lxw_row_t>(row);
    const auto c = static_cast<lxw_col_t>(column);
    if (const auto* number = std::get_if<double>(&cell)) {
      keep_cell(worksheet_write_number(sheet_, r, c, *number, nullptr));
    } else if (const auto* day = std::get_if<Day>(&cell)) {
      lxw_datetime date = day_of(day->iso);
      // Before 1900-03-01 the two systems of days disagree.
      if (date.year < 1901) return write_text(row, column, day->iso, nullptr);
      keep_cell(worksheet_write_datetime(sheet_, r, c, &date, formats_.day));
      widths_[column] = std::max(widths_[column], 11.0);
    } else if (const auto& text = std::get<std::string>(cell); !text.empty()) {
      write_text(row, column, text, text.find('\n') == std::string::npos ? nullptr : formats_.text);
    }
  }

  void write_text(std::size_t row, std::size_t column, const std::string& text,
                  lxw_format* format) {
    widths_[column] =
        std::max(widths_[column], std::min(kWidest, 2 + static_cast<double>(utf16_units(text))));
    keep_cell(worksheet_write_string(sheet_, static_cast<lxw_row_t>(row),
                                     static_cast<lxw_col_t>(column),
                                     fit_for_cell(text, language_).c_str(), format));
  }

  lxw_worksheet* sheet_;
  Formats formats_;
  Language language_;
  std::vector<double> widths_;
  std::size_t cells_ = 0;
  bool failed_ = false;
};

// What a sheet may be called: 31 characters, none of []:*?/\ and no apostrophe at its ends.
std::string sheet_name(const std::string& name) {
  constexpr std::size_t kLongest = 31;
  std::string fit = name.substr(0, kLongest);
  while (!transcripts::is_utf8(fit)) fit.pop_back();
  std::replace_if(
      fit.begin(), fit.end(),
      [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; }, ' ');
  return fit.empty() ? "Zwerm" : fit;
}

struct Workbook {
  const Table& table;
  const std::string& name;
  const std::vector<std::string>& notes;
  Language language;
};

// How many cells the first sheet must have; nothing where it was not written.
std::optional<std::size_t> write_workbook(const std::string& path, const Workbook& of) {
  const auto& [table, name, notes, language] = of;
  std::string folder = std::filesystem::path(path).parent_path().string();
  lxw_workbook_options options{};
  if (!folder.empty()) options.tmpdir = folder.data();
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) return std::nullopt;
  lxw_doc_properties properties{};
  properties.created = 315'532'800;  // 1980-01-01, as the parts of the archive say
  workbook_set_properties(book, &properties);
  Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
  format_set_bold(formats.header);
  format_set_text_wrap(formats.text);
  format_set_num_format(formats.day, "yyyy-mm-dd");
  Sheet sheet(workbook_add_worksheet(book, sheet_name(name).c_str()), formats, language);
  sheet.fill(table);
  bool failed = false;
  if (!notes.empty()) {
    Table lines{{language == Language::Dutch ? "Toelichting" : "Notes"}, {}};
    for (const std::string& note : notes) lines.rows.push_back({note});
    // A sheet of that name may be there: the project is called so.
    lxw_worksheet* beside = workbook_add_worksheet(book, lines.header.front().c_str());
    if (beside == nullptr) beside = workbook_add_worksheet(book, "Zwerm (2)");
    Sheet second(beside, formats, language);
    second.fill(lines);
    failed = second.failed();
  }
  if (workbook_close(book) != LXW_NO_ERROR || sheet.failed() || failed) return std::nullopt;
  return sheet.cells();
}

std::size_t times(std::string_view words, std::string_view in) {
  std::size_t count = 0;
  for (auto at = in.find(words); at != in.npos; at = in.find(words, at + words.size())) ++count;
  return count;
}

// libxlsxwriter gathers each part in a temporary file and does not look whether the disk was full
// there: what follows is then missing from an archive that it calls written.
bool is_whole(const std::string& path, std::size_t cells) {
  constexpr std::size_t kMost = 4'000'000'000;
  const std::string bytes = transcripts::read_file(path, kMost);
  transcripts::ZipReader zip(bytes, path, {kMost, kMost, 100, kMost, kMost});
  for (const std::string& name : zip.names()) {
    const std::string part = zip.read(name);
    if (!part.ends_with('>') && !part.ends_with(">\n")) return false;
    if (name == "xl/worksheets/sheet1.xml" &&
        (!part.ends_with("</worksheet>") || times("<c ", part) != cells))
      return false;
    if (name == "xl/sharedStrings.xml" &&
        (!part.ends_with("</sst>") ||
         part.find(fmt::format("uniqueCount=\"{}\"", times("<si>", part))) == part.npos))
      return false;
  }
  return true;
}

bool write_whole_workbook(const std::string& path, const Workbook& of) {
  try {
    const auto cells = write_workbook(path, of);
    return cells && is_whole(path, *cells);
  } catch (const transcripts::ImportError&) {  // the archive cannot be read
    return false;
  }
}

// More than the workbook takes at any time while it is made, in parts and packed. libxlsxwriter
// prints lines of its own on a full disk.
std::size_t room_for(const Table& table, const std::vector<std::string>& notes) {
  constexpr std::size_t kWorkbook = 32'768;
  constexpr std::size_t kCell = 80;  // its place, its style, its number
  std::size_t bytes = kWorkbook;
  for (const std::string& note : notes) bytes += kCell + note.size();
  for (const std::string& header : table.header) bytes += kCell + header.size();
  for (const auto& row : table.rows)
    for (const Cell& cell : row) {
      const auto* text = std::get_if<std::string>(&cell);
      bytes += kCell + (text == nullptr ? 0 : text->size());
    }
  return bytes;
}

}  // namespace

bool was_cut(std::string_view cell) {
  return cell.ends_with(kCutDutch) || cell.ends_with(kCutEnglish);
}

void write_xlsx(const std::filesystem::path& path, const Table& table, const std::string& sheet,
                Language language, const std::vector<std::string>& notes) {
  constexpr std::size_t kMostRows = 1'048'575;
  if (table.rows.size() > kMostRows)
    throw ExportError(say("{}: een werkblad houdt {} rijen, dit zijn er {}. Schrijf een csv.",
                          "{}: a sheet holds {} rows, these are {}. Write a csv.", path.string(),
                          kMostRows, table.rows.size()));
  TemporaryFile file(path);
  file.demand_room(room_for(table, notes));
  if (!write_whole_workbook(file.path(), {table, sheet, notes, language}))
    throw ExportError(
        say("{} is niet geschreven: is de schijf vol? Een ouder bestand staat er nog.",
            "{} was not written: is the disk full? An older file is still there.", path.string()));
  file.replace_target();
}

}  // namespace exports
