#include "app/views/codebook_view.h"
namespace app { void CodebookView::draw(const Workspace&, Actions&, Ui&) {} }
