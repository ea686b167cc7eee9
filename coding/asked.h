// Not asked is not the same as not mentioned. A code of the kind topic is a question of the
// interview guide; where it lies on interviewers' words, the question was asked.
#pragma once

#include <vector>

#include "coding/frequencies.h"

namespace coding {

enum class Asked {
  Unknown,  // the code is under no topic, or nobody marked where the topic was asked
  Yes,
  No,
};

// For each row of the figures, one for each column, the total last. The question of a code is the
// nearest topic at or above it; it was asked in a column if it was in one of the conversations that
// the column has speech of.
std::vector<std::vector<Asked>> asked(const Study& study, const Frequencies& figures);

}  // namespace coding
