// The page Overheersing of Cijfers: which cells of its table stand out, and the matrix without the
// conversation or PPS that a code leans on.
#pragma once

#include "app/actions.h"
#include "app/views/plain_table.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

// Above the table: what the dot says and what a click does.
void explain_dominance(Ui& ui);
// `made` is of that page.
CellLook dominance_look(const FiguresMade& made, CellPlace place, const Ui& ui);
// Leaves the conversation or PPS of that cell out of all figures, and shows the matrix.
void leave_out(const Workspace& workspace, const FiguresMade& made, CellPlace place,
               Actions& actions);

}  // namespace app
