// Words that captions show more than once though they were said once.
#pragma once

#include <cstddef>
#include <vector>

#include "transcripts/formats/caption_cues.h"

namespace transcripts {

struct CaptionRepeats {
  bool rolling = false;            // the file as a whole shows lines again, as YouTube's do
  std::vector<std::size_t> lines;  // of the file, where a cue was the one before it word for word
};

// Rolling captions show the line before above each new one, or grow word by word: where at least
// one cue in three does so, what the cue before showed goes. In other files a cue of four words or
// more that is the one before word for word goes: Whisper repeats itself where nothing is said.
CaptionRepeats take_repeats_out(std::vector<Cue>& cues);

}  // namespace transcripts
