// Reads a Word document (.docx, ECMA-376 part 1, WordprocessingML) as its paragraphs: the text as
// it stands when every tracked change is accepted.
//
// Left out, each kind with a warning that counts it: deleted text (a deleted name must not come
// back), hidden text, comments, foot- and endnotes, embedded documents. Headers and footers are
// left out without a word, for they are page furniture. Nothing the document points to is opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

// A line break within a paragraph begins a new one; an empty paragraph stays, as a blank line. The
// cells of a table row become one paragraph with tabs between. Soft hyphens are dropped: they are
// the typesetter's, and would hide a word from whoever searches elsewhere in an export.
// Throws ImportError where `bytes` is no sound Word document.
std::vector<std::string> read_docx(std::string_view bytes, std::string_view file_name,
                                   Warnings& warnings);

}  // namespace transcripts
