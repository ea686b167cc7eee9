// A small study drawn from a seed: two coders, three PPS, four participants, five codes in a tree,
// up to three transcripts with headings, interviewers and unknown speakers, attributes with gaps.
#pragma once

#include "coding/study.h"

namespace tests {

coding::Study study_by_chance(unsigned seed);

}  // namespace tests
