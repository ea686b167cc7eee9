// Taking one person out for good: the last part of pseudonymise.h.
#include <algorithm>
#include <map>
#include <set>

#include "coding/cases.h"
#include "coding/operations.h"
#include "coding/operations_parts.h"
#include "coding/project.h"
#include "coding/pseudonymise.h"
#include "coding/text_edits.h"
#include "coding/turns_after.h"
#include "coding/withdrawn.h"
#include "transcripts/speaker_names.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

using transcripts::fold;
using transcripts::Transcript;

constexpr const char* kInstead = "[deelnemer]";

using Labels = std::set<std::string>;

std::map<TranscriptId, Labels> labels_of(const Study& study, const ParticipantId& id) {
  std::map<TranscriptId, Labels> labels;
  for (const auto& [key, speaker] : study.speakers())
    if (speaker.participant == id) labels[speaker.transcript].insert(speaker.label);
  return labels;
}

// Each turn of the person with its line end; of the last turn in the text the one before it.
std::vector<Replacement> without_turns(const Transcript& text, const Labels& labels,
                                       Erasure& erasure) {
  std::vector<Replacement> removed;
  std::uint32_t free_from = 0;
  for (const transcripts::Turn& turn : text.turns()) {
    if (!labels.contains(text.speakers()[turn.speaker])) continue;
    ++erasure.turns;
    erasure.words += text.words_in(turn.span);
    std::uint32_t begin = turn.span.begin.value;
    std::uint32_t end = turn.span.end.value;
    if (end < text.text().size() && text.text()[end] == '\n') {
      ++end;
    } else if (begin > free_from && text.text()[begin - 1] == '\n') {
      --begin;
    }
    removed.push_back({transcripts::make_span(begin, end), {}});
    free_from = end;
  }
  return removed;
}

// Takes the labels out of the list, and the turns that are left along.
std::vector<std::string> without_labels(const Transcript& text, const Labels& labels,
                                        std::vector<transcripts::Turn>& turns) {
  std::vector<std::string> left;
  std::vector<std::uint32_t> place(text.speakers().size(), 0);
  for (std::size_t i = 0; i < place.size(); ++i) {
    place[i] = static_cast<std::uint32_t>(left.size());
    if (!labels.contains(text.speakers()[i])) left.push_back(text.speakers()[i]);
  }
  for (transcripts::Turn& turn : turns) turn.speaker = place[turn.speaker];
  return left;
}

EditGroup words_removed(const Study& study, const TranscriptId& id, const Labels& labels,
                        Erasure& erasure) {
  EditGroup group;
  erase_kept_files(study, {id.guid}, group);
  const Transcript& text = study.text(id);
  const std::vector<Replacement> pieces = settled(text, without_turns(text, labels, erasure));
  const transcripts::ReplacementMap map(pieces);
  for (const Coding& coding : study.codings().of(id)) {
    const auto span = map.map(coding.span);
    if (!span) ++erasure.codings;
    if (span && span->size() != coding.span.size()) ++erasure.shortened;
  }
  for (const std::string& label : labels) group.edits.emplace_back(Erase<Speaker>{{id, label}});
  std::vector<LostTurn> lost;
  auto turns = turns_after(text, transcripts::replaced(text.text(), pieces), pieces, lost);
  ChangeText change{id, pieces, {}, without_labels(text, labels, turns)};
  add_text_edits(study, std::move(change), turns, group);
  return group;
}

// How others are called: participants, and whoever else speaks.
std::set<std::string> others_of(const Study& study, const Participant& person,
                                const std::map<TranscriptId, Labels>& labels) {
  std::set<std::string> others;
  const auto add = [&](const std::string& name) {
    if (fold(name) != fold(person.name)) others.insert(name);
  };
  for (const auto& [id, other] : study.participants())
    if (id != person.id) add(other.name);
  for (const auto& [id, text] : study.table<Text>()) {
    const auto own = labels.find(id);
    for (const std::string& label : text.content->speakers())
      if (own == labels.end() || !own->second.contains(label)) add(label);
  }
  return others;
}

// How the person is called: the name, and labels that are one.
std::set<std::string> names_of(const Participant& person,
                               const std::map<TranscriptId, Labels>& labels) {
  std::set<std::string> names = {person.name};
  for (const auto& [id, of_transcript] : labels)
    for (const std::string& label : of_transcript)
      if (transcripts::form_of_name(label) == transcripts::NameForm::Name) names.insert(label);
  return names;
}

// The forms of the names under which nobody else is known.
std::vector<Pseudonym> mentions(const std::set<std::string>& names,
                                const std::set<std::string>& others) {
  std::set<std::string> of_others;
  for (const std::string& other : others)
    for (const std::string& form : transcripts::forms_of_name(other)) of_others.insert(fold(form));
  std::vector<Pseudonym> rows;
  for (const std::string& name : names)
    for (const std::string& form : transcripts::forms_of_name(name))
      if (!of_others.contains(fold(form))) rows.push_back({form, kInstead});
  return rows;
}

