// Cases and variables of a REFI-QDA project: people, PPS, and what is known of them.
#include <algorithm>

#include "coding/attribute_values.h"
#include "coding/known_attributes.h"
#include "exports/refi/case_words.h"
#include "exports/refi/derived_guids.h"
#include "exports/refi/project_plan.h"
#include "exports/refi/project_reading.h"
#include "exports/refi/values_in.h"
#include "exports/refi/xml_nodes.h"
#include "exports/refi/xml_text.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using coding::Attribute;
using coding::AttributeId;
using coding::AttributeType;
using coding::Guid;
using coding::OwnerKind;
using coding::ParticipantId;
using coding::PpsId;
using transcripts::fold;
using transcripts::say;

std::optional<Guid> target_of(const pugi::xml_node& reference) {
  return guid_from(reference.attribute("targetGUID").value());
}

template <class Row>
std::int64_t last_position(const coding::Table<Row>& rows) {
  std::int64_t last = -1;
  for (const auto& [id, row] : rows) last = std::max(last, row.position);
  return last;
}

// The row of that id among those that Zwerm wrote; null where there is none.
template <class Row>
const Row* own_row(const std::vector<Row>* rows, const typename Row::Key& id) {
  if (rows == nullptr) return nullptr;
  const auto found =
      std::find_if(rows->begin(), rows->end(), [&](const Row& row) { return row.id == id; });
  return found == rows->end() ? nullptr : &*found;
}

AttributeType type_of(const pugi::xml_node& variable, bool choice) {
  const std::string_view type = variable.attribute("typeOfVariable").value();
  if (type == "Integer" || type == "Float") return AttributeType::Number;
  if (type == "Date") return AttributeType::Date;
  return choice ? AttributeType::Choice : AttributeType::Text;
}

// Variables become attributes of what has values of them: one that people and sources both have
// becomes two, which go out as one again (variables_of_several()).
class Variables {
 public:
  explicit Variables(ProjectReading& reading) : reading_(reading) {
    for (const auto& [id, row] : reading.study.attributes())
      by_name_.emplace(std::pair(row.owner, fold(row.name)), row);
    position_ = last_position(reading.study.attributes());
    for (const pugi::xml_node& node : child(reading.root, "Variables").children())
      if (const auto guid = guid_from(node.attribute("guid").value()); guid && is(node, "Variable"))
        nodes_.emplace(*guid, node);
    for (const auto& [guid, node] : nodes_) {
      const auto words = variable_words(text_of(child(node, "Description")));
      if (words.owner) attribute_of(guid, *words.owner);
    }
  }

  // Takes over each value of the element that can be, and gives whether some could not.
  bool take_values(const pugi::xml_node& node, OwnerKind kind, const Guid& owner) {
    bool left = false;
    for (const pugi::xml_node& value : node.children())
      if (is(value, "VariableValue") && !take_value(value, kind, owner)) left = true;
    return left;
  }

  // Of what the study has already and keeps as it is: these variables have values all the same.
  void leave_values(const pugi::xml_node& node) {
    for (const pugi::xml_node& value : node.children())
      if (const auto variable = target_of(child(value, "VariableRef"));
          variable && is(value, "VariableValue"))
        used_.insert(*variable);
  }

  // Those that nothing has a value of.
  void keep_unused() {
    for (const auto& [guid, node] : nodes_)
      if (!used_.contains(guid)) reading_.keep_of_project(as_xml(node));
  }

 private:
  const Attribute* attribute_of(const Guid& variable, OwnerKind kind) {
    const auto node = nodes_.find(variable);
    if (node == nodes_.end()) return nullptr;
    used_.insert(variable);
    const auto [made, first] = attributes_.try_emplace({variable, kind});
    if (!first) return &made->second;
    for (const Guid& guid : {variable, second_attribute(variable, kind)})
      if (const Attribute* there = reading_.study.attributes().find(AttributeId{guid});
          there != nullptr && there->owner == kind)
        return &(made->second = *there);
    const std::string name = coding::canonical_attribute(reading_.clean_name(node->second));
    if (const auto same = by_name_.find({kind, fold(name)}); same != by_name_.end())
      return &(made->second = same->second);
    return &(made->second = make(variable, node->second, kind, name));
  }

