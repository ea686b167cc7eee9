// What a pane of Coderen holds: a conversation, and what is selected in it. There is one pane, or
// two side by side, of which one is active: what keys, palette and panels are about. No ImGui.
#pragma once

#include <optional>
#include <vector>

#include "app/selection.h"
#include "app/text_filter.h"
#include "coding/ids.h"

namespace app {

struct Pane {
  std::optional<coding::TranscriptId> transcript;
  Selection selection;
  // The codings that a click or a step picked out, and the one of them that keys and handles are
  // about: none only where there are none.
  std::vector<coding::CodingId> codings;
  std::optional<coding::CodingId> coding;
  // Codes and coders are the same in both panes; speakers are each conversation's own.
  TextFilter filter;
};

// Both must be in a study: a selection past the end of its text is given up, ends within a letter
// go before it, the filter loses what is not there. Codings are left as they are.
void keep_valid(Pane& pane, const coding::Study& study);

}  // namespace app
