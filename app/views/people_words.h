// How speakers and times are shown, everywhere alike.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/window/ui.h"
#include "coding/cases.h"
#include "transcripts/transcript.h"

namespace app {

struct SpeakerWords {
  std::string label;  // as the transcript has it
  std::string role;   // "onderwijs", "interviewer", or empty where not known
  std::string name;   // the participant's, where mapped
  ImU32 colour = 0;   // by role
};

SpeakerWords speaker_words(const coding::Study& study, const coding::SpeakerRoles& roles,
                           const std::string& label, std::uint32_t speaker, const Ui& ui);

// The numbers of a transcript's speakers in the order in which they are listed everywhere:
// interviewers first, as they begin the conversation, then by label.
std::vector<std::uint32_t> speakers_in_order(const coding::Study& study,
                                             const coding::TranscriptId& transcript);

// "00:14:02".
std::string time_words(transcripts::Milliseconds time);

// "AV" of "Anna de Vries"; the name itself where it is that short.
std::string initials(std::string_view name);

}  // namespace app