  Attribute make(const Guid& variable, const pugi::xml_node& node, OwnerKind kind,
                 const std::string& name) {
    const auto words = variable_words(text_of(child(node, "Description")));
    Attribute row;
    for (const Guid& guid : {variable, second_attribute(variable, kind)})
      if (row.id == AttributeId{} && !reading_.study.attributes().contains(AttributeId{guid}) &&
          ids_.insert(guid).second)
        row.id = AttributeId{guid};
    if (row.id == AttributeId{}) row.id = AttributeId::make();
    row.owner = kind;
    row.position = ++position_;
    row.name = name;
    row.type = type_of(node, words.choice);
    const auto* own = own_row(reading_.own ? &reading_.own->attributes : nullptr, row.id);
    if (own != nullptr && own->owner == kind) {
      row.type = own->type;
      row.position = own->position;
    }
    by_name_.emplace(std::pair(kind, fold(name)), row);
    reading_.put(row);
    ++reading_.result.taken.attributes.made;
    OwnParts parts{{"guid", "name", "typeOfVariable"}, {}};
    const std::string_view type = node.attribute("typeOfVariable").value();
    if (type != "Text" && type != "Float" && type != "Date")
      parts.attributes.erase("typeOfVariable");
    if (words.rest.empty()) parts.children.insert("Description");
    if (name != node.attribute("name").value()) parts.attributes.erase("name");
    if (row.id.guid == variable) reading_.keep(variable, reading_.shell_of(node, parts));
    return row;
  }

  bool take_value(const pugi::xml_node& node, OwnerKind kind, const Guid& owner) {
    const auto variable = target_of(child(node, "VariableRef"));
    const Attribute* attribute = variable ? attribute_of(*variable, kind) : nullptr;
    if (attribute == nullptr) return false;
    std::string text;
    for (const pugi::xml_node& part : node.children())
      if (part.type() == pugi::node_element && !is(part, "VariableRef")) text = text_of(part);
    text = without_blank_ends(reading_.clean(text));
    if (text.empty()) return true;  // known not to be there: as none
    const auto value = coding::read_value(attribute->type, text);
    if (!value) return false;
    const coding::AttributeValue row{attribute->id, owner, *value};
    if (!reading_.study.attribute_values().contains(row.key()) && values_.insert(row.key()).second)
      reading_.put(row);
    return true;
  }

  ProjectReading& reading_;
  std::map<Guid, pugi::xml_node> nodes_;
  std::map<std::pair<Guid, OwnerKind>, Attribute> attributes_;
  std::map<std::pair<OwnerKind, std::string>, Attribute> by_name_;
  std::set<Guid> used_;
  std::set<Guid> ids_;
  std::set<coding::AttributeValue::Key> values_;
  std::int64_t position_ = 0;
};

class CasesReader {
 public:
  explicit CasesReader(ProjectReading& reading) : reading_(reading), variables_(reading) {
    for (const auto& [id, row] : reading.study.participants()) names_.hold("", row.name, id.guid);
    for (const auto& [id, row] : reading.study.pps()) pps_.emplace(fold(row.name), id);
    position_ = last_position(reading.study.pps());
  }

  void run() {
    const pugi::xml_node cases = child(reading_.root, "Cases");
    for (const CaseKind kind : {CaseKind::Pps, CaseKind::Interviewers, CaseKind::Participant})
      for (const pugi::xml_node& node : cases.children()) {
        if (!is(node, "Case")) continue;
        const CaseWords words = case_words(text_of(child(node, "Description")));
        if (words.kind.value_or(CaseKind::Participant) == kind) take(node, words);
      }
    for (ReadSource& source : reading_.sources)
      if (source.other)
        variables_.leave_values(source.outer);
      else
        source.values_left =
            variables_.take_values(source.outer, OwnerKind::Transcript, source.id.guid);
    variables_.keep_unused();
  }

 private:
  void take(const pugi::xml_node& node, const CaseWords& words) {
    if (words.kind == CaseKind::Pps) return take_pps(node, words);
    if (words.kind == CaseKind::Interviewers) return claim(node, {std::nullopt, "Interviewer"});
    if (!words.kind && is_of_document(node)) return take_document(node);
    take_participant(node, words);
  }

  // A case without a name and with one source holds the variables of that (MAXQDA, Quirkos).
  bool is_of_document(const pugi::xml_node& node) const {
    std::size_t sources = 0;
    for (const pugi::xml_node& part : node.children()) {
      if (is(part, "SelectionRef") || is(part, "CodeRef")) return false;
      if (is(part, "SourceRef")) ++sources;
    }
    return sources == 1 && without_blank_ends(node.attribute("name").value()).empty();
  }

  void take_document(const pugi::xml_node& node) {
    const auto source = target_of(child(node, "SourceRef"));
    const auto known = source ? reading_.known.find(*source) : reading_.known.end();
    if (known != reading_.known.end())
      variables_.take_values(node, OwnerKind::Transcript, known->second.id);
    reading_.keep_of_project(as_xml(node));
  }

