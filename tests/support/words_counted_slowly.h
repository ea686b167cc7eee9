// Words of a study counted one by one, with ICU's words and sets of people, to compare with. Knows
// no hyphens and no stems.
#pragma once

#include <map>
#include <string>

#include "coding/word_tally.h"

namespace tests {

struct SlowWords {
  coding::WordReach base;
  std::map<std::string, coding::WordReach> words;  // by folded form
};

SlowWords words_counted_slowly(const coding::Study& study, const coding::WordSelection& of,
                               bool with_interviewers);

}  // namespace tests
