#include "coding/project.h"

#include <algorithm>
#include <csignal>
#include <random>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/text_edits.h"
#include "tests/support/random_user.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using tests::code_words;
using tests::small_project;
using tests::TempFolder;

Project reopened(const std::filesystem::path& path) {
  return Project::open(path, Access::Write, "AV");
}

TEST(Project, ReopenedIsTheSame) {
  const TempFolder folder;
  std::string state;
  {
    Project project = small_project(folder / "p.zwerm");
    code_words(project, "regie");
    state = state_hash(project.study());
  }
  const Project project = reopened(folder / "p.zwerm");
  EXPECT_EQ(state_hash(project.study()), state);
  EXPECT_EQ(tests::coded_words(project.study()), "regie")
      << "positions come back right after an emoji";
  EXPECT_TRUE(project.check().empty());
}

TEST(Project, WhateverAUserDoesReopensTheSameAndSound) {
  for (const unsigned seed : {1U, 2U, 3U}) {
    const TempFolder folder;
    tests::RandomUser user(seed);
    std::optional<Project> project = small_project(folder / "p.zwerm");
    for (int i = 0; i < 120; ++i) {
      project->apply(user.next(project->study()));
      if (i % 30 != 29) continue;
      const std::string state = state_hash(project->study());
      project.reset();
      project = reopened(folder / "p.zwerm");
      ASSERT_EQ(state_hash(project->study()), state) << "seed " << seed << ", command " << i;
      ASSERT_EQ(project->access(), Access::Write);
      ASSERT_TRUE(project->check().empty()) << project->check().front().en;
    }
  }
}

TEST(Project, UndoingEverythingAfterRestartsGivesTheStartBack) {
  const TempFolder folder;
  tests::RandomUser user(7);
  std::string start;
  std::string full;
  {
    Project project = Project::create(folder / "p.zwerm", "AV");
    start = state_hash(project.study());
    for (int i = 0; i < 60; ++i) project.apply(user.next(project.study()));
    full = state_hash(project.study());
  }
  {
    Project project = reopened(folder / "p.zwerm");
    while (project.undo({})) continue;
    EXPECT_EQ(state_hash(project.study()), start);
  }
  Project project = reopened(folder / "p.zwerm");
  while (project.redo({})) continue;
  EXPECT_EQ(state_hash(project.study()), full);
}

