// A table of codings on its way in: the one table that may have hundreds of thousands of rows, so
// names are looked up once and rows become edits directly.
#pragma once

#include "exports/tables_in.h"

namespace exports {

// Columns document, start, end (code points), code, coder[, memo]. A coding that is there already,
// or twice in the table, goes in once.
TableImport import_codings(const coding::Study& study, const Table& table,
                           std::string_view file_name, const coding::By& by,
                           transcripts::Watch& watch);

}  // namespace exports
