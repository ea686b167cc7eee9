#include <string>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/window/controls.h"
#include "app/window/input_queue.h"
#include "tests/support/headless_ui.h"
#include "tests/support/random_text.h"

namespace tests {
namespace {

constexpr const char* kLong =
    "Een leergemeenschap is een groep docenten, studenten en vakmensen die samen aan vragen uit de "
    "praktijk werken en daar ook iets van meenemen";

// A text area, 200 wide where nothing else is said, that has the keyboard and the cursor at its
// end.
class Area {
 public:
  explicit Area(std::string text = {}, float width = 200, float height = 300)
      : text(std::move(text)), width(width), screen([this, height](app::Ui& ui) {
          const app::Field field =
              app::text_area(ui, "memo", "Memo", this->text, this->width, height);
          entered |= field.entered;
          changed |= field.changed;
        }) {
    screen.click("memo");
    screen.press(GLFW_KEY_END, true);
    changed = false;
  }

  void press(int key, int times = 1) {
    for (int i = 0; i < times; ++i) screen.press(key);
  }
  // The text with | where the cursor stands: typed, and taken away again.
  std::string with_cursor() {
    screen.type("|");
    std::string shown = text;
    press(GLFW_KEY_BACKSPACE);
    return shown;
  }
  // From the text's begin to the begin of its second line on the screen.
  void to_second_line() {
    screen.press(GLFW_KEY_HOME, true);
    press(GLFW_KEY_DOWN);
  }
  // How much of the text is left of the second line.
  std::size_t first_line() {
    to_second_line();
    return with_cursor().find('|');
  }

