// From a change that the user asked for to the group of edits that makes it.
#pragma once

#include "app/actions.h"
#include "coding/operations.h"

namespace app {

// What a change is about beside its own fields: the selected text, and who does it.
struct ChangeContext {
  std::optional<coding::TranscriptId> transcript;
  coding::Span selection;
  coding::By by;
};

// Throws EditError where the change cannot be made.
coding::EditGroup group_for(const coding::Study& study, const Change& change,
                            const ChangeContext& context,
                            transcripts::Watch& watch = transcripts::Watch::nobody());

}  // namespace app
