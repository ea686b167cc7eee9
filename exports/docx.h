// A Word document (.docx: WordprocessingML, ECMA-376 part 1) for others to read, restyle and quote
// from. Every paragraph has one of Word's own named styles (Title, Heading 1 to 9, Normal, Quote,
// Caption, TOC 1 to 9, Table Grid), so that a style changed in Word or LibreOffice changes them
// all. Pages are A4 with their number below.
//
// The same words give the same bytes. Nothing in it says who made it, when, or on which computer.
// What XML cannot hold (control characters) is U+FFFD; line ends are line breaks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/rows.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

// A stretch of text that looks alike.
struct DocxRun {
  std::string text;
  bool bold = false;
  bool italic = false;
  std::optional<coding::Colour> colour = std::nullopt;
  std::optional<coding::Colour> underline = std::nullopt;
};

// Small, behind a line in its colour.
struct DocxNote {
  std::vector<DocxRun> runs;
  coding::Colour line;
};

// A paragraph with what stands in the margin at its right.
struct DocxMarginRow {
  std::vector<DocxRun> text;
  std::vector<DocxNote> notes;
};

// Numbered ones have 1, 1.1, 1.1.1 before them, which go along when a heading is moved.
enum class DocxHeadings { Plain, Numbered };

class DocxWriter {
 public:
  // The title stands above all else, and is the document's only property.
  DocxWriter(std::string_view title, transcripts::Language language,
             DocxHeadings headings = DocxHeadings::Plain);

  // `level`: 1 to 9. With a name of at most 40 letters, digits and _ the heading has a bookmark,
  // which is hidden where the name begins with _, and a line in contents().
  void heading(int level, std::string_view text, std::string_view bookmark = {});
  // The headings that have a bookmark, each a link, under `title`; those that come later too. Page
  // numbers come in when Word or LibreOffice updates it: only they know on which page they stand.
  void contents(std::string_view title);
  void paragraph(const std::vector<DocxRun>& runs);
  // Stays on one page with the beginning of what follows, as a rule its caption.
  void quote(const std::vector<DocxRun>& runs, coding::Colour border);
  // Small and grey: who said it, what a table holds.
  void caption(std::string_view text);
  void note(const DocxNote& note);
  // A table of two columns without lines, since comments are a list at the side in LibreOffice and
  // say who made them. Its rows go on over the end of a page.
  void with_margin(const std::vector<DocxMarginRow>& rows);
  // The header stands on each page again; numbers as people of the language write them.
  void table(const Table& table);
  // A name and what it is, row by row, with a thin line between them.
  struct Field {
    std::string name;
    std::vector<DocxRun> text;
  };
  void fields(const std::vector<Field>& fields);

  // The whole file. Throws ExportError naming `file_name` where there is no memory for it.
  std::string bytes(std::string_view file_name) const;

 private:
  struct Column {
    int width;  // in twentieths of a point, by the longest of its cells
    bool numbers;
  };
  void add_paragraph(std::string_view properties, const std::vector<DocxRun>& runs);
  std::vector<Column> columns_of(const Table& table) const;
  void add_row(const std::vector<Cell>& cells, const std::vector<Column>& columns, bool header);
  struct Entry {
    int level;
    std::string number;  // "2.1"; empty for headings without
    std::string text;
    std::string bookmark;
  };
  std::string contents_markup() const;

  std::string title_;
  transcripts::Language language_;
  DocxHeadings headings_;
  std::string body_;
  std::vector<int> counters_;  // of the numbers of headings, by level
  std::vector<Entry> entries_;
  std::optional<std::size_t> contents_at_;  // in body_
  std::string contents_title_;
};

}  // namespace exports
