// The bar above the quotations of Citaten: which codes, filters and switches, in which groups and
// order. Every choice pushes ChooseQuotations.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/figures_dimensions.h"
#include "app/views/figures_filters.h"
#include "app/views/pick_menu.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class QuotationsBar {
 public:
  // At the cursor, on as many lines as it takes.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  void draw_codes(const Workspace& workspace, QuotationsWanted& wanted, Ui& ui);
  void draw_speakers(const Workspace& workspace, QuotationsWanted& wanted, Ui& ui);
  static void draw_switches(QuotationsWanted& wanted, Ui& ui);
  void draw_groups(const std::vector<Dimension>& all, QuotationsWanted& wanted, Ui& ui);
  void draw_order(QuotationsWanted& wanted, Ui& ui);

  PickMenu codes_{"quotations/codes"};
  PickMenu speakers_{"quotations/speakers"};
  FiguresFilters filters_;
  Cached<std::vector<PickName>, std::uint64_t> code_names_;
  Cached<std::vector<PickName>, std::uint64_t> speaker_names_;
  Cached<std::vector<Dimension>, std::pair<std::uint64_t, Language>> dimensions_;
};

}  // namespace app
