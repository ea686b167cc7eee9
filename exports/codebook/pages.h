// A codebook painted: a Word document for an appendix, a web page, Markdown, a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "coding/ids.h"
#include "exports/codebook/document.h"
#include "exports/table.h"

namespace exports::codebook {

// As many as Word has, and html.
inline constexpr int kDocxLevels = 9;
inline constexpr int kHtmlLevels = 5;

// Contents, and a numbered heading a code with its fields in a table below it. read_docx()
// (reviewed.h) reads it back, also as Word and LibreOffice leave it. Throws ExportError naming
// `file_name`.
std::string to_docx(const Document& document, std::string_view file_name);
// Prints well and runs nothing: escaped, with a content security policy, styles inside.
std::string to_html(const Document& document);
std::string to_markdown(const Document& document);
// One row a code, parents first, with every field, its place, its counts, quotations and GUID;
// from_table() (reviewed.h) reads it back.
Table to_table(const Document& document);

// The hidden bookmark at a code's heading in a docx.
std::string bookmark_of(const coding::CodeId& code);
// Whose it is; none where it is another program's.
std::optional<coding::CodeId> code_of_bookmark(std::string_view bookmark);

}  // namespace exports::codebook
