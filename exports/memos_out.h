// All memos of a study for others: as a table, and as a page to read.
#pragma once

#include <string>

#include "coding/study.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

// One row a memo, the one that changed last first: kind, on what, transcript, start and end (code
// points) and words of what it is on, coder, day it changed, text.
Table memos_table(const coding::Study& study, transcripts::Language language);

// The same by kind, with all of each text. Html runs nothing: escaped, with a content security
// policy. In Markdown what users wrote is escaped, so that it says the same and links nowhere.
std::string memos_html(const coding::Study& study, transcripts::Language language);
std::string memos_markdown(const coding::Study& study, transcripts::Language language);

}  // namespace exports