TEST(Project, FiveHundredStepsOfUndoAndRedoComeBackToEqualStates) {
  const TempFolder folder;
  Project project = small_project(folder / "p.zwerm");
  tests::RandomUser user(11);
  std::mt19937 random(3);
  std::vector<std::string> states = {state_hash(project.study())};
  project.apply({"x", {}, {}, {Put<Memo>{{MemoId::make(), {}, {}, {}, {}, "begin"}}}});
  states.push_back(state_hash(project.study()));
  for (int i = 0; i < 40; ++i) {
    project.apply(user.next(project.study()));
    states.push_back(state_hash(project.study()));
  }
  // Only these are undone here: what small_project() did lies below the first state.
  std::size_t at = states.size() - 1;
  for (int step = 0; step < 500; ++step) {
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

TEST(Project, UndoIsItselfInTheAuditTrailAndSaysOfWhat) {
  const TempFolder folder;
  Project project = small_project(folder / "p.zwerm");
  const std::int64_t coded = code_words(project, "klaar");
  const std::string title = project.history().back().title.nl;
  project.undo({});
  EXPECT_EQ(project.history().back().kind, "undo");
  EXPECT_EQ(project.history().back().of, coded);
  EXPECT_EQ(project.history().back().title.nl, "Ongedaan gemaakt: " + title);
}

// Redo took the later step first where one that was given up lay between them.
TEST(Project, RedoGoesInOrderPastAStepThatWasGivenUp) {
  const TempFolder folder;
  Project project = small_project(folder / "p.zwerm");
  code_words(project, "klaar");
  code_words(project, "project");
  project.undo({});
  code_words(project, "regie");
  const std::string state = state_hash(project.study());
  project.undo({}), project.undo({});
  EXPECT_EQ(tests::coded_words(project.study()), "");
  project.redo({});
  EXPECT_EQ(tests::coded_words(project.study()), "klaar");
  project.redo({});
  EXPECT_EQ(state_hash(project.study()), state);
  EXPECT_EQ(project.next_redo(), nullptr);
}

// Undoing brought the memos back in memory; the file kept those of the first text alone.
TEST(Project, MemosOnBookmarksOfSeveralTextsComeBackInTheFileToo) {
  const TempFolder folder;
  const auto path = folder / "p.zwerm";
  std::string state;
  {
    Project project = small_project(path);
    const By av{project.study().coders().begin()->first, {5}};
    NewTranscript other;
    other.name = "een ander gesprek";
    other.text = project.study().table<Text>().begin()->second.content;
    project.apply(add_transcripts(project.study(), {other}).first);
    std::vector<TextEdit> without;
    for (const TranscriptInfo* info : transcripts_in_order(project.study())) {
      const auto at = project.study().text(info->id).text().find("klaar");
      const Span word = transcripts::make_span(static_cast<std::uint32_t>(at),
                                               static_cast<std::uint32_t>(at + 5));
      project.apply(add_bookmark(project.study(), info->id, word, "", av));
      without.push_back({info->id, {{word, ""}}});
    }
    const auto marks = project.study().table<Mark>();
    for (const auto& [id, mark] : marks)
      project.apply(set_memo(project.study(), OwnerKind::Mark, id.guid, "navragen", av));
    state = state_hash(project.study());
    EXPECT_EQ(swallowed(project.study(), without[0].transcript, without[0].replacements).memos, 1U);
    project.apply(
        replace_texts(project.study(), without, "replace", say("weg", "gone"), std::nullopt));
    EXPECT_TRUE(project.study().memos().empty());
    project.undo({});
    EXPECT_EQ(state_hash(project.study()), state);
  }
  EXPECT_EQ(state_hash(reopened(path).study()), state);
}

TEST(Project, ANewChangeEndsRedo) {
  const TempFolder folder;
  {
    Project project = small_project(folder / "p.zwerm");
    code_words(project, "klaar");
    project.undo({});
    code_words(project, "niemand");
    EXPECT_FALSE(project.redo({}));
  }
  EXPECT_EQ(reopened(folder / "p.zwerm").next_redo(), nullptr);
}

TEST(Project, ARefusedChangeLeavesFileAndMemoryAsTheyWere) {
  const TempFolder folder;
  Project project = small_project(folder / "p.zwerm");
  const std::string state = state_hash(project.study());
  EXPECT_THROW(project.apply(add_coder(project.study(), "av")), EditError);
  EXPECT_EQ(state_hash(project.study()), state);
  EXPECT_EQ(project.history().size(), 4U);
}

TEST(Project, AnEmptyGroupIsNoChange) {
  const TempFolder folder;
  Project project = small_project(folder / "p.zwerm");
  const std::uint64_t revision = project.revision();
  EXPECT_EQ(project.apply({"code", {}, {}, {}}), 0);
  EXPECT_EQ(project.revision(), revision);
}

TEST(Project, ManyCodingsAtOnceAreUndoneAndReopenedExactly) {
  const TempFolder folder;
  std::string start;
  std::string state;
  {
    Project project = small_project(folder / "p.zwerm");
    start = state_hash(project.study());
    const Code& regie = code_named(project.study(), "Regie");
    const Coder& av = coder_named(project.study(), "AV");
    const TranscriptId g1 = transcript_named(project.study(), "G1").id;
    EditGroup group{"import", {}, {}, {}};
    for (std::uint32_t i = 0; i < 20; ++i)
      for (std::uint32_t j = i + 1; j < 20; ++j)
        group.edits.emplace_back(
            Put<Coding>{{CodingId::make(), g1, transcripts::make_span(i, j), regie.id, av.id, {}}});
    std::reverse(group.edits.begin(), group.edits.end());
    project.apply(group);
    state = state_hash(project.study());
    EXPECT_EQ(project.study().codings().size(), 190U);
  }
  Project project = reopened(folder / "p.zwerm");
  EXPECT_EQ(state_hash(project.study()), state);
  project.undo({});
  EXPECT_EQ(state_hash(project.study()), start);
  EXPECT_TRUE(project.check().empty());
}

TEST(Project, TheSecondToOpenItReadsAlong) {
  const TempFolder folder;
  const Project first = small_project(folder / "p.zwerm");
  Project second = Project::open(folder / "p.zwerm", Access::Write, "JB");
  EXPECT_EQ(second.access(), Access::ReadOnly);
  ASSERT_TRUE(second.read_only_reason());
  EXPECT_TRUE(second.read_only_reason()->nl.starts_with("AV heeft "));
  EXPECT_THROW(second.apply(add_coder(second.study(), "JB")), ProjectError);
}

TEST(Project, TheFileIsForItsOwnerAloneWhateverTheUmask) {
  const TempFolder folder;
  for (const mode_t mask : {0000U, 0077U, 0277U}) {
    const std::filesystem::path path = folder / std::to_string(mask);
    const mode_t before = umask(mask);
    { Project::create(path, "AV"); }
    umask(before);
    struct stat found {};
    stat(path.c_str(), &found);
    EXPECT_EQ(found.st_mode & 0777U, 0600U) << mask;
  }
}

TEST(Project, IsNeverMadeOverAnotherFile) {
  const TempFolder folder;
  tests::write_bytes(folder / "p.zwerm", "scriptie");
  EXPECT_THROW(Project::create(folder / "p.zwerm", "AV"), ProjectError);
  EXPECT_EQ(tests::bytes_of(folder / "p.zwerm"), "scriptie");
}

TEST(Project, ADraftSurvivesARestartAndIsNoHistory) {
  const TempFolder folder;
  { small_project(folder / "p.zwerm").save_draft("memo", "half een zi"); }
  Project project = reopened(folder / "p.zwerm");
  EXPECT_EQ(project.draft("memo"), "half een zi");
  EXPECT_EQ(project.history().size(), 4U);
  project.save_draft("memo", "");
  EXPECT_FALSE(project.draft("memo"));
}

TEST(Project, ADeletedTextLeavesTheFile) {
  const TempFolder folder;
  Project project = small_project(folder / "p.zwerm");
  project.save_draft("memo", "geheim woord");
  project.save_draft("memo", "");
  EXPECT_EQ(tests::bytes_of(folder / "p.zwerm").find("geheim woord"), std::string::npos);
}

// A child adds coders and tells each number that is on the disk; it is killed at a random moment.
TEST(Project, AKilledProcessLosesNothingThatItCalledSaved) {
  const TempFolder folder;
  { small_project(folder / "p.zwerm"); }
  std::mt19937 random(11);
  for (int round = 0; round < 20; ++round) {
    int pipe_ends[2];
    ASSERT_EQ(pipe(pipe_ends), 0);
    const pid_t child = fork();
    if (child == 0) {
      Project project = reopened(folder / "p.zwerm");
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
    const Project project = reopened(folder / "p.zwerm");
    ASSERT_EQ(project.access(), Access::Write);
    ASSERT_GE(project.history().back().number, last) << "round " << round;
    ASSERT_EQ(project.history().size(), static_cast<std::size_t>(project.history().back().number));
  }
}

// Adds coders called NAME and a number, opening the project for each; gives how many were told
// saved.
int write_again_and_again(const std::filesystem::path& path, const char* name) {
  int written = 0;
  for (int i = 0; i < 60; ++i) {
    try {
      Project project = reopened(path);
      if (project.access() != Access::Write) continue;
      project.apply(add_coder(project.study(), fmt::format("{}{}", name, i)));
      ++written;
    } catch (const ProjectError&) {
      continue;  // busy: told, and nothing was written
    }
  }
  return written;
}

TEST(Project, TwoProcessesThatBothWantToWriteLoseNoChange) {
  const TempFolder folder;
  { small_project(folder / "p.zwerm"); }
  std::vector<pid_t> children;
  for (const char* name : {"A", "B"}) {
    const pid_t child = fork();
    if (child == 0) _exit(write_again_and_again(folder / "p.zwerm", name));
    children.push_back(child);
  }
  int written = 0;
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    written += WEXITSTATUS(status);
  }
  const Project project = reopened(folder / "p.zwerm");
  EXPECT_GT(written, 0);
  EXPECT_EQ(project.study().coders().size(), 1U + static_cast<std::size_t>(written));
  EXPECT_TRUE(project.check().empty());
}

}  // namespace
