#include "app/views/conversations_view.h"
namespace app { void ConversationsView::draw(const Workspace&, Actions&, Ui&) {} }
