#include "coding/operations_attributes.h"

#include <algorithm>
#include <map>
#include <set>

#include "coding/attribute_values.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/name_lists.h"
#include "coding/operations_parts.h"

namespace coding {
namespace {

using transcripts::counted;

const Attribute& attribute_of(const Study& study, const AttributeId& id) {
  if (const Attribute* attribute = study.attributes().find(id)) return *attribute;
  throw EditError(say("Het kenmerk is er niet meer.", "The attribute is not there any more."));
}

// All values of one attribute.
template <class Visit>
void each_value(const Study& study, const AttributeId& id, Visit visit) {
  const auto& rows = study.attribute_values().rows();
  for (auto row = rows.lower_bound({id, Guid{}}); row != rows.end() && row->first.first == id;
       ++row)
    visit(row->second);
}

std::int64_t last_position(const auto& table) {
  std::int64_t last = -1;
  for (const auto& [key, row] : table) last = std::max(last, row.position);
  return last;
}

}  // namespace

EditGroup add_attribute(const Study& study, OwnerKind owner, std::string_view name,
                        AttributeType type) {
  const std::string called = canonical_attribute(clean_name(name));
  EditGroup group{
      "attribute",
      say("Kenmerk {0} toegevoegd", "Attribute {1} added", dutch_attribute(called), called),
      {},
      {}};
  group.edits.emplace_back(
      Put<Attribute>{{AttributeId::make(), owner, position_after(last_position(study.attributes())),
                      called, type}});
  return group;
}

EditGroup rename_attribute(const Study& study, const AttributeId& id, std::string_view name) {
  Attribute attribute = attribute_of(study, id);
  const std::string called = canonical_attribute(clean_name(name));
  EditGroup group{
      "attribute",
      say("Kenmerk {0} hernoemd naar {1}", "Attribute {2} renamed to {3}",
          dutch_attribute(attribute.name), dutch_attribute(called), attribute.name, called),
      {},
      {}};
  if (attribute.name == called) return group;
  attribute.name = called;
  group.edits.emplace_back(Put<Attribute>{attribute});
  return group;
}

EditGroup retype_attribute(const Study& study, const AttributeId& id, AttributeType type) {
  Attribute attribute = attribute_of(study, id);
  const Message word = word_for(type);
  EditGroup group{"attribute",
                  say("Kenmerk {0} is nu: {1}", "Attribute {2} is now: {3}",
                      dutch_attribute(attribute.name), word.nl, attribute.name, word.en),
                  {},
                  {}};
  if (attribute.type == type) return group;
  std::size_t wrong = 0;
  std::string first;
  each_value(study, id, [&](const AttributeValue& value) {
    const auto read = read_value(type, value.value);
    if (!read) {
      if (wrong++ == 0) first = value.value;
    } else if (*read != value.value) {
      group.edits.emplace_back(Put<AttributeValue>{{value.attribute, value.owner, *read}});
    }
  });
  if (wrong > 0)
    throw EditError(say("{0} van {1} {2} geen {3}, zoals \"{4}\". Verbeter die eerst.",
                        "{5} of {6} {7} no {8}, such as \"{4}\". Correct that first.",
                        counted(wrong, "waarde", "waarden"), dutch_attribute(attribute.name),
                        wrong == 1 ? "is" : "zijn", word.nl, first,
                        counted(wrong, "value", "values"), attribute.name,
                        wrong == 1 ? "is" : "are", word.en));
  attribute.type = type;
  group.edits.emplace_back(Put<Attribute>{attribute});
  return group;
}

EditGroup delete_attribute(const Study& study, const AttributeId& id) {
  const Attribute& attribute = attribute_of(study, id);
  EditGroup group{"delete", {}, {}, {}};
  each_value(study, id, [&](const AttributeValue& value) {
    group.edits.emplace_back(Erase<AttributeValue>{value.key()});
  });
  const std::size_t values = group.edits.size();
  group.title = say("Kenmerk {0} verwijderd, met {1}", "Attribute {2} deleted, with {3}",
                    dutch_attribute(attribute.name), counted(values, "waarde", "waarden"),
                    attribute.name, counted(values, "value", "values"));
  group.edits.emplace_back(Erase<Attribute>{id});
  return group;
}

std::size_t count_values(const Study& study, const AttributeId& id) {
  std::size_t count = 0;
  each_value(study, id, [&count](const AttributeValue&) { ++count; });
  return count;
}

namespace {

class CellsChange {
 public:
  CellsChange(const Study& study, OwnerKind kind) : study_(study), kind_(kind) {
    for (const auto& [id, row] : study.pps()) position_ = std::max(position_, row.position);
  }

  EditGroup run(const std::vector<CellChange>& cells) {
    for (const CellChange& cell : cells)
      if (cell.field == CellChange::Field::Name) names_[cell.owner] = cell.text;
    for (const auto& [owner, name] : names_) put_name(owner, name);
    for (const CellChange& cell : cells) {
      if (cell.field == CellChange::Field::Pps) set_pps(cell);
      if (cell.field == CellChange::Field::Attribute) set_value(cell);
    }
    for (const auto& [key, value] : values_) put_value(key, value);
    for (const auto& [owner, wanted] : pps_) put_pps(owner, wanted);
    return {"set", title(cells), {}, std::move(edits_)};
  }

