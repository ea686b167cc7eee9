// Quotations to read: in their groups, each with who said it where, and under which code where the
// groups are not by code. Good quotes are marked. Passages that a query found have no code.
#pragma once

#include <string>
#include <string_view>

#include "exports/quotation_words.h"

namespace exports {

struct QuotationsPage {
  const coding::Study& study;
  const ExportedQuotations& quotations;
  Language language = Language::Dutch;
};

// All say below the title which filter they passed.
std::string quotations_html(const QuotationsPage& page);
std::string quotations_markdown(const QuotationsPage& page);
// A Word document; with groups a table of how many and by how many people comes first. Throws
// ExportError naming `file_name`.
std::string quotations_docx(const QuotationsPage& page, std::string_view file_name);

// "03 Maakcampus, R2 (Anna, werkveld), 0:14:09": how a report refers to it.
std::string reference_of(const coding::Study& study, const coding::FoundPassage& quotation);

}  // namespace exports
