// The part of the window that takes what the keyboard, the mouse and the clipboard give.
#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include "app/window/controls.h"
#include "app/window/window.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace app {
namespace {

Window& owner_of(GLFWwindow* window) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

}  // namespace

void Window::listen() {
  glfwSetWindowUserPointer(window_, this);
  glfwSetKeyCallback(window_,
                     [](GLFWwindow* window, int code, int scan, int action, int modifiers) {
                       const Input::Kind kind = action == GLFW_RELEASE  ? Input::Kind::Release
                                                : action == GLFW_REPEAT ? Input::Kind::Repeat
                                                                        : Input::Kind::Press;
                       owner_of(window).input_.add(
                           {kind, code, key_of_event(code, modifiers, glfwGetKeyName(code, scan))});
                     });
  glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned int character) {
    owner_of(window).input_.add({.kind = Input::Kind::Character, .key = {.character = character}});
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
    const bool down = action == GLFW_PRESS;
    owner_of(window).input_.add({.kind = down ? Input::Kind::ButtonDown : Input::Kind::ButtonUp,
                                 .code = button,
                                 .time = glfwGetTime()});
  });
  glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
    owner_of(window).input_.add(
        {.kind = Input::Kind::Move, .place = {static_cast<float>(x), static_cast<float>(y)}});
  });
  glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
    for (int i = 0; i < count; ++i) owner_of(window).dropped_.emplace_back(paths[i]);
  });
}

void Window::take_input(bool in_field, bool hold) {
  for (const Input& input : input_.next(in_field, hold)) hand_over(input);
}

// Typed and pasted characters go to ImGui by way of those that stand in for them.
void Window::hand_over(const Input& input) {
  const auto is = [&input](Input::Kind kind) { return input.kind == kind; };
  switch (input.kind) {
    case Input::Kind::Press:
    case Input::Kind::Repeat:
      keys_.push_back(input.key);
      [[fallthrough]];
    case Input::Kind::Release:
      ImGui_ImplGlfw_KeyCallback(window_, input.code, 0,
                                 is(Input::Kind::Press)    ? GLFW_PRESS
                                 : is(Input::Kind::Repeat) ? GLFW_REPEAT
                                                           : GLFW_RELEASE,
                                 0);
      break;
    case Input::Kind::Character: {
      std::string typed;
      transcripts::append_code_point(typed, input.key.character);
      keys_.push_back(input.key);
      ImGui::GetIO().AddInputCharactersUTF8(wide_characters_.to_field(typed).c_str());
      break;
    }
    case Input::Kind::ButtonDown:
    case Input::Kind::ButtonUp:
      ImGui_ImplGlfw_MouseButtonCallback(
          window_, input.code, is(Input::Kind::ButtonDown) ? GLFW_PRESS : GLFW_RELEASE, 0);
      press_mouse(input);
      break;
    case Input::Kind::Move:
#if IMGUI_VERSION_NUM >= 18700
      ImGui::GetIO().AddMousePosEvent(input.place.x, input.place.y);
#endif
      mouse_ = input.place;
      break;
  }
}

// Whether a press is one more click of those before is a matter of when the user pressed, not of
// when a slow screen came to draw it.
void Window::press_mouse(const Input& input) {
  const auto button = static_cast<std::size_t>(input.code);
  if (button >= mouse_down_.size()) return;
  const bool down = input.kind == Input::Kind::ButtonDown;
  mouse_down_[button] = down;
  if (!down) return;
  constexpr double kDoubleClick = 0.5;  // seconds, as on desktops
  const bool one_more = input.time - std::exchange(pressed_at_[button], input.time) < kDoubleClick;
  ImGui::GetIO().MouseDoubleClickTime = one_more ? std::numeric_limits<float>::max() : 0;
}

// The mouse as this frame has it, where ImGui's backend asks for it as it is now.
void Window::place_mouse() {
#if IMGUI_VERSION_NUM < 18700
  ImGuiIO& io = ImGui::GetIO();
  std::copy(mouse_down_.begin(), mouse_down_.end(), io.MouseDown);
  if (has_input() && ImGui::IsMousePosValid()) io.MousePos = mouse_;
#endif
}

void Window::use_clipboard() {
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = this;
  io.GetClipboardTextFn = [](void* user) {
    auto& self = *static_cast<Window*>(user);
    const char* text = glfwGetClipboardString(self.window_);
    if (text == nullptr) return static_cast<const char*>(nullptr);
    self.pasted_ = self.wide_characters_.to_field(transcripts::clean_utf8(text).text);
    return self.pasted_.c_str();
  };
  io.SetClipboardTextFn = [](void* user, const char* text) {
    auto& self = *static_cast<Window*>(user);
    glfwSetClipboardString(self.window_, copied_text(self.wide_characters_, text).c_str());
  };
}

// ImGui's backend knows of the pointer only where the window has the focus, or saw it enter. One
// that opens below a pointer that rests may have neither.
void Window::find_pointer() {
  if (ImGui::IsMousePosValid() || glfwGetWindowAttrib(window_, GLFW_HOVERED) == 0) return;
  double x = 0;
  double y = 0;
  glfwGetCursorPos(window_, &x, &y);
  ImGui::GetIO().MousePos = {static_cast<float>(x), static_cast<float>(y)};
}

}  // namespace app
