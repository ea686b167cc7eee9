// Puts the paragraphs of a document together while its reader walks it.
//
// A line break within a paragraph begins a new one. A row of a table becomes one paragraph with
// tabs between its cells; where a cell has several paragraphs, the row goes on behind its last.
// Soft hyphens are dropped: they are the typesetter's, and would hide a word from whoever searches
// elsewhere in an export.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

class ParagraphBuilder {
 public:
  // `file_name` is for messages.
  explicit ParagraphBuilder(std::string_view file_name) : file_name_(file_name) {}

  // Adds to the paragraph being read; a \n breaks the line. Every function here throws ImportError
  // where the text grows beyond kMaxTextBytes, which repeated table rows can make it do.
  void add(std::string_view text);

  // Not needed where the document's paragraphs do not follow each other within a cell.
  void begin_paragraph();
  // Of an empty paragraph as well, which is a blank line.
  void end_paragraph();
  // True where nothing was added since the last paragraph or cell began.
  bool empty() const { return open_ || line_.size() == cell_begin_; }
  // The last byte added to this paragraph; 0 where it is empty.
  char last() const { return empty() ? '\0' : line_.back(); }

  void begin_row();
  void end_row();
  void begin_cell();

  // Clean paragraphs: UTF-8, NFC, no \n. Adds a warning where bytes were no UTF-8.
  std::vector<std::string> finish(Warnings& warnings);

 private:
  struct Row {
    bool first_cell = true;
    bool has_paragraphs = false;  // that are finished
  };

  void flush();
  void count(std::size_t bytes);

  std::string file_name_;
  std::vector<std::string> paragraphs_;
  std::string line_;            // the paragraph being read
  std::size_t cell_begin_ = 0;  // where its cell begins in `line_`
  bool open_ = false;           // the paragraph in `line_` has ended, but its cell or row has not
  std::vector<Row> rows_;       // of the tables we are in
  std::size_t bytes_ = 0;
  std::uint32_t replaced_ = 0;
};

}  // namespace transcripts
