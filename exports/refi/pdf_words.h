// The text of a pdf, and where in it the words are that stand in a rectangle on a page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/formats/pdf.h"
#include "transcripts/span.h"

namespace exports::refi {

// In points; two opposite corners.
struct PdfArea {
  std::size_t page = 0;  // from 0
  float first_x = 0;
  float first_y = 0;
  float second_x = 0;
  float second_y = 0;
};
// Where y is counted from: the standard says the page's bottom, QualCoder its top.
enum class PdfOrigin { Bottom, Top };

class PdfWords {
 public:
  explicit PdfWords(transcripts::PdfText read);

  const std::string& text() const { return text_; }  // paragraphs on a line each
  std::size_t pages() const { return pages_.pages.size(); }
  // The words whose middle lies in it, as they are read; empty where there are none.
  std::string words_in(const PdfArea& area, PdfOrigin origin) const;
  // Where such words are in text(), whatever white space and hyphens lie between their letters: of
  // several places the one that is as far on as the page is. Nothing where they are not there.
  std::optional<transcripts::Span> find(std::string_view words, std::size_t page) const;

 private:
  std::string text_;
  transcripts::PdfPages pages_;
  std::string letters_;                // text_ without white space and hyphens
  std::vector<std::uint32_t> places_;  // of each byte of letters_, in text_
  std::vector<std::size_t> before_;    // letters on the pages before each page
};

}  // namespace exports::refi
