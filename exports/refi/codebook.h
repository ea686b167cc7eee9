// The codebook in REFI-QDA's exchange format (.qdc, standard 1.5, schema Codebook.xsd).
//
// The standard has places for name, colour, codable or not, description, nesting and sets. The
// other fields of a code go labelled into its Description (description.h) and are read back from
// there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/operations.h"
#include "transcripts/message.h"

namespace exports::refi {

// Valid against Codebook.xsd: GUIDs kept and lower case, codes in the codebook's order, no empty
// Sets, LF, no byte order mark. The same study gives the same bytes. Throws ExportError for a study
// without codes, which the schema has no form for.
std::string write_codebook(const coding::Study& study);

// The largest file, and the most codes and the most sets, that are read.
inline constexpr std::size_t kMaxCodebookBytes = 20'000'000;
inline constexpr std::size_t kMaxFileCodes = 10'000;

struct CodebookImport {
  coding::EditGroup group;                     // no edits where the study has it all already
  std::size_t codes = 0;                       // new ones
  std::size_t changed = 0;                     // codes that were there and are brought up to date
  std::vector<transcripts::Message> warnings;  // what was not taken over, or not as the file has it
};

// Reads any namespace and what real programs write: a byte order mark, CRLF, no colours, an empty
// Sets, GUIDs in braces or in capitals, the CodeBook of a project.qde.
//
// A code is known by its GUID; without a valid one by its name and place. One that the study has is
// brought up to date: name, colour, parent and description as far as the file gives them. Others
// come last among their siblings, in the file's order. A name that a sibling has gets a number.
// Codes that only the study has stay as they are. Reading a file twice changes nothing more.
// Throws ExportError naming `file_name`: no XML, a DOCTYPE, too large or deep, no codebook, no
// codes.
CodebookImport read_codebook(const coding::Study& study, std::string_view bytes,
                             std::string_view file_name);

// What a file holds, on its way into a study; the group's rules are not checked.
CodebookImport merge_codebook(const coding::Study& study, const struct CodebookFile& file,
                              std::string_view file_name);

}  // namespace exports::refi
