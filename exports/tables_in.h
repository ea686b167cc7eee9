// Tables that researchers bring: people, PPS, transcripts' attributes, a codebook, codings. Columns
// go by their header, in Dutch or English; columns that are not known become attributes (text).
#pragma once

#include <string>
#include <vector>

#include "coding/operations.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

enum class TableKind { Transcripts, Participants, Pps, Codebook, Codings };

struct TableImport {
  coding::EditGroup group;                   // everything that fits, as one command
  std::size_t rows = 0;                      // rows taken in
  std::vector<transcripts::Message> errors;  // "rij 7, kolom gesprek: ..." for rows left out
};

// `file_name` names the table in messages. Rows that exist already (by name) are changed, others
// made. Needed columns that are missing throw ExportError, with the headers that were found.
//
// Transcripts: name; pps; any attribute. A transcript that is not there is an error: its words come
// first. Participants: name; pps (several with ";"); transcript and speaker (maps the label); any
// attribute. Pps: name; any attribute. Codebook: name; parent or path; colour; kind; definitions;
// criteria; example; origin; shortcut. Codings: document, start, end (code points), code, coder,
// memo; coders are made, codes must be there.
TableImport import_table(const coding::Study& study, TableKind kind, const Table& table,
                         std::string_view file_name, const coding::By& by);

}  // namespace exports
