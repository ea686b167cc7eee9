// What every Word document of ours has beside its text: styles, the numbers of headings, footer,
// settings, and the lists of parts that tie them together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exports/archive.h"
#include "transcripts/message.h"

namespace exports {

enum class DocxHeadings;  // docx.h

// All parts but word/document.xml. `title` is legal in XML.
std::vector<ArchivePart> docx_parts(std::string_view title, transcripts::Language language,
                                    DocxHeadings headings);

// word/document.xml around its paragraphs and tables, with an A4 page and its footer.
std::string docx_document(std::string_view body);

}  // namespace exports
