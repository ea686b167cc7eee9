#include "tests/window/window_test.h"

namespace {

using namespace tests;

class Selecting : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    if (!IsSkipped()) window_.emplace(project_.folder(), project_.arguments());
  }
  RealWindow& window() { return *window_; }
  TextRange words(const std::string& words) const { return project_.words(words); }
  // Puts the selection on "Het loopt goed."
  void select_a_sentence() { window().click_text(words("loopt"), 3); }

  InterviewProject project_;
  std::optional<RealWindow> window_;
};

TEST_F(Selecting, ADoubleClickTakesTheWord) {
  window().click_text(words("docenten"), 2);
  EXPECT_EQ(window().selected(), "docenten");
}

TEST_F(Selecting, ATripleClickTakesTheSentence) {
  window().click_text(words("docenten"), 3);
  EXPECT_EQ(window().selected(), "De docenten staan elke week op de werkvloer.");
}

// The user saw one word selected where the window was slow to look.
TEST_F(Selecting, ClicksThatComeAllAtOnceCountAsSoMany) {
  window().click_text_at_once(words("docenten"), 3);
  EXPECT_EQ(window().selected(), "De docenten staan elke week op de werkvloer.");
  window().click_text_at_once(words("loopt"), 2);
  EXPECT_EQ(window().selected(), "loopt");
}

TEST_F(Selecting, DraggingTakesFromTheFirstLetterToTheLast) {
  window().drag_text(words("docenten"), words("werkvloer"));
  EXPECT_EQ(window().selected(), "docenten staan elke week op de werkvloer");
}

TEST_F(Selecting, DraggingBackwardsTakesTheSameWords) {
  window().drag_text(words("werkvloer"), words("docenten"));
  EXPECT_EQ(window().selected(), "docenten staan elke week op de werkvloer");
}

TEST_F(Selecting, AShiftClickExtendsTheSelection) {
  window().click_text(words("docenten"), 2);
  window().shift_click_text(words("elke week"));
  EXPECT_EQ(window().selected(), "docenten staan elke week");
}

TEST_F(Selecting, AClickUnselects) {
  select_a_sentence();
  window().click_text(words("docenten"));
  EXPECT_EQ(window().selected(), "");
}

TEST_F(Selecting, JAndKGoBySentence) {
  select_a_sentence();
  window().key("j");
  EXPECT_EQ(window().selected(), "De docenten staan elke week op de werkvloer.");
  window().key("k");
  EXPECT_EQ(window().selected(), "Het loopt goed.");
}

TEST_F(Selecting, ShiftJAndShiftKExtendAndShrinkBySentence) {
  select_a_sentence();
  window().key("shift+j");
  EXPECT_EQ(window().selected(), "Het loopt goed. De docenten staan elke week op de werkvloer.");
  window().key("shift+k");
  EXPECT_EQ(window().selected(), "Het loopt goed.");
}

TEST_F(Selecting, ShiftAndAnArrowExtendsByACharacter) {
  window().click_text(words("docenten"), 2);
  window().key("shift+Right");
  window().key("shift+Right");
  EXPECT_EQ(window().selected(), "docenten s");
  window().key("shift+Left");
  EXPECT_EQ(window().selected(), "docenten ");
}

TEST_F(Selecting, CtrlShiftAndAnArrowExtendsByAWord) {
  window().click_text(words("docenten"), 2);
  window().key("ctrl+shift+Right");
  EXPECT_EQ(window().selected(), "docenten staan");
}

TEST_F(Selecting, BTakesTheTurn) {
  window().click_text(words("subsidie"));
  window().key("b");
  EXPECT_EQ(window().selected(),
            "Na de subsidie valt het stil. Wij zoeken nog naar een eigenaar. Dat is lastig.");
}

TEST_F(Selecting, TheKeysScrollTheTextAlong) {
  constexpr int kSentencesBelow = 33;
  window().click_text(words("subsidie"), 3);
  window().type(std::string(kSentencesBelow, 'j'));
  EXPECT_EQ(window().selected(), "Aan het eind belt de coördinator met alle bedrijven.");
  EXPECT_NO_THROW(window().ground_of(words("coördinator"))) << "not in sight";
}

}  // namespace
