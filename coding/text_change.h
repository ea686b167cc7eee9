// How a ChangeText (edit.h) is carried out on a transcript, and taken back exactly.
#pragma once

#include <vector>

#include "coding/edit.h"
#include "transcripts/transcript.h"

namespace coding {

// The transcript after `change`. Throws EditError where the change does not fit it.
transcripts::TranscriptPtr changed(const transcripts::Transcript& before, const ChangeText& change);

// What turns changed(before, change) into `before` again.
ChangeText taken_back(const transcripts::Transcript& before, const transcripts::Transcript& after,
                      const ChangeText& change);

// The splices that make `wanted` of `turns`, where the others go as `map` says.
std::vector<TurnSplice> turn_splices(const std::vector<transcripts::Turn>& turns,
                                     const transcripts::ReplacementMap& map,
                                     const std::vector<transcripts::Turn>& wanted);

}  // namespace coding
