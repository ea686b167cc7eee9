#include "tests/support/study_builder.h"

#include <algorithm>

#include "coding/lookup.h"

namespace tests {

using namespace coding;

StudyBuilder::StudyBuilder() {
  study_.change({"new", {}, {}, {Put<ProjectInfo>{{Guid::make(), "proef"}}}});
}

transcripts::TranscriptPtr conversation(
    const std::vector<std::pair<std::string, std::string>>& turns) {
  std::string text;
  std::vector<std::string> speakers;
  std::vector<transcripts::Turn> made;
  for (const auto& [speaker, words] : turns) {
    if (!text.empty()) text += '\n';
    auto known = std::find(speakers.begin(), speakers.end(), speaker);
    if (known == speakers.end()) known = speakers.insert(known, speaker);
    made.push_back({transcripts::make_span(text.size(), text.size() + words.size()),
                    static_cast<std::uint32_t>(known - speakers.begin()),
                    {},
                    speaker + ": "});
    text += words;
  }
  return std::make_shared<transcripts::Transcript>(text, made, speakers);
}

StudyBuilder& StudyBuilder::transcript(const std::string& name, const std::string& speaker,
                                       const std::string& words) {
  if (const TranscriptInfo* info = find_transcript(study_, name)) {
    const transcripts::Transcript& old = study_.text(info->id);
    std::vector<std::pair<std::string, std::string>> turns;
    for (const auto& turn : old.turns())
      turns.emplace_back(old.speakers()[turn.speaker], old.slice(turn.span));
    turns.emplace_back(speaker, words);
    study_.change({"edit", {}, {}, {Put<Text>{{info->id, conversation(turns)}}}});
  } else {
    study_.change(
        add_transcripts(study_, {{name, name + ".txt", {}, conversation({{speaker, words}}), {}}})
            .first);
  }
  return *this;
}

StudyBuilder& StudyBuilder::code(const std::string& name, const std::string& parent) {
  Code code;
  code.name = name;
  if (!parent.empty()) code.parent = code_named(study_, parent).id;
  study_.change(add_code(study_, code));
  return *this;
}

StudyBuilder& StudyBuilder::coding(const std::string& transcript, std::string_view words,
                                   const std::string& code, const std::string& coder) {
  if (find_coder(study_, coder) == nullptr) study_.change(add_coder(study_, coder));
  const TranscriptInfo& info = transcript_named(study_, transcript);
  const std::size_t at = study_.text(info.id).text().find(words);
  study_.change(add_coding(study_, info.id, transcripts::make_span(at, at + words.size()),
                           code_named(study_, code).id, {coder_named(study_, coder).id, {}}));
  return *this;
}

StudyBuilder& StudyBuilder::pps(const std::string& name, const std::vector<std::string>& members) {
  if (find_pps(study_, name) == nullptr) apply(add_pps(study_, name));
  const PpsId id = pps_named(study_, name).id;
  for (const std::string& member : members) {
    if (const TranscriptInfo* info = find_transcript(study_, member)) {
      apply({"pps", {}, {}, {Put<TranscriptPps>{{info->id, id}}}});
    } else {
      apply({"pps", {}, {}, {Put<ParticipantPps>{{participant_named(study_, member).id, id}}}});
    }
  }
  return *this;
}

StudyBuilder& StudyBuilder::person(const std::string& transcript, const std::string& label,
                                   const std::string& name) {
  if (find_participant(study_, name) == nullptr) apply(add_participant(study_, name));
  return apply(map_speaker(study_, transcript_named(study_, transcript).id, label,
                           participant_named(study_, name).id));
}

StudyBuilder& StudyBuilder::interviewer(const std::string& transcript, const std::string& label) {
  return apply(mark_interviewer(study_, transcript_named(study_, transcript).id, label));
}

StudyBuilder& StudyBuilder::set(const std::string& name, const std::string& attribute,
                                const std::string& value) {
  if (const TranscriptInfo* info = find_transcript(study_, name))
    return apply(set_attribute(study_, OwnerKind::Transcript, info->id.guid, attribute, value));
  if (const Participant* person = find_participant(study_, name))
    return apply(set_attribute(study_, OwnerKind::Participant, person->id.guid, attribute, value));
  return apply(
      set_attribute(study_, OwnerKind::Pps, pps_named(study_, name).id.guid, attribute, value));
}

std::string words_of(const Study& study, const Coding& coding) {
  return std::string(study.text(coding.transcript).slice(coding.span));
}

}  // namespace tests
