// Adds up what voices say: how often each word is said, in which spelling, and by how many people,
// in how many conversations and PPS.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "coding/chosen_families.h"
#include "coding/word_index.h"
#include "coding/word_tally.h"

namespace coding {

// Somebody who speaks in one transcript, and what of it is counted.
struct WordVoice {
  std::uint32_t transcript = 0;  // its number in reading order
  std::optional<ParticipantId> participant;
  std::vector<PpsId> pps;
  std::span<const SaidWord> said;
};

// On all cores where much is said. Half of it where stopped.
WordTally sum_words(const WordIndex& index, const ChosenFamilies& families,
                    const std::vector<WordVoice>& voices, const std::stop_token& stop);

}  // namespace coding
