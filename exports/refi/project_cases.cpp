// Attributes as Variables; PPS, participants and interviewers as Cases.
#include "coding/cases.h"
#include "coding/known_attributes.h"
#include "exports/refi/case_words.h"
#include "exports/refi/derived_guids.h"
#include "exports/refi/project_elements.h"
#include "exports/refi/schema.h"

namespace exports::refi {
namespace {

using coding::AttributeId;
using coding::AttributeType;
using coding::Guid;
using coding::OwnerKind;

const char* type_of(AttributeType type) {
  if (type == AttributeType::Number) return "Float";
  return type == AttributeType::Date ? "Date" : "Text";
}

// A value that is none of its type's, as other programs' files may bring them, goes as a text.
const char* element_for(AttributeType type, const std::string& value) {
  if (type == AttributeType::Number && has_form(Form::Decimal, value)) return "FloatValue";
  if (type == AttributeType::Date && has_form(Form::Date, value)) return "DateValue";
  return "TextValue";
}

// As another program calls it, while it is called here what that becomes.
std::string name_of(const coding::Attribute& attribute, const Shells& shells) {
  const std::string theirs = shells.named("Variable").attribute("name").value();
  return coding::canonical_attribute(theirs) == attribute.name ? theirs : attribute.name;
}

void open_case(ProjectOut& out, const Guid& guid, std::string_view name, const CaseWords& words) {
  out.xml.open("Case");
  out.xml.attribute("guid", guid);
  out.xml.attribute("name", name);
  out.xml.text_element("Description", case_description(words));
}

void write_selection_refs(ProjectOut& out, const std::vector<Guid>& selections) {
  for (const Guid& selection : selections)
    out.xml.reference("SelectionRef", selection, "targetGUID");
}

void write_pps(ProjectOut& out, const coding::Pps& pps) {
  open_case(out, pps.id.guid, pps.name, {CaseKind::Pps, {}, {}});
  write_values(out, OwnerKind::Pps, pps.id.guid);
  if (const auto sources = out.plan.conversations.find(pps.id);
      sources != out.plan.conversations.end())
    for (const Guid& source : sources->second) out.xml.reference("SourceRef", source, "targetGUID");
  out.kept.close_merged(out.xml, pps.id.guid);
}

void write_participant(ProjectOut& out, const coding::Participant& participant) {
  CaseWords words{CaseKind::Participant, {}, {}};
  for (const coding::PpsId& pps : coding::pps_of(out.study, participant.id))
    words.pps.push_back(out.study.pps().find(pps)->name);
  open_case(out, participant.id.guid, participant.name, words);
  write_values(out, OwnerKind::Participant, participant.id.guid);
  if (const auto said = out.plan.said.find(participant.id); said != out.plan.said.end())
    write_selection_refs(out, said->second);
  out.kept.close_merged(out.xml, participant.id.guid);
}

}  // namespace

void write_values(ProjectOut& out, OwnerKind kind, const Guid& owner) {
  for (const coding::Attribute* attribute : coding::attributes_in_order(out.study, kind)) {
    const std::string* value = coding::value_of(out.study, attribute->id, owner);
    if (value == nullptr) continue;
    out.xml.open("VariableValue");
    const auto first = out.plan.same_variable.find(attribute->id);
    const AttributeId& variable =
        first == out.plan.same_variable.end() ? attribute->id : first->second;
    out.xml.reference("VariableRef", variable.guid, "targetGUID");
    out.xml.text_element(element_for(attribute->type, *value), *value);
    out.xml.close();
  }
}

void write_variables(ProjectOut& out) {
  out.xml.open("Variables");
  for (const OwnerKind kind : kOwnersOfVariables) {
    for (const coding::Attribute* attribute : coding::attributes_in_order(out.study, kind)) {
      if (out.plan.same_variable.contains(attribute->id)) continue;
      const Guid& guid = attribute->id.guid;
      const Shells shells = out.kept.has(guid) ? out.kept.shells(guid) : Shells();
      out.xml.open("Variable");
      out.xml.attribute("guid", guid);
      out.xml.attribute("name", name_of(*attribute, shells));
      out.xml.attribute("typeOfVariable", type_of(attribute->type));
      const bool choice = attribute->type == AttributeType::Choice;
      out.xml.text_element("Description", variable_description({kind, choice, {}}));
      if (shells.empty()) {
        out.xml.close();
      } else {
        out.kept.close_merged(out.xml, shells.nodes);
      }
    }
  }
  out.kept.write_whole("Variables", out.xml);
  out.xml.close_unless_empty();
}

void write_cases(ProjectOut& out) {
  out.xml.open("Cases");
  for (const coding::Pps* pps : coding::pps_in_order(out.study)) write_pps(out, *pps);
  for (const auto& [id, participant] : out.study.participants())
    write_participant(out, participant);
  if (out.plan.interviewers) {
    open_case(out, derived_guid(out.study.info().id, Derived::Interviewers), "Interviewers",
              {CaseKind::Interviewers, {}, {}});
    write_selection_refs(out, out.plan.asked);
    out.xml.close();
  }
  out.kept.write_whole("Cases", out.xml);
  out.xml.close_unless_empty();
}

}  // namespace exports::refi
