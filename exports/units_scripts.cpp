#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "exports/units.h"

namespace exports {
namespace {

// SPSS's own quotes; a label has at most 255 bytes there, of which the end tells most.
std::string spss_text(std::string_view text) {
  constexpr std::size_t kMost = 240;
  std::string out = "'";
  if (text.size() > kMost) {
    text.remove_prefix(text.size() - kMost);
    while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0U) == 0x80)
      text.remove_prefix(1);
    out += "…";
  }
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string r_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

// As wide as the widest cell, the apostrophe before a formula included.
std::string spss_format(const UnitTable& units, std::size_t column) {
  const Variable& variable = units.variables[column];
  if (variable.type == VariableType::Date) return "SDATE10";
  bool whole = true;
  std::size_t widest = 1;
  for (const auto& row : units.table.rows) {
    widest = std::max(widest, text_of(row[column]).size() + 1);
    if (const auto* number = std::get_if<double>(&row[column]))
      whole = whole && *number == std::floor(*number);
  }
  constexpr std::size_t kWidestText = 32'767;
  if (variable.type == VariableType::Text) return fmt::format("A{}", std::min(widest, kWidestText));
  return whole ? "F12.0" : "F16.4";
}

}  // namespace

std::string spss_syntax(const UnitTable& units, const std::string& file_name, Separator separator,
                        Language language) {
  const bool dutch = language == Language::Dutch;
  const bool comma = separator == Separator::Comma;
  std::string out = fmt::format(
      "\xEF\xBB\xBF* {}.\nPRESERVE.\nSET DECIMAL={}.\nGET DATA\n  /TYPE=TXT\n  /FILE={}\n"
      "  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /DELCASE=LINE\n  /FIRSTCASE=2\n"
      "  /DELIMITERS='{}'\n  /QUALIFIER='\"'\n  /VARIABLES=\n",
      dutch ? "Zet de werkmap op die van dit bestand, met CD of via Bestand"
            : "Make the folder of this file the working directory, by CD or the File menu",
      comma ? "DOT" : "COMMA", spss_text(file_name), comma ? ',' : ';');
  for (std::size_t i = 0; i < units.variables.size(); ++i)
    out += fmt::format("    {} {}\n", units.variables[i].name, spss_format(units, i));
  out += "  .\nRESTORE.\nVARIABLE LABELS";
  for (std::size_t i = 0; i < units.variables.size(); ++i)
    out += fmt::format("\n  {}{} {}", i == 0 ? "" : "/", units.variables[i].name,
                       spss_text(units.variables[i].label));
  out += "\n  .\n";
  std::string codes;
  for (const Variable& variable : units.variables)
    if (variable.kind == VariableKind::Code) codes += "\n  " + variable.name;
  if (!units.query.counts && !codes.empty())
    out += fmt::format("VALUE LABELS{}\n  0 '{}' 1 '{}'\n  .\n", codes, dutch ? "nee" : "no",
                       dutch ? "ja" : "yes");
  return out + "EXECUTE.\n";
}

std::string r_script(const std::string& file_name, const std::string& labels_name,
                     Separator separator) {
  const char* as =
      separator == Separator::Comma ? "sep = \",\", dec = \".\"" : "sep = \";\", dec = \",\"";
  return fmt::format(
      "labels <- read.csv({1}, {2}, fileEncoding = \"UTF-8-BOM\", colClasses = \"character\")\n"
      "units <- read.csv({0}, {2}, fileEncoding = \"UTF-8-BOM\", na.strings = \"\",\n"
      "  colClasses = setNames(ifelse(labels$type == \"number\", \"numeric\", \"character\"),\n"
      "                        labels$variable))\n"
      "for (i in seq_len(nrow(labels))) {{\n"
      "  if (labels$type[i] == \"date\") units[[i]] <- as.Date(units[[i]])\n"
      "  attr(units[[i]], \"label\") <- labels$label[i]\n"
      "}}\n",
      r_text(file_name), r_text(labels_name), as);
}

}  // namespace exports
