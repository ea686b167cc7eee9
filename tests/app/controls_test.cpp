#include "app/window/controls.h"

#include <gtest/gtest.h>

#include "app/config.h"
#include "tests/support/headless_ui.h"

namespace tests {
namespace {

TEST(Controls, AButtonIsClickedOncePerClick) {
  int clicks = 0;
  HeadlessUi screen([&](app::Ui& ui) { clicks += app::button(ui, "go", "Ga ## 100 %") ? 1 : 0; });
  screen.click("go");
  EXPECT_EQ(clicks, 1);
  EXPECT_EQ(screen.label("go"), "Ga ## 100 %");
}

TEST(Controls, AButtonWithAReasonWhyNotCannotBeClicked) {
  bool clicked = false;
  HeadlessUi screen([&](app::Ui& ui) {
    clicked |= app::button(ui, "go", "Ga", app::Look::Plain, "Open eerst een project.");
  });
  screen.click("go");
  EXPECT_FALSE(clicked);
  EXPECT_FALSE(screen.control("go").enabled);
}

TEST(Controls, ATextFieldKeepsEmojiThroughFurtherTyping) {
  std::string text;
  HeadlessUi screen([&](app::Ui& ui) { app::text_field(ui, "name", "Naam", text, 200); });
  screen.click("name");
  screen.type("café 😀");
  screen.type("!");
  EXPECT_EQ(text, "café 😀!");
}

TEST(Controls, ARowTellsADoubleClickFromTwoClicks) {
  int clicks = 0;
  int double_clicks = 0;
  HeadlessUi screen([&](app::Ui& ui) {
    const app::Row row = app::row(ui, "r", "rij", false, 20);
    clicks += row.clicked ? 1 : 0;
    double_clicks += row.double_clicked ? 1 : 0;
  });
  screen.click("r");
  screen.click("r");
  EXPECT_EQ(clicks, 2);
  EXPECT_EQ(double_clicks, 0);
  screen.double_click("r");
  EXPECT_EQ(double_clicks, 1);
}

TEST(HeadlessUi, TheUsersConfigIsOutOfReach) {
  const auto before = app::config_folder();
  {
    const HeadlessUi screen([](app::Ui&) {});
    EXPECT_NE(app::config_folder(), before);
  }
  EXPECT_EQ(app::config_folder(), before);
}

}  // namespace
}  // namespace tests
