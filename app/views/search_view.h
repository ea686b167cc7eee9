// The search box in the top bar, and below it the hits, each with its words and a click from its
// place.
#pragma once

#include <string>

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class SearchView {
 public:
  // The box, at the cursor.
  void draw_box(const Workspace& workspace, Actions& actions, Ui& ui, float width);
  // The list, where something is searched for. After all panels are drawn.
  void draw_hits(const Workspace& workspace, Actions& actions, Ui& ui);
  bool open() const { return open_ && !typed_.empty(); }
  void close() { open_ = false; }

 private:
  void draw_hit(const Workspace& workspace, Actions& actions, Ui& ui, std::size_t number);

  std::string typed_;
  std::uint64_t focused_ = 0;
  std::uint64_t searched_revision_ = 0;
  ImVec2 below_;  // where the list begins
  float width_ = 0;
  View view_ = View::Coding;
  bool active_ = false;
  bool open_ = false;
  bool again_ = false;      // keeps the keyboard, so that Enter goes on to the next hit
  std::size_t marked_ = 0;  // the hit that Enter goes to
};

}  // namespace app
