// What could be a label at the start of one line, before the rest of the text is asked.
#pragma once

#include <optional>
#include <string_view>

#include "transcripts/speaker_labels.h"
#include "transcripts/speaker_names.h"

namespace transcripts {

struct LabelCandidate {
  Label label;                     // its line is not set
  NameForm form = NameForm::None;  // None: only a user can say that this is a label
  bool marked = false;             // a time or a number "01.01" stands with it
  bool capital_after = true;       // what follows begins as a sentence does
  bool tight = false;              // no space behind the colon
};

// Nothing where no name or code could stand, and for the head of a table. Takes constant time.
std::optional<LabelCandidate> label_candidate(std::string_view line);

}  // namespace transcripts
