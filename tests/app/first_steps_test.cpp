// What an empty project says to do first, view by view.
#include <gtest/gtest.h>

#include "app/views/codebook_view.h"
#include "app/views/conversations_view.h"
#include "app/views/figures_view.h"
#include "app/views/memos_view.h"
#include "app/views/people_view.h"
#include "tests/support/headless_ui.h"

namespace tests {
namespace {

using app::Dialog;

template <class View>
class ShownEmpty {
 public:
  explicit ShownEmpty(bool with_codes = false)
      : workspace({.coder = "AV", .language = app::Language::Dutch}, [] {}),
        screen([this](app::Ui& ui) {
          if (!workspace.has_project()) return;
          app::Actions actions;
          view.draw(workspace, actions, ui);
          for (const app::Action& action : actions.take()) workspace.run(action);
        }) {
    workspace.run(app::NewProject{folder / "leeg.zwerm", "AV", with_codes});
    workspace.finish_work();
    screen.settle();
  }
  // Which dialog a button opens.
  Dialog opened_by(const char* button) {
    screen.click(button);
    return workspace.dialog();
  }
  bool says(const char* id, const char* words) const {
    return screen.label(id).find(words) != std::string::npos;
  }

  TempFolder folder;
  app::Workspace workspace;
  View view;
  HeadlessUi screen;
};

TEST(FirstSteps, ConversationsAreImported) {
  EXPECT_EQ(ShownEmpty<app::ConversationsView>().opened_by("import"), Dialog::Import);
}

TEST(FirstSteps, ACodeIsMadeOrACodebookImported) {
  ShownEmpty<app::CodebookView> shown;
  EXPECT_EQ(shown.opened_by("codebook/first"), Dialog::NewCode);
  EXPECT_EQ(shown.opened_by("codebook/import"), Dialog::Import);
}

TEST(FirstSteps, FiguresNameWhatIsMissing) {
  EXPECT_TRUE(ShownEmpty<app::FiguresView>().says("figures/missing", "nog geen codes"));
  EXPECT_TRUE(ShownEmpty<app::FiguresView>(true).says("figures/missing", "nog geen gesprekken"));
}

TEST(FirstSteps, EveryTableOfPeopleSaysHowItIsFilled) {
  ShownEmpty<app::PeopleView> shown;
  for (const char* kind : {"people/participants", "people/pps", "people/transcripts"}) {
    shown.screen.click(kind);
    EXPECT_TRUE(shown.says("people/first-steps", "Er zijn nog geen")) << kind;
  }
  EXPECT_EQ(shown.opened_by("people/import"), Dialog::Import);
}

TEST(FirstSteps, AMemoIsWrittenOnTheProject) {
  EXPECT_EQ(ShownEmpty<app::MemosView>().opened_by("memos/first"), Dialog::Memo);
}

TEST(FirstSteps, AreNotShownWhereSomethingIsThere) {
  ShownEmpty<app::CodebookView> codebook(true);
  EXPECT_EQ(codebook.screen.find("codebook/first"), nullptr);
  ShownEmpty<app::PeopleView> people;
  people.workspace.run(app::NewDemo{people.folder / "demo.zwerm"});
  people.workspace.finish_work();
  people.screen.settle();
  EXPECT_EQ(people.screen.find("people/first-steps"), nullptr);
}

}  // namespace
}  // namespace tests
