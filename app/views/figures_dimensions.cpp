#include "app/views/figures_dimensions.h"

#include <algorithm>
#include <array>

#include "coding/frequency_columns.h"
#include "coding/known_attributes.h"
#include "coding/lookup.h"

namespace app {
namespace {

using coding::AttributeFilter;
using coding::Compare;
using coding::Filter;
using coding::GroupBy;
using coding::OwnerKind;
using transcripts::Language;

struct Owner {
  OwnerKind kind;
  const char* id;
  const char* nl;
  const char* en;
};
constexpr std::array<Owner, 3> kOwners = {
    {{OwnerKind::Pps, "pps", "PPS", "PPS"},
     {OwnerKind::Participant, "participant", "persoon", "participant"},
     {OwnerKind::Transcript, "transcript", "gesprek", "transcript"}}};

void add_attributes(const coding::Study& study, const Owner& owner, bool dutch,
                    std::vector<Dimension>& out) {
  std::vector<const coding::Attribute*> owned;
  for (const auto& [id, attribute] : study.attributes())
    if (attribute.owner == owner.kind) owned.push_back(&attribute);
  std::sort(owned.begin(), owned.end(), [](const auto* a, const auto* b) {
    return a->position != b->position ? a->position < b->position : a->id < b->id;
  });
  for (const coding::Attribute* attribute : owned) {
    std::string name = dutch ? coding::dutch_attribute(attribute->name) : attribute->name;
    for (const auto& [id, other] : study.attributes())
      if (other.id != attribute->id && other.name == attribute->name) {
        name += std::string(" (") + (dutch ? owner.nl : owner.en) + ")";
        break;
      }
    out.push_back({GroupBy::Attribute, attribute->id, std::string(owner.id) + "." + attribute->name,
                   std::move(name)});
  }
}

std::string shown(const coding::Study& study, const Dimension& dimension, const std::string& name,
                  Language language) {
  const coding::Attribute* attribute =
      dimension.attribute ? study.attributes().find(*dimension.attribute) : nullptr;
  return attribute == nullptr
             ? name
             : coding::shown_value(attribute->owner, attribute->name, name, language);
}

AttributeFilter* attribute_filter(Filter& filter, const Dimension& dimension) {
  const auto found =
      std::find_if(filter.attributes.begin(), filter.attributes.end(), [&](const auto& each) {
        return each.attribute == dimension.attribute && each.compare == Compare::Is;
      });
  return found == filter.attributes.end() ? nullptr : &*found;
}

// Gives `visit` the list of ids that the dimension fills; not for attributes.
template <class AFilter, class Visit>
auto with_ids(AFilter& filter, const Dimension& dimension, Visit visit) {
  switch (dimension.by) {
    case GroupBy::Pps:
      return visit(filter.pps);
    case GroupBy::Participant:
      return visit(filter.participants);
    case GroupBy::Transcript:
      return visit(filter.transcripts);
    default:
      return visit(filter.coders);
  }
}

// The same of the ids that it leaves out; coders are not left out.
template <class AFilter, class Visit>
void with_ids_left_out(AFilter& filter, const Dimension& dimension, Visit visit) {
  if (dimension.by == GroupBy::Pps) visit(filter.without_pps);
  if (dimension.by == GroupBy::Participant) visit(filter.without_participants);
  if (dimension.by == GroupBy::Transcript) visit(filter.without_transcripts);
}

template <class Value>
void toggle(std::vector<Value>& list, const Value& value) {
  if (std::erase(list, value) == 0) list.push_back(value);
}

}  // namespace

std::vector<Dimension> dimensions(const coding::Study& study, Language language) {
  const bool dutch = language == Language::Dutch;
  std::vector<Dimension> all = {{GroupBy::Pps, std::nullopt, "pps", "PPS"}};
  for (const Owner& owner : kOwners) add_attributes(study, owner, dutch, all);
  all.push_back(
      {GroupBy::Participant, std::nullopt, "participant", dutch ? "persoon" : "participant"});
  all.push_back(
      {GroupBy::Transcript, std::nullopt, "transcript", dutch ? "gesprek" : "transcript"});
  all.push_back({GroupBy::Coder, std::nullopt, "coder", dutch ? "codeur" : "coder"});
  return all;
}

std::vector<FilterValue> filter_values(const coding::Study& study, const Dimension& dimension,
                                       Language language) {
  coding::FrequencyQuery query;
  query.by = dimension.by;
  query.attribute = dimension.attribute;
  std::vector<FilterValue> values;
  const coding::ColumnChoice choice(study, query);
  for (const auto& column : choice.columns())
    values.push_back({column.id, column.name, shown(study, dimension, column.name, language)});
  // The last column of an attribute is that of the things without a value.
  if (dimension.attribute) values.pop_back();
  return values;
}

bool lets_through(const Filter& filter, const Dimension& dimension, const FilterValue& value) {
  if (!dimension.attribute)
    return with_ids(filter, dimension, [&value](const auto& ids) {
      return std::any_of(ids.begin(), ids.end(),
                         [&value](const auto& id) { return id.guid == *value.id; });
    });
  for (const AttributeFilter& each : filter.attributes)
    if (each.attribute == dimension.attribute && each.compare == Compare::Is)
      return std::find(each.values.begin(), each.values.end(), value.name) != each.values.end();
  return false;
}

Filter toggled(Filter filter, const Dimension& dimension, const FilterValue& value) {
  if (!dimension.attribute) {
    with_ids(filter, dimension, [&value](auto& ids) {
      toggle(ids, typename std::decay_t<decltype(ids)>::value_type{*value.id});
    });
    return filter;
  }
  AttributeFilter* of = attribute_filter(filter, dimension);
  if (of == nullptr) {
    filter.attributes.push_back({*dimension.attribute, {value.name}});
    return filter;
  }
  toggle(of->values, value.name);
  return of->values.empty() ? without(std::move(filter), dimension) : filter;
}

Filter without(Filter filter, const Dimension& dimension, Compare compare) {
  const auto clear = [](auto& ids) { ids.clear(); };
  if (dimension.attribute)
    std::erase_if(filter.attributes, [&](const auto& each) {
      return each.attribute == dimension.attribute && each.compare == compare;
    });
  else if (compare == Compare::Is)
    with_ids(filter, dimension, clear);
  else if (compare == Compare::IsNot)
    with_ids_left_out(filter, dimension, clear);
  return filter;
}

std::vector<std::string> names_in(const coding::Study& study, const Filter& filter,
                                  const Dimension& dimension, Language language, Compare compare) {
  std::vector<std::string> names;
  for (const AttributeFilter& each : filter.attributes)
    if (dimension.attribute && each.attribute == dimension.attribute && each.compare == compare)
      for (const std::string& value : each.values)
        names.push_back(shown(study, dimension, value, language));
  if (dimension.attribute) return names;
  const auto add = [&names](const auto& table, const auto& ids) {
    for (const auto& id : ids) {
      const auto* row = table.find(id);
      names.push_back(row != nullptr ? row->name : "?");  // what was deleted still filters
    }
  };
  const bool out = compare == Compare::IsNot;
  if (!out && compare != Compare::Is) return names;
  if (dimension.by == GroupBy::Pps) add(study.pps(), out ? filter.without_pps : filter.pps);
  if (dimension.by == GroupBy::Participant)
    add(study.participants(), out ? filter.without_participants : filter.participants);
  if (dimension.by == GroupBy::Transcript)
    add(study.transcripts(), out ? filter.without_transcripts : filter.transcripts);
  if (dimension.by == GroupBy::Coder && !out) add(study.coders(), filter.coders);
  return names;
}

}  // namespace app
