#include "exports/docx.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exports/archive.h"
#include "exports/docx_parts.h"
#include "exports/markup.h"
#include "exports/refi/xml_text.h"

namespace exports {
namespace {

constexpr int kTextWidth = 9026;  // of an A4 page within its margins, in twentieths of a point

// The text of one run: its line ends and tabs are elements of their own.
std::string text_markup(std::string_view text) {
  std::string out;
  const std::string legal = refi::legal_text(text).text;
  for (std::string_view rest = legal; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of("\n\t"), rest.size());
    if (end > 0) out += "<w:t xml:space=\"preserve\">" + escaped(rest.substr(0, end)) + "</w:t>";
    if (end < rest.size()) out += rest[end] == '\n' ? "<w:br/>" : "<w:tab/>";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::string run_markup(const DocxRun& run) {
  if (run.text.empty()) return {};
  std::string looks;
  if (run.bold) looks += "<w:b/>";
  if (run.italic) looks += "<w:i/>";
  if (run.colour) looks += fmt::format("<w:color w:val=\"{:06X}\"/>", run.colour->rgb);
  if (run.underline)
    looks += fmt::format("<w:u w:val=\"thick\" w:color=\"{:06X}\"/>", run.underline->rgb);
  if (!looks.empty()) looks = "<w:rPr>" + looks + "</w:rPr>";
  return "<w:r>" + looks + text_markup(run.text) + "</w:r>";
}

std::string style(std::string_view id) {
  return fmt::format("<w:pStyle w:val=\"{}\"/>", id);
}

}  // namespace

DocxWriter::DocxWriter(std::string_view title, transcripts::Language language,
                       DocxHeadings headings)
    : title_(title), language_(language), headings_(headings) {
  add_paragraph(style("Title"), {{title_}});
}

void DocxWriter::add_paragraph(std::string_view properties, const std::vector<DocxRun>& runs) {
  body_ += "<w:p>";
  if (!properties.empty()) body_ += fmt::format("<w:pPr>{}</w:pPr>", properties);
  for (const DocxRun& run : runs) body_ += run_markup(run);
  body_ += "</w:p>\n";
}

void DocxWriter::heading(int level, std::string_view text, std::string_view bookmark) {
  counters_.resize(static_cast<std::size_t>(level), 0);
  ++counters_.back();
  const std::string heading = style(fmt::format("Heading{}", level));
  if (bookmark.empty()) return add_paragraph(heading, {{std::string(text)}});
  const bool numbered = headings_ == DocxHeadings::Numbered;
  entries_.push_back({level, numbered ? fmt::format("{}", fmt::join(counters_, ".")) : "",
                      std::string(text), std::string(bookmark)});
  body_ += fmt::format(
      "<w:p><w:pPr>{0}</w:pPr><w:bookmarkStart w:id=\"{1}\" w:name=\"{2}\"/>{3}<w:bookmarkEnd "
      "w:id=\"{1}\"/></w:p>\n",
      heading, entries_.size(), bookmark, run_markup({std::string(text)}));
}

void DocxWriter::contents(std::string_view title) {
  contents_at_ = body_.size();
  contents_title_ = title;
}

// A field in the state in which Word leaves it, so that it is there without being updated first.
std::string DocxWriter::contents_markup() const {
  constexpr std::string_view kBegin =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> "
      "TOC \\o \"1-9\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar "
      "w:fldCharType=\"separate\"/></w:r>";
  std::string out = fmt::format(
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
      "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>\n<w:p><w:pPr>{}</w:pPr>{}</w:p>\n",
      style("TOCHeading"), run_markup({contents_title_}));
  for (const Entry& entry : entries_) {
    const std::string number =
        entry.number.empty() ? "" : run_markup({entry.number}) + "<w:r><w:tab/></w:r>";
    out += fmt::format(
        "<w:p><w:pPr>{}</w:pPr>{}<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{}{}</w:hyperlink>"
        "</w:p>\n",
        style(fmt::format("TOC{}", entry.level)), &entry == &entries_.front() ? kBegin : "",
        entry.bookmark, number, run_markup({entry.text}));
  }
  return out +
         "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>\n</w:sdtContent></w:sdt>\n";
}

void DocxWriter::paragraph(const std::vector<DocxRun>& runs) {
  add_paragraph({}, runs);
}

void DocxWriter::quote(const std::vector<DocxRun>& runs, coding::Colour border) {
  add_paragraph(style("Quote") + fmt::format("<w:keepNext/><w:pBdr><w:left w:val=\"single\" "
                                             "w:sz=\"24\" w:space=\"8\" w:color=\"{:06X}\"/>"
                                             "</w:pBdr>",
                                             border.rgb),
                runs);
}

void DocxWriter::caption(std::string_view text) {
  add_paragraph(style("Caption"), {{std::string(text)}});
}

void DocxWriter::note(const DocxNote& note) {
  add_paragraph(
      style("Caption") + fmt::format("<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"4\" "
                                     "w:color=\"{:06X}\"/></w:pBdr><w:spacing w:after=\"40\"/>"
                                     "<w:ind w:left=\"113\"/>",
                                     note.line.rgb),
      note.runs);
}

void DocxWriter::with_margin(const std::vector<DocxMarginRow>& rows) {
  if (rows.empty()) return;
  constexpr int kMargin = 2600;
  constexpr int kText = kTextWidth - kMargin;
  body_ += fmt::format(
      "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
      "</w:tblPr>\n<w:tblGrid><w:gridCol w:w=\"{}\"/><w:gridCol w:w=\"{}\"/></w:tblGrid>\n",
      kTextWidth, kText, kMargin);
  for (const DocxMarginRow& row : rows) {
    body_ += fmt::format("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", kText);
    add_paragraph({}, row.text);
    body_ +=
        fmt::format("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", kMargin);
    for (const DocxNote& one : row.notes) note(one);
    if (row.notes.empty()) body_ += "<w:p/>";
    body_ += "</w:tc></w:tr>\n";
  }
  body_ += "</w:tbl>\n<w:p/>\n";
}

void DocxWriter::add_row(const std::vector<Cell>& cells, const std::vector<Column>& columns,
                         bool header) {
  body_ += "<w:tr><w:trPr><w:cantSplit/>";
  if (header) body_ += "<w:tblHeader/>";
  body_ += "</w:trPr>\n";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    body_ +=
        fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", columns[i].width);
    add_paragraph(columns[i].numbers ? "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>"
                                     : "<w:spacing w:after=\"0\"/>",
                  {{shown_text(cells[i], language_), header}});
    body_ += "</w:tc>";
  }
  body_ += "</w:tr>\n";
}

std::vector<DocxWriter::Column> DocxWriter::columns_of(const Table& table) const {
  constexpr std::size_t kLeast = 8;
  constexpr std::size_t kMost = 50;
  std::vector<Column> columns;
  std::size_t all = 0;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    std::size_t longest = std::max(kLeast, table.header[i].size());
    for (const auto& row : table.rows)
      longest = std::max(longest, shown_text(row[i], language_).size());
    columns.push_back(
        {static_cast<int>(std::min(longest, kMost)),
         !table.rows.empty() && std::holds_alternative<double>(table.rows.back()[i])});
    all += std::min(longest, kMost);
  }
  for (Column& column : columns) column.width = kTextWidth * column.width / static_cast<int>(all);
  return columns;
}

