// Who made a coding or bookmark, and when, of what a file tells: programs give it on the coding,
// the selection, the source or the note, and some only who changed it last.
#pragma once

#include "exports/refi/project_reading.h"

namespace exports::refi {

// `node`: the coding, or the selection itself. A coder called unknown where nobody is named.
coding::CoderId coder_of(ProjectReading& reading, const ReadSource& source,
                         const ReadSelection& selection, const pugi::xml_node& node);
// The time of reading where none is named.
coding::Timestamp made_at(const ProjectReading& reading, const ReadSelection& selection,
                          const pugi::xml_node& node);

}  // namespace exports::refi
