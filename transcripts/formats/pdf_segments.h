// Stretches of words on a page that stand close together on one line, and the columns they make.
#pragma once

#include <vector>

#include "transcripts/formats/pdf_pages.h"

namespace transcripts {

struct PdfSegment {
  std::vector<const PdfWord*> words;  // from left to right; never empty
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  float size = 0;  // the largest of its words
  float middle() const { return (top + bottom) / 2; }
};
using PdfSegments = std::vector<PdfSegment>;

// Of all words of a page, from top to bottom. They point into `page`.
PdfSegments segments_of(const PdfPage& page);

// From top to bottom those on the same height, each from left to right.
std::vector<PdfSegments> rows_of(PdfSegments segments);

// In the order in which they are read.
struct PdfColumn {
  PdfSegments segments;
  bool beside_another = false;
};
std::vector<PdfColumn> columns_of(const PdfSegments& segments);

}  // namespace transcripts
