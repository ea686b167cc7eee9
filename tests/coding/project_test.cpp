#include "coding/project.h"

#include <csignal>
#include <fstream>
#include <random>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "coding/lookup.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using tests::TempFolder;

constexpr const char* kWords =
    "Het project is klaar 😀 maar niemand heeft de regie, zei één coördinator.";

Project new_project(const std::filesystem::path& path) {
  Project project = Project::create(path, "AV");
  project.apply(add_transcripts(project.study(),
                                {{"G1", "g1.txt", {}, tests::conversation({{"R1", kWords}}), {}}})
                    .first);
  project.apply(add_coder(project.study(), "AV"));
  Code code;
  code.name = "Regie";
  project.apply(add_code(project.study(), code));
  return project;
}

By av(const Project& project) {
  return {coder_named(project.study(), "AV").id, {1}};
}

std::int64_t code_words(Project& project, std::string_view words) {
  const TranscriptInfo& g1 = transcript_named(project.study(), "G1");
  const std::size_t at = project.study().text(g1.id).text().find(words);
  return project.apply(add_coding(project.study(), g1.id,
                                  transcripts::make_span(at, at + words.size()),
                                  code_named(project.study(), "Regie").id, av(project)));
}

TEST(Project, ReopenedIsTheSame) {
  const TempFolder folder;
  std::string state;
  {
    Project project = new_project(folder / "p.zwerm");
    code_words(project, "regie");
    state = state_hash(project.study());
  }
  const Project project = Project::open(folder / "p.zwerm", Access::Write, "AV");
  EXPECT_EQ(state_hash(project.study()), state);
  EXPECT_EQ(tests::words_of(project.study(),
                            project.study().codings().by_transcript().begin()->second->front()),
            "regie")
      << "positions come back right after an emoji";
  EXPECT_TRUE(project.check().empty());
}

TEST(Project, UndoingEverythingAfterRestartsGivesTheStartBack) {
  const TempFolder folder;
  std::string start;
  {
    Project project = Project::create(folder / "p.zwerm", "AV");
    start = state_hash(project.study());
  }
  std::string full;
  {
    std::filesystem::remove(folder / "p.zwerm");
    Project project = Project::create(folder / "p.zwerm", "AV");
    start = state_hash(project.study());
  }
  {
    Project project = Project::open(folder / "p.zwerm", Access::Write, "AV");
    project.apply(add_transcripts(project.study(),
                                  {{"G1", "", {}, tests::conversation({{"R1", kWords}}), {}}})
                      .first);
    project.apply(add_coder(project.study(), "AV"));
    Code code;
    code.name = "Regie";
    project.apply(add_code(project.study(), code));
    code_words(project, "één coördinator");
    full = state_hash(project.study());
  }
  {
    Project project = Project::open(folder / "p.zwerm", Access::Write, "AV");
    while (project.undo({})) continue;
    EXPECT_EQ(state_hash(project.study()), start);
  }
  Project project = Project::open(folder / "p.zwerm", Access::Write, "AV");
  while (project.redo({})) continue;
  EXPECT_EQ(state_hash(project.study()), full);
}

TEST(Project, ARandomWalkOfUndoAndRedoComesBackToEqualStates) {
  const TempFolder folder;
  Project project = new_project(folder / "p.zwerm");
  std::mt19937 random(3);
  std::vector<std::string> states = {state_hash(project.study())};
  for (const char* words : {"Het", "project", "is", "klaar", "niemand", "zei"}) {
    code_words(project, words);
    states.push_back(state_hash(project.study()));
  }
  std::size_t at = states.size() - 1;
  for (int step = 0; step < 60; ++step) {
    if (random() % 2 == 0 && at > 0) {
      ASSERT_TRUE(project.undo({}));
      --at;
    } else if (at + 1 < states.size()) {
      ASSERT_TRUE(project.redo({}));
      ++at;
    }
    ASSERT_EQ(state_hash(project.study()), states[at]) << "step " << step;
  }
}

TEST(Project, ANewChangeEndsRedo) {
  const TempFolder folder;
  Project project = new_project(folder / "p.zwerm");
  code_words(project, "klaar");
  project.undo({});
  code_words(project, "niemand");
  EXPECT_FALSE(project.redo({}));
}