  std::string text;
  float width;
  bool entered = false;
  bool changed = false;
  HeadlessUi screen;
};

std::string with_bar(std::string text, std::size_t at) {
  return text.insert(at, "|");
}

TEST(TextArea, ALongLineIsWrappedAndReadBackAsOneLine) {
  Area area;
  area.screen.type(kLong);
  EXPECT_EQ(area.text, kLong);
  const std::size_t first = area.first_line();
  EXPECT_GT(first, 10U);
  EXPECT_LT(first, 50U);
  EXPECT_EQ(area.text[first - 1], ' ');
}

TEST(TextArea, NothingCountsAsChangedBeforeSomebodyTypes) {
  Area area(kLong);
  area.press(GLFW_KEY_UP, 2);
  area.width = 120;
  area.screen.settle();
  EXPECT_FALSE(area.changed);
  EXPECT_EQ(area.text, kLong);
}

TEST(TextArea, BackspaceAtTheBeginOfAWrappedLineTakesTheCharacterBefore) {
  Area area(kLong);
  const std::size_t first = area.first_line();
  area.press(GLFW_KEY_BACKSPACE);
  EXPECT_EQ(area.text, std::string(kLong).erase(first - 1, 1));
  EXPECT_EQ(area.with_cursor(), with_bar(std::string(kLong).erase(first - 1, 1), first - 1));
}

TEST(TextArea, DeleteAtTheEndOfAWrappedLineTakesTheCharacterAfter) {
  Area area(kLong);
  const std::size_t first = area.first_line();
  area.screen.press(GLFW_KEY_HOME, true);
  area.press(GLFW_KEY_END);
  area.press(GLFW_KEY_DELETE);
  EXPECT_EQ(area.text, std::string(kLong).erase(first, 1));
  EXPECT_EQ(area.with_cursor(), with_bar(std::string(kLong).erase(first, 1), first));
}

TEST(TextArea, AnArrowKeyPassesOneCharacterAlsoWhereALineIsWrapped) {
  Area area(kLong);
  const std::size_t length = area.text.size();
  for (std::size_t left = 1; left <= length; ++left) {
    area.press(GLFW_KEY_LEFT);
    ASSERT_EQ(area.with_cursor(), with_bar(kLong, length - left));
  }
  for (std::size_t right = 1; right <= length; ++right) {
    area.press(GLFW_KEY_RIGHT);
    ASSERT_EQ(area.with_cursor(), with_bar(kLong, right));
  }
}

TEST(TextArea, ArrowKeysAloneAlsoPassOneCharacterEach) {
  Area area(kLong);
  area.press(GLFW_KEY_LEFT, 90);
  EXPECT_EQ(area.with_cursor(), with_bar(kLong, area.text.size() - 90));
  area.screen.press(GLFW_KEY_HOME, true);
  area.press(GLFW_KEY_RIGHT, 90);
  EXPECT_EQ(area.with_cursor(), with_bar(kLong, 90));
}

TEST(TextArea, HomeAndEndStayOnTheWrappedLine) {
  Area area(kLong);
  const std::size_t first = area.first_line();
  area.press(GLFW_KEY_END);
  area.press(GLFW_KEY_HOME);
  EXPECT_EQ(area.with_cursor(), with_bar(kLong, first));
  area.screen.press(GLFW_KEY_HOME, true);
  area.press(GLFW_KEY_END);
  area.press(GLFW_KEY_LEFT);
  EXPECT_EQ(area.with_cursor(), with_bar(kLong, first - 1));
}

TEST(TextArea, EnterMakesALineEndThatIsPartOfTheText) {
  Area area(kLong);
  const std::size_t first = area.first_line();
  area.press(GLFW_KEY_ENTER);
  area.screen.type("X");
  EXPECT_EQ(area.text, std::string(kLong).insert(first, "\nX"));
  EXPECT_FALSE(area.entered);
}

TEST(TextArea, CtrlEnterCountsAsEntered) {
  Area area(kLong);
  area.screen.press(GLFW_KEY_ENTER, true);
  EXPECT_TRUE(area.entered);
  EXPECT_EQ(area.text, kLong);
}

TEST(TextArea, UndoGoesBackStepByStepAndRedoForward) {
  Area area(kLong);
  area.to_second_line();
  area.press(GLFW_KEY_BACKSPACE);
  const std::string once = area.text;
  area.screen.type(" nieuwe woorden die de regels verder doen lopen");
  const std::string twice = area.text;
  area.screen.press(GLFW_KEY_Z, true);
  EXPECT_EQ(area.text, once);
  area.screen.press(GLFW_KEY_Z, true);
  EXPECT_EQ(area.text, kLong);
  area.screen.press(GLFW_KEY_Z, true);
  EXPECT_EQ(area.text, kLong);
  area.screen.press(GLFW_KEY_Y, true);
  area.screen.press(GLFW_KEY_Y, true);
  EXPECT_EQ(area.text, twice);
}

TEST(TextArea, WhatIsCopiedHasOnlyTheLineEndsOfTheText) {
  const std::string text = std::string(kLong) + "\nnog een regel 😀";
  Area area(text);
  area.screen.press(GLFW_KEY_A, true);
  area.screen.press(GLFW_KEY_C, true);
  EXPECT_EQ(area.screen.clipboard, text);
}

TEST(TextArea, SeveralLinesArePastedAtTheCursor) {
  Area area(kLong);
  const std::size_t first = area.first_line();
  const std::string pasted = std::string("een\r\ntwee 😀\n") + kLong;
  area.screen.clipboard = pasted;
  area.screen.press(GLFW_KEY_V, true);
  EXPECT_EQ(area.text, std::string(kLong).insert(first, std::string("een\ntwee 😀\n") + kLong));
}

TEST(TextArea, ANarrowerAreaWrapsAnewUnderTheCursor) {
  Area area(kLong);
  area.press(GLFW_KEY_LEFT, 40);
  area.width = 110;
  area.screen.settle();
  EXPECT_EQ(area.with_cursor(), with_bar(kLong, area.text.size() - 40));
  EXPECT_LT(area.first_line(), 20U);
}

TEST(TextArea, ASelectionAcrossWrappedLinesIsReplacedWhole) {
  Area area(kLong);
  const std::size_t first = area.first_line();
  area.press(GLFW_KEY_LEFT, 2);
  for (int i = 0; i < 4; ++i) area.screen.press(GLFW_KEY_RIGHT, false, true);
  area.screen.type("X");
  EXPECT_EQ(area.text, std::string(kLong).replace(first - 2, 4, "X"));
}

// Whatever keys are pressed: the text is what a text without wrapping becomes.
TEST(TextArea, AnyTypingMakesTheSameTextAsInAnAreaThatNeedsNoWrapping) {
  RandomText random(11);
  for (int round = 0; round < 20; ++round) {
    Area narrow(kLong, 90);
    Area wide(kLong, 1500);
    for (int step = 0; step < 40; ++step) {
      static constexpr int kKeys[] = {GLFW_KEY_LEFT, GLFW_KEY_RIGHT, GLFW_KEY_LEFT,
                                      GLFW_KEY_BACKSPACE, GLFW_KEY_DELETE};
      const int key = kKeys[random.up_to(std::size(kKeys) - 1)];
      const auto times = static_cast<int>(random.up_to(12));
      const std::string typed = random.up_to(2) == 0 ? "woord erbij " : "";
      const bool undo = random.up_to(5) == 0;
      for (Area* area : {&narrow, &wide}) {
        area->press(key, times);
        if (!typed.empty()) area->screen.type(typed);
        if (undo) area->screen.press(GLFW_KEY_Z, true);
      }
      ASSERT_EQ(narrow.text, wide.text) << "round " << round << ", step " << step;
    }
  }
}

// On a slow screen a key is up again long after it did something.
TEST(TextArea, AnEnterHeldTooLongIsNotTypedInTheFieldThatItOpened) {
  using Kind = app::Input::Kind;
  constexpr int kSecond = 60;  // frames
  std::string text;
  bool open = false;
  HeadlessUi screen([&](app::Ui& ui) {
    const bool opens = !open && ImGui::IsKeyDown(ImGui::GetKeyIndex(ImGuiKey_Enter));
    open = open || opens;
    if (open) app::text_area(ui, "memo", "Memo", text, 200, 300, opens);
  });
  screen.at_once({{.kind = Kind::Press, .code = GLFW_KEY_ENTER}});
  screen.frames(kSecond);
  EXPECT_EQ(text, "");
  screen.at_once({{.kind = Kind::Release, .code = GLFW_KEY_ENTER}});
  screen.type("a");
  screen.at_once({{.kind = Kind::Press, .code = GLFW_KEY_ENTER}});
  screen.frames(kSecond);
  EXPECT_GT(text.size(), 2U) << "held on purpose it is repeated";
}

}  // namespace
}  // namespace tests
