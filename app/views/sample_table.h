// The first rows of a table that goes to others, cut to what a look at it needs: heads above, as
// many columns as there are, by scrolling. Draws what is in sight.
#pragma once

#include <memory>
#include <vector>

#include "app/outgoing.h"
#include "app/window/ui.h"

namespace app {

class SampleTable {
 public:
  // In what is left of the current window.
  void draw(const std::shared_ptr<const OutgoingMade>& made, Ui& ui);

 private:
  void lay_out(const exports::Table& table, const Ui& ui);

  std::shared_ptr<const OutgoingMade> of_;
  float scale_ = 0;
  std::vector<float> widths_;  // by column
};

}  // namespace app
