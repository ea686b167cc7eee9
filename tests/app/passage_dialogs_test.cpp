// The dialogs on passages: weight, bookmarks, filter.
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

class PassageDialogs : public testing::Test {
 protected:
  PassageDialogs() : screen(demo.draws(dialogs)) {
    demo.choose_coder();
    demo->run(app::SelectCodings{{first().id}});
  }
  const coding::Coding& first() { return demo.study().codings().of(*demo->transcript()).front(); }
  void show(app::Dialog dialog) {
    demo->run(app::ShowDialog{dialog});
    screen.frames(6);
  }
  // On the word behind the first space from there on.
  coding::MarkId bookmark_at(std::size_t from, const std::string& label) {
    const std::string_view text = demo.study().text(*demo->transcript()).text();
    const std::size_t begin = text.find(' ', from) + 1;
    const auto word = transcripts::make_span(begin, text.find(' ', begin));
    demo->run(app::SelectText{{word.begin, word.end}, false, {}});
    demo->run(app::Change(app::ToggleBookmark{}));
    for (const auto& [id, mark] : demo.study().table<coding::Mark>())
      if (mark.span == word) {
        demo->run(app::Change(app::LabelBookmark{id, label}));
        return id;
      }
    return {};
  }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

TEST_F(PassageDialogs, SpeakersToShowStandInTheOrderOfThePanel) {
  show(app::Dialog::FilterText);
  std::vector<std::string> labels;
  for (const auto& control : screen.controls())
    if (control.id.starts_with("filter/speaker/")) labels.push_back(control.label);
  EXPECT_EQ(labels, (std::vector<std::string>{"Interviewer", "R1", "R2", "R3", "R4", "R5"}));
}

TEST_F(PassageDialogs, AWeightIsTypedAndEntered) {
  show(app::Dialog::Weight);
  screen.type("60");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(first().weight, 60);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(PassageDialogs, APresetWeighsAtOnceAndNoneTakesItAway) {
  show(app::Dialog::Weight);
  screen.click("weight/25");
  EXPECT_EQ(first().weight, 25);
  show(app::Dialog::Weight);
  EXPECT_EQ(screen.value("field/weight"), "25");
  screen.click("weight/none");
  EXPECT_EQ(first().weight, std::nullopt);
}

TEST_F(PassageDialogs, AWeightAboveAHundredIsRefusedWithItsReason) {
  show(app::Dialog::Weight);
  screen.type("101");
  EXPECT_FALSE(screen.control("dialog/ok").enabled);
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(first().weight, std::nullopt);
}

TEST_F(PassageDialogs, EnterGoesToTheBookmarkThatIsFound) {
  bookmark_at(100, "navragen");
  const coding::MarkId other = bookmark_at(300, "mooi citaat");
  demo->run(app::SelectTranscript{demo.transcript("05 Logistiek Lelystad")});
  show(app::Dialog::Bookmarks);
  screen.type("citaat");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(demo->transcript(), demo.transcript("01 Techniekhuis IJmond"));
  EXPECT_EQ(demo->selection().span(), demo.study().table<coding::Mark>().find(other)->span);
}

TEST_F(PassageDialogs, ABookmarkIsNamedAndRemovedInTheList) {
  const coding::MarkId id = bookmark_at(100, "");
  show(app::Dialog::Bookmarks);
  screen.click("bookmarks/" + id.to_string());
  screen.click("bookmark/label");
  screen.type("navragen");
  screen.click("bookmark/name");
  EXPECT_EQ(demo.study().table<coding::Mark>().find(id)->label, "navragen");
  EXPECT_EQ(screen.label("bookmarks/" + id.to_string()), "navragen");
  screen.click("bookmark/remove");
  EXPECT_TRUE(demo.study().table<coding::Mark>().empty());
}

TEST_F(PassageDialogs, TheMemoOfABookmarkOpensFromTheList) {
  const coding::MarkId id = bookmark_at(100, "navragen");
  show(app::Dialog::Bookmarks);
  screen.click("bookmarks/" + id.to_string());
  screen.click("bookmark/memo");
  EXPECT_EQ(demo->dialog(), app::Dialog::Memo);
  EXPECT_EQ(demo->memo_subject().owner, id.guid);
}

TEST_F(PassageDialogs, WhatIsTickedIsShownAndStaysTicked) {
  show(app::Dialog::FilterText);
  const std::string code = "filter/code/" + demo.code("Valley of death").to_string();
  screen.type("valley");
  screen.click(code);
  screen.click("filter/coder/" + demo->coder()->to_string());
  screen.click("dialog/ok");
  EXPECT_EQ(demo->filter(),
            (app::TextFilter{{demo.code("Valley of death")}, {*demo->coder()}, {}}));
  show(app::Dialog::FilterText);
  screen.type("valley");
  EXPECT_EQ(screen.value(code), "on");
}

}  // namespace
}  // namespace tests
