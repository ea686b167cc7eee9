#include "coding/autocode.h"

#include <algorithm>
#include <set>

#include "coding/cases.h"
#include "transcripts/segmentation.h"
#include "transcripts/words_around.h"

namespace coding {
namespace {

using transcripts::Transcript;

// The units around places of one transcript, asked for in reading order.
struct Units {
  explicit Units(const Transcript& of) : text(of), words(of.text()) {}
  const Transcript& text;
  transcripts::WordsAround words;
};

Span unit_at(Units& units, ByteOffset at, CodingUnit unit) {
  const Transcript& text = units.text;
  switch (unit) {
    case CodingUnit::Word:
      return units.words.word_over(at).value_or(Span{at, at});
    case CodingUnit::Sentence:
      return transcripts::sentence_at(text, at);
    case CodingUnit::Turn:
      if (const auto* turn = text.turn_at(at)) return turn->span;
      return transcripts::paragraph_at(text, at);
    case CodingUnit::Paragraph:
      return transcripts::paragraph_at(text, at);
    case CodingUnit::Match:
      break;
  }
  return {at, at};
}

// Never narrower than the hit.
Span widened(Units& units, const Span& hit, CodingUnit unit) {
  if (unit == CodingUnit::Match) return hit;
  const Span first = unit_at(units, hit.begin, unit);
  const ByteOffset last_letter = transcripts::previous_grapheme(units.text.text(), hit.end);
  const Span last = unit_at(units, last_letter, unit);
  return {std::min(hit.begin, first.begin), std::max(hit.end, last.end)};
}

// Calls `take(transcript, spans)` for the places of each transcript, which lie together.
template <class Take>
void each_transcript(const std::vector<StudyHit>& places, Take take) {
  for (std::size_t at = 0; at < places.size();) {
    std::vector<Span> spans;
    const TranscriptId& transcript = places[at].transcript;
    for (; at < places.size() && places[at].transcript == transcript; ++at)
      spans.push_back(places[at].span);
    take(transcript, spans);
  }
}

}  // namespace

std::optional<CodingUnit> coding_unit_named(std::string_view name) {
  if (name == "match") return CodingUnit::Match;
  if (name == "word") return CodingUnit::Word;
  if (name == "sentence") return CodingUnit::Sentence;
  if (name == "turn") return CodingUnit::Turn;
  if (name == "paragraph") return CodingUnit::Paragraph;
  return std::nullopt;
}

std::vector<StudyHit> places_to_code(const Study& study, const std::vector<StudyHit>& hits,
                                     CodingUnit unit, transcripts::Watch& watch) {
  std::vector<StudyHit> places;
  std::optional<Units> units;
  watch.begin(transcripts::Stage::Looking, hits.size());
  for (const StudyHit& hit : hits) {
    watch.step();
    const Transcript& text = study.text(hit.transcript);
    if (!units || &units->text != &text) units.emplace(text);
    // Hits of one unit lie one after the other: what the last place holds needs no second look.
    if (unit != CodingUnit::Match && !places.empty() &&
        places.back().transcript == hit.transcript && places.back().span.begin <= hit.span.begin &&
        hit.span.end <= places.back().span.end)
      continue;
    places.push_back({hit.transcript, widened(*units, hit.span, unit)});
  }
  const auto same = [](const StudyHit& a, const StudyHit& b) { return a == b; };
  places.erase(std::unique(places.begin(), places.end(), same), places.end());
  return places;
}

std::vector<StudyHit> not_yet_coded(const Study& study, const std::vector<StudyHit>& places,
                                    const CodeId& code, const CoderId& coder) {
  std::vector<StudyHit> left;
  each_transcript(places, [&](const TranscriptId& transcript, const std::vector<Span>& spans) {
    std::set<Span> coded;
    for (const Coding& coding : study.codings().of(transcript))
      if (coding.code == code && coding.coder == coder) coded.insert(coding.span);
    for (const Span& span : spans)
      if (coded.insert(span).second) left.push_back({transcript, span});
  });
  return left;
}

PlacesTold told_of(const Study& study, const std::vector<StudyHit>& places) {
  PlacesTold told;
  std::set<ParticipantId> people;
  each_transcript(places, [&](const TranscriptId& transcript, const std::vector<Span>& spans) {
    ++told.transcripts;
    const SpeakerRoles roles(study, transcript);
    for (const Span& span : spans) {
      const Ownership owner = owner_of(study.text(transcript), roles, span);
      if (owner.interviewer_only) ++told.on_interviewers;
      if (owner.participant) people.insert(*owner.participant);
    }
  });
  told.participants = people.size();
  return told;
}

EditGroup code_places(const Study& study, const std::vector<StudyHit>& places, const CodeId& code,
                      const By& by) {
  const Code* row = study.codes().find(code);
  if (row == nullptr) throw EditError(say("De code is er niet meer.", "The code is gone."));
  const auto left = not_yet_coded(study, places, code, by.coder);
  EditGroup group{"autocode",
                  say("Treffers gecodeerd als {0}: {1}", "Hits coded as {0}: {2}", row->name,
                      transcripts::counted(left.size(), "codering", "coderingen"),
                      transcripts::counted(left.size(), "coding", "codings")),
                  by.coder,
                  {}};
  group.edits.reserve(left.size());
  for (const StudyHit& place : left)
    group.edits.emplace_back(
        Put<Coding>{{CodingId::make(), place.transcript, place.span, code, by.coder, by.when}});
  return group;
}

}  // namespace coding
