#include "app/export_choice.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "app/config.h"
#include "tests/support/temp_folder.h"

namespace tests {
namespace {

using app::ExportChoice;
using app::ExportKind;

ExportChoice everything_else() {
  ExportChoice choice;
  choice.kind = ExportKind::Units;
  choice.ending = ".csv";
  choice.how.redaction = {true, true, true, true, 33, 7};
  choice.how.separator = exports::Separator::Semicolon;
  choice.how.examples = 5;
  choice.how.unit = exports::UnitKind::Turn;
  choice.how.counts = true;
  choice.open_folder = false;
  return choice;
}

TEST(ExportChoice, ComesBackFromTheSettingsAsItWas) {
  for (const ExportChoice& choice : {ExportChoice(), everything_else()})
    EXPECT_EQ(app::export_choice_of(app::in_one_line(choice)), choice);
  for (const app::Audience audience :
       {app::Audience::Team, app::Audience::Reviewers, app::Audience::Public}) {
    ExportChoice choice;
    choice.how.redaction = app::redaction_for(audience);
    EXPECT_EQ(app::export_choice_of(app::in_one_line(choice)), choice);
  }
}

TEST(ExportChoice, OfALineThatSomebodyChangedIsWhatCanBeRead) {
  const ExportChoice choice =
      app::export_choice_of("as=memos ending=exe words=veel below=99999999999 =  no-memos x=y");
  EXPECT_EQ(choice.kind, ExportKind::Memos);
  EXPECT_EQ(choice.ending, ".html") << "the usual one where memos are no exe";
  EXPECT_EQ(choice.how.redaction, (exports::Redaction{.no_memos = true}));
}

TEST(ExportChoice, IsKeptWithTheUsersSettings) {
  const TempFolder folder;
  const char* before = std::getenv("XDG_CONFIG_HOME");
  const std::string kept = before == nullptr ? "" : before;
  setenv("XDG_CONFIG_HOME", (folder / "").c_str(), 1);
  app::Config config;
  config.exporting = everything_else();
  EXPECT_TRUE(app::save_config(config));
  EXPECT_EQ(app::load_config().exporting, everything_else());
  if (before == nullptr)
    unsetenv("XDG_CONFIG_HOME");
  else
    setenv("XDG_CONFIG_HOME", kept.c_str(), 1);
}

}  // namespace
}  // namespace tests
