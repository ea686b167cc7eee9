// The bar above the matrix: what to divide by, what to count, how to show it, what to leave out.
// Every choice pushes ChooseFrequencies.
#pragma once

#include <string_view>
#include <vector>

#include "app/actions.h"
#include "app/views/figures_by.h"
#include "app/views/figures_dimensions.h"
#include "app/views/figures_filters.h"
#include "app/views/figures_rows.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

// A switch that flows behind the control before it; true when clicked.
bool check(Ui& ui, std::string_view id, std::string_view label, bool value, std::string_view hint);

class FiguresChoices {
 public:
  // At the cursor, over the whole width, on as many lines as it takes. Of what a page has no use
  // for nothing is asked.
  void draw(const Workspace& workspace, const std::vector<Dimension>& all, FiguresPage page,
            Actions& actions, Ui& ui);

 private:
  void draw_switches(coding::FrequencyQuery query, FiguresPage page, Actions& actions, Ui& ui);
  static void draw_export(Actions& actions, Ui& ui);

  FiguresBy by_;
  FiguresRows rows_;
  FiguresFilters filters_;
};

}  // namespace app
