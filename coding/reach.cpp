#include "coding/reach.h"

#include <set>

#include "coding/voices.h"

namespace coding {

Reach reach_of_all(const Study& study, const Filter& filter) {
  std::set<ParticipantId> participants;
  std::set<PpsId> pps;
  std::uint32_t transcripts = 0;
  for (const auto& [key, text] : study.table<Text>()) {
    const TranscriptId id = key;
    const SpeakerRoles roles(study, id);
    const Voices voices(study, filter, false, id, roles);
    const auto heard = [&](const std::optional<ParticipantId>& participant) {
      if (participant) participants.insert(*participant);
      for (const PpsId& one : pps_of_speech(study, id, participant)) pps.insert(one);
      return true;
    };
    bool any = text.content->turns().empty() && voices.unknown_counts() && heard(std::nullopt);
    for (std::uint32_t speaker = 0; speaker < roles.size(); ++speaker)
      if (voices.counts(speaker) && text.content->shares()[speaker].turns > 0)
        any = heard(voices.participant(speaker));
    transcripts += any ? 1 : 0;
  }
  return {static_cast<std::uint32_t>(participants.size()), transcripts,
          static_cast<std::uint32_t>(pps.size())};
}

Message reach_in_words(const Reach& reach, const Reach& of) {
  using transcripts::counted;
  return say("{0} van {1}, {3} van {4}, {6} van {7} PPS", "{0} of {2}, {3} of {5}, {6} of {7} PPS",
             reach.participants, counted(of.participants, "persoon", "personen"),
             counted(of.participants, "participant", "participants"), reach.transcripts,
             counted(of.transcripts, "gesprek", "gesprekken"),
             counted(of.transcripts, "transcript", "transcripts"), reach.pps, of.pps);
}

}  // namespace coding
