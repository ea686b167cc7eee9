// Turns out of pieces of speech whose time, and often whose speaker, the format itself gives.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "transcripts/recognition.h"
#include "transcripts/time_stamps.h"
#include "transcripts/transcript.h"

namespace transcripts {

struct Utterance {
  std::string speaker;  // empty: goes on with the speaker before
  std::optional<Milliseconds> time;
  std::string text;
  std::string cut;
};

struct RecognisedTurns {
  TranscriptPtr transcript;
  Layout layout = Layout::None;
  std::vector<FoundLabel> labels;  // taken ones in the order of the text, then doubtful ones
  std::vector<Message> warnings;   // what could be labels and was left, what nobody speaks
};

// Joins neighbouring utterances of one speaker into turns, by spaces, for captions are cut without
// regard to sentences. A turn keeps the time and the cut of its first utterance. Where no utterance
// has a speaker, "Naam: " at its start is looked for; where there is none of those either, all is
// said by kUnknownSpeaker, so that the times are kept.
RecognisedTurns recognise_utterances(std::vector<Utterance> utterances, const Recognition& how);

inline constexpr const char* kUnknownSpeaker = "Onbekend";

// Lines that each begin with "[00:00.000 --> 00:04.000]", as Whisper shows them; nothing for
// others.
std::optional<std::vector<Utterance>> utterances_in(const std::vector<std::string>& lines);

}  // namespace transcripts
