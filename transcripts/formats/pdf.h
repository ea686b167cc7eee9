// Reads a pdf as its paragraphs. The words and their places come from zwerm-pdf, a program beside
// this one that poppler runs in under limits (pdf_helper/); what is in a pdf is never run, and no
// address in it is opened.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/formats/pdf_pages.h"
#include "transcripts/import.h"

namespace transcripts {

// Lines become paragraphs (pdf_paragraphs.h), words broken at a line's end are joined
// (pdf_hyphens.h), columns are read one after another (pdf_lines.h), running heads, feet and page
// numbers are left out, with a warning that shows them (pdf_furniture.h). Throws ImportError where
// `bytes` is no sound pdf, has a password or no words, or takes more than 20 s or 1 GB to read.
std::vector<std::string> read_pdf(std::string_view bytes, std::string_view file_name,
                                  Warnings& warnings, const std::stop_token& stop);

// The same, with where the words stand.
struct PdfText {
  PdfPages pages;
  std::vector<std::string> paragraphs;
};
PdfText read_pdf_text(std::string_view bytes, std::string_view file_name, Warnings& warnings,
                      const std::stop_token& stop);

// The second half of it, on what zwerm-pdf tells of the file.
PdfText text_of_pdf(std::string_view description, std::string_view file_name, Warnings& warnings);

}  // namespace transcripts
