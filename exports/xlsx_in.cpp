#include "exports/xlsx_in.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "exports/csv.h"
#include "exports/safe_file.h"
#include "exports/xlsx_sheet.h"
#include "exports/xlsx_xml.h"
#include "transcripts/content_kinds.h"
#include "transcripts/file_messages.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/formats/zip_reader.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::say;
using transcripts::XmlDocument;
using transcripts::ZipReader;

struct Sheet {
  std::string name;
  std::string part;
  bool hidden = false;
};

unsigned number_from(std::string_view text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// A target as a relationship of `folder`/ states it, made a part's name.
std::string part_named(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string part(folder);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    const std::size_t slash = part.rfind('/');
    part.erase(slash == std::string::npos ? 0 : slash);
  }
  return part.empty() ? std::string(target) : part + '/' + std::string(target);
}

class Workbook {
 public:
  Workbook(std::string_view bytes, std::string_view file_name)
      : zip_(bytes, file_name), file_name_(file_name) {
    find_main();
    read_main();
  }

  ReadTable read(std::string_view wanted) {
    read_strings();
    read_styles();
    if (!wanted.empty()) return table_of(named(wanted));
    for (const Sheet& sheet : sheets_) {
      if (sheet.hidden) continue;
      ReadTable found = table_of(sheet);
      if (found.table.header.empty()) continue;
      tell_of_others(found);
      return found;
    }
    throw ExportError(
        say("{} is leeg: er staat niets in een zichtbaar werkblad.{}",
            "{0} is empty: there is nothing in a visible sheet.{2}", file_name_,
            hidden_names().empty() ? std::string() : " Verborgen: " + hidden_names() + ".",
            hidden_names().empty() ? std::string() : " Hidden: " + hidden_names() + "."));
  }

 private:
  void find_main() {
    if (zip_.has("_rels/.rels")) {
      const XmlDocument relations(zip_.read("_rels/.rels"), "_rels/.rels", file_name_);
      for (const auto& relation : relations.root().children())
        if (attribute_of(relation, "Type").ends_with("/officeDocument"))
          main_ = part_named("", attribute_of(relation, "Target"));
    }
    if (!main_.empty() && main_.ends_with(".xml") && zip_.has(main_)) return;
    throw ExportError(
        say("{} is geen werkmap die Zwerm kan lezen. Bewaar de tabel als .xlsx of .csv en lees "
            "die in.",
            "{} is no workbook that Zwerm can read. Save the table as .xlsx or .csv and import "
            "that.",
            file_name_));
  }

  std::map<std::string, std::string, std::less<>> relations() {
    const std::size_t slash = main_.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : main_.substr(0, slash);
    const std::string part = part_named(
        folder, "_rels/" + main_.substr(slash == std::string::npos ? 0 : slash + 1) + ".rels");
    std::map<std::string, std::string, std::less<>> targets;
    if (!zip_.has(part)) return targets;
    const XmlDocument document(zip_.read(part), part, file_name_);
    for (const auto& relation : document.root().children()) {
      const std::string target = part_named(folder, attribute_of(relation, "Target"));
      const std::string_view type = attribute_of(relation, "Type");
      if (type.ends_with("/worksheet")) targets.emplace(attribute_of(relation, "Id"), target);
      if (type.ends_with("/sharedStrings")) strings_ = target;
      if (type.ends_with("/styles")) styles_ = target;
    }
    return targets;
  }

  void read_main() {
    const auto targets = relations();
    const XmlDocument document(zip_.read(main_), main_, file_name_);
    const std::string_view from_1904 =
        attribute_of(child_of(document.root(), "workbookPr"), "date1904");
    book_.from_1904 = from_1904 == "1" || from_1904 == "true" || from_1904 == "on";
    for (const auto& sheet : child_of(document.root(), "sheets").children()) {
      const auto target = targets.find(attribute_of(sheet, "id"));
      if (target == targets.end() || !zip_.has(target->second)) continue;
      const std::string_view state = attribute_of(sheet, "state");
      sheets_.push_back({transcripts::clean_utf8(attribute_of(sheet, "name")).text, target->second,
                         state == "hidden" || state == "veryHidden"});
    }
  }

