// Where the keys move the selection in a transcript: by character, word, sentence, turn.
#pragma once

#include <optional>

#include "app/commands.h"
#include "transcripts/transcript.h"

namespace app {

// None where the command does not move the selection.
std::optional<Selection> moved_selection(Command command, const transcripts::Transcript& text,
                                         const Selection& now);

}  // namespace app
