#include "tests/window/window_test.h"

namespace {

using namespace tests;

const std::string kSentence = "De docenten staan elke week op de werkvloer.";

class CodebookInTheWindow : public WindowTest {
 protected:
  void start() { window_.emplace(project_.folder(), project_.arguments()); }
  RealWindow& window() { return *window_; }
  nlohmann::json code(const std::string& name) const {
    const Ran ran = zwerm_data(project_.folder(), "codebook p.zwerm show '" + name + "' --json");
    return nlohmann::json::parse(ran.output).at(0);
  }

  InterviewProject project_;
  std::optional<RealWindow> window_;
};

TEST_F(CodebookInTheWindow, AltAndTheOwnShortcutCode) {
  ASSERT_EQ(zwerm(project_.folder(), "codebook p.zwerm set 'Valley of death' --shortcut k").status,
            0);
  start();
  window().click_text(project_.words("docenten"), 3);
  window().key("alt+k");
  EXPECT_EQ(project_.codings(), Codings{"Valley of death: " + kSentence});
}

TEST_F(CodebookInTheWindow, ArrowsAndShiftChooseCodesWithoutAMouse) {
  project_.code(kSentence, "Eigenaarschap");
  start();
  window().key("t");
  window().key("Home");
  window().key("shift+Down");
  EXPECT_TRUE(window().shows("chosen-codes"));
  window().key("Escape");
  window().key("t");
  window().key("End");
  EXPECT_FALSE(window().shows("chosen-codes"));
}

TEST_F(CodebookInTheWindow, ACodeDraggedOntoTheSelectionCodesAllOfIt) {
  start();
  window().drag_text(project_.words("Daar"), project_.words("subsidie"));
  const std::string words = window().selected();
  window().drag(window().labelled("code/", "Eigenaarschap").id, project_.words("Daar leren"));
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + words});
}

TEST_F(CodebookInTheWindow, TheSelectionDraggedElsewhereStaysAndCodesNothing) {
  start();
  window().drag_text(project_.words("Daar"), project_.words("veel"));
  window().drag(project_.words("leren"), window().labelled("tab/", "Cijfers"));
  EXPECT_EQ(window().selected(), "Daar leren zij veel");
  EXPECT_EQ(project_.codings(), Codings{});
}

TEST_F(CodebookInTheWindow, AFieldIsEditedBesideTheTextByKeys) {
  start();
  window().click(window().labelled("code/", "Eigenaarschap"));
  window().key("shift+e");
  ASSERT_TRUE(window().shows("panel/name"));
  window().key("End");
  window().type(" 2");
  window().key("Return");
  EXPECT_FALSE(window().shows("panel/name"));
  EXPECT_EQ(code("Eigenaarschap 2").at("name"), "Eigenaarschap 2");
}

TEST_F(CodebookInTheWindow, OlderCodingsAreGoneThroughWithoutAMouse) {
  project_.code(kSentence, "Eigenaarschap");
  project_.code("Dat is lastig.", "Eigenaarschap");
  ASSERT_EQ(
      zwerm(project_.folder(), "codebook p.zwerm set Eigenaarschap --definition anders").status, 0);
  start();
  window().click(window().labelled("code/", "Eigenaarschap"));
  EXPECT_EQ(window().control("older/told").label, "2 coderingen van vóór de laatste wijziging");
  window().key("shift+o");
  EXPECT_EQ(window().selected(), kSentence);
  window().key("ctrl+shift+o");
  EXPECT_EQ(window().selected(), "Dat is lastig.");
  window().key("Delete");
  EXPECT_FALSE(window().shows("older/told"));
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + kSentence});
}

}  // namespace
