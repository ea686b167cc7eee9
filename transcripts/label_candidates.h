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
  bool alone = false;              // nothing behind the colon
  bool bracketed = false;          // "[Anna] ..." or "Anna - ...", without a colon
  bool dashed = false;             // the latter
  bool apart = false;              // a time stands behind it as in no sentence: "Anna   0:03"

  // A time or number beside a name makes it more of a speaker, a time that stands apart anything.
  NameForm form_with_mark() const;
};

// Nothing where no name or code could stand, and for the head of a table. Takes constant time.
std::optional<LabelCandidate> label_candidate(std::string_view line);

// The one before a dash, where the whole of a short line could be a name too: "Anna - Ja".
std::optional<LabelCandidate> dashed_candidate(std::string_view line);

}  // namespace transcripts
