// The studies of several years side by side, with what became of each code in between.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "coding/crosswalk.h"
#include "coding/frequencies.h"

namespace coding {

// The study with the codings of forerunners counted for what they became as well, but for those
// that are not comparable. The older codes keep theirs.
// Half of that where stopped.
Study bridged(const Study& study, const std::stop_token& stop = {});

struct PpsChange {
  // Of the PPS that speak in the first and the last year: where the code is only in the last, in
  // both, only in the first.
  std::vector<PpsId> gained;
  std::vector<PpsId> kept;
  std::vector<PpsId> gone;
};

struct YearRow {
  CodeId code;
  std::vector<double> values;  // one a year, as the query shows it
  std::vector<bool> hidden;    // one a year: there are too few people behind it, and it is 0
  // From one year to the next: what is shown minus what was, so percentage points of percentages;
  // none where nobody spoke in one of the two, or one is hidden.
  std::vector<std::optional<double>> changes;
  std::vector<Forerunner> forerunners;
  PpsChange pps;
};

struct YearsCompared {
  std::vector<std::string> years;  // of transcript.year, the earliest first
  std::vector<Base> bases;
  std::vector<YearRow> rows;
  // Where the values come from, for a picture of the same figures: the columns of the years and, as
  // the last, that of no year. Its totals only say which code comes up most.
  Frequencies counted;
  std::string below() const { return "<" + std::to_string(counted.query.hide_below); }
};

// `query.by` is not looked at. Throws EditError where transcripts have no attribute "year", or
// where what is counted cannot be shown so. Half of it where stopped.
YearsCompared compare_years(const Study& study, FrequencyQuery query,
                            const std::stop_token& stop = {});

}  // namespace coding
