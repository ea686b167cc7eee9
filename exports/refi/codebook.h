// The codebook in REFI-QDA's exchange format (.qdc, standard 1.5, schema Codebook.xsd).
//
// The standard has places for name, colour, description, nesting and sets only. The other fields of
// a code go into Description, each on lines of its own behind a label ("Wel coderen: ..."), and are
// read back from there; a Description of another program stays whole as the definition.

#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "coding/operations.h"
#include "transcripts/message.h"

namespace exports::refi {

// Valid against Codebook.xsd: GUIDs kept and lower case, no empty Sets, LF, no byte order mark.
// Throws ExportError for a study without codes, which the schema has no form for.
std::string write_codebook(const coding::Study& study);

struct CodebookImport {
  coding::EditGroup group;
  std::size_t codes = 0;                       // new ones
  std::vector<transcripts::Message> warnings;  // what the file had that was not taken over
};

// Reads any known namespace and what real programs write (byte order mark, no colours, an empty
// Sets, GUIDs in braces). A code whose GUID is in the study already is brought up to date, others
// are added at the end. Throws ExportError naming `file_name`: no XML, a DOCTYPE, too deep, no
// codebook.
CodebookImport read_codebook(const coding::Study& study, std::string_view bytes,
                             std::string_view file_name);

}  // namespace exports::refi
