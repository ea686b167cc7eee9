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

// Which codings count by who made them when: no coder chosen means all. Keeps a reference to the
// filter.
class ChosenCodings {
 public:
  explicit ChosenCodings(const Filter& filter);
  bool operator()(const Coding& coding) const {
    return all_ || (has_coder(coding) && has_day(coding));
  }
  bool has_day(const Coding& coding) const { return from_ <= coding.made && coding.made < until_; }

 private:
  bool has_coder(const Coding& coding) const;

  const std::vector<CoderId>& coders_;
  Timestamp from_;
  Timestamp until_;  // past the end of the last day
  bool all_;
};

}  // namespace coding
