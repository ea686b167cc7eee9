#include <algorithm>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

#include "coding/project.h"
#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::SmallStudy;
using tests::TempFolder;
using tests::zwerm;

// The names in the list of commands of a help.
std::vector<std::string> commands_in(const std::string& help) {
  std::vector<std::string> names;
  std::istringstream lines(help.substr(help.find("Opdrachten:")));
  const std::regex command("^  ([a-z]+) .*");
  std::smatch match;
  for (std::string line; std::getline(lines, line);)
    if (std::regex_match(line, match, command)) names.push_back(match[1]);
  return names;
}

TEST(Usage, EveryCommandIsExplainedWithAnExampleInDutchAndInEnglish) {
  const TempFolder folder;
  const auto commands = commands_in(zwerm(folder, "--help").output);
  EXPECT_GE(commands.size(), 24U);
  for (const std::string& command : commands) {
    const Ran dutch = zwerm(folder, command + " --help");
    EXPECT_EQ(dutch.status, 0);
    EXPECT_TRUE(dutch.says("Voorbeeld: zwerm " + command + " ")) << dutch.output;
    std::filesystem::create_directory(folder / "zwerm");
    tests::write_bytes(folder / "zwerm/config.ini", "language=en\n");
    const Ran english = zwerm(folder, command + " --help");
    EXPECT_TRUE(english.says("Example: zwerm " + command + " ")) << english.output;
    std::filesystem::remove_all(folder / "zwerm");
  }
}

TEST(Usage, EveryVerbOfTheCodebookHasAnExample) {
  const SmallStudy study;
  const auto verbs = commands_in(zwerm(study.folder, "codebook --help").output);
  EXPECT_EQ(verbs.size(), 14U);
  for (const std::string& verb : verbs)
    EXPECT_TRUE(study.run("codebook", verb + " --help").says("Voorbeeld: ")) << verb;
}

TEST(Usage, TheVersionIsANumber) {
  const TempFolder folder;
  const Ran ran = zwerm(folder, "--version");
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(std::regex_match(ran.output, std::regex("zwerm [0-9]+\\.[0-9]+\\.[0-9]+\n")))
      << ran.output;
}

TEST(Usage, AMissingArgumentIsNamedInTheUsersLanguage) {
  const TempFolder folder;
  const Ran ran = zwerm(folder, "info");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(ran.says("PROJECT ontbreekt")) << ran.output;
}

TEST(Usage, AnUnknownCommandListsThoseThereAre) {
  const TempFolder folder;
  const Ran ran = zwerm(folder, "infoo");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(ran.says(" info ")) << ran.output;
}

TEST(Usage, AFullDiskForTheOutputIsAFailure) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full here";
  const SmallStudy study;
  EXPECT_EQ(study.run("text", "g1 >/dev/full").status, 1);
}

TEST(Usage, AFullDiskForTheProjectLosesNothingThatWasThere) {
  const SmallStudy study;
  study.code(8, 16, "Gat");
  const std::string before = study.state();
  const std::string command = "code p.zwerm g1 17 29 Gat --coder AV";
  // No file may grow beyond 4 blocks, which the journal does.
  const Ran full =
      zwerm(study.folder, "--version && ulimit -f 4 && '" ZWERM_PROGRAM "' " + command);
  EXPECT_EQ(full.status, 1);
  EXPECT_EQ(study.state(), before);
  EXPECT_EQ(study.run("check").status, 0);
  EXPECT_EQ(zwerm(study.folder, command).status, 0) << "and with room again it goes on";
}

TEST(Usage, WhileSomebodyElseWritesOnlyReadingWorks) {
  const SmallStudy study;
  const auto held = coding::Project::open(study.folder / "p.zwerm", coding::Access::Write, "JB");
  const Ran ran = study.run("code", "g1 8 16 Gat --coder AV");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("JB")) << ran.output;
  EXPECT_EQ(study.run("text", "g1").status, 0);
  EXPECT_EQ(study.count("codings"), 0);
}

TEST(Usage, ACoderWhoseNameIsNoTextLeavesNoProjectBehind) {
  const TempFolder folder;
  EXPECT_EQ(zwerm(folder, "new p.zwerm --coder \"$(printf '\\377')\"").status, 1);
  EXPECT_EQ(zwerm(folder, "new p.zwerm --coder '  '").status, 1);
  EXPECT_FALSE(std::filesystem::exists(folder / "p.zwerm"));
}

TEST(Usage, AProjectThatIsNoProjectIsToldInOneLine) {
  const TempFolder folder;
  tests::write_bytes(folder / "brief.zwerm", "Beste allemaal,\n");
  const Ran ran = zwerm(folder, "info brief.zwerm");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.says("brief.zwerm")) << ran.output;
  EXPECT_EQ(std::count(ran.output.begin(), ran.output.end(), '\n'), 1) << ran.output;
}

TEST(Info, ForPeopleStandsTheProjectsNameAboveItsFigures) {
  const SmallStudy study;
  const Ran ran = study.run("info");
  EXPECT_TRUE(ran.output.starts_with("p\n")) << ran.output;
  EXPECT_TRUE(std::regex_search(ran.output, std::regex("Codes +3\n"))) << ran.output;
}

TEST(HistoryList, SaysWhoDidWhat) {
  const SmallStudy study;
  study.code(8, 16, "Gat", "JB");
  const auto history = study.json("history");
  EXPECT_EQ(history.back().at("coder"), "JB");
  EXPECT_EQ(history.back().at("title"), "Gecodeerd als Gat");
  EXPECT_EQ(history.back().at("state"), "applied");
}

}  // namespace
