// Reads a Word document (.docx, ECMA-376 part 1, WordprocessingML) as its paragraphs: the text as
// it stands when every tracked change is accepted.
//
// Left out, each kind with a warning that counts it: deleted text (a deleted name must not come
// back), text hidden by itself or by its style, comments, foot- and endnotes, the numbers and
// bullets of lists (nobody said them, and "1. R2: ja" hides its label), embedded documents. Headers
// and footers are left out without a word, for they are page furniture. Nothing the document points
// to is opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

// Paragraphs as ParagraphBuilder makes them; an empty one stays, as a blank line. A text box comes
// after the paragraph it stands in. Throws ImportError where `bytes` is no sound Word document.
std::vector<std::string> read_docx(std::string_view bytes, std::string_view file_name,
                                   Warnings& warnings);

}  // namespace transcripts
