#include "app/views/history_view.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "coding/past.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/random_user.h"

namespace tests {
namespace {

struct View {
  app::HistoryView view;
  app::Dialogs dialogs;
  void draw(const app::Workspace& workspace, app::Actions& actions, app::Ui& ui) {
    view.draw(workspace, actions, ui);
    dialogs.draw(workspace, actions, ui);
  }
};

class HistoryView : public testing::Test {
 protected:
  HistoryView() : screen(demo.draws(view)) {
    demo.choose_coder();
    first_ = last();
    state_ = state();
    add("Een");
    add("Twee");
    add("Drie");
    screen.settle();
  }
  void add(const std::string& name) { demo->run(app::Change(app::AddCode{name, {}})); }
  std::int64_t last() { return demo->project().history().back().number; }
  std::string state() { return coding::state_hash(demo.study()); }
  static std::string id(std::int64_t number) { return "entry/" + std::to_string(number); }
  bool has_code(const std::string& name) {
    for (const auto& [key, code] : demo.study().codes())
      if (code.name == name) return true;
    return false;
  }

  std::int64_t first_ = 0;  // the last entry of the demo project
  std::string state_;       // after it
  DemoWorkspace demo;
  View view;
  HeadlessUi screen;
};

TEST_F(HistoryView, ListsTheNewestFirst) {
  EXPECT_EQ(screen.label(id(last())), "Code Drie gemaakt");
  EXPECT_LT(screen.place_of(id(last())).y, screen.place_of(id(last() - 1)).y);
}

TEST_F(HistoryView, IsFilteredByWordsCoderAndKind) {
  screen.click("history/filter");
  screen.type("twee CODE");
  EXPECT_NE(screen.find(id(first_ + 2)), nullptr);
  EXPECT_EQ(screen.find(id(first_ + 3)), nullptr);
  app::HistoryList list;
  const auto kind = list.shown(demo->project(), {.kind = "code book"}, app::Language::Dutch);
  EXPECT_GE(kind.size(), 3U);
  for (const auto place : kind) EXPECT_EQ(demo->project().history()[place].kind, "code book");
  const auto coder =
      list.shown(demo->project(), {.coder = coding::CoderId::make()}, app::Language::Dutch);
  EXPECT_TRUE(coder.empty());
}

// "speaker_of" and "new_version" stood in the list for people to read.
TEST_F(HistoryView, EveryKindThatIsWrittenHasWordsOfItsOwn) {
  RandomUser user(3);
  for (int i = 0; i < 300; ++i) {
    const std::string kind = user.next(demo.study()).kind;
    EXPECT_FALSE(kind.empty());
    const std::string words = app::kind_in_words(kind, app::Language::Dutch);
    EXPECT_TRUE(words != kind || kind == "memo") << kind;
  }
  for (const char* kind :
       {"correct", "new_version", "speaker_of", "import codebook", "rename", "quote", "query"})
    EXPECT_NE(app::kind_in_words(kind, app::Language::Dutch), kind);
}

TEST_F(HistoryView, AClickShowsWhatItDid) {
  screen.click(id(first_ + 2));
  EXPECT_NE(screen.label("history/words").find("nr. " + std::to_string(first_ + 2)),
            std::string::npos);
  EXPECT_EQ(screen.label("history/told"), "code Twee");
}

TEST_F(HistoryView, UndoneEntriesAreToldApart) {
  demo->run(app::Undo{});
  screen.settle();
  EXPECT_EQ(screen.value(id(first_ + 3)), "ongedaan gemaakt");
  EXPECT_EQ(screen.value(id(first_ + 2)), "");
}

TEST_F(HistoryView, UndoingToAnEntryAsksWithTheCountAndDoesIt) {
  screen.click(id(first_));
  screen.click("history/undo-to");
  screen.frames(6);
  EXPECT_NE(screen.label("undo-to/steps").find("3 stappen"), std::string::npos);
  EXPECT_TRUE(has_code("Drie")) << "only asked yet";
  screen.click("dialog/ok");
  EXPECT_EQ(state(), state_);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(demo->status().message.nl, "3 stappen ongedaan gemaakt.");
  for (int i = 0; i < 3; ++i) demo->run(app::Redo{});
  EXPECT_TRUE(has_code("Drie"));
}

TEST_F(HistoryView, ThePastIsShownForReadingUntilTheUserGoesBackToNow) {
  const std::string now = state();
  screen.click(id(first_));
  screen.click("history/past");
  ASSERT_NE(demo->past(), nullptr);
  EXPECT_EQ(state(), state_);
  EXPECT_TRUE(demo->read_only());
  add("Vier");
  EXPECT_TRUE(demo->status().error);
  EXPECT_NE(demo->status().message.nl.find("alleen lezen"), std::string::npos);
  EXPECT_FALSE(has_code("Vier"));
  demo->run(app::ShowPresent{});
  EXPECT_EQ(state(), now);
  EXPECT_FALSE(demo->read_only());
  EXPECT_EQ(coding::state_hash(demo->project().study()), now) << "looking changed nothing";
}

TEST_F(HistoryView, GoesByKeyboardAlone) {
  screen.press(GLFW_KEY_DOWN);
  ASSERT_TRUE(demo->entry());
  EXPECT_EQ(demo->entry()->number, last());
  screen.press(GLFW_KEY_DOWN);
  EXPECT_EQ(demo->entry()->number, last() - 1);
  screen.press(GLFW_KEY_UP);
  EXPECT_EQ(demo->entry()->number, last());
}

}  // namespace
}  // namespace tests
