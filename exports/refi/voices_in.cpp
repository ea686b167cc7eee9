#include "exports/refi/voices_in.h"

#include <algorithm>

#include "exports/refi/derived_guids.h"
#include "exports/refi/marked_labels.h"
#include "exports/refi/values_in.h"
#include "exports/refi/xml_nodes.h"
#include "exports/refi/xml_text.h"

namespace exports::refi {
namespace {

using coding::OwnerKind;
using transcripts::Span;

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

// Without white space at its ends.
Span trimmed(std::string_view text, Span span) {
  while (!span.empty() && is_blank(text[span.begin.value])) ++span.begin.value;
  while (!span.empty() && is_blank(text[span.end.value - 1])) --span.end.value;
  return span;
}

// Nothing where they do not fit.
transcripts::TranscriptPtr content_of(const Voiced& voiced, const std::string& words) {
  try {
    return std::make_shared<transcripts::Transcript>(words, voiced.turns, voiced.labels);
  } catch (const transcripts::Error&) {
    return nullptr;
  }
}

}  // namespace

VoicesIn::VoicesIn(const ProjectReading& reading) : reading_(reading) {
  if (!reading.own) return;
  for (const OwnLabel& label : reading.own->labels) own_[label.transcript].labels.push_back(&label);
  for (const OwnTurn& turn : reading.own->turns) own_[turn.transcript].turns.push_back(&turn);
  for (const coding::Speaker& speaker : reading.own->speakers)
    own_[speaker.transcript].speakers.push_back(&speaker);
}

FileGuids VoicesIn::own_turns(const ReadSource& source) {
  FileGuids turns;
  if (std::none_of(source.selections.begin(), source.selections.end(), [](const auto& selection) {
        return selection.guid && may_be_derived(*selection.guid);
      }))
    return turns;
  for (std::uint32_t i = 0; i < source.selections.size(); ++i)
    turns.insert(derived_guid(source.id.guid, Derived::Turn, i));
  return turns;
}

Voiced VoicesIn::of(const ReadSource& source, const std::string& words) const {
  Voiced voiced = as_written(source, words);
  if (!voiced.labels.empty()) return voiced;
  voiced = as_claimed(source, words);
  if (!voiced.labels.empty()) return voiced;
  MarkedTurns marked = marked_turns(words);
  voiced.turns = std::move(marked.turns);
  voiced.labels = std::move(marked.speakers);
  for (const std::string& label : marked.interviewers) voiced.who.emplace(label, std::nullopt);
  return voiced.labels.empty() ? of_one_person(source, words) : voiced;
}

// Nothing where another program has changed the text since.
Voiced VoicesIn::as_written(const ReadSource& source, const std::string& words) const {
  Voiced voiced;
  const auto own = own_.find(source.id);
  if (own == own_.end()) return voiced;
  const transcripts::TextUnits units(words);
  for (const OwnLabel* label : own->second.labels) voiced.labels.push_back(label->label);
  for (const OwnTurn* turn : own->second.turns)
    voiced.turns.push_back({units.to_bytes(turn->at), turn->speaker, turn->time, turn->cut});
  for (const coding::Speaker* speaker : own->second.speakers)
    if (is_known(speaker->participant)) voiced.who.emplace(speaker->label, speaker->participant);
  voiced.content = content_of(voiced, words);
  if (!voiced.content) return {};
  return voiced;
}

bool VoicesIn::is_known(const std::optional<coding::ParticipantId>& id) const {
  if (!id || reading_.study.participants().contains(*id)) return true;
  const auto known = reading_.known.find(id->guid);
  return known != reading_.known.end() && known->second.kind == OwnerKind::Participant;
}

Voiced VoicesIn::as_claimed(const ReadSource& source, std::string_view words) const {
  const FileGuids written = own_turns(source);
  std::vector<Speech> speech;
  for (const ReadSelection& selection : source.selections)
    if (selection.placed)
      add_speech(selection, selection.guid && written.contains(*selection.guid), speech);
  std::stable_sort(speech.begin(), speech.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  Voiced voiced;
  std::map<std::string, std::uint32_t> numbers;
  transcripts::ByteOffset free{};
  for (const auto& one : speech) {
    const Span span = trimmed(words, {std::max(one.span.begin, free), one.span.end});
    if (one.span.end <= free || span.empty()) continue;
    const auto [number, first] =
        numbers.emplace(one.label, static_cast<std::uint32_t>(voiced.labels.size()));
    if (first) voiced.labels.push_back(one.label);
    if (one.known) voiced.who.emplace(one.label, one.participant);
    voiced.turns.push_back({span, number->second, std::nullopt, {}});
    free = span.end;
  }
  return voiced;
}

void VoicesIn::add_speech(const ReadSelection& selection, bool own,
                          std::vector<Speech>& speech) const {
  const std::string name = legal_text(selection.node.attribute("name").value()).text;
  const auto add = [&](const auto& range) {
    for (auto voice = range.first; voice != range.second; ++voice)
      speech.push_back({selection.span, voice->second.participant, true,
                        own && !name.empty() ? name : voice->second.name});
  };
  const std::size_t before = speech.size();
  if (selection.guid) add(reading_.voices.equal_range(*selection.guid));
  for (const pugi::xml_node& coding : selection.node.children())
    if (const auto code = guid_from(child(coding, "CodeRef").attribute("targetGUID").value()))
      add(reading_.voices_of_codes.equal_range(*code));
  if (own && speech.size() == before && !name.empty())
    speech.push_back({selection.span, std::nullopt, false, name});
}

// One person's source, without labels: all of it is theirs.
Voiced VoicesIn::of_one_person(const ReadSource& source, std::string_view words) const {
  Voiced voiced;
  const auto guid = guid_from(source.outer.attribute("guid").value());
  if (!guid || reading_.voices_of_sources.count(*guid) != 1) return voiced;
  const auto& voice = reading_.voices_of_sources.find(*guid)->second;
  const Span span = trimmed(words, transcripts::make_span(0, words.size()));
  if (!voice.participant || span.empty()) return voiced;
  voiced.turns.push_back({span, 0, std::nullopt, {}});
  voiced.labels.push_back(voice.name);
  voiced.who.emplace(voice.name, voice.participant);
  return voiced;
}

}  // namespace exports::refi
