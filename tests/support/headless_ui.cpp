#include "tests/support/headless_ui.h"

#include <cstdlib>
#include <map>
#include <memory>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/window/controls.h"

namespace tests {
namespace {

// Making an atlas takes longer than a test, so all contexts of one scale share it.
struct SharedFonts {
  ImFontAtlas atlas;
  app::Fonts fonts;
};

std::unique_ptr<SharedFonts>& shared_fonts(float scale) {
  static std::map<float, std::unique_ptr<SharedFonts>> by_scale;
  return by_scale[scale];
}

// As the window's own back end maps them.
constexpr std::pair<ImGuiKey, int> kKeys[] = {
    {ImGuiKey_LeftArrow, GLFW_KEY_LEFT},
    {ImGuiKey_RightArrow, GLFW_KEY_RIGHT},
    {ImGuiKey_UpArrow, GLFW_KEY_UP},
    {ImGuiKey_DownArrow, GLFW_KEY_DOWN},
    {ImGuiKey_PageUp, GLFW_KEY_PAGE_UP},
    {ImGuiKey_PageDown, GLFW_KEY_PAGE_DOWN},
    {ImGuiKey_Home, GLFW_KEY_HOME},
    {ImGuiKey_End, GLFW_KEY_END},
    {ImGuiKey_Insert, GLFW_KEY_INSERT},
    {ImGuiKey_Delete, GLFW_KEY_DELETE},
    {ImGuiKey_Backspace, GLFW_KEY_BACKSPACE},
    {ImGuiKey_Space, GLFW_KEY_SPACE},
    {ImGuiKey_Enter, GLFW_KEY_ENTER},
    {ImGuiKey_Escape, GLFW_KEY_ESCAPE},
    {ImGuiKey_KeyPadEnter, GLFW_KEY_KP_ENTER},
    {ImGuiKey_A, GLFW_KEY_A},
    {ImGuiKey_C, GLFW_KEY_C},
    {ImGuiKey_V, GLFW_KEY_V},
    {ImGuiKey_X, GLFW_KEY_X},
    {ImGuiKey_Y, GLFW_KEY_Y},
    {ImGuiKey_Z, GLFW_KEY_Z},
};

constexpr float kFrame = 1.0F / 60;
constexpr float kBetweenClicks = 1;  // seconds; longer than a double click

}  // namespace

HeadlessUi::HeadlessUi(std::function<void(app::Ui&)> draw, const Screen& screen)
    : draw_(std::move(draw)), screen_(screen), theme_(app::make_theme(screen.dark)) {
  if (const char* before = std::getenv("XDG_CONFIG_HOME")) config_before_ = before;
  setenv("XDG_CONFIG_HOME", (config_ / "").c_str(), 1);
  std::unique_ptr<SharedFonts>& shared = shared_fonts(screen.scale);
  const bool first = shared == nullptr;
  if (first) shared = std::make_unique<SharedFonts>();
  context_ = ImGui::CreateContext(&shared->atlas);
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  if (first) {
    shared->fonts = app::load_fonts(screen.scale);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  }
  fonts_ = shared->fonts;
  io.FontDefault = fonts_.ui;
  io.IniFilename = nullptr;
  io.DisplaySize = {screen.width, screen.height};
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.ClipboardUserData = this;
  io.SetClipboardTextFn = [](void* user, const char* text) {
    auto& self = *static_cast<HeadlessUi*>(user);
    self.clipboard = app::copied_text(self.wide_characters_, text);
  };
  io.GetClipboardTextFn = [](void* user) {
    auto& self = *static_cast<HeadlessUi*>(user);
    self.pasted_ = self.wide_characters_.to_field(self.clipboard);
    return self.pasted_.c_str();
  };
  for (const auto& [key, code] : kKeys) io.KeyMap[key] = code;
  app::apply_theme(theme_, screen.scale);
  describe_.collect();
  settle();
}

HeadlessUi::~HeadlessUi() {
  ImGui::DestroyContext(context_);
  if (config_before_)
    setenv("XDG_CONFIG_HOME", config_before_->c_str(), 1);
  else
    unsetenv("XDG_CONFIG_HOME");
}

ImGuiIO& HeadlessUi::io() {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetIO();
}

void HeadlessUi::frame() {
  ImGui::SetCurrentContext(context_);
  describe_.begin_frame();
  if (focus_.awaits()) app::let_go_of_keys();
  for (const app::Input& input :
       input_.next(ImGui::GetIO().WantTextInput, acted_ || focus_.awaits()))
    hand_over(input);
  acted_ = false;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::Begin("screen", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoScrollWithMouse |
                   (screen_.parts ? ImGuiWindowFlags_NoInputs : 0));
  ImGui::PopStyleVar();
  app::Ui ui{theme_,    fonts_,           screen_.language, screen_.scale,
             describe_, wide_characters_, area_typing_,     focus_};
  for (const app::Key& key : focus_.take(std::exchange(focus_keys_, {}))) keys_.push_back(key);
  focus_.begin_frame();
  draw_(ui);
  focus_.end_frame();
  ImGui::End();
  ImGui::Render();
  describe_.end_frame(false);
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = kFrame;
  io.MouseWheel = 0;
  io.MouseWheelH = 0;
}

// As the window does.
void HeadlessUi::hand_over(const app::Input& input) {
  using Kind = app::Input::Kind;
  ImGuiIO& io = this->io();
  const bool down = input.kind != Kind::Release && input.kind != Kind::ButtonUp;
  switch (input.kind) {
    case Kind::Press:
    case Kind::Repeat:
      focus_keys_.push_back(input.key);
      [[fallthrough]];
    case Kind::Release:
      io.KeysDown[input.code] = down;
      io.KeyCtrl = io.KeysDown[GLFW_KEY_LEFT_CONTROL];
      io.KeyShift = io.KeysDown[GLFW_KEY_LEFT_SHIFT];
      break;
    case Kind::Character:
      focus_keys_.push_back(input.key);
      io.AddInputCharacter(input.key.character);
      break;
    case Kind::ButtonDown:
    case Kind::ButtonUp:
      io.MouseDown[input.code] = down;
      break;
    case Kind::Move:
      io.MousePos = input.place;
      break;
  }
}

void HeadlessUi::at_once(const std::vector<app::Input>& inputs) {
  for (const app::Input& input : inputs) input_.add(input);
  while (!input_.empty()) frame();
  settle();
}

void HeadlessUi::focus_key(const app::Key& key) {
  focus_keys_.push_back(key);
  settle();
}

void HeadlessUi::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void HeadlessUi::mouse(int button, bool down) {
  io().MouseDown[button] = down;
  frame();
}

void HeadlessUi::move_to(ImVec2 place) {
  io().MousePos = place;
  settle();
}

void HeadlessUi::click_at(ImVec2 place) {
  move_to(place);
  io().DeltaTime = kBetweenClicks;
  mouse(0, true);
  mouse(0, false);
  settle();
}

void HeadlessUi::tap(ImVec2 place) {
  io().MousePos = place;
  io().DeltaTime = kBetweenClicks;
  mouse(0, true);
  mouse(0, false);
  settle();
}

void HeadlessUi::click_with(std::string_view id, bool ctrl, bool shift) {
  io().KeyCtrl = ctrl;
  io().KeyShift = shift;
  click(id);
  io().KeyCtrl = false;
  io().KeyShift = false;
}

void HeadlessUi::double_click(std::string_view id) {
  click(id);
  io().DeltaTime = kBetweenClicks;
  for (int i = 0; i < 2; ++i) {
    mouse(0, true);
    mouse(0, false);
  }
  settle();
}

void HeadlessUi::right_click(std::string_view id) {
  hover(id);
  io().DeltaTime = kBetweenClicks;
  mouse(1, true);
  mouse(1, false);
  settle();
}

void HeadlessUi::drag(ImVec2 from, ImVec2 to) {
  move_to(from);
  io().DeltaTime = kBetweenClicks;
  mouse(0, true);
  move_to(to);
  mouse(0, false);
  settle();
}

void HeadlessUi::press_mouse(ImVec2 place) {
  move_to(place);
  io().DeltaTime = kBetweenClicks;
  mouse(0, true);
}

void HeadlessUi::release_mouse() {
  mouse(0, false);
  settle();
}

void HeadlessUi::wheel(float down, float right) {
  io().MouseWheel = -down;
  io().MouseWheelH = -right;
  settle();
}

void HeadlessUi::type(std::string_view text) {
  // As the window does with what the keyboard gives.
  io().AddInputCharactersUTF8(wide_characters_.to_field(text).c_str());
  settle();
}

void HeadlessUi::press(int glfw_key, bool ctrl, bool shift) {
  ImGuiIO& io = this->io();
  io.KeyCtrl = ctrl;
  io.KeyShift = shift;
  io.KeysDown[glfw_key] = true;
  frame();
  io.KeysDown[glfw_key] = false;
  frame();
  io.KeyCtrl = false;
  io.KeyShift = false;
  settle();
}

const app::Control* HeadlessUi::find(std::string_view id) const {
  for (const app::Control& control : controls())
    if (control.id == id) return &control;
  return nullptr;
}

const app::Control& HeadlessUi::control(std::string_view id) const {
  if (const app::Control* found = find(id)) return *found;
  std::string known;
  for (const app::Control& control : controls()) known += "\n  " + control.id;
  ADD_FAILURE() << "nothing on the screen is called " << id << "; there is:" << known;
  static const app::Control kNothing;
  return kNothing;
}

ImVec2 HeadlessUi::place_of(std::string_view id) const {
  const app::Control& at = control(id);
  return {(at.min.x + at.max.x) / 2, (at.min.y + at.max.y) / 2};
}

int HeadlessUi::vertices() const {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetDrawData()->TotalVtxCount;
}

}  // namespace tests
