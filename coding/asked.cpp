#include "coding/asked.h"

#include <algorithm>
#include <map>
#include <set>

#include "coding/frequency_columns.h"
#include "coding/voices.h"

namespace coding {
namespace {

using Transcripts = std::set<TranscriptId>;

// The topic at or above a code.
std::optional<CodeId> topic_of(const Study& study, const CodeId& code) {
  for (const Code* at = study.codes().find(code); at != nullptr;
       at = at->parent ? study.codes().find(*at->parent) : nullptr)
    if (at->kind == CodeKind::Topic) return at->id;
  return std::nullopt;
}

// In which conversations each topic lies on interviewers' words.
std::map<CodeId, Transcripts> where_asked(const Study& study, const FrequencyQuery& query) {
  std::map<CodeId, Transcripts> found;
  const ChosenCodings chosen(query.filter);
  const auto is_topic = [](const auto& code) { return code.second.kind == CodeKind::Topic; };
  if (std::none_of(study.codes().begin(), study.codes().end(), is_topic)) return found;
  for (const auto& [id, list] : study.codings().by_transcript()) {
    const SpeakerRoles roles(study, id);
    const std::uint32_t interviewers = roles.voice_of(OwnerSweep::kInterviewers);
    // As the figures were counted, so that this is there already.
    const auto placed = placed_codings(*list, study.table<Text>().find(id)->content, roles,
                                       query.with_interviewers);
    for (std::size_t i = 0; i < list->size(); ++i) {
      const Coding& coding = (*list)[i];
      if (placed->codings[i].voice != interviewers || !chosen(coding)) continue;
      if (study.codes().find(coding.code)->kind == CodeKind::Topic) found[coding.code].insert(id);
    }
  }
  return found;
}

// The conversations that each column of the choice has speech of, the total's last.
std::vector<Transcripts> conversations_of(const Study& study, const FrequencyQuery& query,
                                          const ColumnChoice& choice) {
  std::vector<Transcripts> of(choice.columns().size() + 1);
  std::vector<std::uint32_t> columns;
  for (const auto& [id, text] : study.table<Text>()) {
    const SpeakerRoles roles(study, id);
    const Voices voices(study, query.filter, false, id, roles);
    for (std::uint32_t voice = 0; voice < voices.size(); ++voice) {
      const bool speaks = voice < roles.size() ? text.content->shares()[voice].turns > 0
                                               : text.content->turns().empty();
      if (!voices.counts(voice) || !speaks) continue;
      columns.clear();
      choice.add_columns(id, voices.participant(voice), columns);
      for (const std::uint32_t column : columns) of[column].insert(id);
      of.back().insert(id);
    }
  }
  return of;
}

bool meet(const Transcripts& a, const Transcripts& b) {
  const Transcripts& fewer = a.size() < b.size() ? a : b;
  const Transcripts& more = a.size() < b.size() ? b : a;
  return std::any_of(fewer.begin(), fewer.end(),
                     [&more](const TranscriptId& id) { return more.contains(id); });
}

}  // namespace

std::vector<std::vector<Asked>> asked(const Study& study, const Frequencies& figures) {
  const std::size_t width = figures.columns.size() + 1;
  std::vector<std::vector<Asked>> made(figures.rows.size(), std::vector(width, Asked::Unknown));
  const auto where = where_asked(study, figures.query);
  if (where.empty()) return made;
  const ColumnChoice choice(study, figures.query);
  const std::vector<Transcripts> all = conversations_of(study, figures.query, choice);
  std::vector<const Transcripts*> of;
  for (const FrequencyColumn& column : figures.columns) of.push_back(&all[choice.find(column)]);
  of.push_back(&all.back());
  std::map<CodeId, std::vector<Asked>> of_topic;
  for (const auto& [topic, conversations] : where)
    for (const Transcripts* column : of)
      of_topic[topic].push_back(meet(conversations, *column) ? Asked::Yes : Asked::No);
  for (std::size_t row = 0; row < made.size(); ++row)
    if (const auto topic = topic_of(study, figures.rows[row].code); topic && where.contains(*topic))
      made[row] = of_topic.at(*topic);
  return made;
}

}  // namespace coding
