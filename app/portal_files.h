// The desktop's file dialog by way of xdg-desktop-portal, which any desktop may offer on the
// session bus. The only code that knows of D-Bus and of GLib.
#pragma once

#include "app/desktop_dialog.h"

namespace app {

// Null where there is nobody to ask: the program was built without libportal, or the session's bus
// (DBUS_SESSION_BUS_ADDRESS) is none that a socket of this machine leads to. It is never looked for
// in other places, and none is started.
AskForFiles portal_files();

}  // namespace app
