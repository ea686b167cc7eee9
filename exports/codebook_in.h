// A codebook as a table on its way in.
#pragma once

#include "exports/tables_in.h"

namespace exports {

// A row names a code, by its parent ("A > B" where the name alone is not unique): one that is there
// gets the fields that are filled, others are made, below their parent.
TableImport import_codebook(const coding::Study& study, const Table& table,
                            std::string_view file_name, const coding::By& by,
                            transcripts::Watch& watch);

}  // namespace exports
