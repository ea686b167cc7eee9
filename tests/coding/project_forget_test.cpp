// What a crash or a full disk leaves while originals are being forgotten (coding/project_forget).
#include <csignal>
#include <ctime>
#include <random>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "coding/old_copies.h"
#include "coding/operations.h"
#include "coding/project_writing.h"
#include "tests/support/small_project.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"

namespace tests {
namespace {

namespace fs = std::filesystem;
using namespace coding;
using transcripts::Stage;

const std::string kName = "Zwartkruis";

EditGroup forgetting() {
  return {kForget, say("Originelen vergeten", "Originals forgotten"), {}, {}};
}

bool holds(const fs::path& path) {
  return bytes_of(path).find(kName) != std::string::npos;
}

struct Forgetting : testing::Test {
  // The name is in the history alone; the text makes the file so large that writing it takes a
  // while.
  Forgetting() {
    Project project = Project::create(path, "AV");
    std::string words;
    for (int i = 0; i < 20'000; ++i) words += "Dan valt er een gat tussen school en bedrijf. ";
    project.apply(
        add_transcripts(project.study(), {{"G", "", {}, conversation({{"R1", words}}), {}}}).first);
    project.apply(add_participant(project.study(), kName));
    const auto id = project.study().participants().begin()->first;
    project.apply(rename_participant(project.study(), id, "P-1"));
    state = state_hash(project.study());
  }
  void SetUp() override { whole = bytes_of(path); }

  // Sound, and either as before or forgotten or told to be unfinished; then finishes it.
  void expect_sound_and_finish() const {
    {
      Project project = Project::open(path, Access::Write, "AV");
      ASSERT_EQ(project.access(), Access::Write);
      ASSERT_TRUE(project.check().empty()) << project.check().front().en;
      ASSERT_EQ(state_hash(project.study()), state);
      if (project.last_forgotten() != nullptr) {
        EXPECT_FALSE(project.forgetting()) << "opening finishes it";
        EXPECT_FALSE(holds(path));
        EXPECT_EQ(project.next_undo(), nullptr);
      } else {
        EXPECT_NE(project.next_undo(), nullptr) << "nothing has happened";
      }
      project.forget(forgetting());
      EXPECT_FALSE(holds(path));
      const auto old =
          old_copies(project.copies_beside(), *project.last_forgotten(), Watch::nobody());
      for (const auto& entry : fs::recursive_directory_iterator(fs::path(path).parent_path()))
        if (entry.is_regular_file() && entry.path() != path && holds(entry.path())) {
          EXPECT_TRUE(std::any_of(old.begin(), old.end(),
                                  [&](const OldCopy& copy) { return copy.path == entry.path(); }))
              << entry.path() << " holds the name and is not listed";
        }
    }
    EXPECT_FALSE(fs::exists(path.string() + "-journal"));
  }

  const TempFolder folder;
  const fs::path path = folder / "p.zwerm";
  std::string state;
  std::string whole;  // the file before anything is forgotten
};

// Kills its own process at a step of the work, or at a stage.
class KillAt : public Watch {
 public:
  explicit KillAt(int step) : left_(step) {}
  void begin(Stage, std::size_t) override { step(); }
  void step() override {
    if (left_-- == 0) kill(getpid(), SIGKILL);
  }

 private:
  int left_;
};

// In a process of its own; true where that was killed.
template <class Work>
bool is_killed(Work work) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

TEST_F(Forgetting, KilledAtAnyStepItIsFinishedLater) {
  int kills = 0;
  for (bool killed = true; killed; ++kills) {
    write_bytes(path, whole);
    killed = is_killed([&] {
      Project project = Project::open(path, Access::Write, "AV");
      KillAt watch(kills);
      project.start_writing()->forget(forgetting(), {}, watch);
    });
    if (!killed) break;
    ASSERT_NO_FATAL_FAILURE(expect_sound_and_finish()) << "killed at step " << kills;
  }
  EXPECT_GE(kills, 4);
}

// Tells its parent when the file begins to be written anew.
class Telling : public Watch {
 public:
  explicit Telling(int pipe) : pipe_(pipe) {}
  void begin(Stage stage, std::size_t) override {
    const char told = 'w';
    if (stage == Stage::WritingNew && write(pipe_, &told, 1) != 1) _exit(1);
  }

