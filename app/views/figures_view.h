// The view Cijfers: the matrix code x column as a heat map, every choice of DESIGN.md section 6 a
// click, and the quotations behind the chosen cell.
#pragma once

#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/figures_choices.h"
#include "app/views/figures_matrix.h"
#include "app/views/figures_pages.h"
#include "app/views/figures_quotations.h"
#include "app/views/figures_table.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class FiguresView {
 public:
  // Fills the current ImGui window (between the top bar and the status bar). Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  void draw_matrix(const Workspace& workspace, const FiguresTable& table, Actions& actions, Ui& ui);
  // The matrix, below it the picture of the code chosen in it, beside them the quotations.
  void draw_table_page(const Workspace& workspace, const FiguresTable& table, ImVec2 size,
                       Actions& actions, Ui& ui);
  void draw_foot(const Workspace& workspace, const FiguresTable& table,
                 const std::vector<Dimension>& all, Ui& ui);

  FiguresChoices choices_;
  FiguresPages pages_;
  FiguresMatrix matrix_;
  FiguresQuotations quotations_;
  Cached<FiguresTable, FiguresKey> table_;
  Cached<Sources, FiguresKey> sources_;
  Cached<std::vector<Dimension>, std::pair<std::uint64_t, Language>> dimensions_;
};

}  // namespace app
