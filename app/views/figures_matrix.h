// The matrix code x column as a heat map. A click on a cell chooses it, one on a column's head
// sorts the rows by it, one on the arrow behind a row's name the columns by that row; arrow keys
// move the chosen cell. Draws only what is in sight.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/figures_grid.h"
#include "app/views/figures_table.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

// In how many PPS a cell is said, of how many.
struct PpsReach {
  std::uint32_t with = 0;
  std::uint32_t all = 0;
};

class FiguresMatrix {
 public:
  // Fills what is left of the current window. `table` is that of the workspace's query.
  void draw(const Workspace& workspace, const FiguresTable& table, Actions& actions, Ui& ui);

 private:
  struct Frame;    // what one frame draws with
  struct Widths {  // the widest names
    float names = 0;
    float columns = 0;
  };
  GridMeasures measures(const Workspace& workspace, const FiguresTable& table, ImVec2 room,
                        const Ui& ui);
  void act(const Frame& frame, Actions& actions);
  static void sort(const Frame& frame, Actions& actions);
  void move_with_keys(const Frame& frame, Actions& actions);
  void explain(const Frame& frame);

  Cached<Widths, std::tuple<FiguresKey, float, Language>> widths_;
  CountsBeside beside_;
  Cached<PpsReach, std::tuple<FiguresKey, coding::CodeId, std::size_t>> pps_;
};

}  // namespace app
