// Before an edit takes codings or turns away with their words: which, and whether to.
#pragma once

#include "app/views/dialog_frame.h"

namespace app {

class ConfirmEditDialog {
 public:
  void draw(DialogCall& call) const;
};

}  // namespace app
