#include "app/views/figures_view.h"
namespace app { void FiguresView::draw(const Workspace&, Actions&, Ui&) {} }
