#include <algorithm>
#include <map>

#include "coding/cases.h"
#include "coding/known_attributes.h"
#include "exports/attribute_cells.h"
#include "exports/columns_in.h"
#include "exports/tables_out.h"

namespace exports {
namespace {

using coding::Attribute;
using coding::OwnerKind;
using coding::Study;

std::string pps_names(const Study& study, const std::vector<coding::PpsId>& ids) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const coding::PpsId& id : ids) names.push_back(study.pps().find(id)->name);
  return join_names(names);
}

// Labels by participant: transcripts and labels, as many of each.
std::map<coding::ParticipantId, std::pair<std::string, std::string>> speakers_of(
    const Study& study) {
  std::map<coding::ParticipantId, std::pair<std::vector<std::string>, std::vector<std::string>>>
      lists;
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study)) {
    const auto& rows = study.speakers().rows();
    for (auto row = rows.lower_bound({info->id, std::string()});
         row != rows.end() && row->first.first == info->id; ++row) {
      if (!row->second.participant) continue;
      auto& [where, labels] = lists[*row->second.participant];
      where.push_back(info->name);
      labels.push_back(row->first.second);
    }
  }
  std::map<coding::ParticipantId, std::pair<std::string, std::string>> joined;
  for (const auto& [id, list] : lists)
    joined[id] = {join_names(list.first), join_names(list.second)};
  return joined;
}

class PeopleTable {
 public:
  PeopleTable(const Study& study, OwnerKind kind, Language language)
      : study_(study), language_(language), attributes_(coding::attributes_in_order(study, kind)) {}

  Table finish() && { return std::move(table_); }

  void head(bool with_pps, const std::vector<std::string>& more) {
    const bool dutch = language_ == Language::Dutch;
    table_.header = {dutch ? "naam" : "name"};
    if (with_pps) table_.header.emplace_back("pps");
    for (const Attribute* attribute : attributes_)
      table_.header.push_back(coding::shown_attribute(attribute->name, language_));
    table_.header.insert(table_.header.end(), more.begin(), more.end());
  }

  std::vector<Cell>& begin_row(const std::string& name) {
    return table_.rows.emplace_back(std::vector<Cell>{name});
  }
  void add_values(std::vector<Cell>& row, const coding::Guid& owner) const {
    for (const Attribute* attribute : attributes_)
      row.push_back(attribute_cell(study_, *attribute, owner, language_));
  }

 private:
  const Study& study_;
  Language language_;
  std::vector<const Attribute*> attributes_;
  Table table_;
};

}  // namespace

Table participants_table(const Study& study, Language language) {
  PeopleTable table(study, OwnerKind::Participant, language);
  table.head(true, language == Language::Dutch ? std::vector<std::string>{"gesprek", "spreker"}
                                               : std::vector<std::string>{"transcript", "speaker"});
  const auto speakers = speakers_of(study);
  for (const coding::Participant* person : coding::participants_in_order(study)) {
    auto& row = table.begin_row(person->name);
    row.emplace_back(pps_names(study, coding::pps_of(study, person->id)));
    table.add_values(row, person->id.guid);
    const auto found = speakers.find(person->id);
    row.emplace_back(found == speakers.end() ? std::string() : found->second.first);
    row.emplace_back(found == speakers.end() ? std::string() : found->second.second);
  }
  return std::move(table).finish();
}

Table pps_table(const Study& study, Language language) {
  PeopleTable table(study, OwnerKind::Pps, language);
  table.head(false, {});
  for (const coding::Pps* pps : coding::pps_in_order(study))
    table.add_values(table.begin_row(pps->name), pps->id.guid);
  return std::move(table).finish();
}

Table transcripts_table(const Study& study, Language language) {
  PeopleTable table(study, OwnerKind::Transcript, language);
  table.head(true, {});
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study)) {
    auto& row = table.begin_row(info->name);
    row.emplace_back(pps_names(study, coding::pps_of(study, info->id)));
    table.add_values(row, info->id.guid);
  }
  return std::move(table).finish();
}

}  // namespace exports