// Where a first name stands by itself in what is left, and not as part of how somebody else is
// called in full.
std::vector<FirstNameLeft> first_names_left(const Study& after, const std::set<std::string>& names,
                                            const std::set<std::string>& others, Watch& watch) {
  std::vector<FirstNameLeft> left;
  std::vector<Pseudonym> rows;
  std::set<std::string> met;
  for (const std::string& name : names)
    if (const auto first = transcripts::first_name_of(name))
      if (met.insert(fold(*first)).second) {
        left.push_back({*first, 0, {}});
        rows.push_back({*first, kInstead});
      }
  for (const std::string& other : others)
    for (const std::string& form : transcripts::forms_of_name(other))
      if (!met.contains(fold(form))) rows.push_back({form, form});
  const transcripts::PseudonymTable table(std::move(rows));
  const auto order = transcripts_in_order(after);
  watch.begin(transcripts::Stage::Looking, order.size());
  for (const TranscriptInfo* info : order) {
    for (const auto& match : table.find(after.text(info->id).text())) {
      if (match.row >= left.size()) continue;
      FirstNameLeft& name = left[match.row];
      if (name.transcripts.empty() || name.transcripts.back().transcript != info->name)
        name.transcripts.push_back({info->name, 0});
      ++name.transcripts.back().places;
      ++name.places;
    }
    watch.step();
  }
  std::erase_if(left, [](const FirstNameLeft& name) { return name.places == 0; });
  return left;
}

std::optional<Message> namesakes_left(const Study& study, const Participant& person,
                                      const std::map<TranscriptId, Labels>& labels) {
  std::set<std::string> names;
  for (const std::string& name : names_of(person, labels)) names.insert(fold(name));
  for (const TranscriptInfo* info : transcripts_in_order(study))
    for (const std::string& label : study.text(info->id).speakers())
      if (names.contains(fold(label)) && study.speakers().find({info->id, label}) == nullptr)
        return say(
            "In {0} spreekt ook \"{1}\", en van die spreker is niet bekend wie het is. Zeg "
            "dat eerst (bij Personen, of met \"zwerm speaker\"): anders blijven die woorden "
            "staan.",
            "In {0} \"{1}\" speaks as well, of whom is not known who it is. Say so first "
            "(in People, or by \"zwerm speaker\"): those words would be left.",
            info->name, label);
  return std::nullopt;
}

void withdraw(const Study& study, const Participant& person,
              const std::map<TranscriptId, Labels>& labels, Erasure& erasure) {
  std::set<std::string> names = {fold(person.name)};
  for (const auto& [id, of_transcript] : labels) {
    for (const std::string& label : of_transcript)
      if (transcripts::form_of_name(label) != transcripts::NameForm::Speaker)
        names.insert(fold(label));
    const std::string& sha256 = study.transcripts().find(id)->file_sha256;
    if (!sha256.empty()) erasure.withdrawn.push_back(withdrawn_file(sha256));
  }
  for (const std::string& name : names) erasure.withdrawn.push_back(withdrawn_person(study, name));
}

}  // namespace

Erasure erase_participant(const Study& study, const ParticipantId& id, std::optional<CoderId> coder,
                          Watch& watch) {
  const Participant* person = study.participants().find(id);
  if (person == nullptr)
    throw EditError(say("Deze persoon is er niet meer.", "This person is not there any more."));
  Erasure erasure;
  const auto labels = labels_of(study, id);
  withdraw(study, *person, labels, erasure);
  erasure.why_not = namesakes_left(study, *person, labels);
  const std::set<std::string> names = names_of(*person, labels);
  const std::set<std::string> others = others_of(study, *person, labels);
  GroupBuilder builder(study);
  for (const auto& [transcript, of_transcript] : labels)
    builder.add(words_removed(builder.study(), transcript, of_transcript, erasure));
  builder.add(delete_participant(builder.study(), id));
  erasure.memos = study.memos().size() - builder.study().memos().size();
  const Pseudonymised replaced = pseudonymise(
      builder.study(), transcripts::PseudonymTable(mentions(names, others)), coder, watch);
  for (const PseudonymCounts::Row& row : replaced.counts.rows)
    erasure.mentions += row.in_texts + row.elsewhere;
  builder.add(replaced.group);
  erasure.left = first_names_left(builder.study(), names, others, watch);
  erasure.group = std::move(builder).finish(
      kEraseParticipant,
      say("Deelnemer voorgoed verwijderd, met {0}", "Participant removed for good, with {1}",
          transcripts::counted(erasure.turns, "beurt", "beurten"),
          transcripts::counted(erasure.turns, "turn", "turns")),
      coder);
  return erasure;
}

}  // namespace coding
