#include "tests/support/words_counted_slowly.h"

#include <algorithm>
#include <set>

#include "coding/cases.h"
#include "transcripts/unicode.h"

namespace tests {

using namespace coding;

namespace {

struct Met {
  std::uint64_t words = 0;
  std::set<ParticipantId> participants;
  std::set<TranscriptId> transcripts;
  std::set<PpsId> pps;

  WordReach reach() const {
    const auto size = [](const auto& set) { return static_cast<std::uint32_t>(set.size()); };
    return {words, size(participants), size(transcripts), size(pps)};
  }
};

// Whose turn holds the byte at `at`: the index of the turn, or none.
const transcripts::Turn* turn_over(const transcripts::Transcript& text, ByteOffset at) {
  for (const transcripts::Turn& turn : text.turns())
    if (turn.span.begin <= at && at < turn.span.end) return &turn;
  return nullptr;
}

bool lies_coded(const Study& study, const WordSelection& of, const TranscriptId& id,
                ByteOffset at) {
  const auto wanted = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  if (of.codes.empty()) return true;
  for (const Coding& coding : study.codings().of(id))
    if (wanted(of.codes, coding.code) && wanted(of.filter.coders, coding.coder) &&
        coding.span.begin <= at && at < coding.span.end)
      return true;
  return false;
}

// Somebody says something there: who counts for it, unless the selection lets it out.
struct Said {
  bool counts = false;
  std::optional<ParticipantId> participant;
};

Said said_at(const Study& study, const WordSelection& of, bool with_interviewers,
             const TranscriptId& id, ByteOffset at) {
  const transcripts::Transcript& text = study.text(id);
  Said said;
  if (!text.turns().empty()) {
    const transcripts::Turn* turn = turn_over(text, at);
    if (turn == nullptr) return {};
    const Speaker* speaker = study.speakers().find({id, text.speakers()[turn->speaker]});
    if (speaker != nullptr && speaker->interviewer() && !with_interviewers) return {};
    if (speaker != nullptr && !speaker->interviewer()) said.participant = speaker->participant;
  }
  said.counts = passes(study, of.filter, id, said.participant);
  return said;
}

void meet(const Study& study, const TranscriptId& id, const Said& said, Met& met) {
  met.transcripts.insert(id);
  if (said.participant) met.participants.insert(*said.participant);
  for (const PpsId& pps : pps_of_speech(study, id, said.participant)) met.pps.insert(pps);
}

}  // namespace

SlowWords words_counted_slowly(const Study& study, const WordSelection& of,
                               bool with_interviewers) {
  Met base;
  std::map<std::string, Met> words;
  for (const auto& [id, info] : study.transcripts()) {
    const transcripts::Transcript& text = study.text(id);
    for (std::uint32_t at = 0; of.codes.empty() && at < text.text().size(); ++at)
      if (const Said said = said_at(study, of, with_interviewers, id, {at}); said.counts)
        meet(study, id, said, base);
    for (const Span& word : transcripts::words(text.text())) {
      const Said said = said_at(study, of, with_interviewers, id, word.begin);
      if (!said.counts || !lies_coded(study, of, id, word.begin)) continue;
      for (Met* met : {&base, &words[transcripts::fold(text.slice(word))]}) {
        ++met->words;
        meet(study, id, said, *met);
      }
    }
  }
  SlowWords made{base.reach(), {}};
  for (const auto& [word, met] : words) made.words.emplace(word, met.reach());
  return made;
}

}  // namespace tests
