#include "exports/table_page.h"

#include "exports/markup.h"

namespace exports {
namespace {

bool is_number(const Cell& cell) {
  return std::holds_alternative<double>(cell);
}

// In a cell: no line ends.
std::string in_cell(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  return as_markdown(text);
}

constexpr std::string_view kStyle =
    "body{max-width:70rem}table{border-collapse:collapse;font-size:.9rem}th,td{padding:.25rem "
    ".6rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}td.n,th.n{text-align:"
    "right;font-variant-numeric:tabular-nums}caption{caption-side:bottom;text-align:left;padding-"
    "top:.8rem;color:#555;font-size:.85rem}thead{display:table-header-group}tr{break-inside:avoid}";

}  // namespace

std::string table_html(const TablePage& page) {
  std::string out = "<table>\n<caption>";
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
      out += (is_number(cell) ? "<td class=\"n\">" : "<td>") +
             escaped(shown_text(cell, page.language)) + "</td>";
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
  return html_page(page.title, page.language, kStyle, out);
}

std::string table_markdown(const TablePage& page) {
  std::string out = "# " + in_cell(page.title) + "\n\n|";
  for (const std::string& name : page.table.header) out += " " + in_cell(name) + " |";
  out += "\n|";
  for (std::size_t i = 0; i < page.table.header.size(); ++i) {
    const bool numbers = !page.table.rows.empty() && is_number(page.table.rows.back()[i]);
    out += numbers ? " ---: |" : " --- |";
  }
  for (const auto& row : page.table.rows) {
    out += "\n|";
    for (const Cell& cell : row) {
      const std::string words = shown_text(cell, page.language);
      out += " " + (is_number(cell) ? words : in_cell(words)) + " |";
    }
  }
  out += "\n";
  for (const std::string& line : page.caption) out += "\n" + in_cell(line) + "\n";
  return out;
}

}  // namespace exports
