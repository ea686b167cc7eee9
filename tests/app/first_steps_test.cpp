// What an empty project says to do first, view by view.
#include <gtest/gtest.h>

#include "app/shell.h"
#include "tests/support/headless_ui.h"

namespace tests {
namespace {

using app::Dialog;
using app::View;

class FirstSteps : public testing::Test {
 protected:
  FirstSteps()
      : workspace({.coder = "AV", .language = app::Language::Dutch}, [] {}),
        screen([this](app::Ui& ui) {
          app::Actions actions;
          shell.draw(workspace, actions, ui);
          for (const app::Action& action : actions.take()) workspace.run(action);
        }) {
    workspace.run(app::NewProject{folder / "leeg.zwerm", "AV", false});
  }
  void show(View view) {
    workspace.run(app::ShowView{view});
    screen.settle();
  }
  // Which dialog a button opens.
  Dialog opened_by(const char* button) {
    screen.click(button);
    return workspace.dialog();
  }

  TempFolder folder;
  app::Workspace workspace;
  app::Shell shell;
  HeadlessUi screen;
};

TEST_F(FirstSteps, ConversationsAreImported) {
  show(View::Coding);
  EXPECT_EQ(opened_by("import"), Dialog::Import);
}

TEST_F(FirstSteps, ACodeIsMade) {
  show(View::Coding);
  EXPECT_EQ(opened_by("codebook/first"), Dialog::NewCode);
}

TEST_F(FirstSteps, ACodebookIsImported) {
  show(View::Coding);
  EXPECT_EQ(opened_by("codebook/import"), Dialog::Import);
}

TEST_F(FirstSteps, FiguresNameWhatIsMissing) {
  show(View::Figures);
  EXPECT_NE(screen.label("figures/missing").find("nog geen codes"), std::string::npos);
  workspace.run(app::NewProject{folder / "codes.zwerm", "AV", true});
  show(View::Figures);
  EXPECT_NE(screen.label("figures/missing").find("nog geen gesprekken"), std::string::npos);
}

TEST_F(FirstSteps, EveryTableOfPeopleSaysHowItIsFilled) {
  show(View::People);
  for (const char* kind : {"people/participants", "people/pps", "people/transcripts"}) {
    screen.click(kind);
    EXPECT_NE(screen.label("people/first-steps").find("Er zijn nog geen"), std::string::npos);
  }
  EXPECT_EQ(opened_by("people/import"), Dialog::Import);
}

TEST_F(FirstSteps, AMemoIsWrittenOnTheProject) {
  show(View::Memos);
  EXPECT_EQ(opened_by("memos/first"), Dialog::Memo);
}

TEST_F(FirstSteps, AreNotShownWhereSomethingIsThere) {
  workspace.run(app::NewDemo{folder / "demo.zwerm"});
  show(View::Coding);
  EXPECT_EQ(screen.find("codebook/first"), nullptr);
  show(View::People);
  EXPECT_EQ(screen.find("people/first-steps"), nullptr);
  show(View::Memos);
  EXPECT_EQ(screen.find("memos/first"), nullptr);
}

}  // namespace
}  // namespace tests
