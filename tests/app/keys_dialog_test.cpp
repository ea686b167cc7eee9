#include "app/views/keys_dialog.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

using app::Command;
using app::Key;

class KeysDialog : public testing::Test {
 protected:
  KeysDialog() : screen(demo.draws(dialogs)) {
    demo->run(app::ShowDialog{app::Dialog::Keys});
    screen.frames(6);
  }
  // As the window does: the dialog and ImGui both see it.
  void press(const Key& key) {
    dialogs.take_key(key);
    screen.press(key.code, key.ctrl, key.shift);
  }
  Key key(Command command) { return app::key_of(command, demo->config()); }
  static std::string id(Command command) { return "key/" + app::config_name(command); }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

TEST_F(KeysDialog, ListsCommandsWithoutAKeyAsWellAndIsFilteredByTyping) {
  screen.type("hernoemen");
  EXPECT_EQ(screen.value(id(Command::RenameTranscript)), "F2");
  EXPECT_EQ(screen.find(id(Command::Quit)), nullptr);
}

TEST_F(KeysDialog, AClickAndAKeySetsIt) {
  screen.type("pseudon");
  screen.click(id(Command::Pseudonyms));
  press({.code = GLFW_KEY_F9});
  EXPECT_EQ(key(Command::Pseudonyms), Key{GLFW_KEY_F9});
  EXPECT_EQ(screen.value(id(Command::Pseudonyms)), "F9");
  EXPECT_EQ(demo->dialog(), app::Dialog::Keys);
}

TEST_F(KeysDialog, GoesByKeyboardAlone) {
  screen.type("hele beurt");
  screen.press(GLFW_KEY_ENTER);
  press({.code = 'Q'});
  EXPECT_EQ(key(Command::SelectTurn), Key{'Q'});
  screen.press(GLFW_KEY_ENTER);
  press({.code = GLFW_KEY_BACKSPACE, .ctrl = true});
  EXPECT_EQ(key(Command::SelectTurn), Key{});
  screen.press(GLFW_KEY_ENTER);
  press({.code = GLFW_KEY_BACKSPACE});
  EXPECT_EQ(key(Command::SelectTurn), Key{'B'});
  EXPECT_EQ(screen.value("keys/filter"), "hele beurt");
}

TEST_F(KeysDialog, EscapeLeavesTheKeyAndTheDialogOpen) {
  screen.type("hele beurt");
  screen.press(GLFW_KEY_ENTER);
  press({.code = GLFW_KEY_ESCAPE});
  EXPECT_EQ(key(Command::SelectTurn), Key{'B'});
  EXPECT_EQ(demo->dialog(), app::Dialog::Keys);
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(KeysDialog, AClashIsToldAndTheOldOwnerGivesItUpOnlyWhenAsked) {
  screen.type("hele beurt");
  screen.press(GLFW_KEY_ENTER);
  press({.code = 'C'});
  EXPECT_NE(screen.label("keys/clash").find("Coderen…"), std::string::npos);
  EXPECT_EQ(key(Command::SelectTurn), Key{'B'});
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(key(Command::ChooseCode), Key{'C'});
  screen.press(GLFW_KEY_ENTER);
  press({.code = 'C'});
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(key(Command::SelectTurn), Key{'C'});
  EXPECT_EQ(key(Command::ChooseCode), Key{});
}

TEST_F(KeysDialog, ADigitAloneIsRefused) {
  screen.type("hele beurt");
  screen.press(GLFW_KEY_ENTER);
  press({.code = '3'});
  EXPECT_EQ(key(Command::SelectTurn), Key{'B'});
}

TEST_F(KeysDialog, AllGoBackToStandardAtOnce) {
  demo->run(app::SetKey{Command::SelectTurn, Key{'T'}});
  screen.settle();
  screen.click("keys/reset");
  EXPECT_EQ(key(Command::SelectTurn), Key{'B'});
}

}  // namespace
}  // namespace tests
