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

AttributeType type_of_column(const ColumnsIn& table, std::size_t column) {
  std::vector<std::string_view> cells;
  cells.reserve(table.rows());
  for (std::size_t row = 0; row < table.rows(); ++row) cells.push_back(table.view(row, column));
  return coding::recognised_type(cells);
}

}  // namespace

AttributesIn::AttributesIn(const coding::Study& study, coding::OwnerKind owner,
                           const ColumnsIn& table, const std::vector<std::size_t>& columns)
    : study_(study), table_(table) {
  std::int64_t position = -1;
  for (const auto& [id, attribute] : study.attributes())
    position = std::max(position, attribute.position);
  std::set<std::string> taken;
  for (const std::size_t column : columns) {
    const std::string name = coding::canonical_attribute(name_from(table.header(column)));
    if (name.empty() || !taken.insert(transcripts::fold(name)).second) continue;
    const Attribute* known = coding::find_attribute(study, owner, name);
    Column made{column, {}, known == nullptr, false, {}};
    if (known != nullptr) {
      made.attribute = *known;
    } else {
      const auto type = coding::known_type(owner, name);
      made.attribute = {coding::AttributeId::make(), owner,
                        position = coding::position_after(position), name,
                        type ? *type : type_of_column(table, column)};
    }
    columns_.push_back(std::move(made));
  }
  for (const auto& [key, value] : study.attribute_values())
    for (Column& column : columns_)
      if (column.attribute.id == key.first && column.attribute.type == AttributeType::Choice)
        column.spellings.emplace(transcripts::fold(value.value), value.value);
}

std::vector<AttributesIn::Value> AttributesIn::values(std::size_t row) const {
  std::vector<Value> values;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    const std::string_view written = table_.view(row, column.column);
    if (written.empty()) continue;
    const Attribute& attribute = column.attribute;
    auto value = coding::read_value(
        attribute.type,
        coding::canonical_value(attribute.owner, attribute.name, coding::clean_name(written)));
    if (!value) {
      const transcripts::Message type = coding::word_for(attribute.type);
      throw CellError{column.column, attribute.type == AttributeType::Date
                                         ? say("\"{}\" is geen datum, zoals 24-11-2025",
                                               "\"{}\" is no date, such as 2025-11-24", written)
                                         : say("\"{0}\" is geen {1}", "\"{0}\" is no {2}", written,
                                               type.nl, type.en)};
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

void AttributesIn::describe(std::vector<ColumnUse>& columns) const {
  for (const Column& column : columns_) {
    ColumnUse& use = columns[column.column];
    use.as = ColumnUse::As::Attribute;
    use.attribute = column.attribute.name;
    use.type = column.attribute.type;
    use.is_new = column.is_new;
  }
}

}  // namespace exports
