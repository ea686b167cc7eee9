#include "coding/speaker_edits.h"

#include <algorithm>

#include "coding/operations_parts.h"
#include "coding/speaker_list.h"
#include "coding/text_edits.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

using transcripts::ReplacementMap;
using transcripts::Transcript;
using transcripts::Turn;

const Transcript& text_of(const Study& study, const TranscriptId& id) {
  const Text* text = study.table<Text>().find(id);
  if (text == nullptr)
    throw EditError(say("Het gesprek is er niet meer.", "The transcript is not there any more."));
  return *text->content;
}

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

Span without_white_edges(std::string_view text, Span span) {
  while (span.begin < span.end && is_white(text[span.begin.value])) ++span.begin.value;
  while (span.begin < span.end && is_white(text[span.end.value - 1])) --span.end.value;
  return span;
}

// What makes the place between two turns a line end: the white space there gives way to it.
void break_line(std::string_view text, ByteOffset at, std::vector<Replacement>& replacements) {
  Span gap{at, at};
  while (gap.begin.value > 0 && text[gap.begin.value - 1] == ' ') --gap.begin.value;
  while (gap.end.value < text.size() && text[gap.end.value] == ' ') ++gap.end.value;
  const bool broken = gap.begin.value == 0 || text[gap.begin.value - 1] == '\n' ||
                      gap.end.value == text.size() || text[gap.end.value] == '\n';
  if (!broken) replacements.push_back({gap, "\n"});
}

// A turn without words there would be none.
void add_turn(std::string_view text, Turn turn, std::vector<Turn>& turns) {
  turn.span = without_white_edges(text, turn.span);
  if (!turn.span.empty()) turns.push_back(std::move(turn));
}

EditGroup with_turns(const Study& study, ChangeText change, std::vector<Turn> turns,
                     SpeakerList speakers, EditGroup group) {
  const Transcript& text = text_of(study, change.transcript);
  speakers.drop_silent(text.turns(), turns);
  if (change.replacements.empty() && turns == text.turns() && speakers.labels() == text.speakers())
    return group;
  if (speakers.labels() != text.speakers()) change.speakers = speakers.labels();
  erase_silent_speakers(study, change, group);
  add_text_edits(study, std::move(change), turns, group);
  return group;
}

// The turns around and in `given` (which are the new turn's words): what is outside it stays.
std::vector<Turn> cut_out(std::string_view text, const std::vector<Turn>& turns, const Turn& given,
                          bool spoken) {
  std::vector<Turn> cut;
  bool put = !spoken;
  for (const Turn& turn : turns) {
    if (turn.span.end <= given.span.begin) {
      cut.push_back(turn);
      continue;
    }
    if (turn.span.begin < given.span.begin) {
      Turn front = turn;
      front.span.end = given.span.begin;
      add_turn(text, front, cut);
    }
    if (!put) cut.push_back(given);
    put = true;
    if (turn.span.begin >= given.span.end) {
      cut.push_back(turn);
    } else if (turn.span.end > given.span.end) {
      Turn rest = turn;
      rest.span.begin = given.span.end;
      rest.cut.clear(), rest.time.reset();
      add_turn(text, rest, cut);
    }
  }
  if (!put) cut.push_back(given);
  return cut;
}

}  // namespace

EditGroup give_words(const Study& study, const TranscriptId& transcript, const Span& span,
                     std::string_view label, std::optional<CoderId> coder) {
  const Transcript& text = text_of(study, transcript);
  if (span.end < span.begin || span.end.value > text.text().size() ||
      without_white_edges(text.text(), span).empty())
    throw EditError(say("Daar staan geen woorden om aan een spreker te geven.",
                        "There are no words there to give to a speaker."));
  Turn given;
  given.span = without_white_edges(text.text(), span);
  ChangeText change{transcript, {}, {}, {}};
  break_line(text.text(), given.span.begin, change.replacements);
  break_line(text.text(), given.span.end, change.replacements);
  change.replacements = settled(text, std::move(change.replacements));
  SpeakerList speakers(text.speakers());
  const bool spoken = !label.empty();
  const std::string name = spoken ? clean_name(label) : std::string();
  if (spoken) given.speaker = speakers.number_of(name);
  // A turn that is given whole keeps its time and what was cut out.
  for (const Turn& turn : text.turns())
    if (turn.span.begin == given.span.begin) given.time = turn.time, given.cut = turn.cut;
  std::vector<Turn> turns = cut_out(text.text(), text.turns(), given, spoken);
  const ReplacementMap map(change.replacements);
  for (Turn& turn : turns) turn.span = map.map(turn.span).value();
  return with_turns(study, std::move(change), std::move(turns), std::move(speakers),
                    {"speaker_of",
                     spoken ? say("Woorden gegeven aan {}", "Words given to {}", name)
                            : say("Woorden zijn van niemand", "Words are nobody's"),
                     coder,
                     {}});
}

EditGroup join_with_before(const Study& study, const TranscriptId& transcript, ByteOffset offset,
                           std::optional<CoderId> coder) {
  const Transcript& text = text_of(study, transcript);
  const Turn* turn = text.turn_at(offset);
  if (turn == nullptr || turn == &text.turns().front())
    throw EditError(say("Er is geen beurt voor deze om bij te voegen.",
                        "There is no turn before this one to join it with."));
  std::vector<Turn> turns = text.turns();
  const auto index = turn - text.turns().data();
  turns[static_cast<std::size_t>(index - 1)].span.end = turn->span.end;
  turns.erase(turns.begin() + index);
  const std::string& speaker = text.speakers()[(turn - 1)->speaker];
  return with_turns(study, {transcript, {}, {}, {}}, std::move(turns), SpeakerList(text.speakers()),
                    {"speaker_of",
                     say("Beurt gevoegd bij die van {}", "Turn joined with that of {}", speaker),
                     coder,
                     {}});
}

}  // namespace coding
