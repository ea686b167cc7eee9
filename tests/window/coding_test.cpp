#include "tests/window/window_test.h"

namespace {

using namespace tests;

const std::string kSentence = "De docenten staan elke week op de werkvloer.";

class CodingInTheWindow : public WindowTest {
 protected:
  void start() { window_.emplace(project_.folder(), project_.arguments()); }
  RealWindow& window() { return *window_; }
  TextRange words(const std::string& words) const { return project_.words(words); }
  void code_sentence(const std::string& part_of_name) {
    window().click_text(words("docenten"), 3);
    window().key("c");
    window().type(part_of_name);
    window().key("Return");
  }

  InterviewProject project_;
  std::optional<RealWindow> window_;
};

TEST_F(CodingInTheWindow, CTypeEnterCodesExactlyTheSelectedWords) {
  start();
  code_sentence("eigen");
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + kSentence});
  EXPECT_TRUE(window().shows_labelled("stripe-name/", "Eigenaarschap"));
}

TEST_F(CodingInTheWindow, ACodeIsFoundByTheMiddleOfItsName) {
  start();
  code_sentence("of dea");
  EXPECT_EQ(project_.codings(), Codings{"Valley of death: " + kSentence});
}

TEST_F(CodingInTheWindow, AClickInThePaletteCodes) {
  start();
  window().click_text(words("docenten"), 3);
  window().key("c");
  window().click(window().labelled("palette/", "Hybride leren"));
  EXPECT_EQ(project_.codings(), Codings{"Hybride leren: " + kSentence});
}

TEST_F(CodingInTheWindow, EscapeLeavesThePaletteWithoutCoding) {
  start();
  window().click_text(words("docenten"), 3);
  window().key("c");
  window().type("eigen");
  window().key("Escape");
  EXPECT_FALSE(window().shows("palette"));
  EXPECT_EQ(project_.codings(), Codings{});
}

TEST_F(CodingInTheWindow, CodingWithoutASelectionSaysWhatToDo) {
  start();
  window().key("c");
  EXPECT_FALSE(window().shows("palette"));
  EXPECT_EQ(window().control("status").label, "Selecteer eerst tekst om te coderen.");
}

TEST_F(CodingInTheWindow, ANameThatNoCodeHasIsOfferedAsANewCode) {
  start();
  window().click_text(words("docenten"), 3);
  window().key("c");
  window().type("Zwaluw");
  window().click("palette/new");
  EXPECT_EQ(project_.codings(), Codings{"Zwaluw: " + kSentence});
}

TEST_F(CodingInTheWindow, CtrlEnterMakesANewCode) {
  start();
  window().click_text(words("docenten"), 3);
  window().key("c");
  window().type("Leren op de werkvloer");
  window().key("ctrl+Return");
  EXPECT_EQ(project_.codings(), Codings{"Leren op de werkvloer: " + kSentence});
}

TEST_F(CodingInTheWindow, InVivoNamesTheCodeAfterTheWords) {
  start();
  window().click_text(words("werkvloer"), 2);
  window().key("v");
  EXPECT_EQ(project_.codings(), Codings{"werkvloer: werkvloer"});
}

TEST_F(CodingInTheWindow, ADigitCodesAgainWithACodeUsedLately) {
  start();
  code_sentence("eigen");
  window().click_text(words("lastig"), 2);
  window().key("1");
  EXPECT_EQ(project_.codings(), (Codings{"Eigenaarschap: " + kSentence, "Eigenaarschap: lastig"}));
}

TEST_F(CodingInTheWindow, CodedWordsAreTinted) {
  project_.code("subsidie", "Valley of death");
  start();
  EXPECT_NE(window().ground_of(words("subsidie")), window().ground_of(words("docenten")));
}

TEST_F(CodingInTheWindow, DeleteRemovesTheCodingPickedInTheMargin) {
  project_.code(kSentence, "Eigenaarschap");
  project_.code("Dat is lastig.", "Valley of death");
  start();
  window().click(window().labelled("stripe-name/", "Eigenaarschap"));
  window().key("Delete");
  EXPECT_EQ(project_.codings(), Codings{"Valley of death: Dat is lastig."});
  EXPECT_FALSE(window().shows_labelled("stripe-name/", "Eigenaarschap"));
}

TEST_F(CodingInTheWindow, HGivesAPickedCodingAnotherCode) {
  project_.code(kSentence, "Eigenaarschap");
  start();
  window().click(window().labelled("stripe-name/", "Eigenaarschap"));
  window().key("h");
  window().type("valley");
  window().key("Return");
  EXPECT_EQ(project_.codings(), Codings{"Valley of death: " + kSentence});
}

TEST_F(CodingInTheWindow, UndoAndRedoByKeys) {
  start();
  code_sentence("eigen");
  window().key("ctrl+z");
  EXPECT_EQ(project_.codings(), Codings{});
  EXPECT_FALSE(window().shows_labelled("stripe-name/", "Eigenaarschap"));
  window().key("ctrl+y");
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + kSentence});
}

TEST_F(CodingInTheWindow, UndoSurvivesARestart) {
  start();
  code_sentence("eigen");
  ASSERT_EQ(window().close(), 0);
  start();
  window().key("ctrl+z");
  EXPECT_EQ(project_.codings(), Codings{});
}

TEST_F(CodingInTheWindow, WhatIsOnTheScreenIsThereAfterKillNine) {
  start();
  code_sentence("eigen");
  ASSERT_TRUE(window().shows_labelled("stripe-name/", "Eigenaarschap"));
  window().kill();
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + kSentence});
  start();
  EXPECT_TRUE(window().shows_labelled("stripe-name/", "Eigenaarschap"));
}

}  // namespace
