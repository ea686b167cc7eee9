// What the first count of a study works out, and keeps with its rows: worked out ahead, since at L
// it takes forty times as long as a count after it.
#pragma once

#include <stop_token>

#include "coding/study.h"

namespace coding {

// Ends early where stopped. Any copy of the study may be counted meanwhile.
void make_counting_ready(const Study& study, const std::stop_token& stop);

}  // namespace coding
