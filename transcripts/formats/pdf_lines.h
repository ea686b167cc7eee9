// The lines of a pdf's pages in the order in which they are read, columns one after another.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "transcripts/formats/pdf_pages.h"

namespace transcripts {

// A line within its column. Places are as in PdfWord.
struct PdfLine {
  std::string text;
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  float size = 0;        // of the letters that take the most room
  float first_word = 0;  // its width
  std::size_t page = 0;  // from 0
  // The column in which it stands: lines of one page that follow each other.
  std::size_t column = 0;
  float column_right = 0;
};

// Two columns are those that lines of words fill, side by side; a column of names beside what they
// say, or the cells of a table, are read line by line, with a tab between where they begin at the
// same place on three lines of a page.
std::vector<PdfLine> pdf_lines(const std::vector<PdfPage>& pages);

}  // namespace transcripts
