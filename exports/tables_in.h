// Tables that researchers bring: people, PPS, transcripts' attributes, a codebook, codings. Columns
// go by their header, in Dutch or English; columns that are not known become attributes, of the
// type that their values have.
#pragma once

#include <string>
#include <vector>

#include "coding/operations.h"
#include "exports/table.h"
#include "transcripts/message.h"
#include "transcripts/watch.h"

namespace exports {

// A survey has choices of its own: survey_in.h.
enum class TableKind { Transcripts, Participants, Pps, Codebook, Codings, Survey };

// What a column was understood as.
struct ColumnUse {
  enum class As {
    Known,      // the name, the PPS, a field: something that this kind of table has
    Attribute,  // of what the rows are about
    LeftOut,
  };
  std::string header;
  As as = As::LeftOut;
  std::string field;      // of a known one: the first of the headers that it is known by
  std::string attribute;  // its name in the project, English for the known ones
  coding::AttributeType type = coding::AttributeType::Text;
  bool is_new = false;     // the attribute is made by this import
  std::size_t filled = 0;  // cells with something in them
  // Of an attribute or a column of a survey: why it is taken for that. Empty: nothing to say.
  transcripts::Message why;
};

struct RowResult {
  enum class What { New, Changed, Same, Wrong };
  std::size_t number = 0;  // in the file, as a spreadsheet counts
  std::string name;        // what the row is about; empty for codings
  What what = What::Same;
};

// A cell that was left out of a row that comes in.
struct CellLeftOut {
  std::size_t row = 0;  // in TableImport::results
  transcripts::Message what;
};

// What a table means, worked out before anything is changed: apply `group` to take it in.
struct TableImport {
  coding::EditGroup group;                   // everything that fits, as one command
  std::size_t rows = 0;                      // rows that fit
  std::vector<transcripts::Message> errors;  // "rij 7, kolom gesprek: ..." for rows left out
  std::vector<CellLeftOut> cells;            // "rij 8, kolom leeftijd: ...", by row
  std::vector<transcripts::Message> notes;   // what the user may want to know: "n.v.t." is empty
  std::vector<ColumnUse> columns;            // one a header
  std::vector<RowResult> results;            // one a row
  std::vector<std::string> new_pps;          // that are made since a row puts somebody in them
  bool needs_coder = false;                  // a coding names none, and By neither

  std::size_t count(RowResult::What what) const;
};

// `file_name` names the table in messages. Rows that exist already (by name) are changed, others
// made; an empty cell changes nothing. Needed columns that are missing throw ExportError, with the
// headers that were found. Takes time in proportion to the cells. A step of `watch` is a row.
//
// A new attribute has the type of nearly all of its cells; an odd one is left out and its row comes
// in. One that does not fit an attribute that was there leaves its row out. Where a number or date
// belongs, "n.v.t." and the like are empty.
//
// Transcripts: name (or the file it came from); pps; any attribute. A transcript that is not there
// is an error: its words come first. Participants: name; pps (several with ";"); transcript and
// speaker (maps the label; several with ";"); any attribute. Pps: name; any attribute. Codebook:
// name; parent or path; colour; kind; definitions; criteria; example; origin; shortcut. Codings:
// document, start, end (code points), code, coder, memo; coders are made, codes must be there.
TableImport import_table(const coding::Study& study, TableKind kind, const Table& table,
                         std::string_view file_name, const coding::By& by,
                         transcripts::Watch& watch = transcripts::Watch::nobody());

}  // namespace exports
