#include "app/conversation_groups.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "coding/cases.h"

namespace app {
namespace {

using coding::TranscriptInfo;
using transcripts::Language;

struct Group {
  std::string heading;
  std::vector<const TranscriptInfo*> transcripts;
};

std::vector<Group> groups_by_pps(const coding::Study& study, Language language) {
  std::map<coding::PpsId, std::vector<const TranscriptInfo*>> of;
  Group without{language == Language::Dutch ? "Zonder PPS" : "Without PPS", {}};
  for (const TranscriptInfo* info : coding::transcripts_in_order(study)) {
    const auto all = coding::pps_of(study, info->id);
    for (const coding::PpsId& id : all) of[id].push_back(info);
    if (all.empty()) without.transcripts.push_back(info);
  }
  std::vector<Group> groups;
  for (const coding::Pps* pps : coding::pps_in_order(study))
    if (const auto found = of.find(pps->id); found != of.end())
      groups.push_back({pps->name, std::move(found->second)});
  groups.push_back(std::move(without));
  return groups;
}

const coding::Attribute* attribute_named(const coding::Study& study, const std::string& name) {
  for (const coding::Attribute* one :
       coding::attributes_in_order(study, coding::OwnerKind::Transcript))
    if (one->name == name) return one;
  return nullptr;
}

std::vector<Group> groups_by_value(const coding::Study& study, const coding::Attribute& by,
                                   Language language) {
  std::map<std::string, std::vector<const TranscriptInfo*>> of;
  Group without{language == Language::Dutch ? "Niet ingevuld" : "Not filled in", {}};
  for (const TranscriptInfo* info : coding::transcripts_in_order(study)) {
    const std::string* value = coding::value_of(study, by.id, info->id.guid);
    (value != nullptr ? of[*value] : without.transcripts).push_back(info);
  }
  std::vector<Group> groups;
  for (auto& [value, transcripts] : of) groups.push_back({value, std::move(transcripts)});
  if (by.type == coding::AttributeType::Number)
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
      return std::strtod(a.heading.c_str(), nullptr) < std::strtod(b.heading.c_str(), nullptr);
    });
  groups.push_back(std::move(without));
  return groups;
}

}  // namespace

std::vector<ConversationRow> conversation_rows(const coding::Study& study, const Grouping& by,
                                               Language language) {
  std::vector<Group> groups;
  const coding::Attribute* attribute = attribute_named(study, by);
  if (by == kGroupByPps) {
    groups = groups_by_pps(study, language);
  } else if (attribute != nullptr) {
    groups = groups_by_value(study, *attribute, language);
  } else {
    groups.push_back({"", coding::transcripts_in_order(study)});
  }
  std::vector<ConversationRow> rows;
  for (Group& group : groups) {
    if (group.transcripts.empty()) continue;
    if (!group.heading.empty()) rows.push_back({std::move(group.heading), nullptr});
    for (const TranscriptInfo* info : group.transcripts) rows.push_back({"", info});
  }
  return rows;
}

std::vector<std::string> grouping_attributes(const coding::Study& study) {
  std::vector<std::string> names;
  for (const coding::Attribute* one :
       coding::attributes_in_order(study, coding::OwnerKind::Transcript))
    names.push_back(one->name);
  return names;
}

}  // namespace app
