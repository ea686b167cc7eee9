#include "app/window/window.h"

#include <algorithm>
#include <utility>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "app/window/controls.h"
#include "app/window/picture.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace app {

using transcripts::say;

namespace {

constexpr int kNarrowest = 900;
constexpr int kLowest = 600;

WindowError no_window() {
  const char* reason = nullptr;
  glfwGetError(&reason);
  return WindowError(
      say("Er kan geen venster worden geopend ({}). Is er een beeldscherm? De opdrachtregel werkt "
          "ook zonder: zwerm --help.",
          "No window can be opened ({}). Is there a display? The command line works without one: "
          "zwerm --help.",
          reason != nullptr ? reason : "GLFW"));
}

Window& owner_of(GLFWwindow* window) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

}  // namespace

Window::Window(int width, int height) {
  glfwSetErrorCallback(nullptr);
  if (glfwInit() == 0) throw no_window();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  window_ = glfwCreateWindow(width, height, "Zwerm", nullptr, nullptr);
  if (window_ == nullptr) {
    const WindowError error = no_window();
    glfwTerminate();
    throw error;
  }
  glfwSetWindowSizeLimits(window_, kNarrowest, kLowest, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwMakeContextCurrent(window_);
  glfwSwapInterval(1);
  listen();  // before ImGui, which then calls these on
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // nothing of what is shown is written anywhere
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // an idle window draws nothing
  io.MouseDoubleClickTime = 0.5F;         // as on desktops; ImGui's own 0.3 is short for some hands
  ImGui_ImplGlfw_InitForOpenGL(window_, true);
#if IMGUI_VERSION_NUM < 18700
  io.KeyMap[ImGuiKey_Tab] = -1;  // Tab is focus.h's, for all controls and not for fields alone
#endif
  ImGui_ImplOpenGL3_Init("#version 130");
  take_text();
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window_);
  glfwTerminate();
}

void Window::listen() {
  glfwSetWindowUserPointer(window_, this);
  glfwSetKeyCallback(
      window_, [](GLFWwindow* window, int code, int scan, int action, int modifiers) {
        if (action == GLFW_RELEASE) return;
        owner_of(window).keys_.push_back(key_of_event(code, modifiers, glfwGetKeyName(code, scan)));
      });
  glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
    for (int i = 0; i < count; ++i) owner_of(window).dropped_.emplace_back(paths[i]);
  });
}

// Typed and pasted characters go to ImGui by way of those that stand in for them.
void Window::take_text() {
  glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned int character) {
    std::string typed;
    transcripts::append_code_point(typed, character);
    owner_of(window).keys_.push_back({.character = character});
    ImGui::GetIO().AddInputCharactersUTF8(
        owner_of(window).wide_characters_.to_field(typed).c_str());
  });
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

void Window::wait(double seconds) {
  if (seconds < 0) {
    glfwWaitEvents();
  } else if (seconds == 0) {
    glfwPollEvents();
  } else {
    glfwWaitEventsTimeout(seconds);
  }
}

void Window::wake() {
  glfwPostEmptyEvent();
}

void Window::begin_frame(bool dark, float scale, float reading) {
  float screen = 1;
  glfwGetWindowContentScale(window_, &screen, nullptr);
  const float wanted = screen * scale;
  if (wanted != scale_ || dark != theme_.dark || !styled_) {
    theme_ = make_theme(dark);
    apply_theme(theme_, wanted);
  }
  if (wanted != scale_ || reading != reading_) {
    fonts_ = load_fonts(wanted, reading);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    scale_ = wanted;
    reading_ = reading;
  }
  styled_ = true;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  find_pointer();
  ImGui::NewFrame();
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

void Window::end_frame(const std::optional<std::filesystem::path>& picture) {
  ImGui::Render();
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  glViewport(0, 0, width, height);
  const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(theme_.ground);
  glClearColor(ground.x, ground.y, ground.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  if (picture) save_picture(width, height, *picture);
  glfwSwapBuffers(window_);
}

WindowPlace Window::place() const {
  WindowPlace place;
  glfwGetWindowPos(window_, &place.x, &place.y);
  glfwGetWindowSize(window_, &place.width, &place.height);
  place.maximised = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) != 0;
  return place;
}

void Window::put(const WindowPlace& place) {
  constexpr int kInSight = 100;  // so much of its top, to take hold of
  glfwSetWindowSize(window_, std::max(place.width, kNarrowest), std::max(place.height, kLowest));
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  const bool in_sight = std::any_of(monitors, monitors + count, [&place](GLFWmonitor* monitor) {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
    return place.x + place.width >= x + kInSight && place.x <= x + width - kInSight &&
           place.y >= y && place.y <= y + height - kInSight;
  });
  if (in_sight) glfwSetWindowPos(window_, place.x, place.y);
  if (place.maximised) glfwMaximizeWindow(window_);
}

bool Window::take_close() {
  const bool asked = glfwWindowShouldClose(window_) != 0;
  if (asked) glfwSetWindowShouldClose(window_, GLFW_FALSE);
  return asked;
}

void Window::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  glfwSetWindowTitle(window_, title.c_str());
}

std::vector<Key> Window::take_keys() {
  return std::exchange(keys_, {});
}

std::vector<std::filesystem::path> Window::take_dropped() {
  return std::exchange(dropped_, {});
}

// Before the buffers are swapped: what lies in the front buffer is the desktop's affair.
void Window::save_picture(int width, int height, const std::filesystem::path& path) {
  Picture picture(width, height);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, picture.bytes.data());
  if (!picture.save(path))
    throw WindowError(
        say("{} kan niet worden geschreven.", "{} cannot be written.", path.string()));
}

}  // namespace app
