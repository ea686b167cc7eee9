// Where turns go when the words of a transcript are corrected (the rules stand in text_edits.h).
#pragma once

#include <string_view>
#include <vector>

#include "coding/text_edits.h"

namespace coding {

// The turns of `before` in `result`, which `replacements` make of it. Adds what is lost to `lost`.
std::vector<transcripts::Turn> turns_after(const transcripts::Transcript& before,
                                           std::string_view result,
                                           const std::vector<Replacement>& replacements,
                                           std::vector<LostTurn>& lost);

}  // namespace coding
