// Whose is a coding? DESIGN.md section 6: its characters are weighed by speaker, interviewers left
// out; it belongs to the participant with the most (the first on a tie), and to the PPS of that
// participant, or the transcript's where the winner is unmapped or has none.
#pragma once

#include <optional>
#include <string>
#include <utility>
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
  // Two labels of one participant, or one label.
  bool same_person(std::uint32_t a, std::uint32_t b) const {
    return roles_[a].first_label == roles_[b].first_label;
  }
  // Whether OwnerSweep finds the same winners by both: the same people and interviewers, whoever
  // they are.
  bool weigh_as(const SpeakerRoles& other) const;
  // What OwnerSweep::winner() means.
  Ownership ownership(std::uint32_t winner) const;
  // The same as a number: a speaker's index; size() for nobody, and one more for interviewers only.
  std::uint32_t voice_of(std::uint32_t winner) const;
  Ownership ownership_of_voice(std::uint32_t voice) const;

 private:
  struct Role {
    bool interviewer = false;
    std::uint32_t first_label = 0;  // of the labels of the same participant
    std::optional<ParticipantId> participant;
  };
  std::vector<Role> roles_;
};

// The labels of one person weigh together.
Ownership owner_of(const transcripts::Transcript& text, const SpeakerRoles& roles,
                   const Span& span);

// The same for many spans of one transcript, each beginning at or after the one before it, as
// codings lie: walks along the turns, so that a coding takes constant time. Keeps references.
class OwnerSweep {
 public:
  // What winner() gives where no participant's or unknown speaker's words lie in the span.
  static constexpr std::uint32_t kNobody = 0xFFFFFFFF;
  static constexpr std::uint32_t kInterviewers = 0xFFFFFFFE;

  // `from`: where the first span begins, at the earliest.
  OwnerSweep(const transcripts::Transcript& text, const SpeakerRoles& roles, ByteOffset from = {});
  // The speaker to whom the span belongs: an index in Transcript::speakers(), or one of the above.
  std::uint32_t winner(const Span& span);

 private:
  using Stretch = transcripts::Transcript::Stretch;
  // Code points of one person: between these two, as far as the bytes tell.
  struct Weight {
    std::uint32_t speaker;
    std::uint32_t at_least;
    std::uint32_t at_most;
  };

  std::uint32_t heaviest(const Span& span);
  void weigh(const Span& span, bool exactly);
  const Weight* clear_winner() const;

  const transcripts::Transcript& text_;
  const SpeakerRoles& roles_;
  const std::vector<Stretch>& turns_;
  std::size_t turn_;  // the first that ends after the begin of the last span
  std::vector<Weight> weights_;
};

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
// Empty where there is none.
std::string coder_name(const Study& study, const std::optional<CoderId>& id);
// Of that owner, by position.
std::vector<const Attribute*> attributes_in_order(const Study& study, OwnerKind owner);

// Participants' words under codings of `coders` (empty: all) / participants' words; 0 for a
// transcript without participants' words.
double coded_share(const Study& study, const TranscriptId& transcript,
                   const std::vector<CoderId>& coders);

// The merged ranges of a transcript that lie under codings of one code: passages. `codings` as
// Codings::of gives them, already chosen. Touching ranges join.
std::vector<Span> united(std::vector<Span> spans);

}  // namespace coding
