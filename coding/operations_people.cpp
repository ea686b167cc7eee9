#include <algorithm>
#include <set>

#include "coding/attribute_values.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/operations_parts.h"

namespace coding {
namespace {

EditGroup group_of(std::string kind, Message title) {
  return {std::move(kind), std::move(title), {}, {}};
}

template <class Row>
const Row& row_of(const Study& study, const typename Row::Key& key) {
  if (const Row* row = study.table<Row>().find(key)) return *row;
  throw EditError(say("Dit is er niet meer.", "This is not there any more."));
}

template <class Row>
EditGroup renamed(const Study& study, const typename Row::Key& key, std::string_view name) {
  Row row = row_of<Row>(study, key);
  std::string cleaned = clean_name(name);
  EditGroup group =
      group_of("rename", say("{} hernoemd naar {}", "{} renamed to {}", row.name, cleaned));
  row.name = std::move(cleaned);
  group.edits.emplace_back(Put<Row>{std::move(row)});
  return group;
}

template <class Row, class Test>
void erase_where(const Study& study, EditGroup& group, Test test) {
  for (const auto& [key, row] : study.table<Row>())
    if (test(row)) group.edits.emplace_back(Erase<Row>{key});
}

void erase_values(const Study& study, const Guid& owner, EditGroup& group) {
  erase_where<AttributeValue>(study, group, [&](const auto& v) { return v.owner == owner; });
}

template <class Row>
std::int64_t last_position(const Table<Row>& table) {
  std::int64_t last = -1;
  for (const auto& [key, row] : table) last = std::max(last, row.position);
  return last;
}

std::string unique_name(const std::string& name, std::set<std::string>& taken) {
  std::string unique = name;
  for (int number = 2; !taken.insert(transcripts::fold(unique)).second; ++number)
    unique = fmt::format("{} ({})", name, number);
  return unique;
}

template <class Link, class Owner>
EditGroup set_links(const Study& study, const Owner& owner, const std::string& name,
                    const std::vector<PpsId>& wanted) {
  EditGroup group = group_of("pps", say("PPS van {} ingesteld", "PPS of {} set", name));
  const std::set<PpsId> ids(wanted.begin(), wanted.end());
  for (const auto& [key, link] : study.table<Link>())
    if (key.first == owner && !ids.contains(key.second)) group.edits.emplace_back(Erase<Link>{key});
  for (const PpsId& id : ids)
    if (!study.table<Link>().contains({owner, id}))
      group.edits.emplace_back(Put<Link>{{owner, id}});
  return group;
}

// As the type keeps it. The study's rules refuse what is no number or date.
std::string kept_value(const Attribute& attribute, const std::string& value) {
  return read_value(attribute.type, canonical_value(attribute.owner, attribute.name, value))
      .value_or(value);
}

std::string_view owner_name(const Study& study, OwnerKind kind, const Guid& owner) {
  if (kind == OwnerKind::Transcript) return row_of<TranscriptInfo>(study, {owner}).name;
  if (kind == OwnerKind::Participant) return row_of<Participant>(study, {owner}).name;
  return row_of<Pps>(study, {owner}).name;
}

}  // namespace

std::pair<EditGroup, std::vector<TranscriptId>> add_transcripts(
    const Study& study, std::vector<NewTranscript> transcripts) {
  EditGroup group = group_of(
      "import",
      transcripts.size() == 1
          ? say("Gesprek {} geïmporteerd", "Transcript {} imported", transcripts[0].name)
          : say("{} gesprekken geïmporteerd", "{} transcripts imported", transcripts.size()));
  std::set<std::string> taken;
  for (const auto& [id, info] : study.transcripts()) taken.insert(transcripts::fold(info.name));
  std::int64_t position = last_position(study.transcripts());
  std::vector<TranscriptId> ids;
  for (NewTranscript& made : transcripts) {
    const TranscriptId id = ids.emplace_back(TranscriptId::make());
    group.edits.emplace_back(Put<TranscriptInfo>{
        {id, position = position_after(position), unique_name(clean_name(made.name), taken),
         std::move(made.file_name), std::move(made.file_sha256)}});
    group.edits.emplace_back(Put<Text>{{id, std::move(made.text)}});
    for (const std::string& label : made.interviewers)
      group.edits.emplace_back(Put<Speaker>{{id, label, std::nullopt}});
  }
  return {std::move(group), std::move(ids)};
}

EditGroup rename_transcript(const Study& study, const TranscriptId& id, std::string_view name) {
  return renamed<TranscriptInfo>(study, id, name);
}

EditGroup move_transcript(const Study& study, const TranscriptId& id,
                          std::optional<TranscriptId> before) {
  const TranscriptInfo& moved = row_of<TranscriptInfo>(study, id);
  std::vector<const TranscriptInfo*> order = transcripts_in_order(study);
  std::erase(order, &moved);
  order.insert(std::find_if(order.begin(), order.end(),
                            [&](const auto* info) { return before && info->id == *before; }),
               &moved);
  EditGroup group =
      group_of("order", say("Gesprek {} verplaatst", "Transcript {} moved", moved.name));
  std::int64_t position = 0;
  for (const TranscriptInfo* info : order) {
    TranscriptInfo placed = *info;
    placed.position = position++;
    if (placed.position != info->position) group.edits.emplace_back(Put<TranscriptInfo>{placed});
  }
  return group;
}

EditGroup delete_transcript(const Study& study, const TranscriptId& id) {
  const auto codings = study.codings().of(id);
  EditGroup group =
      group_of("delete", say("Gesprek {0} verwijderd, met {1}", "Transcript {0} deleted, with {2}",
                             row_of<TranscriptInfo>(study, id).name,
                             transcripts::counted(codings.size(), "codering", "coderingen"),
                             transcripts::counted(codings.size(), "coding", "codings")));
  std::set<Guid> erased = {id.guid};
  for (const Coding& coding : codings) {
    erased.insert(coding.id.guid);
    group.edits.emplace_back(Erase<Coding>{coding.key()});
  }
  for (const auto& [key, mark] : study.table<Mark>())
    if (mark.transcript == id) erased.insert(key.guid);
  erase_where<Memo>(study, group, [&](const Memo& memo) { return erased.contains(memo.owner); });
  erase_kept(study, erased, group);
  erase_where<Mark>(study, group, [&](const Mark& mark) { return mark.transcript == id; });
  erase_where<Speaker>(study, group, [&](const auto& s) { return s.transcript == id; });
  erase_where<TranscriptPps>(study, group, [&](const auto& l) { return l.transcript == id; });
  erase_values(study, id.guid, group);
  group.edits.emplace_back(Erase<Text>{id});
  group.edits.emplace_back(Erase<TranscriptInfo>{id});
  return group;
}

EditGroup map_speaker(const Study& study, const TranscriptId& transcript, std::string_view label,
                      const ParticipantId& participant) {
  EditGroup group = group_of("speaker", say("Spreker {} is {}", "Speaker {} is {}", label,
                                            row_of<Participant>(study, participant).name));
  group.edits.emplace_back(Put<Speaker>{{transcript, std::string(label), participant}});
  return group;
}

EditGroup map_speaker_to_new(const Study& study, const TranscriptId& transcript,
                             std::string_view label, std::string_view participant_name) {
  GroupBuilder builder(study);
  builder.add(add_participant(study, participant_name));
  builder.add(map_speaker(builder.study(), transcript, label,
                          participant_named(builder.study(), clean_name(participant_name)).id));
  return std::move(builder).finish(
      "speaker", say("Spreker {} is {}", "Speaker {} is {}", label, participant_name), {});
}

EditGroup mark_interviewer(const Study&, const TranscriptId& transcript, std::string_view label) {
  EditGroup group =
      group_of("speaker", say("Spreker {} is interviewer", "Speaker {} is an interviewer", label));
  group.edits.emplace_back(Put<Speaker>{{transcript, std::string(label), std::nullopt}});
  return group;
}

EditGroup unmap_speaker(const Study&, const TranscriptId& transcript, std::string_view label) {
  EditGroup group =
      group_of("speaker", say("Spreker {} losgemaakt", "Speaker {} no longer mapped", label));
  group.edits.emplace_back(Erase<Speaker>{{transcript, std::string(label)}});
  return group;
}

EditGroup add_coder(const Study&, std::string_view name) {
  EditGroup group = group_of("coder", say("Codeur {} toegevoegd", "Coder {} added", name));
  group.edits.emplace_back(Put<Coder>{{CoderId::make(), clean_name(name)}});
  return group;
}

EditGroup add_pps(const Study& study, std::string_view name) {
  EditGroup group = group_of("pps", say("PPS {} toegevoegd", "PPS {} added", name));
  group.edits.emplace_back(
      Put<Pps>{{PpsId::make(), position_after(last_position(study.pps())), clean_name(name)}});
  return group;
}

EditGroup add_participant(const Study&, std::string_view name) {
  EditGroup group = group_of("participant", say("Persoon {} toegevoegd", "Person {} added", name));
  group.edits.emplace_back(Put<Participant>{{ParticipantId::make(), clean_name(name)}});
  return group;
}

EditGroup rename_pps(const Study& study, const PpsId& id, std::string_view name) {
  return renamed<Pps>(study, id, name);
}
EditGroup rename_participant(const Study& study, const ParticipantId& id, std::string_view name) {
  return renamed<Participant>(study, id, name);
}
EditGroup rename_coder(const Study& study, const CoderId& id, std::string_view name) {
  return renamed<Coder>(study, id, name);
}

EditGroup delete_pps(const Study& study, const PpsId& id) {
  EditGroup group =
      group_of("delete", say("PPS {} verwijderd", "PPS {} deleted", row_of<Pps>(study, id).name));
  erase_where<ParticipantPps>(study, group, [&](const auto& link) { return link.pps == id; });
  erase_where<TranscriptPps>(study, group, [&](const auto& link) { return link.pps == id; });
  erase_values(study, id.guid, group);
  erase_memos(study, OwnerKind::Pps, id.guid, group);
  erase_kept(study, {id.guid}, group);
  group.edits.emplace_back(Erase<Pps>{id});
  return group;
}

EditGroup delete_participant(const Study& study, const ParticipantId& id) {
  EditGroup group = group_of("delete", say("Persoon {} verwijderd", "Person {} deleted",
                                           row_of<Participant>(study, id).name));
  erase_where<Speaker>(study, group, [&](const auto& s) { return s.participant == id; });
  erase_where<ParticipantPps>(study, group, [&](const auto& l) { return l.participant == id; });
  erase_values(study, id.guid, group);
  erase_memos(study, OwnerKind::Participant, id.guid, group);
  erase_kept(study, {id.guid}, group);
  group.edits.emplace_back(Erase<Participant>{id});
  return group;
}

EditGroup set_pps(const Study& study, const TranscriptId& transcript,
                  const std::vector<PpsId>& pps) {
  return set_links<TranscriptPps>(study, transcript, row_of<TranscriptInfo>(study, transcript).name,
                                  pps);
}

EditGroup set_pps(const Study& study, const ParticipantId& participant,
                  const std::vector<PpsId>& pps) {
  return set_links<ParticipantPps>(study, participant, row_of<Participant>(study, participant).name,
                                   pps);
}

EditGroup set_attribute(const Study& study, OwnerKind owner_kind, const Guid& owner,
                        std::string_view attribute, std::string_view value) {
  const std::string name = canonical_attribute(clean_name(attribute));
  const bool removes = value.find_first_not_of(" \t\r\n") == std::string_view::npos;
  const std::string_view whose = owner_name(study, owner_kind, owner);
  const Attribute* known = find_attribute(study, owner_kind, name);
  const Attribute made{AttributeId::make(), owner_kind,
                       position_after(last_position(study.attributes())), name,
                       known_type(owner_kind, name).value_or(AttributeType::Text)};
  const AttributeValue::Key key{known == nullptr ? made.id : known->id, owner};
  if (removes) {
    EditGroup group = group_of("set", say("{1} van {0} weggehaald", "{2} of {0} removed", whose,
                                          dutch_attribute(name), name));
    if (study.attribute_values().contains(key))
      group.edits.emplace_back(Erase<AttributeValue>{key});
    return group;
  }
  const std::string kept = kept_value(known == nullptr ? made : *known, clean_name(value));
  EditGroup group = group_of(
      "set", say("{1} van {0}: {3}", "{2} of {0}: {3}", whose, dutch_attribute(name), name, kept));
  if (known == nullptr) group.edits.emplace_back(Put<Attribute>{made});
  group.edits.emplace_back(Put<AttributeValue>{{key.first, owner, kept}});
  return group;
}

}  // namespace coding
