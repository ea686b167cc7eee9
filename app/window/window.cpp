#include "app/window/window.h"

#include <algorithm>
#include <utility>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "app/window/controls.h"
#include "app/window/picture.h"

namespace app {

using transcripts::say;

namespace {

constexpr int kNarrowest = 900;
constexpr int kLowest = 600;

// What windows may take of a screen, without the desktop's own bars.
struct WorkArea {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

WorkArea work_area(GLFWmonitor* monitor) {
  WorkArea area;
  if (monitor != nullptr)
    glfwGetMonitorWorkarea(monitor, &area.x, &area.y, &area.width, &area.height);
  return area;
}

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
  glfwGetWindowSize(window_, &width, &height);
  fit(glfwGetPrimaryMonitor(), width, height);
  glfwMakeContextCurrent(window_);
  glfwSwapInterval(1);
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // nothing of what is shown is written anywhere
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // an idle window draws nothing
  ImGui_ImplGlfw_InitForOpenGL(window_, true);
#if IMGUI_VERSION_NUM < 18700
  io.KeyMap[ImGuiKey_Tab] = -1;  // Tab is focus.h's, for all controls and not for fields alone
#endif
  ImGui_ImplOpenGL3_Init("#version 130");
  listen();  // in the place of ImGui's own, which know of no order
  use_clipboard();
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window_);
  glfwTerminate();
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
  place_mouse();
  ImGui::NewFrame();
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

// No larger than the screen, with what the desktop draws around it.
void Window::fit(GLFWmonitor* monitor, int width, int height) {
  const WorkArea area = work_area(monitor);
  width = std::max(width, kNarrowest);
  height = std::max(height, kLowest);
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  glfwGetWindowFrameSize(window_, &left, &top, &right, &bottom);
  const bool known = area.width > 0 && area.height > 0;
  const int widest = known ? area.width - left - right : width;
  const int highest = known ? area.height - top - bottom : height;
  glfwSetWindowSizeLimits(window_, std::min(kNarrowest, widest), std::min(kLowest, highest),
                          GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetWindowSize(window_, std::min(width, widest), std::min(height, highest));
}

void Window::put(const WindowPlace& place) {
  constexpr int kInSight = 100;  // so much of its top, to take hold of
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  GLFWmonitor** on = std::find_if(monitors, monitors + count, [&place](GLFWmonitor* monitor) {
    const WorkArea area = work_area(monitor);
    return place.x + place.width >= area.x + kInSight &&
           place.x <= area.x + area.width - kInSight && place.y >= area.y &&
           place.y <= area.y + area.height - kInSight;
  });
  const bool in_sight = on != monitors + count;
  fit(in_sight ? *on : glfwGetPrimaryMonitor(), place.width, place.height);
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
