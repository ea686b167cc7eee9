// The tags and entities within a WebVTT cue (https://www.w3.org/TR/webvtt1/#webvtt-cue-text).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace transcripts {

// A stretch of a cue's text in one voice. Empty voice: the cue does not say who speaks here.
struct VoicePiece {
  std::string voice;
  std::string tag;   // "<v Name>" as found
  std::string text;  // without tags, entities decoded, no white space around it; never empty
};

// Cuts a cue's text at its voice tags. Only WebVTT's own tags and times are taken out; what merely
// looks like a tag ("a < b") stays, for it may have been said.
std::vector<VoicePiece> voice_pieces(std::string_view cue_text);

}  // namespace transcripts
