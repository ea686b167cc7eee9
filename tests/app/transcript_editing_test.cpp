#include <algorithm>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/transcript_view.h"
#include "tests/support/demo_workspace.h"
#include "transcripts/utf8.h"

namespace {

using transcripts::ByteOffset;

// The first conversation of the demo project, in which the text is being edited, the caret in the
// middle of its longest turn.
class TranscriptEditing : public ::testing::Test {
 protected:
  TranscriptEditing() : screen(demo.draws(view)) {
    demo.choose_coder();
    const auto& turns = text().turns();
    const auto longest = std::max_element(
        turns.begin() + 3, turns.end(),
        [](const auto& a, const auto& b) { return a.span.size() < b.span.size(); });
    turn_ = static_cast<std::size_t>(longest - turns.begin());
    put_caret(longest->span.begin.value + longest->span.size() / 2);
    demo->run(app::SetEditing{true});
    screen.frames(5);
  }
  const transcripts::Transcript& text() { return demo.study().text(*demo->transcript()); }
  std::string words() { return std::string(text().text()); }
  std::uint32_t caret() { return demo->selection().caret.value; }
  void put_caret(std::uint32_t at) {
    demo->run(app::SelectText{{{at}, {at}}, true, {}});
    screen.settle();
  }
  void type(std::string_view typed) {
    for (std::size_t at = 0; at < typed.size();) {
      view.type(transcripts::next_code_point(typed, at));
      screen.frames(2);
    }
  }
  void press(int code, bool ctrl = false, bool shift = false) {
    EXPECT_TRUE(view.take_editing_key({code, ctrl, shift}));
    screen.frames(2);
  }
  // Where the words before the caret's line stand: code point and height on the screen.
  std::vector<std::pair<std::uint32_t, float>> above() {
    const auto here = text().units().to_code_points(ByteOffset{caret()}).value;
    float line = 1e9F;
    for (const auto& word : screen.describe().words())
      if (word.end >= here) line = std::min(line, word.min.y);
    std::vector<std::pair<std::uint32_t, float>> found;
    for (const auto& word : screen.describe().words())
      if (word.min.y < line) found.emplace_back(word.start, word.min.y);
    return found;
  }

  tests::DemoWorkspace demo;
  app::TranscriptView view;
  tests::HeadlessUi screen;
  std::size_t turn_ = 0;
};

TEST_F(TranscriptEditing, TheTextAboveNeverMovesWhileTyping) {
  const auto before = above();
  ASSERT_GT(before.size(), 20U);
  type("samenwerking tussen mbo en bedrijf, en nog wat meer van dit alles bij elkaar ");
  press(GLFW_KEY_BACKSPACE);
  press(GLFW_KEY_ENTER);
  press(GLFW_KEY_BACKSPACE);
  auto after = above();
  ASSERT_GE(after.size(), before.size());
  after.resize(before.size());
  EXPECT_EQ(after, before);
}

TEST_F(TranscriptEditing, UndoTakesTheStepsBackInTheirOrder) {
  const std::string start = words();
  const std::uint32_t here = caret();
  type("eerst");
  const std::string first = words();
  put_caret(here + 30);
  type("daarna");
  const std::string second = words();
  press('Z', true);
  EXPECT_EQ(words(), first);
  EXPECT_NEAR(caret(), here + 30, 2);
  press('Z', true);
  EXPECT_EQ(words(), start);
  EXPECT_NEAR(caret(), here, 2);
  press('Y', true);
  EXPECT_EQ(words(), first);
  press('Z', true, true);
  EXPECT_EQ(words(), second);
}

TEST_F(TranscriptEditing, APastedTextIsAStepOfItsOwn) {
  const std::string start = words();
  type("voor ");
  const std::string typed = words();
  const std::uint32_t here = caret();
  for (int i = 0; i < 7'000; ++i) screen.clipboard += "Regels van 😀 elders.\r\nNog een.\n";
  ASSERT_GT(screen.clipboard.size(), 200'000U);
  press('V', true);
  EXPECT_GT(words().size(), typed.size() + 200'000);
  EXPECT_EQ(words().substr(here, 43), "Regels van 😀 elders.\nNog een.\nRegels van");
  EXPECT_FALSE(demo->typing());
  press('Z', true);
  EXPECT_EQ(words(), typed);
  press('Z', true);
  EXPECT_EQ(words(), start);
}

TEST_F(TranscriptEditing, ASelectionIsTypedOver) {
  const std::string start = words();
  const auto& starts = text().word_starts();
  const auto word = std::lower_bound(starts.begin(), starts.end(), caret());
  const std::uint32_t begin = *word;
  const std::uint32_t end = *std::next(word);
  demo->run(app::SelectText{{{begin}, {end}}, true, {}});
  type("é ");
  EXPECT_EQ(words(), start.substr(0, begin) + "é " + start.substr(end));
  EXPECT_EQ(caret(), begin + 3);
}

TEST_F(TranscriptEditing, KeysMoveTheCaretByWordsLinesAndPages) {
  const std::uint32_t start = caret();
  press(GLFW_KEY_RIGHT, true);
  const auto& starts = text().word_starts();
  EXPECT_EQ(caret(), *std::upper_bound(starts.begin(), starts.end(), start));
  press(GLFW_KEY_LEFT, true);
  press(GLFW_KEY_HOME);
  const std::uint32_t line = caret();
  press(GLFW_KEY_DOWN);
  EXPECT_GT(caret(), line);
  press(GLFW_KEY_UP);
  EXPECT_EQ(caret(), line);
  press(GLFW_KEY_PAGE_DOWN);
  EXPECT_GT(caret(), line + 500);
  press(GLFW_KEY_PAGE_UP);
  EXPECT_NEAR(caret(), line, 250);
  press(GLFW_KEY_END, false, true);
  EXPECT_FALSE(demo->selection().span().empty());
  press(GLFW_KEY_END, true);
  EXPECT_EQ(caret(), text().text().size());
}

TEST_F(TranscriptEditing, BackspaceAtTheBeginOfATurnAsksFirst) {
  const std::string start = words();
  const std::size_t turns = text().turns().size();
  put_caret(text().turns()[turn_].span.begin.value);
  press(GLFW_KEY_BACKSPACE);
  EXPECT_EQ(demo->dialog(), app::Dialog::ConfirmEdit);
  ASSERT_EQ(demo->losses().turns.size(), 1U);
  EXPECT_TRUE(demo->losses().turns.front().joined);
  EXPECT_EQ(words(), start);
  EXPECT_EQ(text().turns().size(), turns);
}

}  // namespace