TEST(Project, ARefusedChangeLeavesFileAndMemoryAsTheyWere) {
  const TempFolder folder;
  Project project = new_project(folder / "p.zwerm");
  const std::string state = state_hash(project.study());
  EXPECT_THROW(project.apply(add_coder(project.study(), "av")), EditError);
  EXPECT_EQ(state_hash(project.study()), state);
  EXPECT_EQ(project.history().size(), 4U);
}

TEST(Project, TheSecondToOpenItReadsAlong) {
  const TempFolder folder;
  const Project first = new_project(folder / "p.zwerm");
  Project second = Project::open(folder / "p.zwerm", Access::Write, "JB");
  EXPECT_EQ(second.access(), Access::ReadOnly);
  ASSERT_TRUE(second.read_only_reason());
  EXPECT_NE(second.read_only_reason()->nl.find("AV"), std::string::npos);
  EXPECT_THROW(second.apply(add_coder(second.study(), "JB")), ProjectError);
}

TEST(Project, TheFileIsForItsOwnerAlone) {
  const TempFolder folder;
  const Project project = new_project(folder / "p.zwerm");
  struct stat found {};
  stat((folder / "p.zwerm").c_str(), &found);
  EXPECT_EQ(found.st_mode & 0777, 0600U);
}

TEST(Project, WhatIsNoProjectIsRefusedUntouched) {
  const TempFolder folder;
  for (const std::string& content :
       {std::string(), std::string("gewone tekst"),
        std::string("SQLite format 3\0", 16) + std::string(200, ' ')}) {
    std::ofstream(folder / "x.zwerm", std::ios::binary) << content;
    EXPECT_THROW(Project::open(folder / "x.zwerm", Access::Write, "AV"), ProjectError);
    EXPECT_EQ(std::filesystem::file_size(folder / "x.zwerm"), content.size());
  }
}

TEST(Project, ADraftSurvivesARestartAndIsNoHistory) {
  const TempFolder folder;
  { new_project(folder / "p.zwerm").save_draft("memo", "half een zi"); }
  const Project project = Project::open(folder / "p.zwerm", Access::Write, "AV");
  EXPECT_EQ(project.draft("memo"), "half een zi");
  EXPECT_EQ(project.history().size(), 4U);
}

TEST(Project, ARestoredBackupIsTheStateOfThen) {
  const TempFolder folder;
  std::string then;
  {
    Project project = new_project(folder / "p.zwerm");
    then = state_hash(project.study());
    project.back_up(folder / "toen.zwerm");
    code_words(project, "regie");
  }
  restore(folder / "p.zwerm", folder / "toen.zwerm", "AV");
  EXPECT_EQ(state_hash(Project::open(folder / "p.zwerm", Access::Write, "AV").study()), then);
}

// A child codes and tells each number that is on the disk; it is killed at a random moment.
TEST(Project, AKilledProcessLosesNothingThatItCalledSaved) {
  const TempFolder folder;
  { new_project(folder / "p.zwerm"); }
  std::mt19937 random(11);
  for (int round = 0; round < 20; ++round) {
    int pipe_ends[2];
    ASSERT_EQ(pipe(pipe_ends), 0);
    const pid_t child = fork();
    if (child == 0) {
      Project project = Project::open(folder / "p.zwerm", Access::Write, "AV");
      while (true) {
        const std::int64_t number = project.apply(
            add_coder(project.study(), "C" + std::to_string(project.study().coders().size())));
        if (write(pipe_ends[1], &number, sizeof number) != sizeof number) _exit(1);
      }
    }
    close(pipe_ends[1]);
    std::int64_t last = 0;
    std::int64_t number = 0;
    const unsigned stop_after = random() % 12;
    for (unsigned told = 0; told <= stop_after && read(pipe_ends[0], &number, sizeof number) > 0;
         ++told)
      last = number;
    kill(child, SIGKILL);
    while (read(pipe_ends[0], &number, sizeof number) > 0) last = number;
    close(pipe_ends[0]);
    waitpid(child, nullptr, 0);
    const Project project = Project::open(folder / "p.zwerm", Access::Write, "AV");
    ASSERT_EQ(project.access(), Access::Write);
    ASSERT_GE(project.history().back().number, last) << "round " << round;
  }
}

}  // namespace
