// How widespread something is: by how many of the people, conversations and PPS it was said.
#pragma once

#include <cstdint>
#include <vector>

#include "coding/distinct_guids.h"
#include "coding/retrieval.h"
#include "coding/study.h"

namespace coding {

// Distinct ones.
struct Reach {
  std::uint32_t participants = 0;
  std::uint32_t transcripts = 0;
  std::uint32_t pps = 0;
  friend bool operator==(const Reach&, const Reach&) = default;
};

// Of everybody who spoke, interviewers left out, as far as the filter lets through: what a reach is
// held against.
Reach reach_of_all(const Study& study, const Filter& filter);

// Of what was found: Quotation or FoundPassage, or where these are, each with its owner and PPS.
// What only interviewers say is nobody's, here as in what it is held against.
template <class Found>
const Found& found_at(const Found& found) {
  return found;
}
template <class Found>
const Found& found_at(const Found* found) {
  return *found;
}
template <class Found>
Reach reach_of(const std::vector<Found>& found) {
  DistinctGuids participants;
  DistinctGuids transcripts;
  DistinctGuids pps;
  for (const Found& each : found) {
    const auto& one = found_at(each);
    if (one.owner.interviewer_only) continue;
    if (one.owner.participant) participants.add(one.owner.participant->guid);
    if constexpr (requires { one.transcript; }) {
      transcripts.add(one.transcript.guid);
    } else {
      transcripts.add(one.coding->transcript.guid);
    }
    for (const PpsId& id : one.pps) pps.add(id.guid);
  }
  return {participants.count(), transcripts.count(), pps.count()};
}

// "31 van 73 personen, 11 van 16 gesprekken, 7 van 8 PPS".
Message reach_in_words(const Reach& reach, const Reach& of);

}  // namespace coding
