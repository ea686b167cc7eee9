// Reads a web page (.html; HTML 5) as the paragraphs that a browser shows.
//
// Left out without a word: the head, scripts, styles, forms' fields, comments of the page's maker.
// Left out with a warning that counts them: deleted text (<del> with a time), text hidden by its own attributes
// (a style sheet's rules are not followed), the numbers and bullets of lists, and the foot- and
// endnotes of Word, LibreOffice and pandoc. Nothing is run or fetched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

// Each block is a paragraph, a <br> begins a new line, and an empty line is kept where the page
// makes one with <br> or a no-break space. A row of a table is a paragraph with tabs.
// Throws ImportError where the page is too large.
std::vector<std::string> read_html(std::string_view bytes, std::string_view file_name,
                                   Warnings& warnings);

}  // namespace transcripts
