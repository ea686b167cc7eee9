#ifdef ZWERM_PORTAL

#include "tests/support/fake_desktop.h"
#include "tests/support/small_project.h"
#include "tests/window/window_test.h"

namespace {

using namespace tests;
using Answer = FakeDesktop::Answer;

class DesktopFilesOfTheWindow : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    if (IsSkipped()) return;
    if (!FakeDesktop::possible()) GTEST_SKIP() << "dbus-daemon is not installed";
    ASSERT_EQ(zwerm(folder_, "new studie.zwerm --coder AV").status, 0);
    write_bytes(folder_ / "één gesprek 100%.txt", "R1: Dit is nieuw.\n");
    desktop_.emplace();
  }
  RealWindow open() { return RealWindow(folder_, {"studie.zwerm"}, desktop_->address()); }
  // The desktop's dialog comes on the screen, and nobody answers it.
  void ask_in(RealWindow& window) {
    desktop_->answer(Answer::Wait);
    window.key("ctrl+i");
    window.wait_for("file/asking");
  }
  std::string uri(const std::string& name) const { return "file://" + (folder_ / name).string(); }

  TempFolder folder_;
  std::optional<FakeDesktop> desktop_;
};

TEST_F(DesktopFilesOfTheWindow, AFileIsImportedByTheDesktopsDialog) {
  desktop_->choose({uri("%C3%A9%C3%A9n%20gesprek%20100%25.txt")});
  RealWindow window = open();
  window.key("ctrl+i");
  window.wait_for("import-file/0");
  EXPECT_EQ(desktop_->wait_for_question().title, "Bestanden inlezen");
  window.click("dialog/ok");
  EXPECT_TRUE(window.shows_labelled("transcript/", "één gesprek 100%"));
}

TEST_F(DesktopFilesOfTheWindow, TheWindowWakesWhenTheUserHasChosen) {
  RealWindow window = open();
  ask_in(window);
  desktop_->choose_now({uri("%C3%A9%C3%A9n%20gesprek%20100%25.txt")});
  window.wait_for("import-file/0");
}

TEST_F(DesktopFilesOfTheWindow, APortalThatVanishesLeavesZwermsOwnDialog) {
  desktop_->answer(Answer::Vanish);
  RealWindow window = open();
  window.key("ctrl+i");
  window.wait_for("file/één gesprek 100%.txt");
}

TEST_F(DesktopFilesOfTheWindow, ABusThatEndsLeavesZwermsOwnDialog) {
  RealWindow window = open();
  ask_in(window);
  desktop_->end_bus();
  window.wait_for("file/één gesprek 100%.txt");
  EXPECT_EQ(window.close(), 0);
}

TEST_F(DesktopFilesOfTheWindow, APortalWithoutAFileChooserLeavesZwermsOwnDialog) {
  desktop_.reset();
  desktop_.emplace(false);
  RealWindow window = open();
  window.key("ctrl+i");
  window.wait_for("file/één gesprek 100%.txt");
}

TEST_F(DesktopFilesOfTheWindow, QuittingClosesTheDesktopsDialog) {
  RealWindow window = open();
  ask_in(window);
  EXPECT_EQ(window.close(), 0);
  desktop_->wait_for_end();
}

}  // namespace

#endif
