// Undoing everything after an entry of the history: how much that is, before it is done.
#pragma once

#include <cstddef>
#include <optional>

#include "app/views/dialog_frame.h"

namespace app {

class UndoToDialog {
 public:
  explicit UndoToDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  std::int64_t number_ = 0;
  transcripts::Message title_;  // of the entry
  std::size_t steps_ = 0;
  std::optional<transcripts::Message> why_not_;
};

}  // namespace app
