#include "exports/refi/project_plan.h"

#include <algorithm>
#include <set>

#include "coding/cases.h"
#include "exports/refi/derived_guids.h"

namespace exports::refi {
namespace {

using coding::Guid;
using coding::Study;

// Sources that are no text themselves, with the element in them that holds one.
struct Holder {
  const char* element;
  const char* inner;
};
constexpr std::array<Holder, 4> kHolders = {{{"AudioSource", "Transcript"},
                                             {"VideoSource", "Transcript"},
                                             {"PDFSource", "Representation"},
                                             {"PictureSource", "TextDescription"}}};

Guid guid_of(pugi::xml_node node, const Guid& otherwise) {
  return Guid::parse(node.attribute("guid").value()).value_or(otherwise);
}

// Of several transcripts of a recording the one that ours was.
pugi::xml_node inner_shell(pugi::xml_node shell, const char* name, const Guid& id) {
  for (const pugi::xml_node child : shell.children(name))
    if (guid_of(child, {}) == id) return child;
  return shell.child(name);
}

// Places of other programs in a text that is another by now would lie on other words.
void drop_places(pugi::xml_node node, KeptReport& report) {
  for (const char* name : {"PlainTextSelection", "TranscriptSelection", "SyncPoint"})
    while (const pugi::xml_node place = node.child(name)) {
      node.remove_child(place);
      ++report.moved;
    }
  for (pugi::xml_node child : node.children()) drop_places(child, report);
}

SourcePlan plan_source(const Study& study, const coding::TranscriptInfo& info, KeptRows& kept) {
  SourcePlan plan;
  plan.info = &info;
  plan.guid = plan.text_guid = info.id.guid;
  if (!kept.has(info.id.guid)) return plan;
  plan.shells = kept.shells(info.id.guid);
  const std::string& counted = plan.shells.counted_in;
  if (!counted.empty() && counted != guid_made_of(study.text(info.id).text()).to_string())
    for (const pugi::xml_node node : plan.shells.nodes) drop_places(node, kept.report());
  for (const Holder& holder : kHolders) {
    const pugi::xml_node shell = plan.shells.named(holder.element);
    if (!shell) continue;
    plan.element = holder.element;
    plan.inner = holder.inner;
    plan.guid = guid_of(shell, info.id.guid);
    pugi::xml_node inner = inner_shell(shell, holder.inner, info.id.guid);
    plan.text_guid = guid_of(inner, info.id.guid);
    // So that it is known as the shell of ours.
    if (inner && !inner.attribute("guid"))
      inner.append_attribute("guid").set_value(plan.text_guid.to_string().c_str());
    break;
  }
  return plan;
}

void plan_turns(const Study& study, SourcePlan& source, ProjectPlan& plan) {
  if (!source.has_positions()) return;
  const coding::TranscriptId& id = source.info->id;
  const coding::SpeakerRoles roles(study, id);
  const auto& turns = study.text(id).turns();
  source.turns.reserve(turns.size());
  for (std::size_t number = 0; number < turns.size(); ++number) {
    const std::uint32_t speaker = turns[number].speaker;
    source.turns.push_back(
        derived_guid(id.guid, Derived::Turn, static_cast<std::uint32_t>(number)));
    if (roles.interviewer(speaker)) {
      plan.asked.push_back(source.turns.back());
    } else if (const auto& participant = roles.participant(speaker)) {
      plan.said[*participant].push_back(source.turns.back());
    }
  }
}

// Only of what has values: by these they are told apart again.
std::map<coding::AttributeId, coding::AttributeId> same_variables(const Study& study) {
  std::set<coding::AttributeId> used;
  for (const auto& [key, row] : study.attribute_values()) used.insert(row.attribute);
  std::map<coding::AttributeId, coding::AttributeId> same;
  for (const auto& [id, first] : study.attributes()) {
    for (const coding::OwnerKind kind : kOwnersOfVariables) {
      const coding::Attribute* second =
          study.attributes().find(coding::AttributeId{second_attribute(id.guid, kind)});
      if (second != nullptr && second->owner == kind && second->name == first.name &&
          second->type == first.type && used.contains(second->id))
        same.emplace(second->id, id);
    }
  }
  return same;
}

}  // namespace

bool SourcePlan::has_positions() const {
  return inner == nullptr || std::string_view(inner) != "Transcript";
}

std::string SourcePlan::text_name() const {
  return info->id.to_string() + ".txt";
}

std::set<std::string> text_names(const Study& study) {
  std::set<std::string> names;
  for (const auto& [id, info] : study.transcripts()) names.insert(id.to_string() + ".txt");
  return names;
}

coding::Guid second_attribute(const coding::Guid& variable, coding::OwnerKind kind) {
  return derived_guid(variable, Derived::Attribute, static_cast<std::uint32_t>(kind));
}

ProjectPlan plan_project(const Study& study, KeptRows& kept) {
  ProjectPlan plan;
  plan.same_variable = same_variables(study);
  std::map<coding::TranscriptId, std::vector<const coding::Mark*>> bookmarks;
  for (const auto& [id, mark] : study.table<coding::Mark>())
    if (mark.kind == coding::MarkKind::Bookmark) bookmarks[mark.transcript].push_back(&mark);
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study)) {
    plan.sources.push_back(plan_source(study, *info, kept));
    plan.sources.back().bookmarks = std::move(bookmarks[info->id]);
    plan_turns(study, plan.sources.back(), plan);
    for (const coding::PpsId& pps : coding::pps_of(study, info->id))
      plan.conversations[pps].push_back(plan.sources.back().guid);
  }
  const auto& speakers = study.speakers();
  plan.interviewers = std::any_of(speakers.begin(), speakers.end(),
                                  [](const auto& speaker) { return speaker.second.interviewer(); });
  return plan;
}

MemosOn::MemosOn(const Study& study) {
  for (const auto& [id, memo] : study.memos()) {
    if (is_description(memo)) {
      descriptions_.emplace(memo.owner, &memo);
    } else {
      by_kind_[memo.owner_kind][memo.owner].push_back(&memo);
    }
  }
}

bool is_description(const coding::Memo& memo) {
  return (memo.owner_kind == coding::OwnerKind::Coding ||
          memo.owner_kind == coding::OwnerKind::Mark) &&
         memo.id.guid == derived_guid(memo.owner, Derived::Description);
}

const coding::Memo* MemosOn::description(const Guid& owner) const {
  const auto found = descriptions_.find(owner);
  return found == descriptions_.end() ? nullptr : found->second;
}

const std::vector<const coding::Memo*>& MemosOn::of(coding::OwnerKind kind,
                                                    const Guid& owner) const {
  static const std::vector<const coding::Memo*> none;
  const auto of_kind = by_kind_.find(kind);
  if (of_kind == by_kind_.end()) return none;
  const auto found = of_kind->second.find(owner);
  return found == of_kind->second.end() ? none : found->second;
}

}  // namespace exports::refi
