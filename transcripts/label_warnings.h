// What recognition left undecided, as sentences for the user.
#pragma once

#include <vector>

#include "transcripts/message.h"
#include "transcripts/speaker_labels.h"
#include "transcripts/transcript.h"

namespace transcripts {

// How many lines begin as if somebody spoke them and were left to the speaker before, and how often
// somebody seems to take over within a paragraph.
// Cells of a table are left out where another layout has the labels.
void warn_of_doubtful(const JudgedLabels& judged, std::vector<Message>& warnings);

// How many words nobody speaks, a short head before the first turn and lines of programs apart.
void warn_of_unspoken(const Transcript& transcript, std::vector<Message>& warnings);

}  // namespace transcripts
