// Running heads, running feet and page numbers of a pdf: what every page says again and nobody
// said.
#pragma once

#include <string>
#include <vector>

#include "transcripts/formats/pdf_lines.h"

namespace transcripts {

struct PdfFurniture {
  std::size_t lines = 0;
  std::vector<std::string> kinds;  // the first of each that differs in more than its numbers
};

// Takes them out of `lines`: lines at the top or foot of the page that stand at the same height on
// two pages or more and on two in five of all, the same but for their numbers.
PdfFurniture take_furniture_out(std::vector<PdfLine>& lines, const std::vector<PdfPage>& pages);

}  // namespace transcripts
