// Recognising who speaks: turns and speakers in the paragraphs of a transcript whose layout is not
// known beforehand.
//
// Known layouts: "Naam: tekst", "R1 (docent): tekst", "[00:14:02] Jan de Wit: tekst", "01.01 Naam
// (Partij): tekst", a name on a line of its own with or without a time. A label that a sentence
// could be ("Mijn vraag is: ...") is only believed where it recurs or says by its form that it is a
// speaker. Recognition never eats words: what is not a label or time stays in the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/speaker_names.h"
#include "transcripts/time_stamps.h"
#include "transcripts/transcript.h"

namespace transcripts {

// Cuts labels and times out of `paragraphs` (each without a line end; empty ones mark blank lines)
// and joins the rest with \n. Blank lines are dropped. A paragraph without a label belongs to the
// turn before it, unless a blank line and the layout say that nobody speaks it. Times within a turn
// in square brackets or # # are moved to the end of its `cut`.
TranscriptPtr recognise_turns(const std::vector<std::string>& paragraphs);

// What a reader knows for sure, as in <v Name>: a piece of speech with its speaker and time.
struct Utterance {
  std::string speaker;  // empty: goes on with the speaker before
  std::optional<Milliseconds> time;
  std::string text;
  std::string cut;
};

// Joins neighbouring utterances of one speaker into turns, by spaces, for captions are cut without
// regard to sentences. A turn keeps the time and the cut of its first utterance.
TranscriptPtr join_utterances(const std::vector<Utterance>& utterances);

}  // namespace transcripts
