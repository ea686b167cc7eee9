// All commands with their keys: F1.
#pragma once

#include "app/views/dialog_frame.h"

namespace app {

class KeysDialog {
 public:
  void draw(DialogCall& call);
};

}  // namespace app
