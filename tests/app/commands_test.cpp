#include "app/commands.h"

#include <set>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

using app::Command;
using app::Key;

constexpr Key kCtrlF5{.code = GLFW_KEY_F5, .ctrl = true};

class Commands : public testing::Test {
 protected:
  Commands() : screen([](app::Ui&) {}) {}
  // The only thing that the key asks for.
  template <class What>
  bool asks(const Key& key, bool typing = false) {
    app::Actions actions;
    app::press(key, typing, *demo, actions);
    const auto asked = actions.take();
    return asked.size() == 1 && std::holds_alternative<What>(asked.front());
  }

  DemoWorkspace demo;
  HeadlessUi screen;  // keeps the user's config out of it
};

TEST_F(Commands, EachHasAKeyOfItsOwnAndAName) {
  std::set<std::string> names;
  std::set<std::string> keys;
  for (const auto& info : app::all_commands()) {
    EXPECT_TRUE(names.insert(app::config_name(info.command)).second) << info.name.en;
    const std::string key = app::name_of(info.key, app::Language::English);
    EXPECT_EQ(key.empty(), info.key.code == 0) << info.name.en;
    EXPECT_TRUE(key.empty() || keys.insert(key).second) << key << ": " << info.name.en;
  }
}

TEST_F(Commands, EveryKeyOfTheTableIsReadBackAsItIsWritten) {
  for (const auto& info : app::all_commands())
    if (info.key.code != 0) {
      EXPECT_EQ(app::key_named(app::name_of(info.key, app::Language::English)), info.key)
          << info.name.en;
    }
  EXPECT_EQ(app::key_named("Ctrl+"), std::nullopt);
  EXPECT_EQ(app::key_named("geen"), std::nullopt);
}

TEST_F(Commands, AKeyThatWasSetDoesItAndTheOldOneNoMore) {
  const Key standard = app::info_of(Command::Find).key;
  ASSERT_TRUE(asks<app::FocusSearch>(standard));
  demo->run(app::SetKey{Command::Find, kCtrlF5});
  EXPECT_TRUE(asks<app::FocusSearch>(kCtrlF5));
  EXPECT_FALSE(asks<app::FocusSearch>(standard));
  EXPECT_EQ(app::key_name_of(Command::Find, *demo), "Ctrl+F5");
}

TEST_F(Commands, KeysAreKeptInTheUsersConfig) {
  demo->run(app::SetKey{Command::Find, kCtrlF5});
  demo->run(app::SetKey{Command::SelectTurn, Key{}});
  const app::Config again = app::load_config();
  EXPECT_EQ(app::key_of(Command::Find, again), kCtrlF5);
  EXPECT_EQ(app::key_of(Command::SelectTurn, again), Key{});
  demo->run(app::SetKey{Command::Find, {}});
  EXPECT_EQ(app::key_of(Command::Find, app::load_config()), app::info_of(Command::Find).key);
  demo->run(app::ResetKeys{});
  EXPECT_TRUE(app::load_config().keys.empty());
}

TEST_F(Commands, AFunctionKeyThatWasSetWorksWhileTyping) {
  demo->run(app::SetKey{Command::ShowFigures, Key{GLFW_KEY_F6}});
  EXPECT_TRUE(asks<app::ShowView>(Key{GLFW_KEY_F6}, true));
}

TEST_F(Commands, EachPageOfCijfersHasOne) {
  const std::pair<Command, app::FiguresPage> pages[] = {
      {Command::FiguresYears, app::FiguresPage::Years},
      {Command::FiguresSources, app::FiguresPage::Sources},
      {Command::FiguresDominance, app::FiguresPage::Dominance},
      {Command::FiguresTogether, app::FiguresPage::Together},
      {Command::FiguresSaturation, app::FiguresPage::Saturation},
      {Command::FiguresCourse, app::FiguresPage::Course},
      {Command::FiguresWords, app::FiguresPage::Words},
      {Command::FiguresTable, app::FiguresPage::Matrix}};
  for (const auto& [command, page] : pages) {
    demo->run(app::ShowView{app::View::Coding});
    app::Actions actions;
    app::perform(command, *demo, actions);
    for (const app::Action& action : actions.take()) demo->run(action);
    EXPECT_EQ(demo->view(), app::View::Figures);
    EXPECT_EQ(demo->figures_page(), page);
  }
}

}  // namespace
}  // namespace tests
