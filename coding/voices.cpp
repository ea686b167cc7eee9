#include "coding/voices.h"

#include <algorithm>

namespace coding {

Voices::Voices(const Study& study, const Filter& filter, bool with_interviewers,
               const TranscriptId& transcript, const SpeakerRoles& roles) {
  const bool unknown = passes(study, filter, transcript, std::nullopt);
  const bool interviewers = with_interviewers && unknown;
  for (std::uint32_t speaker = 0; speaker < roles.size(); ++speaker) {
    if (roles.interviewer(speaker)) {
      voices_.push_back({false, interviewers, std::nullopt});
      continue;
    }
    const auto& participant = roles.participant(speaker);
    const bool counts = participant ? passes(study, filter, transcript, participant) : unknown;
    voices_.push_back({counts, counts, participant});
  }
  voices_.push_back({unknown, unknown, std::nullopt});
  voices_.push_back({interviewers, interviewers, std::nullopt});
}

bool Voices::any() const {
  return std::any_of(voices_.begin(), voices_.end(),
                     [](const Voice& voice) { return voice.counts; });
}

bool is_chosen(const Filter& filter, const CoderId& coder) {
  return filter.coders.empty() ||
         std::find(filter.coders.begin(), filter.coders.end(), coder) != filter.coders.end();
}

}  // namespace coding
