// What each thread of a tally counts by itself, and how the parts become one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "coding/spelling_table.h"
#include "coding/word_tally.h"

namespace coding {

inline constexpr std::uint32_t kNoFamily = 0xFFFFFFFF;

// Somebody who speaks in one transcript.
struct WordVoice {
  std::uint32_t transcript = 0;  // its number in reading order
  std::optional<ParticipantId> participant;
  std::vector<PpsId> pps;
};

// A way in which a word is written.
struct Spelling {
  std::string_view text;  // in the study's text
  std::uint32_t family =
      kNoFamily;  // its number in WordPart::families; kNoFamily where it is left out
  std::uint32_t count = 0;
  std::uint32_t within = 0;  // not at the begin of a sentence, where all words have a capital
};

// What one thread has counted. The texts of the study hold the spellings.
struct WordPart {
  std::vector<WordVoice> voices;
  SpellingTable place_of;  // in spellings
  std::vector<Spelling> spellings;
  std::unordered_map<std::string, std::uint32_t> families;
  std::vector<std::uint32_t> last_voice;                      // by family: the last that said it
  std::vector<std::pair<std::uint32_t, std::uint32_t>> said;  // family by voice, each once
  std::uint64_t words = 0;
};

// The same whichever thread counted what.
WordTally put_together(std::vector<WordPart> parts);

}  // namespace coding
