// QualCoder's own project: the file data.qda in the folder NAME.qda.
//
// Tables (ccbogel/QualCoder, src/qualcoder/__main__.py, new_project, commit 36c58b10, which is
// version v17 of them; upgrades in open_project there; older versions lack what is in brackets):
//   project         [databaseversion, codername], date, memo, about
//   source          id, name, fulltext, mediapath, memo, owner, date, [av_text_id, risid]
//   code_cat        catid, name, memo, owner, date, supercatid
//   code_name       cid, name, memo, catid, owner, date, color, [supercid: the code above it]
//   code_text       [ctid], cid, fid, seltext, pos0, pos1, owner, date, memo, [avid, important]
//   annotation      [anid], fid, pos0, pos1, memo, owner, date: a note on a passage
//   cases           caseid, name, memo, owner, date
//   case_text       [id], caseid, fid, pos0, pos1, owner, date, memo
//   attribute_type  name, date, owner, memo, caseOrFile, valuetype ("character", "numeric")
//   attribute       [attrid], name, attr_type ("case", "file"), value, id, date, owner
//   journal         [jid], name, jentry, date, owner
//   code_image, code_av, graphs, queries: not read; codings on pictures and sound are counted
// Times are of the coder's own clock, without a zone, and are taken as they stand.
//
// Positions are half open and count code points of fulltext; but a coding made by hand in a text
// with emoji may count UTF-16 units, as the text field does in which it was made (QualCoder pull
// request 1482), and one in a text with CRLF may count each as one. seltext says which words are
// meant, so each coding is placed by the count that puts it on them.
//
// Names are unique in these tables and numbers are given out anew when projects are merged, so
// everything is known by its name, a coding by its place, code and coder.
#pragma once

#include "coding/store/foreign_tables.h"
#include "exports/foreign/project.h"

namespace exports::foreign {

bool is_qualcoder(const coding::store::ForeignTables& tables);

// Throws coding::store::ForeignFileError; Stopped.
Project from_qualcoder(const coding::store::ForeignTables& tables, const std::string& file_name,
                       transcripts::Watch& watch);

}  // namespace exports::foreign
