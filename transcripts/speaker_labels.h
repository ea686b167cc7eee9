// Labels of speakers in the lines of a text: which forms a line could begin with, and which of
// these the text as a whole bears out.
//
// A form says by itself that it is a speaker ("R1:", "01.01 Naam (Partij):"), or is believed where
// it recurs, or where it stands and goes on as the believed ones do. "Twee: ik denk dat ..." has
// none of these.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "transcripts/time_stamps.h"

namespace transcripts {

struct Label {
  std::size_t line = 0;
  std::string name;  // "R1 (docent)", white space within it made single
  std::optional<Milliseconds> time;
  std::size_t cut = 0;  // bytes at the line's start that are label, time and white space
};

enum class LabelPlaces {
  BeforeText,  // "Naam: tekst"
  Anywhere,    // also a name on a line of its own
};

// In the order of the lines. `lines` have no white space around them; empty ones are blank lines.
// A text of more than a million lines is no conversation and has no labels.
std::vector<Label> believed_labels(const std::vector<std::string>& lines, LabelPlaces places);

}  // namespace transcripts
