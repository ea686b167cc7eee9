#include "app/views/command_palette.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

using app::Command;

struct Palette {
  app::CommandPalette view;
  void draw(const app::Workspace& workspace, app::Actions& actions, app::Ui& ui) {
    if (workspace.palette() == app::Palette::Commands)
      view.draw(workspace, actions, ui);
    else
      view.close();
  }
};

class CommandPalette : public testing::Test {
 protected:
  CommandPalette() : screen(demo.draws(palette)) {
    demo.choose_coder();
    open();
  }
  void open() {
    demo->run(app::ShowPalette{app::Palette::Commands});
    screen.settle();
  }
  std::string first(const std::string& typed) {
    const auto found = app::palette_entries(*demo, typed);
    return found.empty() ? "" : found.front().name;
  }
  bool is_open() { return demo->palette() == app::Palette::Commands; }

  DemoWorkspace demo;
  Palette palette;
  HeadlessUi screen;
};

TEST_F(CommandPalette, FindsByWordsInAnyOrderWithoutAccentsInEitherLanguage) {
  EXPECT_EQ(first("exporteren codeboek"), "Codeboek exporteren…");
  EXPECT_EQ(first("codeb exp"), "Codeboek exporteren…");
  EXPECT_EQ(first("CIJFERS"), "Cijfers");
  EXPECT_EQ(first("make a backup"), "Back-up maken");
  EXPECT_EQ(first("backup maken"), "Back-up maken") << "hyphens do not matter";
  EXPECT_EQ(first("beeld donker"), "Licht of donker") << "by its menu";
  EXPECT_EQ(first("xqzw"), "");
}

TEST_F(CommandPalette, EnterDoesWhatIsMarkedAndCloses) {
  screen.type("personen en pps");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->view(), app::View::People);
  EXPECT_FALSE(is_open());
}

TEST_F(CommandPalette, ArrowsMoveTheMark) {
  screen.type("zin");
  const auto found = app::palette_entries(*demo, "zin");
  ASSERT_GT(found.size(), 2U);
  const auto id = [&found](std::size_t i) {
    return "command/" + app::config_name(std::get<Command>(found[i].what));
  };
  EXPECT_EQ(screen.value(id(0)), "selected");
  screen.press(GLFW_KEY_DOWN);
  EXPECT_EQ(screen.value(id(1)), "selected");
  screen.press(GLFW_KEY_UP);
  EXPECT_EQ(screen.value(id(0)), "selected");
}

TEST_F(CommandPalette, EscapeClosesAndDoesNothing) {
  const auto revision = demo->revision();
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_FALSE(is_open());
  EXPECT_EQ(demo->revision(), revision);
}

TEST_F(CommandPalette, WhatCannotBeDoneSaysWhyAndThePaletteStays) {
  screen.type("in vivo coderen");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_TRUE(is_open());
  EXPECT_EQ(demo->status().message.nl, "Selecteer eerst tekst om te coderen.");
  screen.type("zzz");
  EXPECT_NE(screen.find("commands/none"), nullptr) << "the field has the keyboard still";
}

TEST_F(CommandPalette, ShowsTheKeyThatTheUserHasSet) {
  demo->run(app::SetKey{Command::ShowFigures, app::Key{.code = GLFW_KEY_F7}});
  screen.type("cijfers");
  screen.press(GLFW_KEY_DOWN);
  EXPECT_EQ(screen.value("command/figures"), "F7");
}

TEST_F(CommandPalette, ACodeIsSelectedAndAConversationOpened) {
  demo->run(app::ShowView{app::View::Figures});
  screen.type("code: valley");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->code(), demo.code("Valley of death"));
  EXPECT_EQ(demo->view(), app::View::Coding);
  open();
  screen.type("gesprek: 03");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_TRUE(demo.study().transcripts().find(*demo->transcript())->name.starts_with("03"));
}

TEST_F(CommandPalette, APersonLeadsToTheirFirstWords) {
  const auto& person = demo.study().participants().begin()->second;
  screen.type("persoon: " + person.name);
  screen.press(GLFW_KEY_ENTER);
  EXPECT_FALSE(demo->selection().span().empty());
  const auto& text = demo.study().text(*demo->transcript());
  const auto* turn = text.turn_at(demo->selection().span().begin);
  ASSERT_NE(turn, nullptr);
  const auto* speaker =
      demo.study().speakers().find({*demo->transcript(), text.speakers()[turn->speaker]});
  ASSERT_NE(speaker, nullptr);
  EXPECT_EQ(speaker->participant, person.id);
}

TEST_F(CommandPalette, APageOfCijfersIsFoundByItsName) {
  EXPECT_EQ(first("samenhang"), "Cijfers: samenhang");
  EXPECT_EQ(first("Cijfers: verz"), "Cijfers: verzadiging");
  EXPECT_EQ(first("figures words"), "Cijfers: woorden");
  EXPECT_EQ(first("tussen jaren"), "Codes tussen jaren…");
}

}  // namespace
}  // namespace tests
