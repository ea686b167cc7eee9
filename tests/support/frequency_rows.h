// Tables of frequencies as a reader sees them, the queries for them, and studies to count.
#pragma once

#include <string>
#include <string_view>

#include "coding/frequencies.h"
#include "tests/support/study_builder.h"

namespace tests {

// "A 1 | B 0 | total 1": one row as a reader sees it.
std::string row(const coding::Study& study, const coding::FrequencyQuery& query,
                const std::string& code);

// "A 1p 1t 6w | total ...": who spoke, transcripts, words.
std::string bases(const coding::Study& study, const coding::FrequencyQuery& query);

coding::FrequencyQuery counting(coding::CountOf count,
                                coding::ShownAs as = coding::ShownAs::Absolute);
coding::FrequencyQuery by(coding::GroupBy group);
coding::FrequencyQuery by_attribute(const coding::Study& study, std::string_view name);

// Anna of Hout and Bram of Hout and Metaal speak in G1, Bram again in G2; R3 is not known.
StudyBuilder two_talks();
// Geld on Anna, Bram, Cas: 2 1 0; Gat 3 1 4 codings.
StudyBuilder three_people();

}  // namespace tests
