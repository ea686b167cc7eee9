// A view drawn without a window, with a mouse and a keyboard: click a control by its id, then look
// at what was drawn and at the actions that the view pushed.
//
//   HeadlessUi screen([&](app::Ui& ui) { view.draw(workspace, actions, ui); });
//   screen.click("count/words");
//   EXPECT_EQ(screen.value("cell/…/total"), "12");
//
// Each call draws as many frames as it takes for all to have settled. Clicks of different calls
// are far apart in time. While it lives, the user's config folder is a temporary one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/window/input_queue.h"
#include "app/window/ui.h"
#include "tests/support/temp_folder.h"

namespace tests {

struct Screen {
  float width = 1600;
  float height = 1000;
  float scale = 1;
  bool dark = false;
  app::Language language = app::Language::Dutch;
  // What is drawn begins parts of the window itself, which take the mouse.
  bool parts = false;
};

class HeadlessUi {
 public:
  // `draw` fills a window of the screen's size, every frame.
  explicit HeadlessUi(std::function<void(app::Ui&)> draw, const Screen& screen = {});
  HeadlessUi(const HeadlessUi&) = delete;
  HeadlessUi& operator=(const HeadlessUi&) = delete;
  ~HeadlessUi();

  void frames(int count);
  // Draws until all has settled; call it after the workspace changed.
  void settle() { frames(3); }

  // A control that is not there fails the test, with those that are.
  void click(std::string_view id) { click_at(place_of(id)); }
  void click_with(std::string_view id, bool ctrl, bool shift);
  void double_click(std::string_view id);
  void right_click(std::string_view id);
  void hover(std::string_view id) { move_to(place_of(id)); }
  void click_at(ImVec2 place);
  // As a finger does: there and pressed at once.
  void tap(ImVec2 place);
  void drag(ImVec2 from, ImVec2 to);
  void move_to(ImVec2 place);
  // Halves of a drag, to look at the screen in between.
  void press_mouse(ImVec2 place);
  void release_mouse();
  void wheel(float down, float right = 0);  // where the mouse is; in notches
  void type(std::string_view text);         // into the field that has the keyboard
  void press(int glfw_key, bool ctrl = false, bool shift = false);
  // A key of the focus: Tab, F6, Enter on what has it.
  void focus_key(const app::Key& key);
  // All that came between two frames, as from quick hands or on a slow screen; drawn frame by frame
  // as the window does (input_queue.h).
  void at_once(const std::vector<app::Input>& inputs);
  // For what is drawn: the keys of this frame that are not about the focus; and that it did
  // something.
  std::vector<app::Key> take_keys() { return std::exchange(keys_, {}); }
  void acted(bool acted) { acted_ = acted; }
  std::string clipboard;  // of this screen alone

  const std::vector<app::Control>& controls() const { return describe_.controls(); }
  // Null where it is not on the screen.
  const app::Control* find(std::string_view id) const;
  // What a control shows; of one that is not there, a failure of the test.
  std::string value(std::string_view id) const { return control(id).value; }
  std::string label(std::string_view id) const { return control(id).label; }
  const app::Control& control(std::string_view id) const;
  ImVec2 place_of(std::string_view id) const;  // its middle
  const app::DescribeUi& describe() const { return describe_; }
  // How many vertices the last frame took: what drawing it costs.
  int vertices() const;
  void set_language(app::Language language) { screen_.language = language; }

 private:
  ImGuiIO& io();  // of this screen, where there are several
  void frame();
  void hand_over(const app::Input& input);
  void mouse(int button, bool down);

  TempFolder config_;
  std::optional<std::string> config_before_;
  std::function<void(app::Ui&)> draw_;
  Screen screen_;
  ImGuiContext* context_;
  app::Fonts fonts_;
  app::Theme theme_;
  app::WideCharacters wide_characters_;
  app::AreaTyping area_typing_;
  app::Focus focus_;
  app::InputQueue input_;
  std::vector<app::Key> focus_keys_;
  std::vector<app::Key> keys_;
  bool acted_ = false;
  std::string pasted_;  // what ImGui was last given from the clipboard
  app::DescribeUi describe_;
};

}  // namespace tests
