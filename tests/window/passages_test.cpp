#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"
#include "tests/window/window_test.h"

namespace {

using namespace tests;

const std::string kSentence = "De docenten staan elke week op de werkvloer.";

// What coding hands do beside coding itself: stretch, split, weigh, step, mark, filter.
class PassagesInTheWindow : public WindowTest {
 protected:
  void start() { window_.emplace(project_.folder(), project_.arguments()); }
  RealWindow& window() { return *window_; }
  TextRange words(const std::string& words) const { return project_.words(words); }
  nlohmann::json marks() const {
    return nlohmann::json::parse(zwerm(project_.folder(), "marks p.zwerm --json").output);
  }
  std::size_t steps() const {
    return nlohmann::json::parse(zwerm(project_.folder(), "history p.zwerm --json").output).size();
  }

  InterviewProject project_;
  std::optional<RealWindow> window_;
};

TEST_F(PassagesInTheWindow, AHandleIsDraggedToAnotherWordAsOneStep) {
  project_.code(kSentence, "Eigenaarschap");
  start();
  window().click_text(words("docenten"));
  const std::size_t before = steps();
  window().drag("handle/end", words("elke week"));
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: De docenten staan elke week"});
  EXPECT_EQ(steps(), before + 1);
  window().key("ctrl+z");
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + kSentence});
}

TEST_F(PassagesInTheWindow, AltAndArrowsMoveTheEndsByKeys) {
  project_.code("docenten staan", "Eigenaarschap");
  start();
  window().key("n");
  window().key("alt+Right");
  window().key("alt+shift+Left");
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: De docenten staan elke"});
  window().key("alt+Left");
  window().key("alt+shift+Right");
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: docenten staan"});
}

TEST_F(PassagesInTheWindow, SSplitsWhereOneHasClicked) {
  project_.code(kSentence, "Eigenaarschap");
  start();
  window().click_text(words("elke"));
  window().key("s");
  EXPECT_EQ(project_.codings().size(), 2U);
}

TEST_F(PassagesInTheWindow, WWeighsByTyping) {
  project_.code(kSentence, "Eigenaarschap");
  start();
  window().key("n");
  window().key("w");
  window().type("75");
  window().key("Return");
  EXPECT_NE(window().labelled("coding/", "Eigenaarschap").value.find("gewicht 75"),
            std::string::npos);
}

TEST_F(PassagesInTheWindow, ShiftEnterPutsSeveralCodesOnTheSameWords) {
  start();
  window().click_text(words("docenten"), 3);
  window().key("c");
  window().type("eigen");
  window().key("shift+Return");
  window().type("hybri");
  window().key("shift+Return");
  window().ctrl_click(window().labelled("palette/", "Valley of death").id);
  EXPECT_TRUE(window().shows("palette"));
  window().key("Escape");
  EXPECT_EQ(project_.codings().size(), 3U);
}

TEST_F(PassagesInTheWindow, OverlappingCodingsAreChosenOneByOne) {
  project_.code(kSentence, "Eigenaarschap");
  project_.code("docenten staan elke", "Valley of death");
  start();
  window().click_text(words("elke"));
  const std::string at_first = window().labelled("coding/", "Valley of death").value;
  window().click(window().labelled("coding/", "Eigenaarschap"));
  window().key("Delete");
  EXPECT_EQ(project_.codings(), Codings{"Valley of death: docenten staan elke"});
}

TEST_F(PassagesInTheWindow, UGoesThroughWhatIsNotCodedYet) {
  project_.code("Het loopt goed.", "Eigenaarschap");
  start();
  window().key("u");
  const std::string first = window().selected();
  window().key("u");
  EXPECT_NE(window().selected(), first);
  window().key("shift+u");
  EXPECT_EQ(window().selected(), first);
}

TEST_F(PassagesInTheWindow, DGoesToWhereCodersDisagree) {
  project_.code("docenten staan elke", "Eigenaarschap");
  zwerm(project_.folder(), "code p.zwerm gesprek " + std::to_string(words("elke").start) + " " +
                               std::to_string(words("elke").end) + " Eigenaarschap --coder JB");
  start();
  window().key("d");
  EXPECT_EQ(window().selected(), "docenten staan");
  EXPECT_EQ(window().control("status").label, "Eigenaarschap: AV wel, JB niet");
}

TEST_F(PassagesInTheWindow, ABookmarkIsPutFoundAndGoneTo) {
  start();
  window().click_text(words("lastig"));
  window().key("shift+b");
  ASSERT_EQ(marks().size(), 1U);
  EXPECT_EQ(marks().at(0).at("text"), "Dat is lastig.");
  window().click_text(words("docenten"));
  window().key("g");
  EXPECT_EQ(window().selected(), "Dat is lastig.");
  window().key("ctrl+g");
  EXPECT_TRUE(window().shows_labelled("bookmarks/", "Dat is lastig."));
}

TEST_F(PassagesInTheWindow, ReadingIsKeptAndUndone) {
  start();
  window().click_text(words("lastig"));
  window().key("r");
  ASSERT_EQ(marks().size(), 1U);
  EXPECT_EQ(marks().at(0).at("kind"), "read");
  EXPECT_EQ(marks().at(0).at("start"), 0);
  EXPECT_TRUE(window().shows("read"));
  window().key("ctrl+z");
  EXPECT_EQ(marks().size(), 0U);
}

TEST_F(PassagesInTheWindow, AFilterIsChosenShownAndCleared) {
  project_.code(kSentence, "Eigenaarschap");
  project_.code("Dat is lastig.", "Valley of death");
  start();
  window().key("f");
  window().click(window().labelled("filter/code/", "Valley of death"));
  window().click("dialog/ok");
  EXPECT_FALSE(window().shows_labelled("stripe-name/", "Eigenaarschap"));
  EXPECT_TRUE(window().shows_labelled("stripe-name/", "Valley of death"));
  window().click("filter/clear");
  EXPECT_TRUE(window().shows_labelled("stripe-name/", "Eigenaarschap"));
}

}  // namespace