 private:
  // What a cell's row is called, for messages.
  std::string row_name(const Guid& owner) const {
    const auto renamed = names_.find(owner);
    if (renamed != names_.end()) return renamed->second;
    if (kind_ == OwnerKind::Transcript) return name_in(study_.transcripts(), TranscriptId{owner});
    if (kind_ == OwnerKind::Participant)
      return name_in(study_.participants(), ParticipantId{owner});
    return name_in(study_.pps(), PpsId{owner});
  }
  template <class Table, class Id>
  static std::string name_in(const Table& table, const Id& id) {
    const auto* row = table.find(id);
    if (row == nullptr)
      throw EditError(say("Deze rij is er niet meer.", "This row is not there any more."));
    return row->name;
  }

  Message title(const std::vector<CellChange>& cells) const {
    if (cells.size() == 1 && cells[0].field == CellChange::Field::Attribute)
      if (const Attribute* attribute = study_.attributes().find(cells[0].attribute))
        return say("{0} van {2} ingesteld", "{1} of {2} set", dutch_attribute(attribute->name),
                   attribute->name, row_name(cells[0].owner));
    if (cells.size() == 1) return say("{} gewijzigd", "{} changed", row_name(cells[0].owner));
    return say("{} cellen gewijzigd", "{} cells changed", cells.size());
  }

  void put_name(const Guid& owner, const std::string& name) {
    const std::string cleaned = clean_name(name);
    if (kind_ == OwnerKind::Transcript) {
      name_in(study_.transcripts(), TranscriptId{owner});
      rename(*study_.transcripts().find({owner}), cleaned);
    } else if (kind_ == OwnerKind::Participant) {
      const Participant* known = study_.participants().find({owner});
      rename(known != nullptr ? *known : Participant{{owner}, {}}, cleaned);
    } else {
      const Pps* known = study_.pps().find({owner});
      if (known == nullptr) position_ = position_after(position_);
      rename(known != nullptr ? *known : Pps{{owner}, position_, {}}, cleaned);
    }
  }
  template <class Row>
  void rename(Row row, const std::string& name) {
    if (row.name == name) return;
    row.name = name;
    edits_.emplace_back(Put<Row>{std::move(row)});
  }

  void set_pps(const CellChange& cell) {
    std::set<PpsId>& wanted = pps_[cell.owner];
    wanted.clear();
    const Pps* whole = find_pps(study_, cell.text);
    const auto names =
        whole != nullptr ? std::vector<std::string>{whole->name} : split_names(cell.text);
    for (const std::string& name : names) {
      try {
        wanted.insert(pps_named(study_, name).id);
      } catch (const EditError& error) {
        fail(cell.owner, {"pps", "pps"}, error.message());
      }
    }
  }

  void set_value(const CellChange& cell) {
    const Attribute& attribute = attribute_of(study_, cell.attribute);
    const AttributeValue::Key key{cell.attribute, cell.owner};
    if (cell.text.find_first_not_of(" \t\r\n") == std::string::npos) {
      values_[key].clear();
      return;
    }
    const auto value = read_value(
        attribute.type, canonical_value(attribute.owner, attribute.name, clean_name(cell.text)));
    if (!value) {
      const Message word = word_for(attribute.type);
      fail(cell.owner, {dutch_attribute(attribute.name), attribute.name},
           say("\"{0}\" is geen {1}.", "\"{0}\" is no {2}.", cell.text, word.nl, word.en));
    }
    values_[key] = *value;
  }

  [[noreturn]] void fail(const Guid& owner, const Message& column, const Message& what) const {
    throw EditError({fmt::format("{}, {}: {}", row_name(owner), column.nl, what.nl),
                     fmt::format("{}, {}: {}", row_name(owner), column.en, what.en)});
  }

  void put_value(const AttributeValue::Key& key, const std::string& value) {
    const AttributeValue* stored = study_.attribute_values().find(key);
    if (value.empty()) {
      if (stored != nullptr) edits_.emplace_back(Erase<AttributeValue>{key});
    } else if (stored == nullptr || stored->value != value) {
      edits_.emplace_back(Put<AttributeValue>{{key.first, key.second, value}});
    }
  }

  void put_pps(const Guid& owner, const std::set<PpsId>& wanted) {
    if (kind_ == OwnerKind::Transcript)
      put_links<TranscriptPps>(TranscriptId{owner}, wanted);
    else
      put_links<ParticipantPps>(ParticipantId{owner}, wanted);
  }
  template <class Link, class Owner>
  void put_links(const Owner& owner, const std::set<PpsId>& wanted) {
    const auto now = pps_of(study_, owner);
    for (const PpsId& id : now)
      if (!wanted.contains(id)) edits_.emplace_back(Erase<Link>{{owner, id}});
    for (const PpsId& id : wanted)
      if (std::find(now.begin(), now.end(), id) == now.end())
        edits_.emplace_back(Put<Link>{{owner, id}});
  }

  const Study& study_;
  OwnerKind kind_;
  std::map<Guid, std::string> names_;
  std::map<AttributeValue::Key, std::string> values_;  // empty: goes
  std::map<Guid, std::set<PpsId>> pps_;
  std::int64_t position_ = -1;
  std::vector<Edit> edits_;
};

}  // namespace

EditGroup change_cells(const Study& study, OwnerKind kind, const std::vector<CellChange>& cells) {
  return CellsChange(study, kind).run(cells);
}

}  // namespace coding
