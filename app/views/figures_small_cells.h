// In the bar of the matrix: from how few people on a cell is not shown (coding/small_cells.h).
#pragma once

#include "app/actions.h"
#include "app/window/ui.h"
#include "coding/frequencies.h"

namespace app {

// Flows behind the control before it.
void choose_small_cells(coding::FrequencyQuery query, Actions& actions, Ui& ui);

}  // namespace app
