// What Project.xsd of REFI-QDA 1.5 allows, as far as other programs' elements are kept and written
// out again: which attributes of which form, which children in which order.
//
// In the schema elements of one name have one type, wherever they stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exports::refi {

enum class Form {
  Text,
  Guid,
  Colour,
  Truth,
  Integer,
  Decimal,
  Date,
  DateTime,
  Direction,
  VariableType,
  Shape,
  LineStyle
};

struct SchemaAttribute {
  std::string name;
  Form form = Form::Text;
  bool required = false;
};

struct SchemaChild {
  std::string name;
  std::size_t place = 0;  // in the order; of those of which only one may be, the same
  bool once = false;      // at most one child of this place
  bool required = false;
};

struct SchemaElement {
  std::string name;
  std::vector<SchemaAttribute> attributes;
  std::vector<SchemaChild> children;
  std::optional<Form> text;  // it holds such a text, and no children

  const SchemaAttribute* attribute(std::string_view called) const;
  const SchemaChild* child(std::string_view called) const;
};

// Null for what the schema does not know, and for the lists in a Project (Users, Cases ...), which
// are never kept whole.
const SchemaElement* schema_element(std::string_view name);

// White space at the ends does not count, as in the schema.
bool has_form(Form form, std::string_view text);

}  // namespace exports::refi
