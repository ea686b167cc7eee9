#include "app/views/crosswalk_dialog.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/commands.h"
#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

class CodesBetweenYears : public testing::Test {
 protected:
  CodesBetweenYears() : screen(demo.draws(dialogs)) {
    demo.choose_coder();
    app::Actions actions;
    app::perform(app::Command::CodesBetweenYears, *demo, actions);
    for (const app::Action& action : actions.take()) demo->run(action);
    screen.frames(6);
  }
  void pick(const std::string& side, const std::string& name) {
    if (const auto* code = screen.find(side + "/filter")) screen.click(code->id);
    screen.press(GLFW_KEY_A, true);
    screen.type(name);
    screen.click(side + "/" + demo.code(name).to_string());
  }
  const coding::Crosswalk* link(const std::string& older, const std::string& newer) {
    return demo.study().table<coding::Crosswalk>().find({demo.code(older), demo.code(newer)});
  }
  std::string line(const std::string& older, const std::string& newer) {
    return "link/" + demo.code(older).to_string() + "/" + demo.code(newer).to_string();
  }
  std::size_t links() { return demo.study().table<coding::Crosswalk>().rows().size(); }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

constexpr const char* kOld = "Valley of death";
constexpr const char* kNew = "Borgen van resultaten";

TEST_F(CodesBetweenYears, ALinkIsMadeChangedTakenAwayAndUndone) {
  EXPECT_NE(screen.find("links/none"), nullptr);
  EXPECT_FALSE(screen.control("link/keep").enabled);
  pick("older", kOld);
  pick("newer", kNew);
  screen.click("link/limited");
  screen.click("link/note");
  screen.type("smaller gevraagd");
  screen.click("link/keep");
  ASSERT_NE(link(kOld, kNew), nullptr);
  EXPECT_EQ(link(kOld, kNew)->comparability, coding::Comparability::Limited);
  EXPECT_EQ(link(kOld, kNew)->note, "smaller gevraagd");
  EXPECT_EQ(demo->dialog(), app::Dialog::CodesBetweenYears) << "it stays for the next one";
  EXPECT_EQ(screen.value(line(kOld, kNew)), "beperkt · smaller gevraagd");

  screen.click(line(kOld, kNew));
  screen.click("link/not");
  screen.click("link/keep");
  EXPECT_EQ(link(kOld, kNew)->comparability, coding::Comparability::Not);
  EXPECT_EQ(links(), 1U);

  screen.click(line(kOld, kNew));
  screen.click("link/remove");
  EXPECT_EQ(links(), 0U);
  demo->run(app::Undo{});
  EXPECT_EQ(link(kOld, kNew)->comparability, coding::Comparability::Not);
  demo->run(app::Undo{});
  EXPECT_EQ(link(kOld, kNew)->comparability, coding::Comparability::Limited);
  demo->run(app::Undo{});
  EXPECT_EQ(links(), 0U);
}

TEST_F(CodesBetweenYears, EnterWhereACodeIsLookedForLosesNothing) {
  screen.click("older/filter");
  screen.type(kOld);
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->dialog(), app::Dialog::CodesBetweenYears);
  EXPECT_EQ(screen.value("older/" + demo.code(kOld).to_string()), "selected");
}

TEST_F(CodesBetweenYears, AnotherCodeInALinkIsOneStepOfTheHistory) {
  pick("older", kOld);
  pick("newer", kNew);
  screen.click("link/keep");
  screen.click(line(kOld, kNew));
  pick("newer", "Netwerken in stand houden");
  screen.click("link/keep");
  EXPECT_EQ(links(), 1U);
  EXPECT_NE(link(kOld, "Netwerken in stand houden"), nullptr);
  demo->run(app::Undo{});
  EXPECT_EQ(links(), 1U);
  EXPECT_NE(link(kOld, kNew), nullptr);
}

TEST_F(CodesBetweenYears, ACodeThatWouldBeItsOwnForerunnerIsRefusedWithAReason) {
  pick("older", kOld);
  pick("newer", kNew);
  screen.click("link/keep");
  pick("older", kNew);
  pick("newer", kOld);
  screen.click("link/keep");
  screen.settle();
  EXPECT_EQ(links(), 1U);
  EXPECT_NE(screen.label("link/error").find("voorloper"), std::string::npos);
  pick("newer", kNew);
  EXPECT_FALSE(screen.control("link/keep").enabled) << "the same code";
}

}  // namespace
}  // namespace tests
