// Which codes lie on which turns, for tables with one row a turn.
//
// A coding lies on the turns that it covers any of and that are of the person it belongs to
// (cases.h): what another says within it is not coded. So a code lies on some turn of a person in a
// conversation where coding::frequencies counts it for them there, and nowhere else.
#pragma once

#include <cstdint>
#include <vector>

#include "coding/frequencies.h"
#include "coding/study.h"

namespace coding {

struct TurnCodes {
  TranscriptId transcript;
  std::uint32_t turn = 0;      // index in Transcript::turns()
  std::vector<bool> has = {};  // by the codes asked about
};

// The turns whose speech counts under the query (its filter, its interviewers), in reading order,
// and whether each of `codes` lies on them; with_subcodes also where a code below it does.
std::vector<TurnCodes> codes_by_turn(const Study& study, const FrequencyQuery& query,
                                     const std::vector<CodeId>& codes);

}  // namespace coding
