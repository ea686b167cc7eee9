// Reads captions in WebVTT (https://www.w3.org/TR/webvtt1/) as utterances; SubRip (srt), which has
// the same blocks without a first line, is read by the way.
//
// Speakers come from voice tags (<v Name>, closed or not); "Name: " at the start of a cue is left
// to recognise_utterances(). NOTE, STYLE and REGION blocks, cue identifiers and formatting tags are
// left out; the lines of a cue are joined by a space.
#pragma once

#include <string_view>
#include <vector>

#include "transcripts/import.h"
#include "transcripts/speakers.h"

namespace transcripts {

// A cue whose times cannot be read, and text that stands outside a cue, keep their words; a warning
// gives the lines. Throws ImportError where there is no cue at all.
std::vector<Utterance> read_vtt(std::string_view bytes, std::string_view file_name,
                                Warnings& warnings);

}  // namespace transcripts
