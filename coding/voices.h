// Whose speech counts under a filter, in one transcript.
#pragma once

#include <optional>
#include <vector>

#include "coding/cases.h"
#include "coding/placed_codings.h"
#include "coding/retrieval.h"

namespace coding {

class Voices {
 public:
  Voices(const Study& study, const Filter& filter, bool with_interviewers,
         const TranscriptId& transcript, const SpeakerRoles& roles);

  // By PlacedCoding::voice: speakers, nobody, interviewers only.
  bool counts(std::uint32_t voice) const { return voices_[voice].counts; }
  const std::optional<ParticipantId>& participant(std::uint32_t voice) const {
    return voices_[voice].participant;
  }
  // Does what this speaker says count? Interviewers' only where they were asked for.
  bool speaker_counts(std::uint32_t speaker) const { return voices_[speaker].speech; }
  // Of a text without turns, which somebody unknown said.
  bool unknown_counts() const { return voices_[voices_.size() - 2].counts; }
  std::size_t size() const { return voices_.size(); }
  bool any() const;

 private:
  struct Voice {
    bool counts = false;
    bool speech = false;
    std::optional<ParticipantId> participant;
  };
  std::vector<Voice> voices_;
};

// No coder chosen means all.
bool is_chosen(const Filter& filter, const CoderId& coder);

}  // namespace coding
