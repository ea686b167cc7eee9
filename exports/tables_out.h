// The tables that leave the program: quotations, frequencies, people (that of the codebook:
// codebook/pages.h). Headers in the language asked for; import_table (tables_in.h) reads either
// language back.
#pragma once

#include <vector>

#include "coding/frequencies.h"
#include "exports/quotation_words.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

using transcripts::Language;

// One row a quotation, group after group: with groups first the group ("group (PPS)"); then id,
// transcript, start, end (code points), text, code, path, coder, speaker, participant, interviewer,
// PPS (joined by "; "), time (h:mm:ss), memo, good quote; then each attribute by its qualified name
// ("transcript.source", "participant.role", "pps.type"; of two PPS "HIP; RIF"). Of passages that a
// query found only what they have: transcript, start, end, text, speaker, participant, PPS, time,
// attributes.
Table quotations_table(const coding::Study& study, const ExportedQuotations& quotations,
                       Language language);

// One row a code with its path, the values and the total; below them the bases (participants,
// transcripts, words) a column. Percentages as 12.5, not 0.125; "<5" where a cell is hidden.
Table frequencies_table(const coding::Study& study, const coding::Frequencies& frequencies,
                        Language language);

// People, PPS or transcripts with their attributes, in the order of the window: names, PPS (joined
// by "; "), one column an attribute; of a participant which speaker it is in which transcript.
// Reading it back changes nothing.
Table participants_table(const coding::Study& study, Language language);
Table pps_table(const coding::Study& study, Language language);
Table transcripts_table(const coding::Study& study, Language language);

}  // namespace exports
