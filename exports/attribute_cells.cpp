#include "exports/attribute_cells.h"

#include <algorithm>
#include <charconv>

#include "coding/cases.h"
#include "coding/frequencies.h"
#include "coding/known_attributes.h"
#include "coding/name_lists.h"

namespace exports {

using coding::Attribute;
using coding::AttributeType;
using coding::OwnerKind;
using coding::Study;

std::string qualified_name(const Attribute& attribute, Language language) {
  const bool dutch = language == Language::Dutch;
  std::string owner = "pps.";
  if (attribute.owner == OwnerKind::Transcript) owner = dutch ? "gesprek." : "transcript.";
  if (attribute.owner == OwnerKind::Participant) owner = dutch ? "persoon." : "participant.";
  return owner + coding::shown_attribute(attribute.name, language);
}

Cell attribute_cell(const Study& study, const Attribute& attribute, const coding::Guid& owner,
                    Language language) {
  // A number of more digits would change as a number in a spreadsheet.
  constexpr std::size_t kMostDigits = 15;
  const std::string* value = coding::value_of(study, attribute.id, owner);
  if (value == nullptr) return {};
  if (attribute.type == AttributeType::Date) return Day{*value};
  if (attribute.type == AttributeType::Number && value->size() <= kMostDigits) {
    double number = 0;
    const char* end = value->data() + value->size();
    const auto read = std::from_chars(value->data(), end, number);
    if (read.ec == std::errc() && read.ptr == end) return number;
  }
  return coding::shown_value(attribute.owner, attribute.name, *value, language);
}

Cell attribute_cell(const Study& study, const Attribute& attribute,
                    const std::vector<coding::Guid>& owners, Language language) {
  if (owners.size() == 1) return attribute_cell(study, attribute, owners.front(), language);
  std::vector<std::string> values;
  bool any = false;
  for (const coding::Guid& owner : owners) {
    values.push_back(text_of(attribute_cell(study, attribute, owner, language)));
    any = any || !values.back().empty();
    if (values.back().empty()) values.back() = coding::kWithoutValue;
  }
  return any ? coding::join_names(values) : std::string();
}

}  // namespace exports
