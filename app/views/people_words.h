// How speakers and times are shown, everywhere alike.
#pragma once

#include <string>

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

// "00:14:02".
std::string time_words(transcripts::Milliseconds time);

// "AV" of "Anna de Vries"; the name itself where it is that short.
std::string initials(std::string_view name);

}  // namespace app
