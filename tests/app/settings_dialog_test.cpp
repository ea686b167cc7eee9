#include "app/views/settings_dialog.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

class SettingsDialog : public testing::Test {
 protected:
  SettingsDialog() : screen(demo.draws(dialogs)) {
    demo->run(app::ShowDialog{app::Dialog::Settings});
    screen.frames(6);
  }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

TEST_F(SettingsDialog, EachTakesEffectAtOnceAndIsKept) {
  screen.click("language/en");
  screen.click("theme/dark");
  screen.click("scale/bigger");
  const app::Config kept = app::load_config();
  EXPECT_EQ(kept.language, app::Language::English);
  EXPECT_TRUE(kept.dark);
  EXPECT_NEAR(kept.scale, 1.1F, 0.001F);
  screen.click("language/desktop");
  EXPECT_EQ(app::load_config().language, std::nullopt);
}

TEST_F(SettingsDialog, GoesByKeyboardAlone) {
  screen.press(GLFW_KEY_RIGHT);  // from Dutch
  EXPECT_EQ(demo->config().language, app::Language::English);
  screen.press(GLFW_KEY_LEFT);
  screen.press(GLFW_KEY_DOWN);
  screen.press(GLFW_KEY_RIGHT);
  EXPECT_TRUE(demo->config().dark);
  screen.press(GLFW_KEY_DOWN);
  screen.press(GLFW_KEY_LEFT);
  EXPECT_NEAR(demo->config().scale, 0.9F, 0.001F);
  screen.press(GLFW_KEY_DOWN);
  screen.type("JB");
  screen.press(GLFW_KEY_DOWN);
  EXPECT_EQ(demo->config().coder, "JB");
  ASSERT_NE(demo->coder(), std::nullopt);
  EXPECT_EQ(demo.study().coders().find(*demo->coder())->name, "JB");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->dialog(), app::Dialog::Keys);
}

TEST_F(SettingsDialog, WhoCodesIsKeptWhenTheDialogIsClosed) {
  screen.click("settings/coder");
  screen.type("AV");
  screen.click("dialog/ok");
  screen.frames(6);
  EXPECT_EQ(app::load_config().coder, "AV");
}

}  // namespace
}  // namespace tests
