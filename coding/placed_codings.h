// What counting needs to know of each coding of a transcript: whose it is, and which of the words
// that count it covers, in less than half of a coding's own memory. At 400,000 codings working this
// out takes ten times as long as the count itself, so it is kept with the list of codings for as
// long as that, the text and what is known of its speakers stay the same.
#pragma once

#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

#include "coding/cases.h"

namespace coding {

// 64 bits by which codes are told apart. Two GUIDs may have the same, if only by intent.
inline std::uint64_t code_key(const CodeId& code) {
  return code.guid.half(0) ^ std::rotl(code.guid.half(1), 32);
}

struct PlacedCoding {
  Span span;
  std::uint64_t code = 0;   // code_key()
  std::uint32_t voice = 0;  // whose it is: SpeakerRoles::voice_of()
  // The words whose first letter it covers, by number among those that count, half open.
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;
};

struct PlacedCodings {
  transcripts::TranscriptPtr text;
  SpeakerRoles roles;
  std::vector<PlacedCoding> codings;  // in the order of the list
};

// The words that count are those on turns, interviewers' only `with_interviewers`; all words of a
// text without any turn.
std::shared_ptr<const PlacedCodings> placed_codings(const CodingList& list,
                                                    const transcripts::TranscriptPtr& text,
                                                    const SpeakerRoles& roles,
                                                    bool with_interviewers);

// Works it out for all transcripts of which it is not kept, on all cores: after opening a large
// project that is all of them.
void place_all_codings(const Study& study, bool with_interviewers);

}  // namespace coding
