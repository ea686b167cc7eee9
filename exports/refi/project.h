// A whole project in REFI-QDA's exchange format (.qdpx, standard 1.5, schema Project.xsd): a zip
// of project.qde and the folder sources/.
//
// What a study has, and where it goes:
//
//   coder                   User
//   code, code set          Code, Set; other fields labelled in the Description (description.h)
//   attribute, value        Variable, VariableValue of the Case or source
//   PPS, participant        Case; the Description says which of the two (case_words.h)
//   transcript              TextSource, its text in sources/GUID.txt: UTF-8, LF, no byte order mark
//   PPS of a transcript     SourceRef of the PPS's Case
//   turn                    PlainTextSelection called as its label, without Coding; SelectionRef of
//                           the Case of who speaks. All interviewers are one Case
//   coding                  Coding in a PlainTextSelection; codings of one coder on one range share
//   bookmark                PlainTextSelection without Coding, called as the bookmark
//   memo                    Note; NoteRef of what it is on. On a Case, which can have none: a Link
//   whatever REFI-QDA has   own_rows.h: JSON in the part zwerm.json of the archive, which other
//   no place for            programs pass over
//   what came from another  as it came (coding::KeptElement, KeptFile)
//   program and has no
//   place in a study
//
// Positions are code points, half open. A GUID that the format asks for and no row has is derived
// from the row's (derived_guids.h), so that it is the same at every export.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/operations.h"
#include "transcripts/message.h"
#include "transcripts/watch.h"

namespace exports::refi {

struct ProjectExport {
  std::string bytes;                           // of the .qdpx
  std::vector<transcripts::Message> warnings;  // what could not go out as it is
};

// Valid against Project.xsd. The same study gives the same bytes: no date of writing, no path, no
// name of a computer. Throws ExportError naming `file_name`; Stopped.
ProjectExport write_project(const coding::Study& study, std::string_view file_name,
                            transcripts::Watch& watch = transcripts::Watch::nobody());

// What came of a file, by kind: so many new, so many that were there already.
struct Taken {
  std::size_t made = 0;
  std::size_t there = 0;
};

struct ProjectTaken {
  Taken coders, codes, cases, transcripts, codings, memos, attributes;
  std::size_t kept = 0;  // elements that are kept as they are, to be written out again
};

struct TakenKind {
  const char* key;  // "transcripts", for scripts
  Taken ProjectTaken::*taken;
  const char* nl[2];  // one, more
  const char* en[2];
};
std::span<const TakenKind> taken_kinds();
// "12 gesprekken, 303 coderingen"; "niets nieuws".
transcripts::Message told_of(const ProjectTaken& taken);
// What was kept of it; empty where nothing was.
transcripts::Message told_of_kept(const ProjectTaken& taken);

struct ProjectImport {
  coding::EditGroup group;  // one command; no edits where the study has it all already
  ProjectTaken taken;
  std::vector<transcripts::Message> warnings;
};

// Reads a .qdpx, or a bare .qde, of any program: namespaces, line ends, units, folders and orders
// as real programs write them. What is known by its GUID is not made twice, and what the study has
// is left as it is. Every coding lies on the words that the file means, or is listed in `warnings`
// and not made. Throws ExportError naming `file_name` where it is no project at all; Stopped.
ProjectImport read_project(const coding::Study& study, std::string_view bytes,
                           std::string_view file_name, const coding::By& by,
                           transcripts::Watch& watch = transcripts::Watch::nobody());

}  // namespace exports::refi
