// Projects of Taguette and QualCoder as their own programs keep them (SQLite), read into a study as
// one of REFI-QDA is.
//
//   there                                        here
//   user, owner                                  coder
//   tag; code, category                          code
//   document, source with text                   conversation
//   highlight, coding                            coding; without a tag a bookmark
//   coding marked as important (QualCoder)       coding marked as a good quote
//   description, memo, annotation, journal       memo
//   case, its texts and passages, attributes     person, who says what, attributes
//   pictures, sound, video and what is on them   not read; counted in the warnings
#pragma once

#include <string_view>

#include "exports/refi/project.h"

namespace exports::foreign {

// Whether a file that begins so is for read_project below: any of SQLite.
bool is_sqlite(std::string_view bytes);

// Throws ExportError naming `file_name`: a project of Zwerm itself, of neither program, damaged;
// Stopped.
refi::ProjectImport read_project(const coding::Study& study, std::string_view bytes,
                                 const std::string& file_name, const coding::By& by,
                                 transcripts::Watch& watch = transcripts::Watch::nobody());

}  // namespace exports::foreign
