// Codings of a source that lie on no words, so that nobody sees them in Zwerm: on the whole of it,
// on an area of a page, on a time of a recording. They are kept with the source.
#pragma once

#include "exports/refi/project_reading.h"

namespace exports::refi {

// Counts them. An area that is stated once more as a passage of the text, with the same GUID, as
// ATLAS.ti does, is none.
void tell_of_codings_elsewhere(ProjectReading& reading, const ReadSource& source);

}  // namespace exports::refi