  void take_pps(const pugi::xml_node& node, const CaseWords& words) {
    const Guid guid = reading_.guid_of(node);
    const std::string name = reading_.clean_name(node);
    const auto same = pps_.find(fold(name));
    PpsId id{guid};
    if (reading_.study.pps().contains(id)) {
      variables_.leave_values(node);
      ++reading_.result.taken.cases.there;
    } else if (same != pps_.end()) {
      id = same->second;
      variables_.leave_values(node);
      ++reading_.result.taken.cases.there;
    } else {
      const auto* own = own_row(reading_.own ? &reading_.own->pps : nullptr, id);
      reading_.put(coding::Pps{id, own != nullptr ? own->position : ++position_, name});
      pps_.emplace(fold(name), id);
      ++reading_.result.taken.cases.made;
      keep_rest(node, id.guid, words, variables_.take_values(node, OwnerKind::Pps, id.guid));
    }
    reading_.known[guid] = {OwnerKind::Pps, id.guid};
    for (const pugi::xml_node& part : node.children()) {
      const auto source = is(part, "SourceRef") ? target_of(part) : std::nullopt;
      const auto transcript = source ? reading_.known.find(*source) : reading_.known.end();
      if (transcript == reading_.known.end()) continue;
      const coding::TranscriptPps link{coding::TranscriptId{transcript->second.id}, id};
      if (!reading_.study.table<coding::TranscriptPps>().contains(link.key())) reading_.put(link);
    }
  }

  void take_participant(const pugi::xml_node& node, const CaseWords& words) {
    const Guid guid = reading_.guid_of(node);
    const ParticipantId id{guid};
    if (!reading_.known.emplace(guid, Owner{OwnerKind::Participant, guid}).second)
      reading_.known[guid] = {OwnerKind::Participant, guid};  // NVivo: a code of that GUID too
    const coding::Participant* there = reading_.study.participants().find(id);
    const std::string name =
        there != nullptr ? there->name : names_.unique("", reading_.clean_name(node)).name;
    if (there != nullptr) {
      variables_.leave_values(node);
      ++reading_.result.taken.cases.there;
    } else {
      reading_.put(coding::Participant{id, name});
      ++reading_.result.taken.cases.made;
      const bool left = variables_.take_values(node, OwnerKind::Participant, guid);
      keep_rest(node, guid, words, left);
      for (const std::string& pps : words.pps)
        if (const auto found = pps_.find(fold(pps)); found != pps_.end())
          reading_.put(coding::ParticipantPps{id, found->second});
    }
    claim(node, {id, name});
  }

  void keep_rest(const pugi::xml_node& node, const Guid& owner, const CaseWords& words,
                 bool values_left) {
    OwnParts parts{{"guid", "name"}, {}};
    if (words.kind)
      for (const pugi::xml_node& part : node.children())
        if (is_made_anew(part, *words.kind)) parts.nodes.insert(part);
    if (words.rest.empty()) parts.children.insert("Description");
    if (!values_left) parts.children.insert("VariableValue");
    reading_.keep(owner, reading_.shell_of(node, parts));
  }

  // A reference that Zwerm makes itself, in a case as it writes it.
  bool is_made_anew(const pugi::xml_node& part, CaseKind kind) const {
    const auto target = target_of(part);
    if (!target) return false;
    if (is(part, "SelectionRef")) return may_be_derived(*target);
    const auto known = reading_.known.find(*target);
    return kind == CaseKind::Pps && is(part, "SourceRef") && known != reading_.known.end() &&
           known->second.kind == OwnerKind::Transcript;
  }

  void claim(const pugi::xml_node& node, const ProjectReading::Voice& voice) {
    for (const pugi::xml_node& part : node.children()) {
      const auto target = target_of(part);
      if (!target) continue;
      if (is(part, "SelectionRef")) reading_.voices.emplace(*target, voice);
      if (is(part, "CodeRef")) reading_.voices_of_codes.emplace(*target, voice);
      if (is(part, "SourceRef")) reading_.voices_of_sources.emplace(*target, voice);
    }
    const auto guid = guid_from(node.attribute("guid").value());
    if (guid && reading_.codes.contains(*guid)) reading_.voices_of_codes.emplace(*guid, voice);
  }

  ProjectReading& reading_;
  Variables variables_;
  NamesGiven names_;
  std::map<std::string, PpsId> pps_;  // by folded name
  std::int64_t position_ = 0;
};

}  // namespace

void read_cases(ProjectReading& reading) {
  CasesReader(reading).run();
}

}  // namespace exports::refi
