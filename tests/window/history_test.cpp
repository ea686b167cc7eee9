// The palette, the history and what comes back after a restart, in the real window.
#include "tests/window/window_test.h"

namespace {

using namespace tests;

class WindowAgain : public WindowTest {
 protected:
  RealWindow open() const { return RealWindow(project_.folder(), project_.arguments()); }
  InterviewProject project_;
};

TEST_F(WindowAgain, ACommandIsFoundByTypingAndDone) {
  RealWindow window = open();
  window.key("ctrl+k");
  window.type("cijfers");
  window.key("Return");
  EXPECT_TRUE(window.shows_labelled("row/", "Valley of death"));
}

TEST_F(WindowAgain, AKeyThatIsSetWorksAndIsShownInTheMenuAlsoAfterARestart) {
  {
    RealWindow window = open();
    window.key("F1");
    window.type("ctrl+2");
    window.key("Return");
    window.key("F7");
    window.key("Escape");
    window.key("F7");
    EXPECT_TRUE(window.shows_labelled("row/", "Valley of death"));
    EXPECT_EQ(window.close(), 0);
  }
  RealWindow again = open();
  again.click("tab/coding");
  again.click(again.labelled("menu/", "Beeld"));
  EXPECT_EQ(again.labelled("menu/", "Cijfers").value, "F7");
}

TEST_F(WindowAgain, ViewAndScrollComeBack) {
  std::uint32_t first = 0;
  {
    RealWindow window = open();
    for (int i = 0; i < 60; ++i) window.key("j");
    first = window.screen().words.front().start;
    EXPECT_GT(first, 0U) << "not scrolled";
    EXPECT_EQ(window.close(), 0);
  }
  {
    RealWindow again = open();
    constexpr double kLine = 120;  // a line that was partly in sight is whole now
    EXPECT_NEAR(again.screen().words.front().start, first, kLine);
    again.key("ctrl+2");
    EXPECT_EQ(again.close(), 0);
  }
  RealWindow last(project_.folder(), {});
  EXPECT_TRUE(last.shows_labelled("row/", "Valley of death")) << "the last project, in its view";
}

TEST_F(WindowAgain, ThePastIsSeenWithABannerAndLeft) {
  project_.code("docenten", "Valley of death");
  RealWindow window = open();
  window.key("ctrl+shift+h");
  for (int i = 0; i < 2; ++i) window.key("Down");
  window.key("ctrl+shift+t");
  EXPECT_TRUE(window.shows("past"));
  EXPECT_FALSE(window.shows_labelled("stripe-name/", "Valley of death"));
  window.key("ctrl+shift+b");
  EXPECT_FALSE(window.shows("past"));
  EXPECT_TRUE(window.shows_labelled("stripe-name/", "Valley of death"));
}

}  // namespace
