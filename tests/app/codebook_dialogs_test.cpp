#include <algorithm>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "coding/codebook.h"
#include "coding/codebook_versions.h"
#include "coding/lookup.h"
#include "coding/operations_codes.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

class CodebookDialogs : public testing::Test {
 protected:
  CodebookDialogs() : screen(demo.draws(dialogs)) {
    demo.choose_coder();
    choose({"Valley of death"});
  }
  void choose(const std::vector<std::string>& names) {
    std::vector<coding::CodeId> ids;
    for (const auto& name : names) ids.push_back(demo.code(name));
    demo->run(app::SelectCodes{ids, ids.front()});
  }
  void show(app::Dialog dialog) {
    demo->run(app::ShowDialog{dialog});
    screen.frames(6);
  }
  const coding::Code& code(const std::string& name) {
    return *demo.study().codes().find(demo.code(name));
  }
  std::size_t codings_of(const std::string& name) {
    return coding::deleted_with(demo.study(), {demo.code(name)}).codings;
  }
  void redefine(const std::string& name, const std::string& words) {
    coding::Code changed = code(name);
    changed.definition = words;
    demo->run(app::Change(app::ChangeCode{changed}));
  }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

TEST_F(CodebookDialogs, AVersionIsNamedAndComparedFieldByField) {
  redefine("Valley of death", "een oud gat");
  show(app::Dialog::CodebookVersions);
  screen.type("na ronde 1");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->dialog(), app::Dialog::CodebookVersions) << "Enter names, and does not close";
  const auto versions = coding::versions_in_order(demo.study());
  ASSERT_EQ(versions.size(), 1U);
  EXPECT_EQ(versions[0]->name, "na ronde 1");
  redefine("Valley of death", "een nieuw gat");
  screen.settle();
  const std::string field =
      "difference/" + demo.code("Valley of death").to_string() + "/definition";
  EXPECT_EQ(screen.value(field), "een oud gat → een nieuw gat");
  const std::string version = "version/" + versions[0]->id.to_string();
  screen.click(version + "/to");
  EXPECT_EQ(screen.find(field), nullptr) << "a version does not differ from itself";
  screen.click("version/now/from");
  EXPECT_EQ(screen.value(field), "een nieuw gat → een oud gat");
}

TEST_F(CodebookDialogs, AVersionIsRenamedAndDeleted) {
  demo->run(app::Change(app::NameVersion{"een"}));
  show(app::Dialog::CodebookVersions);
  const std::string version =
      "version/" + coding::versions_in_order(demo.study())[0]->id.to_string();
  screen.click(version + "/rename");
  screen.click("version/new-name");
  screen.press(GLFW_KEY_END);
  screen.type(" bis");
  screen.click("version/rename");
  EXPECT_EQ(coding::versions_in_order(demo.study())[0]->name, "een bis");
  screen.click(version + "/delete");
  EXPECT_TRUE(coding::versions_in_order(demo.study()).empty());
  EXPECT_EQ(demo->dialog(), app::Dialog::CodebookVersions);
}

TEST_F(CodebookDialogs, ANameThatIsTakenIsToldInTheDialog) {
  demo->run(app::Change(app::NameVersion{"een"}));
  show(app::Dialog::CodebookVersions);
  screen.type("Een");
  screen.click("version/keep");
  EXPECT_EQ(screen.value("version/name"), "Een") << "it stays to be changed";
  EXPECT_TRUE(demo->status().error);
}

