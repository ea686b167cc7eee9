// Replacing every occurrence of some words, in one transcript or in all.
#pragma once

#include <vector>

#include "app/actions.h"
#include "coding/text_edits.h"

namespace app {

// Where the words stand, with what they are replaced by: one edit a transcript that has them, in
// the order of transcripts.
std::vector<coding::TextEdit> replacements_of(
    const coding::Study& study, const ReplaceAll& wish,
    transcripts::Watch& watch = transcripts::Watch::nobody());
coding::EditGroup replace_all(const coding::Study& study, const ReplaceAll& wish,
                              std::optional<coding::CoderId> coder, transcripts::Watch& watch);

}  // namespace app
