#include <fstream>

#include "tests/window/window_test.h"

namespace {

using namespace tests;

// The conversation of the project at the left, and another one.
class SideBySideInTheWindow : public WindowTest {
 protected:
  SideBySideInTheWindow() {
    std::ofstream(project_.folder() / "tweede.txt")
        << "Interviewer: En bij jullie?\n\nR3: Bij ons trekt de gemeente de kar. Dat gaat goed.\n";
    EXPECT_EQ(zwerm(project_.folder(), "import p.zwerm tweede.txt --coder AV").status, 0);
    text_ = zwerm(project_.folder(), "text p.zwerm tweede").output;
  }
  void start(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = project_.arguments();
    arguments.insert(arguments.end(), more.begin(), more.end());
    window_.reset();
    window_.emplace(project_.folder(), arguments);
  }
  RealWindow& window() { return *window_; }
  TextRange words_beside(const std::string& words) const {
    TextRange range = range_of(words, text_);
    range.beside = true;
    return range;
  }

  InterviewProject project_;
  std::string text_;
  std::optional<RealWindow> window_;
};

TEST_F(SideBySideInTheWindow, ADragInEitherIsCodedThere) {
  start();
  window().key("shift+F8");
  EXPECT_EQ(window().control("pane/left").label, "gesprek");
  EXPECT_EQ(window().control("pane/right").label, "tweede");
  EXPECT_EQ(window().control("pane/right").value, "active");
  window().drag_text(project_.words("Daar leren"), project_.words("zij veel van"));
  EXPECT_EQ(window().selected(), "Daar leren zij veel van");
  window().key("c");
  window().type("hybride");
  window().key("Return");
  window().drag_text(words_beside("trekt"), words_beside("de kar"));
  EXPECT_EQ(window().control("beside/selected-words").label, "trekt de gemeente de kar");
  window().key("c");
  window().type("eigen");
  window().key("Return");
  EXPECT_TRUE(window().shows_labelled("stripe-name/", "Hybride leren"));
  EXPECT_TRUE(window().shows_labelled("beside/stripe-name/", "Eigenaarschap"));
  EXPECT_EQ(project_.codings(), (Codings{"Hybride leren: Daar leren zij veel van",
                                         "Eigenaarschap: trekt de gemeente de kar"}));
}

TEST_F(SideBySideInTheWindow, KeysGoToTheOneThatF8Chose) {
  start();
  window().key("shift+F8");
  window().key("F8");
  window().key("j");
  EXPECT_EQ(window().selected(), "Hoe gaat het met de hybride leeromgeving?");
  window().key("F8");
  window().key("j");
  EXPECT_EQ(window().control("beside/selected-words").label, "En bij jullie?");
}

TEST_F(SideBySideInTheWindow, BothAreBackAfterARestart) {
  start();
  window().key("shift+F8");
  window().click_text(project_.words("docenten"));
  window().key("ctrl+End");
  ASSERT_EQ(window().close(), 0);
  start();
  EXPECT_EQ(window().control("pane/left").label, "gesprek");
  EXPECT_EQ(window().control("pane/right").label, "tweede");
  EXPECT_EQ(window().control("pane/left").value, "active");
  window().click("pane/right");
  ASSERT_EQ(window().close(), 0);
  start();
  EXPECT_EQ(window().control("pane/right").value, "active");
  window().click("pane/close");
  ASSERT_EQ(window().close(), 0);
  start();
  EXPECT_FALSE(window().shows("pane/right"));
}

TEST_F(SideBySideInTheWindow, TypingGoesOnlyIntoTheActiveOne) {
  start();
  window().key("shift+F8");
  window().click_text(project_.words("docenten"), 2);
  window().key("F4");
  EXPECT_TRUE(window().shows("edit-mode"));
  EXPECT_FALSE(window().shows("beside/edit-mode"));
  window().type("leraren");
  window().click_text(words_beside("gemeente"), 2);
  EXPECT_FALSE(window().shows("edit-mode"));
  EXPECT_EQ(window().control("beside/selected-words").label, "gemeente");
  EXPECT_NE(zwerm(project_.folder(), "text p.zwerm gesprek").output.find("De leraren staan"),
            std::string::npos);
  EXPECT_EQ(zwerm(project_.folder(), "text p.zwerm tweede").output, text_);
}

TEST_F(SideBySideInTheWindow, AtTwiceTheSizeItSaysThatThereIsNoRoom) {
  start({"--scale", "2"});
  window().key("shift+F8");
  EXPECT_TRUE(window().shows("pane/no-room"));
  for (const ShownWord& word : window().screen().words) EXPECT_TRUE(word.beside);
  window().click("pane/left");
  for (const ShownWord& word : window().screen().words) EXPECT_FALSE(word.beside);
}

}  // namespace