  void read_strings() {
    if (strings_.empty() || !zip_.has(strings_)) return;
    const XmlDocument document(zip_.read(strings_), strings_, file_name_);
    for (const auto& item : document.root().children())
      if (local_name(item.name()) == "si") book_.strings.push_back(text_of_item(item));
  }

  void read_styles() {
    if (styles_.empty() || !zip_.has(styles_)) return;
    const XmlDocument document(zip_.read(styles_), styles_, file_name_);
    std::map<unsigned, NumberFormat> custom;
    for (const auto& format : child_of(document.root(), "numFmts").children())
      custom.emplace(number_from(attribute_of(format, "numFmtId")),
                     custom_format(attribute_of(format, "formatCode")));
    for (const auto& style : child_of(document.root(), "cellXfs").children()) {
      const unsigned id = number_from(attribute_of(style, "numFmtId"));
      const auto own = custom.find(id);
      book_.formats.push_back(own == custom.end() ? builtin_format(id) : own->second);
    }
  }

  ReadTable table_of(const Sheet& sheet) {
    const XmlDocument document(zip_.read(sheet.part), sheet.part, file_name_);
    ReadTable read = table_of_sheet(document.root(), book_, file_name_);
    read.sheet = sheet.name;
    for (const Sheet& each : sheets_)
      if (!each.hidden) read.sheets.push_back(each.name);
    return read;
  }

  std::string names(bool hidden, std::string_view without = {}) const {
    std::string all;
    for (const Sheet& sheet : sheets_)
      if (sheet.hidden == hidden && sheet.name != without)
        all += (all.empty() ? "" : ", ") + sheet.name;
    return all;
  }
  std::string hidden_names() const { return names(true); }

  const Sheet& named(std::string_view wanted) const {
    const std::string folded = transcripts::fold(wanted);
    const Sheet* alike = nullptr;
    for (const Sheet& sheet : sheets_) {
      if (sheet.name == wanted) return sheet;
      if (transcripts::fold(sheet.name) == folded) alike = &sheet;
    }
    if (alike != nullptr) return *alike;
    std::string all;
    for (const Sheet& sheet : sheets_) all += (all.empty() ? "" : ", ") + sheet.name;
    throw ExportError(say("{}: er is geen werkblad \"{}\". Er zijn: {}.",
                          "{}: there is no sheet \"{}\". There are: {}.", file_name_, wanted, all));
  }

  void tell_of_others(ReadTable& read) const {
    if (const std::string others = names(false, read.sheet); !others.empty())
      read.notes.push_back(say("{}: werkblad \"{}\" gelezen. Ook in het bestand: {}.",
                               "{}: sheet \"{}\" was read. Also in the file: {}.", file_name_,
                               read.sheet, others));
    if (const std::string hidden = hidden_names(); !hidden.empty())
      read.notes.push_back(say("{}: verborgen werkbladen zijn niet gelezen: {}.",
                               "{}: hidden sheets were not read: {}.", file_name_, hidden));
  }

  ZipReader zip_;
  std::string file_name_;
  std::string main_, strings_, styles_;
  std::vector<Sheet> sheets_;
  XlsxBook book_;
};

}  // namespace

ReadTable read_xlsx(std::string_view bytes, std::string_view file_name, std::string_view sheet) {
  return Workbook(bytes, file_name).read(sheet);
}

ReadTable read_table(std::string_view bytes, std::string_view file_name, std::string_view sheet) {
  constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0";
  if (bytes.starts_with(kCompound)) {
    if (transcripts::is_locked_office_file(bytes))
      throw ExportError(transcripts::protected_by_password(file_name));
    throw ExportError(say(
        "{} is een werkmap van vóór 2007 (.xls). Bewaar haar als .xlsx en lees die in.",
        "{} is a workbook from before 2007 (.xls). Save it as .xlsx and import that.", file_name));
  }
  if (bytes.starts_with("PK\x03\x04")) return read_xlsx(bytes, file_name, sheet);
  return {parse_csv(bytes, file_name), {}, {}, {}};
}

}  // namespace exports