TEST_F(CodebookDialogs, ACodesHistoryTellsFromWhatToWhat) {
  redefine("Valley of death", "een");
  redefine("Valley of death", "twee");
  demo->run(app::LookAtCodeHistory{});
  demo->finish_work();
  screen.frames(6);
  ASSERT_EQ(demo->dialog(), app::Dialog::CodeHistory);
  const auto number = std::to_string(demo->project().history().back().number);
  EXPECT_EQ(screen.value("event/" + number + "/definition"), "een → twee");
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(CodebookDialogs, SplittingSaysHowManyGoAndStay) {
  const std::size_t before = codings_of("Valley of death");
  show(app::Dialog::SplitCode);
  screen.type("Subsidie stopt");
  EXPECT_FALSE(screen.control("dialog/ok").enabled) << "nothing is ticked";
  screen.click("split/coder/AV");
  const std::string what = screen.label("split/what");
  screen.click("dialog/ok");
  const std::size_t went = codings_of("Subsidie stopt");
  EXPECT_GT(went, 0U);
  EXPECT_EQ(codings_of("Valley of death"), before - went);
  EXPECT_TRUE(what.starts_with(std::to_string(went) + " coderingen gaan")) << what;
  EXPECT_NE(what.find("er blijven er " + std::to_string(before - went)), std::string::npos) << what;
}

TEST_F(CodebookDialogs, AnExampleIsTakenFromTheCodings) {
  show(app::Dialog::ChooseExample);
  const auto first =
      std::find_if(screen.controls().begin(), screen.controls().end(),
                   [](const app::Control& control) { return control.id.starts_with("example/"); });
  ASSERT_NE(first, screen.controls().end());
  const std::string words = first->label;
  screen.click(std::string(first->id));
  const std::string& example = code("Valley of death").example;
  EXPECT_TRUE(example.starts_with("“" + words)) << example;
  EXPECT_NE(example.find("” (R"), std::string::npos) << "with who said it: " << example;
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(CodebookDialogs, SeveralCodesAreMovedUnderAnother) {
  choose({"Valley of death", "Borgen van resultaten"});
  show(app::Dialog::MoveCode);
  screen.type("learning comm");
  screen.click("dialog/ok");
  EXPECT_EQ(coding::children(demo.study(), demo.code("Learning communities")).size(), 2U);
}

TEST_F(CodebookDialogs, SeveralCodesMergeIntoOneOfThemselves) {
  const std::size_t codings = codings_of("Borgen van resultaten");
  choose({"Valley of death", "Borgen van resultaten"});
  demo->run(app::AskMerge{demo.code("Valley of death")});
  screen.frames(6);
  EXPECT_TRUE(screen.label("merge/what").starts_with(std::to_string(codings) + " codering"))
      << screen.label("merge/what");
  screen.click("dialog/ok");
  EXPECT_EQ(coding::find_code(demo.study(), "Borgen van resultaten"), nullptr);
  EXPECT_NE(coding::find_code(demo.study(), "Valley of death"), nullptr);
}

TEST_F(CodebookDialogs, DeletingSeveralSaysWhatGoesWithAll) {
  choose({"Valley of death", "Borgen van resultaten"});
  const std::size_t codings = codings_of("Valley of death") + codings_of("Borgen van resultaten");
  show(app::Dialog::DeleteCode);
  EXPECT_TRUE(screen.label("delete/codings")
                  .starts_with("Daarmee verdwijnen " + std::to_string(codings) + " coderingen"));
  const auto revision = demo->revision();
  screen.click("dialog/ok");
  EXPECT_EQ(demo->revision(), revision + 1) << "one step";
  EXPECT_EQ(coding::find_code(demo.study(), "Valley of death"), nullptr);
}

// Every new dialog at 200 % in a small window: each control can be reached.
TEST(CodebookDialogsAt200, NothingIsCutOff) {
  DemoWorkspace demo;
  demo.choose_coder();
  demo->run(app::SelectCode{demo.code("Valley of death")});
  demo->run(app::Change(app::NameVersion{"een"}));
  app::Dialogs dialogs;
  HeadlessUi screen(demo.draws(dialogs), {.width = 1600, .height = 1000, .scale = 2});
  for (const auto dialog :
       {app::Dialog::CodebookVersions, app::Dialog::SplitCode, app::Dialog::ChooseExample,
        app::Dialog::MoveCode, app::Dialog::MergeCode, app::Dialog::DeleteCode}) {
    demo->run(app::ShowDialog{dialog});
    screen.frames(6);
    const app::Control& ok = screen.control("dialog/ok");
    EXPECT_LE(ok.max.y, 1000) << static_cast<int>(dialog);
    EXPECT_FALSE(ok.clipped) << static_cast<int>(dialog);
  }
}

}  // namespace
}  // namespace tests
