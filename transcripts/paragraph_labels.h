// Speakers within the paragraphs of a text that parts them by nothing else: a whole conversation in
// one paragraph, or a question and its answer in one.
#pragma once

#include <string>
#include <vector>

#include "transcripts/label_evidence.h"
#include "transcripts/speaker_labels.h"

namespace transcripts {

// Adds to `judged`, whose labels all stand before a colon, or of which there are none. Where fewer
// than two are named at the start of lines, those within paragraphs are labels if enough of them
// recur and take turns; else what could be one is doubtful, unless the user wishes it. `placed` are
// the candidates at the start of lines.
void add_paragraph_labels(const std::vector<std::string>& lines, const LabelWishes& wishes,
                          const std::vector<PlacedLabel>& placed, JudgedLabels& judged);

}  // namespace transcripts
