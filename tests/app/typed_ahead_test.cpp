// What is typed right after a command opened a field, before the field has the keyboard.
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/shell.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

using Kind = app::Input::Kind;

class TypedAhead : public testing::Test {
 protected:
  TypedAhead() : screen([this](app::Ui& ui) { draw(ui); }, {.parts = true}) {
    demo.choose_coder();
    demo->run(app::SelectText{{{0}, {12}}, false, {}});
    demo->run(app::SelectCode{demo.code("Valley of death")});
    screen.frames(6);
    state_ = demo->revision();
  }
  void draw(app::Ui& ui) {
    app::Actions actions;
    shell.take_keys(screen.take_keys(), *demo, actions);
    shell.draw(*demo, actions, ui);
    screen.acted(!actions.empty());
    for (const app::Action& action : actions.take()) {
      demo->run(action);
      demo->finish_work();
    }
  }
  void press(int code, bool ctrl = false) {
    if (ctrl) inputs_.push_back({.kind = Kind::Press, .code = GLFW_KEY_LEFT_CONTROL});
    inputs_.push_back({.kind = Kind::Press, .code = code, .key = {.code = code, .ctrl = ctrl}});
    if (code > ' ' && code < 128 && !ctrl)
      inputs_.push_back({.kind = Kind::Character,
                         .key = {.character = static_cast<char32_t>(std::tolower(code))}});
    inputs_.push_back({.kind = Kind::Release, .code = code});
    if (ctrl) inputs_.push_back({.kind = Kind::Release, .code = GLFW_KEY_LEFT_CONTROL});
  }
  // Letters, each of which is a command as well.
  void press_all(const std::string& letters) {
    for (const char letter : letters) press(letter);
  }
  void at_once() { screen.at_once(std::exchange(inputs_, {})); }
  bool changed() { return demo->revision() != state_; }

  DemoWorkspace demo;
  app::Shell shell;
  HeadlessUi screen;

 private:
  std::vector<app::Input> inputs_;
  std::uint64_t state_ = 0;
};

// The user saw "Edit the code" open, and a search without its first letters.
TEST_F(TypedAhead, IsInTheSearchBoxAndNoCommand) {
  press('F', true);
  press_all("ERX1");
  at_once();
  EXPECT_EQ(screen.value("search"), "erx1");
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_FALSE(changed());
}

TEST_F(TypedAhead, IsInThePaletteOfCodes) {
  press('C');
  press_all("LEER");
  at_once();
  EXPECT_EQ(screen.value("palette"), "leer");
  EXPECT_FALSE(changed());
}

TEST_F(TypedAhead, IsInThePaletteOfCommandsAndEnterTakesIt) {
  press('K', true);
  press_all("CIJFERS");
  press(GLFW_KEY_ENTER);
  at_once();
  EXPECT_EQ(demo->view(), app::View::Figures);
  EXPECT_FALSE(changed());
}

TEST_F(TypedAhead, IsInTheFirstFieldOfADialog) {
  press('E');
  press_all("ABC");
  at_once();
  ASSERT_EQ(demo->dialog(), app::Dialog::EditCode);
  EXPECT_EQ(screen.value("field/name"), "abc");
}

TEST_F(TypedAhead, EscapeLeavesADangerousDialogAndEnterIsNotItsOwn) {
  const coding::CodeId code = demo.code("Valley of death");
  demo->run(app::ShowDialog{app::Dialog::DeleteCode});
  screen.frames(6);
  press(GLFW_KEY_ESCAPE);
  press(GLFW_KEY_ENTER);
  at_once();
  EXPECT_TRUE(demo.study().codes().contains(code));
}

}  // namespace
}  // namespace tests
