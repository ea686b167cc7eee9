// What the matrix's columns follow: PPS, an attribute …, and what those lie within.
#pragma once

#include <vector>

#include "app/actions.h"
#include "app/views/figures_dimensions.h"
#include "app/window/ui.h"

namespace app {

class FiguresBy {
 public:
  // In the flow (flow.h). `others`: the width of what stands beside it where there is room.
  void draw(const std::vector<Dimension>& all, const coding::FrequencyQuery& query, float others,
            Actions& actions, Ui& ui);

 private:
  void draw_more(const std::vector<Dimension>& all, const std::vector<std::size_t>& hidden,
                 const coding::FrequencyQuery& query, Actions& actions, Ui& ui);
  static void draw_within(const std::vector<Dimension>& all, const coding::FrequencyQuery& query,
                          Actions& actions, Ui& ui);

  ImVec2 more_at_;
};

}  // namespace app
