// Tables of people, PPS and transcripts on their way in: names, PPS, speakers, attributes.
#pragma once

#include "exports/tables_in.h"

namespace exports {

// `kind`: Transcript, Participant or Pps. See import_table.
TableImport import_people(const coding::Study& study, coding::OwnerKind kind, const Table& table,
                          std::string_view file_name, const coding::By& by,
                          transcripts::Watch& watch);

}  // namespace exports
