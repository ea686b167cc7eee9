// The hits of a search as a keyword-in-context list: the words found stand below each other, with
// what comes before and after, who says it and where. A click goes to the place.
#pragma once

#include <cstddef>

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class SearchHits {
 public:
  // Over the room that is left.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
  // The hit that Enter goes to, which is brought in sight.
  std::size_t marked() const { return marked_; }
  void mark(std::size_t hit) {
    scroll_ = scroll_ || hit != marked_;
    marked_ = hit;
  }

 private:
  void draw_hit(const Workspace& workspace, Actions& actions, Ui& ui, std::size_t number);

  std::size_t marked_ = 0;
  bool scroll_ = false;
};

}  // namespace app
