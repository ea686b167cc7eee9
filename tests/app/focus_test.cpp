#include "app/window/focus.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "tests/support/headless_ui.h"

namespace {

using namespace app;

// Two buttons, a field and a row; the first button opens a menu with one entry.
class FocusByKeys : public testing::Test {
 protected:
  void draw(Ui& ui) {
    keeps_enter = ui.focus.on_control();
    if (button(ui, "first", "Eerste")) {
      done += "first ";
      ImGui::OpenPopup("menu");
    }
    if (ImGui::BeginPopup("menu")) {
      if (button(ui, "entry", "In het menu")) {
        done += "entry ";
        ImGui::CloseCurrentPopup();
      }
      ImGui::EndPopup();
    }
    if (button(ui, "off", "Kan niet", Look::Plain, "Er is niets.")) done += "off ";
    text_field(ui, "field", "", typed, 200);
    const Row line = row(ui, "row", "Rij", false, 30);
    if (line.clicked) done += "row ";
    if (line.right_clicked) done += "menu-of-row ";
  }
  void tab(bool back = false) { screen.focus_key({.code = GLFW_KEY_TAB, .shift = back}); }
  void enter() { screen.focus_key({.code = GLFW_KEY_ENTER}); }

  std::string done;
  std::string typed;
  bool keeps_enter = false;
  tests::HeadlessUi screen{[this](Ui& ui) { draw(ui); }};
};

TEST_F(FocusByKeys, TabAndEnterDoWhatClicksDoAndPassByWhatCannotBeDone) {
  tab(), tab(), tab();
  enter();
  EXPECT_EQ(done, "row ");
  tab(true);
  screen.type("abc");
  EXPECT_EQ(typed, "abc");
  tab(true), enter();
  EXPECT_EQ(done, "row first ");
}

TEST_F(FocusByKeys, AnOpenMenuKeepsTheFocusToItself) {
  tab(), enter();
  tab(), enter();
  EXPECT_EQ(done, "first entry ");
  screen.settle();
  EXPECT_FALSE(keeps_enter) << "what had the focus is gone with the menu";
}

TEST_F(FocusByKeys, TheMenuKeyDoesWhatARightClickDoes) {
  tab(true);
  screen.focus_key({.code = GLFW_KEY_F10, .shift = true});
  EXPECT_EQ(done, "menu-of-row ");
}

TEST_F(FocusByKeys, AKeyOfACommandGivesTheKeyboardBack) {
  tab();
  screen.focus_key({.code = 'J'});
  enter();
  EXPECT_EQ(done, "");
  tab(), tab(), enter();
  EXPECT_EQ(done, "row ");
}

TEST_F(FocusByKeys, AfterAClickItGoesOnFromThere) {
  screen.click("field");
  tab(), enter();
  EXPECT_EQ(done, "row ");
}

}  // namespace