void DocxWriter::table(const Table& table) {
  if (table.header.empty()) return;
  const std::vector<Column> columns = columns_of(table);
  body_ +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
      "<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" "
      "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>\n<w:tblGrid>";
  for (const Column& column : columns)
    body_ += fmt::format("<w:gridCol w:w=\"{}\"/>", column.width);
  body_ += "</w:tblGrid>\n";
  add_row({table.header.begin(), table.header.end()}, columns, true);
  for (const auto& row : table.rows) add_row(row, columns, false);
  // Without a paragraph between them two tables become one.
  body_ += "</w:tbl>\n<w:p/>\n";
}

void DocxWriter::fields(const std::vector<Field>& fields) {
  if (fields.empty()) return;
  constexpr int kName = 2000;
  body_ += fmt::format(
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Fields\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
      "<w:tblLook w:val=\"0600\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\" "
      "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>\n<w:tblGrid><w:gridCol "
      "w:w=\"{}\"/><w:gridCol w:w=\"{}\"/></w:tblGrid>\n",
      kName, kTextWidth - kName);
  const auto cell = [this](int width, std::string_view paragraph,
                           const std::vector<DocxRun>& runs) {
    body_ += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", width);
    add_paragraph(style(paragraph), runs);
    body_ += "</w:tc>";
  };
  for (const Field& field : fields) {
    body_ += "<w:tr>";
    cell(kName, "FieldName", {{field.name}});
    cell(kTextWidth - kName, "FieldText", field.text);
    body_ += "</w:tr>\n";
  }
  body_ += "</w:tbl>\n";
}

std::string DocxWriter::bytes(std::string_view file_name) const {
  std::vector<ArchivePart> parts = docx_parts(refi::legal_text(title_).text, language_, headings_);
  std::string body = body_;
  if (body.ends_with("</w:tbl>\n")) body += "<w:p/>\n";  // Word wants a paragraph at the end
  if (contents_at_ && !entries_.empty()) body.insert(*contents_at_, contents_markup());
  parts.push_back({"word/document.xml", docx_document(body)});
  return zipped(parts, file_name);
}

}  // namespace exports