 private:
  int pipe_;
};

TEST_F(Forgetting, KilledWhileTheFileIsWrittenAnewItIsFinishedLater) {
  std::mt19937 random(7);
  for (int round = 0; round < 25; ++round) {
    write_bytes(path, whole);
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
      Project project = Project::open(path, Access::Write, "AV");
      Telling watch(ends[1]);
      project.start_writing()->forget(forgetting(), {}, watch);
      _exit(0);
    }
    close(ends[1]);
    char told = 0;
    ASSERT_EQ(read(ends[0], &told, 1), 1);
    // Passes time, for the sake of the moment at which the kill falls; nothing waits for it.
    const timespec time{0, static_cast<long>(random() % 30'000) * 1000};
    nanosleep(&time, nullptr);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(ends[0]);
    ASSERT_NO_FATAL_FAILURE(expect_sound_and_finish()) << "round " << round;
  }
}

TEST_F(Forgetting, OnAFullDiskItSaysWhatStateTheFileIsInAndCanBeDoneAgain) {
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  signal(SIGXFSZ, SIG_IGN);
  int unfinished = 0;
  for (const rlim_t bytes : {0, 512, 5'000, 20'000, 100'000, 500'000, 900'000, 1'200'000}) {
    write_bytes(path, whole);
    Project project = Project::open(path, Access::Write, "AV");
    const auto entries = project.history().size();
    const rlimit full{bytes, before.rlim_max};
    std::string told;
    setrlimit(RLIMIT_FSIZE, &full);
    try {
      project.forget(forgetting());
    } catch (const ProjectError& failed) {
      told = failed.message().en;
    }
    setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_EQ(state_hash(project.study()), state);
    if (project.forgetting()) {
      ++unfinished;
      EXPECT_NE(told.find("not wholly out of the file"), std::string::npos) << told;
      const auto wrong = project.check();
      ASSERT_EQ(wrong.size(), 1U);
      EXPECT_EQ(wrong.front().en, still_forgetting().en);
    } else if (!told.empty()) {
      EXPECT_EQ(project.history().size(), entries) << "nothing has happened";
      EXPECT_TRUE(project.check().empty());
    }
    if (told.empty()) continue;
    project.forget(forgetting());
    EXPECT_FALSE(project.forgetting());
    EXPECT_FALSE(holds(path));
    EXPECT_TRUE(project.check().empty());
  }
  EXPECT_GT(unfinished, 0) << "at some size the group is written and the new file is not";
}

TEST_F(Forgetting, WhoOpensItAfterACrashIsTold) {
  is_killed([&] {
    Project project = Project::open(path, Access::Write, "AV");
    class : public Watch {
      void begin(Stage stage, std::size_t) override {
        if (stage == Stage::WritingNew) kill(getpid(), SIGKILL);
      }
    } watch;
    project.start_writing()->forget(forgetting(), {}, watch);
  });
  const auto told = [](const Project& project, std::string_view words) {
    return std::any_of(project.notices().begin(), project.notices().end(),
                       [&](const Message& one) { return one.en.find(words) != std::string::npos; });
  };
  {
    const Project project = Project::open(path, Access::ReadOnly, "AV");
    EXPECT_TRUE(project.forgetting());
    EXPECT_TRUE(told(project, "may still be in the file"));
  }
  EXPECT_TRUE(holds(path));
  const Project project = Project::open(path, Access::Write, "AV");
  EXPECT_TRUE(told(project, "is finished now"));
  EXPECT_FALSE(holds(path));
}

TEST_F(Forgetting, TheBackupsFromBeforeAreListedAndNoOthers) {
  Project project = Project::open(path, Access::Write, "AV");
  const fs::path old = project.back_up();
  std::vector<std::string> before;
  for (const fs::path& copy : project.copies_beside()) before.push_back(copy.filename().string());
  project.forget(forgetting());
  const fs::path later = project.back_up();
  write_bytes(path.string() + ".journal-kept", "what was in a journal");
  std::vector<std::string> listed;
  for (const OldCopy& copy :
       old_copies(project.copies_beside(), *project.last_forgotten(), Watch::nobody()))
    listed.push_back(copy.path.filename().string());
  before.emplace_back("p.zwerm.journal-kept");
  EXPECT_EQ(listed, before);
  EXPECT_TRUE(holds(old));
  EXPECT_FALSE(holds(later));
}

}  // namespace
}  // namespace tests
