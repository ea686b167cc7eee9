// Who speaks in a text that keeps its labels: as recognition finds it, with the turns lying in the
// whole text and the labels between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/transcript.h"

namespace exports::refi {

struct MarkedTurns {
  std::vector<transcripts::Turn> turns;  // nothing is cut
  std::vector<std::string> speakers;
  std::vector<std::string> interviewers;  // labels that say so themselves
};

// `text`: UTF-8, NFC, \n. No turns where nobody is named.
MarkedTurns marked_turns(std::string_view text);

}  // namespace exports::refi
