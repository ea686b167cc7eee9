// In the bar of the matrix: which rows it has; chosen codes, and so many of those said most.
#pragma once

#include <cstdint>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/pick_menu.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class FiguresRows {
 public:
  // Flows behind the control before it.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  void choose_codes(const Workspace& workspace, Actions& actions, Ui& ui);
  static void choose_top(coding::FrequencyQuery query, Actions& actions, Ui& ui);

  PickMenu codes_{"rows/codes"};
  Cached<std::vector<PickName>, std::uint64_t> names_;  // by revision
  Cached<std::vector<coding::CodeId>, std::uint64_t> ids_;
};

}  // namespace app
