#include "tests/support/x_display.h"

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

namespace tests {
namespace {

KeyCode code_of(Display* display, const std::string& name) {
  const KeySym symbol = XStringToKeysym(name.c_str());
  const KeyCode code = symbol == NoSymbol ? KeyCode{0} : XKeysymToKeycode(display, symbol);
  if (code == 0) throw std::runtime_error("no key " + name + " on this display");
  return code;
}

// A window may go at any moment; asking about one that has gone is no error here.
int ignore_error(Display*, XErrorEvent*) {
  return 0;
}

}  // namespace

bool XDisplay::there() {
  const char* name = std::getenv("DISPLAY");
  return name != nullptr && *name != '\0';
}

XDisplay::XDisplay() {
  // A server whose last client has gone may start afresh, and is away for a moment.
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while ((display_ = XOpenDisplay(nullptr)) == nullptr &&
         std::chrono::steady_clock::now() < give_up)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  if (display_ == nullptr) throw std::runtime_error("the X display cannot be opened");
  int ignored = 0;
  if (XTestQueryExtension(display_, &ignored, &ignored, &ignored, &ignored) == 0) {
    XCloseDisplay(display_);
    throw std::runtime_error("the X display takes no test events (XTEST)");
  }
  XSetErrorHandler(ignore_error);
  // A key that stays down on a slow machine is still one key press.
  XAutoRepeatOff(display_);
  XSync(display_, False);
}

XDisplay::~XDisplay() {
  XAutoRepeatOn(display_);
  XCloseDisplay(display_);
}

bool XDisplay::belongs_to(XWindow window, pid_t process) const {
  Atom type = 0;
  int format = 0;
  unsigned long count = 0;
  unsigned long left = 0;
  unsigned char* value = nullptr;
  const Atom property = XInternAtom(display_, "_NET_WM_PID", False);
  const bool read = XGetWindowProperty(display_, window, property, 0, 1, False, XA_CARDINAL, &type,
                                       &format, &count, &left, &value) == Success;
  // Xlib gives 32-bit properties as longs.
  const bool same = read && value != nullptr && format == 32 && count == 1 &&
                    *reinterpret_cast<const long*>(value) == process;
  if (value != nullptr) XFree(value);
  return same;
}

std::optional<XWindow> XDisplay::find(XWindow below, pid_t process) const {
  XWindow root = 0;
  XWindow parent = 0;
  XWindow* children = nullptr;
  unsigned count = 0;
  if (XQueryTree(display_, below, &root, &parent, &children, &count) == 0) return std::nullopt;
  std::optional<XWindow> found;
  for (unsigned i = 0; i < count && !found; ++i) {
    XWindowAttributes attributes{};
    const bool visible = XGetWindowAttributes(display_, children[i], &attributes) != 0 &&
                         attributes.map_state == IsViewable;
    if (visible && belongs_to(children[i], process)) found = children[i];
    if (!found) found = find(children[i], process);  // a window manager puts it in a frame
  }
  if (children != nullptr) XFree(children);
  return found;
}

std::optional<XWindow> XDisplay::window_of(pid_t process) const {
  return find(DefaultRootWindow(display_), process);
}

void XDisplay::raise(XWindow window) {
  XRaiseWindow(display_, window);
  XSetInputFocus(display_, window, RevertToPointerRoot, CurrentTime);
  XSync(display_, False);
}

void XDisplay::ask_to_close(XWindow window) {
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = XInternAtom(display_, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = static_cast<long>(XInternAtom(display_, "WM_DELETE_WINDOW", False));
  XSendEvent(display_, window, False, NoEventMask, &event);
  XSync(display_, False);
}

void XDisplay::nudge(XWindow window) {
  XEvent event{};
  event.xexpose.type = Expose;
  event.xexpose.window = window;
  XSendEvent(display_, window, False, ExposureMask, &event);
  XSync(display_, False);
}

void XDisplay::move_to(XWindow window, float x, float y) {
  int root_x = 0;
  int root_y = 0;
  XWindow child = 0;
  XTranslateCoordinates(display_, window, DefaultRootWindow(display_), static_cast<int>(x),
                        static_cast<int>(y), &root_x, &root_y, &child);
  XTestFakeMotionEvent(display_, -1, root_x, root_y, CurrentTime);
  XSync(display_, False);
}

void XDisplay::button(bool down, unsigned number) {
  XTestFakeButtonEvent(display_, number, down ? True : False, CurrentTime);
  XSync(display_, False);
}

void XDisplay::key(const std::string& name, bool down) {
  XTestFakeKeyEvent(display_, code_of(display_, name), down ? True : False, CurrentTime);
  XSync(display_, False);
}

XDisplay::Stroke XDisplay::stroke_for(char character) const {
  // The symbols of Latin-1 have the numbers of their characters.
  const KeySym symbol = static_cast<unsigned char>(character);
  const KeyCode code = XKeysymToKeycode(display_, symbol);
  for (const unsigned level : {0U, 1U})
    if (code != 0 && XkbKeycodeToKeysym(display_, code, 0, level) == symbol)
      return {XKeysymToString(symbol), level == 1};
  throw std::runtime_error(std::string("no key gives the character ") + character);
}

std::map<std::uint32_t, int> XDisplay::colours(XWindow window, int x, int y, int width,
                                               int height) const {
  XImage* image = XGetImage(display_, window, x, y, static_cast<unsigned>(width),
                            static_cast<unsigned>(height), AllPlanes, ZPixmap);
  if (image == nullptr) throw std::runtime_error("the window's picture cannot be read");
  std::map<std::uint32_t, int> found;
  for (int row = 0; row < height; ++row)
    for (int column = 0; column < width; ++column)
      ++found[static_cast<std::uint32_t>(XGetPixel(image, column, row) & 0xFFFFFFU)];
  XDestroyImage(image);
  return found;
}

}  // namespace tests
