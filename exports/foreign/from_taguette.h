// Taguette's own project file (.sqlite3): the one that it exports as "project", and the database of
// one person's Taguette where that holds one project.
//
// Tables (remram44/taguette, taguette/database/models.py, commit 00cc79db; what an export copies:
// taguette/database/copy.py, commit 00291cee):
//   projects         id, name, description, created
//   documents        id, name, description, filename, created, project_id, text_direction, contents
//   highlights       id, document_id, start_offset, end_offset, snippet
//   tags             id, project_id, path, description; in some versions parent_id
//   highlight_tags   highlight_id, tag_id
//   commands         id, date, user_login, project_id, document_id, payload: who made a highlight,
//                    as JSON {"highlight_id": 3, ..., "type": "highlight_add"}
// Times are in UTC. The document's text and the highlights' offsets: page_text.h.
//
// An export numbers its rows anew, so a document is known by its name and when it was added, a tag
// by its path, a highlight by its place.
#pragma once

#include "coding/store/foreign_tables.h"
#include "exports/foreign/project.h"

namespace exports::foreign {

bool is_taguette(const coding::store::ForeignTables& tables);

// Throws ExportError naming `file_name` where it holds no project, or more than one;
// coding::store::ForeignFileError; Stopped.
Project from_taguette(const coding::store::ForeignTables& tables, const std::string& file_name,
                      transcripts::Watch& watch);

}  // namespace exports::foreign
