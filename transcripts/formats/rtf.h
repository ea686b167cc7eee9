// Reads Rich Text Format (.rtf, Microsoft's specification 1.9.1), as Word, LibreOffice,
// f4transkript, TextEdit and pandoc write it, as its paragraphs: the text as it stands when every
// tracked change is accepted.
//
// Left out, each kind with a warning that counts it: deleted text (a deleted name must not come
// back), hidden text, comments, foot- and endnotes. Headers, footers, pictures and the numbers of
// lists are left out without a word. Nothing the document points to is opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

// A line break within a paragraph begins a new one; a blank paragraph stays, several in a row as
// one. The cells of a table row become one paragraph with tabs between. Text boxes come after the
// paragraph in which they stand. A document that is cut off keeps its words, with a warning.
// Throws ImportError where `bytes` is no Rich Text, is nested too deep or has too much text.
std::vector<std::string> read_rtf(std::string_view bytes, std::string_view file_name,
                                  Warnings& warnings);

// Whether the document's own last brace is missing.
bool is_cut_off_rtf(std::string_view bytes);

}  // namespace transcripts
