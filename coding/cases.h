// Whose is a coding? DESIGN.md section 6: its characters are weighed by speaker, interviewers left
// out; it belongs to the participant with the most (the first on a tie), and to the PPS of that
// participant, or the transcript's where the winner is unmapped or has none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/study.h"

namespace coding {

// What a coding, or a stretch of speech, counts for.
struct Ownership {
  std::optional<ParticipantId> participant;  // the winner, where mapped
  std::optional<std::uint32_t> speaker;      // the winner's label: index in Transcript::speakers()
  bool interviewer_only = false;             // only interviewers speak in it
};

// The speakers of one transcript, by index in Transcript::speakers(), with who they are.
class SpeakerRoles {
 public:
  SpeakerRoles(const Study& study, const TranscriptId& transcript);
  bool interviewer(std::uint32_t speaker) const { return roles_[speaker].interviewer; }
  const std::optional<ParticipantId>& participant(std::uint32_t speaker) const {
    return roles_[speaker].participant;
  }
  std::size_t size() const { return roles_.size(); }

 private:
  struct Role {
    bool interviewer = false;
    std::optional<ParticipantId> participant;
  };
  std::vector<Role> roles_;
};

Ownership owner_of(const transcripts::Transcript& text, const SpeakerRoles& roles,
                   const Span& span);

std::vector<PpsId> pps_of(const Study& study, const ParticipantId& participant);
std::vector<PpsId> pps_of(const Study& study, const TranscriptId& transcript);
// The PPS of something said by `participant` (if known) in `transcript`.
std::vector<PpsId> pps_of_speech(const Study& study, const TranscriptId& transcript,
                                 const std::optional<ParticipantId>& participant);

// The value of an attribute, or null.
const std::string* value_of(const Study& study, const AttributeId& attribute, const Guid& owner);

// Transcripts by position.
std::vector<const TranscriptInfo*> transcripts_in_order(const Study& study);
std::vector<const Pps*> pps_in_order(const Study& study);
// By name as a Dutch reader sorts.
std::vector<const Participant*> participants_in_order(const Study& study);
std::vector<const Coder*> coders_in_order(const Study& study);

// Participants' words under codings of `coders` (empty: all) / participants' words; 0 for a
// transcript without participants' words.
double coded_share(const Study& study, const TranscriptId& transcript,
                   const std::vector<CoderId>& coders);

// The merged ranges of a transcript that lie under codings of one code: passages. `codings` as
// Codings::of gives them, already chosen. Touching ranges join.
std::vector<Span> united(std::vector<Span> spans);

}  // namespace coding
