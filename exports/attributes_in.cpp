#include "exports/attributes_in.h"

#include <algorithm>
#include <set>

#include "coding/attribute_values.h"
#include "coding/lookup.h"
#include "coding/operations_parts.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using coding::Attribute;
using coding::AttributeType;
using transcripts::say;

coding::RecognisedType recognised_in(const ColumnsIn& table, std::size_t column) {
  std::vector<std::string_view> cells;
  cells.reserve(table.rows());
  for (std::size_t row = 0; row < table.rows(); ++row) cells.push_back(table.view(row, column));
  return coding::recognised_type(cells);
}

// Where a word for no value is one of the values.
bool takes_words(AttributeType type) {
  return type == AttributeType::Text || type == AttributeType::Choice;
}

transcripts::Message not_fitting(AttributeType type, std::string_view written) {
  if (type == AttributeType::Date)
    return say("\"{}\" is geen datum, zoals 24-11-2025", "\"{}\" is no date, such as 2025-11-24",
               written);
  const transcripts::Message word = coding::word_for(type);
  return say("\"{0}\" is geen {1}", "\"{0}\" is no {2}", written, word.nl, word.en);
}

}  // namespace

AttributesIn::AttributesIn(const coding::Study& study, coding::OwnerKind owner,
                           const ColumnsIn& table, const std::vector<std::size_t>& columns,
                           transcripts::Watch& watch)
    : study_(study), table_(table) {
  watch.begin(transcripts::Stage::Looking, columns.size());
  std::int64_t position = -1;
  for (const auto& [id, attribute] : study.attributes())
    position = std::max(position, attribute.position);
  std::set<std::string> taken;
  for (const std::size_t column : columns) {
    watch.step();
    const std::string name = coding::canonical_attribute(name_from(table.header(column)));
    if (name.empty() || !taken.insert(transcripts::fold(name)).second) continue;
    const Attribute* known = coding::find_attribute(study, owner, name);
    Column made{column, {}, known == nullptr, std::nullopt, false, {}};
    if (known != nullptr) {
      made.attribute = *known;
    } else {
      const auto type = coding::known_type(owner, name);
      if (!type) made.recognised = recognised_in(table, column);
      made.attribute = {coding::AttributeId::make(), owner,
                        position = coding::position_after(position), name,
                        type ? *type : made.recognised->type};
    }
    columns_.push_back(std::move(made));
  }
  for (const auto& [key, value] : study.attribute_values())
    for (Column& column : columns_)
      if (column.attribute.id == key.first && column.attribute.type == AttributeType::Choice)
        column.spellings.emplace(transcripts::fold(value.value), value.value);
}

std::vector<AttributesIn::Value> AttributesIn::values(std::size_t row,
                                                      std::vector<CellError>& odd) const {
  std::vector<Value> values;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    const std::string_view written = table_.view(row, column.column);
    const Attribute& attribute = column.attribute;
    if (written.empty() || (!takes_words(attribute.type) && coding::says_nothing(written)))
      continue;
    auto value = coding::read_value(
        attribute.type,
        coding::canonical_value(attribute.owner, attribute.name, coding::clean_name(written)));
    if (!value) {
      const transcripts::Message what = not_fitting(attribute.type, written);
      if (!column.recognised) throw CellError{column.column, what};
      odd.push_back({column.column, say("{0}; alleen deze cel is overgeslagen",
                                        "{1}; this cell alone is left out", what.nl, what.en)});
      continue;
    }
    if (attribute.type == AttributeType::Choice) {
      const auto known = column.spellings.find(transcripts::fold(*value));
      if (known != column.spellings.end()) value = known->second;
    }
    values.push_back({i, std::move(*value)});
  }
  return values;
}

bool AttributesIn::keep(const coding::Guid& owner, const std::vector<Value>& values) {
  bool changed = false;
  for (const Value& value : values) {
    Column& column = columns_[value.attribute];
    const coding::AttributeValue::Key key{column.attribute.id, owner};
    const auto before = values_.find(key);
    const coding::AttributeValue* stored =
        column.is_new ? nullptr : study_.attribute_values().find(key);
    const std::string* now = before != values_.end() ? &before->second
                             : stored != nullptr     ? &stored->value
                                                     : nullptr;
    if (now != nullptr && *now == value.text) continue;
    values_.insert_or_assign(key, value.text);
    if (column.attribute.type == AttributeType::Choice)
      column.spellings.emplace(transcripts::fold(value.text), value.text);
    column.used = true;
    changed = true;
  }
  return changed;
}

void AttributesIn::finish(std::vector<coding::Edit>& edits) const {
  for (const Column& column : columns_)
    if (column.is_new && column.used) edits.emplace_back(coding::Put<Attribute>{column.attribute});
  for (const auto& [key, text] : values_)
    edits.emplace_back(coding::Put<coding::AttributeValue>{{key.first, key.second, text}});
}

// "n.v.t." where a number or a date belongs, the first few spellings of it.
std::optional<transcripts::Message> AttributesIn::words_for_nothing(const Column& column) const {
  if (takes_words(column.attribute.type)) return std::nullopt;
  constexpr std::size_t kShown = 3;
  std::set<std::string> words;
  std::size_t cells = 0;
  for (std::size_t row = 0; row < table_.rows(); ++row) {
    const std::string_view written = table_.view(row, column.column);
    if (written.empty() || !coding::says_nothing(written)) continue;
    ++cells;
    if (words.size() < kShown) words.emplace(written);
  }
  if (cells == 0) return std::nullopt;
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "\"" : ", \"") + word + "\"";
  return table_.about(column.column,
                      say("{0} met {1} als leeg genomen.", "{2} with {1} taken as empty.",
                          transcripts::counted(cells, "cel", "cellen"), list,
                          transcripts::counted(cells, "cell", "cells")));
}

transcripts::Message AttributesIn::why(const Column& column) const {
  if (!column.is_new)
    return say("zo staat dit kenmerk in het project", "so the project has this attribute");
  if (!column.recognised) return say("zo kent Zwerm dit kenmerk", "so Zwerm knows this attribute");
  const coding::RecognisedType& found = *column.recognised;
  if (found.filled == 0) return say("er is nog niets ingevuld", "nothing is filled in yet");
  if (found.type == AttributeType::Choice)
    return say("er zijn weinig verschillende waarden", "few values differ");
  if (found.type == AttributeType::Text)
    return say("de waarden zijn van allerlei soort", "the values are of all kinds");
  const bool date = found.type == AttributeType::Date;
  if (found.fitting == found.filled)
    return say("elke waarde is een {0} ({2})", "each value is a {1} ({2})",
               date ? "datum" : "getal", date ? "date" : "number", found.filled);
  const char* nl = date ? "datums" : "getallen";
  const char* en = date ? "dates" : "numbers";
  return say("{2} van de {3} waarden zijn {0}", "{2} of {3} values are {1}", nl, en, found.fitting,
             found.filled);
}

void AttributesIn::describe(std::vector<ColumnUse>& columns,
                            std::vector<transcripts::Message>& notes) const {
  for (const Column& column : columns_) {
    ColumnUse& use = columns[column.column];
    use.as = ColumnUse::As::Attribute;
    use.attribute = column.attribute.name;
    use.type = column.attribute.type;
    use.is_new = column.is_new;
    use.why = why(column);
    if (auto note = words_for_nothing(column)) notes.push_back(std::move(*note));
  }
}

}  // namespace exports
