// The query of Citaten: a line to type it in, menus that put operators and codes into it, and what
// can become of it (kept, a new code).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/pick_menu.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class QueryBar {
 public:
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  void follow(const Workspace& workspace, const Ui& ui);
  void run(const Workspace& workspace, Actions& actions);
  void insert(const std::string& words);
  void draw_operators(Ui& ui);
  void draw_codes(const Workspace& workspace, Ui& ui);
  void draw_kept(const Workspace& workspace, Actions& actions, Ui& ui);
  void draw_kept_menu(const Workspace& workspace, Actions& actions, Ui& ui);
  static void draw_results(const Workspace& workspace, Actions& actions, Ui& ui);

  std::string typed_;
  std::optional<transcripts::Message> error_;  // why what is typed cannot be asked
  // What typed_ was last run as, or stands for.
  std::optional<coding::PassageExpression> told_;
  std::string written_;  // what this wrote into typed_ itself; empty: the user did
  std::uint64_t revision_ = 0;
  PickMenu codes_{"query/codes"};
  Cached<std::vector<PickName>, std::uint64_t> code_names_;
};

}  // namespace app
