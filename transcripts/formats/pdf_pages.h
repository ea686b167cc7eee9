// The words of a pdf and where they stand, as zwerm-pdf (pdf_helper/main.cpp) tells of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace transcripts {

// In points from the page's top left, as the page is read: turned pages stand upright.
struct PdfWord {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  float size = 0;  // of the letters, above zero
  bool space_after = false;
  std::string text;  // UTF-8, ligatures taken apart; never empty
};

struct PdfPage {
  bool readable = true;
  float width = 0;
  float height = 0;
  std::vector<PdfWord> words;
};

struct PdfPages {
  std::vector<PdfPage> pages;
  std::size_t turned = 0;  // words that stand across the others of their page, and are left out
};

// Nothing where the description is not whole or not one.
std::optional<PdfPages> parse_pdf_pages(std::string_view description);

}  // namespace transcripts
