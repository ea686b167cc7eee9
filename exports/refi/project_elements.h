// The parts of a project.qde, each inside the Project that is open, in the order of the schema.
// Lists that would be empty are left out.
#pragma once

#include "exports/refi/own_rows.h"
#include "exports/refi/project_plan.h"
#include "exports/refi/xml_writer.h"
#include "transcripts/watch.h"

namespace exports::refi {

struct ProjectOut {
  const coding::Study& study;
  const ProjectPlan& plan;
  const MemosOn& memos;
  KeptRows& kept;
  XmlWriter& xml;
  CodingIds unplaced = {};  // codings that found no place in their source
};

void write_users(ProjectOut& out);
void write_code_tree(ProjectOut& out);
void write_variables(ProjectOut& out);
void write_cases(ProjectOut& out);
// A step of `watch` each.
void write_sources(ProjectOut& out, transcripts::Watch& watch);
void write_notes(ProjectOut& out);
void write_links(ProjectOut& out);
void write_code_sets(ProjectOut& out);

// Inside the element of what they are on.
void write_note_refs(ProjectOut& out, coding::OwnerKind kind, const coding::Guid& owner);
// The values of attributes, inside the element of what has them.
void write_values(ProjectOut& out, coding::OwnerKind kind, const coding::Guid& owner);

}  // namespace exports::refi
