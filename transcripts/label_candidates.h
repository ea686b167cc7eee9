// What could be a label at the start of one line, before the rest of the text is asked.
#pragma once

#include <optional>
#include <string_view>

#include "transcripts/speaker_labels.h"
#include "transcripts/speaker_names.h"

namespace transcripts {

enum class LabelLayout {
  Colon,      // "Naam: tekst", with a time before or behind the name, or a number "01.01" before it
  Tab,        // "Naam<tab>tekst"
  TimedLine,  // "Naam 00:03:12" or "00:03:12 Naam" and nothing else
  NameLine,   // "Naam" and nothing else
};

struct LabelCandidate {
  Label label;  // its line is not set
  LabelLayout layout = LabelLayout::Colon;
  NameForm form = NameForm::None;  // never None
  bool marked = false;             // a time or a number "01.01" stands with it
  bool capital_after = true;       // what follows begins as a sentence does
};

// Nothing where no name or code could stand. Takes constant time.
std::optional<LabelCandidate> label_candidate(std::string_view line);

}  // namespace transcripts
