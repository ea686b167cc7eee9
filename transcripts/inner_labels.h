// Speakers who take over within a paragraph: "... eens. R2: Nee ...".
#pragma once

#include <string>
#include <vector>

#include "transcripts/speaker_labels.h"

namespace transcripts {

// Adds to `labels` (in the order of the lines) those that stand within a line, behind the end of a
// sentence, as "Naam: ", where the same name stands before a colon at the start of another line.
void add_inner_labels(const std::vector<std::string>& lines, std::vector<Label>& labels);

}  // namespace transcripts
