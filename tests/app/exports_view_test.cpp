#include "app/views/exports_view.h"

#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

using app::ExportKind;

struct View {
  app::ExportsView view;
  app::Dialogs dialogs;
  void draw(const app::Workspace& workspace, app::Actions& actions, app::Ui& ui) {
    view.draw(workspace, actions, ui);
    dialogs.draw(workspace, actions, ui);
  }
};

class ExportsView : public testing::Test {
 protected:
  ExportsView() : screen(demo.draws(view)) {
    demo.choose_coder();
    demo->run(app::ShowView{app::View::Exports});
    screen.settle();
  }
  const app::ExportChoice& choice() { return demo->config().exporting; }
  // All words that are shown of what would go out.
  std::string sample() {
    std::string all;
    for (const app::Control& control : screen.controls())
      if (control.id.starts_with("sample/") || control.id.starts_with("exports/line/"))
        all += control.label + "\n";
    return all;
  }
  std::string written(const std::string& name) {
    demo->run(app::ExportTo{choice().kind, demo.file(name), choice().how});
    demo->finish_work();
    return bytes_of(demo.file(name));
  }

  const TempFolder folder;
  DemoWorkspace demo;
  View view;
  HeadlessUi screen;
};

TEST_F(ExportsView, RemembersWhatForWhomAndAsWhat) {
  screen.click("exports/quotations");
  screen.click("exports/public");
  screen.click("exports/format/csv");
  screen.click("exports/semicolon");
  EXPECT_EQ(choice().kind, ExportKind::ShownQuotations);
  EXPECT_EQ(choice().how.redaction, app::redaction_for(app::Audience::Public));
  EXPECT_EQ(app::load_config().exporting, choice()) << "in the settings at once";
  screen.click("exports/units");
  EXPECT_EQ(choice().ending, ".csv");
  screen.click("exports/transcript");
  EXPECT_EQ(choice().ending, ".docx") << "which csv is none of";
  EXPECT_EQ(screen.find("exports/words/25"), nullptr) << "texts leave whole";
}

TEST_F(ExportsView, ShowsWhatGoesOutAsItWouldBeWritten) {
  screen.click("exports/participants");
  const std::string person = demo.study().participants().begin()->second.name;
  EXPECT_NE(sample().find(person), std::string::npos);
  screen.click("exports/reviewers");
  for (const auto& [id, participant] : demo.study().participants())
    EXPECT_EQ(sample().find(participant.name + "\n"), std::string::npos) << participant.name;
  EXPECT_NE(sample().find("73 rijen"), std::string::npos) << sample();
}

TEST_F(ExportsView, ShortensQuotationsInWhatIsShownAndWritten) {
  screen.click("exports/quotations");
  screen.click("exports/words/25");
  const std::string csv = written("c.csv");
  EXPECT_NE(csv.find(" …"), std::string::npos);
  for (const auto& group : app::quotation_groups(demo.study(), demo->quotations_wanted()))
    for (const auto& one : group.quotations) {
      const auto& text = demo.study().text(one.transcript);
      if (text.words_in(one.span) > 25)
        EXPECT_EQ(csv.find(std::string(text.slice(one.span))), std::string::npos);
    }
}

TEST_F(ExportsView, WritesWhatTheCommandLineWrites) {
  const std::string project = demo->project().path().string();
  const auto expect_same = [&](const std::string& name, const std::string& options) {
    const std::string by_window = written(name);
    const Ran ran = zwerm(folder, "export '" + project + "' " + options + " " + name);
    EXPECT_EQ(ran.status, 0) << ran.output;
    EXPECT_EQ(by_window, bytes_of(folder / name)) << name;
  };
  screen.click("exports/public");
  screen.click("exports/memos");
  const std::string redacted = "--pseudonyms --no-coders --no-memos --no-times";
  expect_same("m.csv", "--as memos " + redacted);
  screen.click("exports/participants");
  expect_same("p.csv", "--as participants " + redacted);
  screen.click("exports/pseudonyms");  // off: for who is no participant they are at random
  screen.click("exports/codebook");
  expect_same("c.csv",
              "--as codebook --most-words 50 --hide-below 5 --no-coders --no-memos --no-times");
  screen.click("exports/team");
  screen.click("exports/units");
  screen.click("exports/unit/pps");
  screen.click("exports/counts");
  expect_same("u.csv", "--as units --unit pps --count passages");
}

TEST_F(ExportsView, HidesFiguresOfFewPeopleInTheCodebook) {
  screen.click("exports/codebook");
  screen.click("exports/below/10");
  const std::string csv = written("c.csv");
  EXPECT_NE(csv.find("<10"), std::string::npos);
  const std::string page = written("c.html");
  EXPECT_NE(page.find("van minder dan 10 personen"), std::string::npos);
}

TEST_F(ExportsView, SaysWhyFiguresCannotGoOut) {
  coding::FrequencyQuery query = demo->frequency_query();
  query.count = coding::CountOf::Passages;
  query.as = coding::ShownAs::Percent;
  demo->run(app::ChooseFrequencies{query});
  screen.click("exports/frequencies");
  screen.click("exports/below/5");
  screen.settle();
  ASSERT_NE(demo->outgoing(), nullptr);
  EXPECT_TRUE(demo->outgoing()->refusal);
}

TEST_F(ExportsView, TheButtonOpensTheDialogWithTheChosenFormat) {
  screen.click("exports/codebook");
  screen.click("exports/format/xlsx");
  screen.click("exports/go");
  EXPECT_EQ(demo->dialog(), app::Dialog::ExportChosen);
  screen.settle();
  screen.click("dialog/ok");
  demo->finish_work();
  const auto* exported = demo.asked<app::ExportTo>();
  ASSERT_NE(exported, nullptr);
  EXPECT_EQ(exported->path.extension(), ".xlsx");
  EXPECT_TRUE(std::filesystem::exists(exported->path));
  EXPECT_TRUE(exported->open_folder);
}

}  // namespace
}  // namespace tests
