// The cues of captions: WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip, which has the same
// blocks without a first line, numbers before them, and commas in its times.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/time_stamps.h"

namespace transcripts {

struct Cue {
  std::string timing;  // the line as found; empty for words that stand outside a cue
  // Nothing where a time cannot be read or the cue ends before it begins.
  std::optional<Milliseconds> begin;
  std::optional<Milliseconds> end;
  std::vector<std::string> lines;  // tags and all, without white space around; none is empty
  std::size_t line = 0;            // of the file, counted from 1
};

struct Cues {
  std::vector<Cue> cues;
  std::vector<std::size_t> suspect_lines;  // where a time or the structure is wrong
};

// Whether a line says when a cue is shown: an arrow, and before it no letter or a broken time.
bool is_timing(std::string_view line);

// NOTE, STYLE and REGION blocks, identifiers and numbers are left out. A timing line begins a cue
// even where no blank line stands before it.
Cues cues_of(std::string_view text);

}  // namespace transcripts
