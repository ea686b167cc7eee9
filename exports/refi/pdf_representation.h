// A pdf that came with a project without its text, as ATLAS.ti for Windows writes it: only
// rectangles on pages. It is read to text, and what lies in each rectangle becomes a selection of
// that text, so that the file is then as ATLAS.ti for Mac would have written it.
#pragma once

#include "exports/refi/project_reading.h"

namespace exports::refi {

// Gives the PDFSource a Representation; the codings of a rectangle go to its words, where these are
// found, and stay on the rectangle where not. Nothing, and `source` as it was, where the part is no
// pdf with words that Zwerm can read; what is wrong with it is told.
pugi::xml_node represent_pdf(ProjectReading& reading, pugi::xml_node source);

}  // namespace exports::refi
