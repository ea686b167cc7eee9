// The bar at the bottom: what happened or why not, else what is selected and which keys go on from
// there; at the right how many codings there are by whom.
#pragma once

#include <string>
#include <utility>

#include "app/cached.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class StatusBar {
 public:
  // Fills the current ImGui window.
  void draw(const Workspace& workspace, Ui& ui);

 private:
  float draw_right(const Workspace& workspace, Ui& ui);
  void draw_message(Ui& ui, const Status& status, float room) const;
  void draw_selection(const Workspace& workspace, Ui& ui, float room) const;

  // Coders' names with their codings, "AV 236 · JB 176".
  Cached<std::string, std::pair<std::uint64_t, Language>> by_coder_;
};

}  // namespace app
