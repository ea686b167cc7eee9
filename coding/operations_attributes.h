// Attributes and their values, and whole blocks of cells of the tables of people: each one titled
// EditGroup, as in operations.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

// Of transcripts, participants or PPS. The known ones take their English name.
EditGroup add_attribute(const Study& study, OwnerKind owner, std::string_view name,
                        AttributeType type);
EditGroup rename_attribute(const Study& study, const AttributeId& id, std::string_view name);
// Its values are read as the new type: 3,5 becomes 3.5. Throws EditError that says how many do not
// fit, and the first of them.
EditGroup retype_attribute(const Study& study, const AttributeId& id, AttributeType type);
// With its values.
EditGroup delete_attribute(const Study& study, const AttributeId& id);
std::size_t count_values(const Study& study, const AttributeId& id);

// One cell of the table of participants, PPS or transcripts.
struct CellChange {
  enum class Field { Name, Pps, Attribute };
  Guid owner;
  Field field = Field::Attribute;
  AttributeId attribute;  // of Field::Attribute
  std::string text;       // as typed; several PPS with ";"; empty: removes PPS or value
};

// All cells as one command; the last one said of a cell counts. A participant or PPS that is not
// there is made where one of the cells names it. Throws EditError that names the row and the
// column: a value that does not fit, an unknown PPS, a name that is taken.
EditGroup change_cells(const Study& study, OwnerKind kind, const std::vector<CellChange>& cells);

}  // namespace coding
