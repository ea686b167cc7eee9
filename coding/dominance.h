// How much of a code comes from one conversation or one PPS.
#pragma once

#include <optional>
#include <vector>

#include "coding/frequencies.h"

namespace coding {

struct Dominance {
  CodeId code;
  double total = 0;  // as the query counts
  struct Part {
    Guid id;  // of the conversation or PPS
    std::string name;
    double count = 0;
    double share() const { return of == 0 ? 0 : count / of; }
    double of = 0;
  };
  // The one with most, the first on a tie; none where the total is 0. A filter leaves it out
  // (Filter::without_transcripts, without_pps).
  std::optional<Part> transcript;
  std::optional<Part> pps;
};

// Half of a code or more comes from one. What is counted once does so by itself, and tells nothing.
bool dominates(const Dominance::Part& part);

// Of each row of the query, as absolute counts.
std::vector<Dominance> dominance(const Study& study, const FrequencyQuery& query);

}  // namespace coding
