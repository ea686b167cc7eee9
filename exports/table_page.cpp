#include "exports/table_page.h"

#include "exports/markup.h"

namespace exports {
namespace {

bool is_number(const Cell& cell) {
  return std::holds_alternative<double>(cell);
}

// As people of the language write it: "12,5".
std::string shown(const Cell& cell, transcripts::Language language) {
  std::string text = text_of(cell);
  if (is_number(cell) && language == transcripts::Language::Dutch)
    for (char& c : text)
      if (c == '.') c = ',';
  return text;
}

// What would end a cell, or be read as markup.
std::string as_markdown(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("|\\`*_<>[]#").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

}  // namespace

std::string table_html(const TablePage& page) {
  const bool dutch = page.language == transcripts::Language::Dutch;
  std::string out =
      "<!doctype html>\n<html lang=\"" + std::string(dutch ? "nl" : "en") +
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>" +
      escaped(page.title) +
      "</title>\n<style>\nbody{font:1rem/1.5 Inter,'Noto Sans',sans-serif;max-width:70rem;margin:"
      "2rem auto;padding:0 1rem;color:#222}table{border-collapse:collapse;font-size:.9rem}"
      "th,td{padding:.25rem .6rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}"
      "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}caption{caption-side:bottom;"
      "text-align:left;padding-top:.8rem;color:#555;font-size:.85rem}thead{display:table-header-"
      "group}tr{break-inside:avoid}\n</style>\n</head>\n<body>\n<h1>" +
      escaped(page.title) + "</h1>\n<table>\n<caption>";
  for (std::size_t i = 0; i < page.caption.size(); ++i)
    out += (i == 0 ? "" : "<br>\n") + escaped(page.caption[i]);
  out += "</caption>\n<thead><tr>";
  const auto& rows = page.table.rows;
  for (std::size_t i = 0; i < page.table.header.size(); ++i) {
    const bool numbers = !rows.empty() && is_number(rows.back()[i]);
    out += std::string("<th scope=\"col\"") + (numbers ? " class=\"n\"" : "") + ">" +
           escaped(page.table.header[i]) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : rows) {
    out += "<tr>";
    for (const Cell& cell : row)
      out += (is_number(cell) ? "<td class=\"n\">" : "<td>") + escaped(shown(cell, page.language)) +
             "</td>";
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</body>\n</html>\n";
}

std::string table_markdown(const TablePage& page) {
  std::string out = "# " + as_markdown(page.title) + "\n\n|";
  for (const std::string& name : page.table.header) out += " " + as_markdown(name) + " |";
  out += "\n|";
  for (std::size_t i = 0; i < page.table.header.size(); ++i) {
    const bool numbers = !page.table.rows.empty() && is_number(page.table.rows.back()[i]);
    out += numbers ? " ---: |" : " --- |";
  }
  for (const auto& row : page.table.rows) {
    out += "\n|";
    for (const Cell& cell : row) out += " " + as_markdown(shown(cell, page.language)) + " |";
  }
  out += "\n";
  for (const std::string& line : page.caption) out += "\n" + as_markdown(line) + "\n";
  return out;
}

}  // namespace exports
