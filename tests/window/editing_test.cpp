#include "tests/window/window_test.h"

namespace {

using namespace tests;

class EditingInTheWindow : public WindowTest {
 protected:
  void start() { window_.emplace(project_.folder(), project_.arguments()); }
  RealWindow& window() { return *window_; }
  void code_sentence() {
    window().click_text(project_.words("docenten"), 3);
    window().key("c");
    window().type("eigen");
    window().key("Return");
  }

  InterviewProject project_;
  std::optional<RealWindow> window_;
};

const std::string kSentence = "De docenten staan elke week op de werkvloer.";

TEST_F(EditingInTheWindow, TypingInACodedWordKeepsItCodedAndIsThereAfterReopening) {
  start();
  code_sentence();
  window().click_text(project_.words("docenten"), 2);
  window().key("F4");
  EXPECT_TRUE(window().shows("edit-mode"));
  window().type("leraren ");
  window().key("BackSpace");
  window().key("Escape");
  EXPECT_FALSE(window().shows("edit-mode"));
  const Codings corrected{"Eigenaarschap: De leraren staan elke week op de werkvloer."};
  EXPECT_EQ(project_.codings(), corrected);
  window().close();
  start();
  EXPECT_EQ(project_.codings(), corrected);
  window().key("ctrl+z");
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + kSentence});
}

TEST_F(EditingInTheWindow, WhatWasTypedIsThereAfterKillNine) {
  start();
  code_sentence();
  window().click_text(project_.words("docenten"), 2);
  window().key("F4");
  window().type("leraren uit Zwolle ");
  window().kill();
  start();
  EXPECT_EQ(project_.codings(),
            Codings{"Eigenaarschap: De leraren uit Zwolle  staan elke week op de werkvloer."});
}

TEST_F(EditingInTheWindow, WhatWouldSwallowACodingIsAskedFirst) {
  start();
  code_sentence();
  window().click_text(project_.words("docenten"), 3);
  window().key("F4");
  window().key("Delete");
  EXPECT_TRUE(window().shows("confirm-edit/0"));
  window().key("Escape");
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + kSentence});
  window().key("Delete");
  window().key("Tab");
  window().key("Return");
  EXPECT_EQ(project_.codings(), Codings{});
  window().key("ctrl+z");
  EXPECT_EQ(project_.codings(), Codings{"Eigenaarschap: " + kSentence});
}

}  // namespace
