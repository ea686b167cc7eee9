// A table for statistics programs: one row a unit, one column a code, with what its columns mean
// beside it.
//
// Names of variables are such as SPSS and R take: ASCII, a letter first, at most 64, each once
// without regard to case. They are the same in either language, as is the first row of the labels,
// so that a script goes on working. No cell holds a line end.
#pragma once

#include <string>
#include <vector>

#include "coding/frequencies.h"
#include "exports/csv.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

using transcripts::Language;

enum class UnitKind { Participant, Pps, Transcript, Turn };

struct UnitsQuery {
  UnitKind unit = UnitKind::Participant;
  bool counts = false;  // else 0 or 1; there are no counts of turns
  // Which codings and codes count, how; its columns and ShownAs are set here.
  coding::FrequencyQuery figures = {};
};

enum class VariableKind { Unit, Attribute, Base, Code };
enum class VariableType { Text, Number, Date };

struct Variable {
  std::string name;
  std::string label;  // of a code its path, one line
  VariableKind kind = VariableKind::Unit;
  VariableType type = VariableType::Text;
};

struct UnitTable {
  UnitsQuery query;
  std::vector<Variable> variables;
  Table table;  // its header: the variables' names
};

// The unit's name (of a turn where it is and whose), its attributes, what it was out of (words,
// people, conversations) and the codes, as coding::frequencies counts them in the column of that
// unit, as codes_by_turn() finds them on turns.
//
// What nobody knows who said it of is in no row. A unit without a single word that could have been
// coded has no figures: empty cells, which are not 0. Where a filter rules units out they have no
// row. Throws EditError as frequencies() does.
UnitTable unit_table(const coding::Study& study, const UnitsQuery& query, Language language);

// One row a variable: variable, label, kind, type, values.
Table unit_labels(const UnitTable& units, Language language);

// Scripts that read the csv `file_name` (and `labels_name`), which lie in the working folder.
std::string spss_syntax(const UnitTable& units, const std::string& file_name, Separator separator,
                        Language language);
std::string r_script(const std::string& file_name, const std::string& labels_name,
                     Separator separator);

}  // namespace exports
