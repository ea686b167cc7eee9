// Years side by side, sources against each other, and what dominates a code, as tables. Headers in
// the language asked for; percentages as 12.5.
#pragma once

#include <vector>

#include "coding/dominance.h"
#include "coding/triangulation.h"
#include "coding/years.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

using transcripts::Language;

// One row a code: its path, each year, each change, the forerunners counted in, how far they may be
// compared, the PPS in which it is new, kept and gone. Below them the bases.
Table years_table(const coding::Study& study, const coding::YearsCompared& made, Language language);

// One row a code: its path, each source's share, the verdict. Below them the bases.
Table triangulation_table(const coding::Study& study, const coding::Triangulation& made,
                          Language language);

// One row a code: its path, its total, the conversation and the PPS with most, each with its share.
Table dominance_table(const coding::Study& study, const std::vector<coding::Dominance>& rows,
                      Language language);

transcripts::Message words_for(coding::Verdict verdict);

}  // namespace exports
