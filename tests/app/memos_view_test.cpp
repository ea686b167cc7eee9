#include "app/views/memos_view.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

using coding::OwnerKind;

struct View {
  app::MemosView view;
  app::Dialogs dialogs;
  void draw(const app::Workspace& workspace, app::Actions& actions, app::Ui& ui) {
    view.draw(workspace, actions, ui);
    dialogs.draw(workspace, actions, ui);
  }
};

class MemosView : public testing::Test {
 protected:
  MemosView() : screen(demo.draws(view)) {
    demo.choose_coder();
    demo->run(app::ShowView{app::View::Memos});
    coding_ = demo.study().codings().of(*demo->transcript())[3];
    memo(OwnerKind::Code, demo.code("Leercultuur").guid, "Wat is hier de rafelrand van cultuur?");
    memo(OwnerKind::Coding, coding_.id.guid, "Vraagteken: is dit wel een voorbeeld?");
    screen.settle();
  }
  void memo(OwnerKind kind, const coding::Guid& owner, const std::string& text) {
    demo->run(app::Change(app::SetMemo{kind, owner, text}));
  }
  const coding::Memo& with(const std::string& text) {
    for (const auto& [id, memo] : demo.study().memos())
      if (memo.text.find(text) != std::string::npos) return memo;
    throw std::runtime_error("no memo has " + text);
  }
  std::string id(const std::string& text) { return "memo/" + with(text).id.to_string(); }
  std::size_t shown(const app::MemoFilter& filter) {
    return app::memos_shown(coding::listed_memos(demo.study()), filter).size();
  }

  coding::Coding coding_;
  DemoWorkspace demo;
  View view;
  HeadlessUi screen;
};

TEST_F(MemosView, ListsWhatEachIsOnAndIsFilteredByWordsKindAndCoder) {
  EXPECT_EQ(screen.label(id("rafelrand")), "Code Leercultuur");
  EXPECT_EQ(shown({.text = "RAFELRAND"}), 1U);
  EXPECT_EQ(shown({.text = "leercultuur", .kind = OwnerKind::Code}), 1U) << "by what it is on";
  EXPECT_EQ(shown({.text = "vraagteken: is", .kind = OwnerKind::Coding, .coder = *demo->coder()}),
            1U);
  EXPECT_EQ(shown({.text = "vraagteken: is", .kind = OwnerKind::Code}), 0U);
  EXPECT_EQ(shown({.coder = coding::CoderId::make()}), 0U);
}

TEST_F(MemosView, AClickOpensItAndADoubleClickGoesToItsPlace) {
  screen.click(id("Vraagteken"));
  EXPECT_EQ(screen.label("memos/text"), "Vraagteken: is dit wel een voorbeeld?");
  EXPECT_EQ(demo->view(), app::View::Memos);
  screen.double_click(id("Vraagteken"));
  EXPECT_EQ(demo->view(), app::View::Coding);
  EXPECT_EQ(demo->transcript(), coding_.transcript);
  EXPECT_EQ(demo->selection().span(), coding_.span);
}

TEST_F(MemosView, GoesByKeyboardAlone) {
  screen.click("memos/filter");
  screen.type("vraagteken");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->view(), app::View::Coding);
  EXPECT_EQ(demo->selection().span(), coding_.span);
}

TEST_F(MemosView, EachMemoCanBeWrittenOnFromTheList) {
  screen.click(id("rafelrand"));
  screen.click("memos/edit");
  EXPECT_EQ(demo->dialog(), app::Dialog::Memo);
  EXPECT_EQ(demo->memo_subject().kind, OwnerKind::Code);
}

}  // namespace
}  // namespace tests
