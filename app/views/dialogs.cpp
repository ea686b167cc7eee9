#include "app/views/dialogs.h"
namespace app { void Dialogs::draw(const Workspace&, Actions&, Ui&) {} }
