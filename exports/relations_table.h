// Co-occurrence and saturation as tables. Headers in the language asked for.
#pragma once

#include <vector>

#include "coding/cooccurrence.h"
#include "coding/saturation.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

using transcripts::Language;

// The counts of the chosen rows (places in `made.codes`) with each other, codes by their path.
Table cooccurrence_matrix(const coding::Study& study, const coding::Cooccurrence& made,
                          const std::vector<std::size_t>& rows, Language language);

// One row a pair of codes that meet, most first: both codes, the count, Jaccard, lift.
Table cooccurrence_pairs(const coding::Study& study, const coding::Cooccurrence& made,
                         const std::vector<std::size_t>& rows, Language language);

// One row a conversation, of all and then of each PPS.
Table saturation_table(const coding::Study& study, const coding::SaturationFigures& figures,
                       Language language);

// "Maakcampus: verzadigd na 6 gesprekken: 5 en 6 voegen 1 code toe aan de 21 van de eerste 4 ..."
transcripts::Message saturation_sentence(const coding::Study& study, const coding::Saturation& of,
                                         const coding::SaturationQuery& query);

}  // namespace exports
