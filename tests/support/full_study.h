// A study by chance (study_by_chance.h) that has rows of every kind, and texts of what breaks
// formats in all that is free text.
#pragma once

#include "coding/study.h"

namespace tests {

// Nothing is kept in it of other programs.
coding::Study full_study(unsigned seed);

}  // namespace tests
