// Lines of a pdf, joined into the paragraphs that they were before a program broke them.
#pragma once

#include <string>
#include <vector>

#include "transcripts/formats/pdf_lines.h"

namespace transcripts {

// A line begins a paragraph where the one before it left room for its first word, where it stands
// further down than lines do, where it is indented or hangs out, where its letters are of another
// size, where it has a tab as a row of a table has, and where it begins with a speaker's label or a
// bullet. A blank paragraph stands for a gap of a line.
std::vector<std::string> pdf_paragraphs(const std::vector<PdfLine>& lines);

}  // namespace transcripts
