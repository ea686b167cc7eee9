// Reads captions, WebVTT and SubRip, as utterances (caption_cues.h).
//
// Speakers come from voice tags (<v Name>, closed or not); "Name: " at the start of a cue is left
// to recognise_utterances(), and so it is behind a dash or ">>", which begin an utterance within a
// cue and go with the label; without a name they stay, for they say that somebody else speaks.
// Formatting is left out; the lines of a cue are joined by a space; what rolling captions show
// again is taken in once (caption_repeats.h).
#pragma once

#include <string_view>
#include <vector>

#include "transcripts/import.h"
#include "transcripts/speakers.h"

namespace transcripts {

// A cue whose times cannot be read, and text that stands outside a cue, keep their words, as do
// cues that overlap; warnings give the lines. Throws ImportError where there is no cue at all.
std::vector<Utterance> read_vtt(std::string_view bytes, std::string_view file_name,
                                Warnings& warnings);

}  // namespace transcripts
