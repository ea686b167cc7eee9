// The coded text of conversations to read on paper, as a peer reviewer does: the codes in the
// margin, and in the text brackets with the same number, so that what overlaps is told apart
// without colour: "Dan [1 valt er [2 een gat 1] van jaren 2]".
#pragma once

#include <string>
#include <string_view>

#include "exports/coded_text.h"
#include "transcripts/message.h"

namespace exports {

using transcripts::Language;

// Both begin with whose codings they are of which codes behind which filter, and with the codes
// that lie anywhere, each with its short definition. No name of a file is in them; speakers are
// called as the window calls them. They say no day.
std::string coded_text_html(const coding::Study& study, const CodedTextQuery& query,
                            Language language);
// Throws ExportError naming `file_name`.
std::string coded_text_docx(const coding::Study& study, const CodedTextQuery& query,
                            Language language, std::string_view file_name);

}  // namespace exports
