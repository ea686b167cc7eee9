// The study as it was after an entry: a law on what a random user does, undoes and does again.
#include "coding/study_then.h"

#include <map>
#include <optional>
#include <random>

#include <gtest/gtest.h>

#include "coding/operations.h"
#include "coding/past.h"
#include "coding/project_writing.h"
#include "tests/support/random_user.h"
#include "tests/support/temp_folder.h"

namespace tests {
namespace {

using namespace coding;
using transcripts::Watch;

std::string hash_then(const Project& project, std::int64_t entry) {
  return state_hash(StudyThen(project, entry).make(Watch::nobody()));
}

// A project with all states that it went through.
class Lived {
 public:
  explicit Lived(unsigned seed)
      : opened_(Project::create(folder_ / "p.zwerm", "")), user_(seed), random_(seed) {
    keep();
  }

  void live(int steps) {
    for (int i = 0; i < steps; ++i) {
      const auto chance = random_() % 10;
      if (chance < 2) {
        project().undo({});
      } else if (chance < 4) {
        project().redo({});
      } else {
        project().apply(user_.next(project().study()));
      }
      keep();
    }
  }
  void keep() { after[project().history().back().number] = state_hash(project().study()); }
  // How many entries can be gone back to; each must give the state that was.
  std::size_t check() const {
    const Past past(project().history());
    std::size_t reached = 0;
    for (std::size_t place = 0; place < project().history().size(); ++place) {
      const std::int64_t number = project().history()[place].number;
      if (!past.reaches(place)) {
        EXPECT_THROW(StudyThen(project(), number), ProjectError);
        continue;
      }
      ++reached;
      const auto was = after.find(number);
      if (was == after.end()) continue;
      EXPECT_EQ(hash_then(project(), number), was->second) << number;
    }
    return reached;
  }

  Project& project() { return *opened_; }
  const Project& project() const { return *opened_; }
  void reopen(Access access) {
    const auto path = opened_->path();
    opened_.reset();
    opened_.emplace(Project::open(path, access, ""));
  }
  std::map<std::int64_t, std::string> after;

 private:
  TempFolder folder_;
  std::optional<Project> opened_;
  RandomUser user_;
  std::mt19937 random_;
};

TEST(StudyThenLaw, IsWhatTheStudyWasAlsoAmongUndoneAndRedoneEntries) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    Lived life(seed);
    life.live(120);
    EXPECT_GT(life.check(), life.project().history().size() / 4) << "seed " << seed;
  }
}

TEST(StudyThenLaw, HoldsAfterReopeningAndChangesNothing) {
  Lived life(11);
  life.live(60);
  const std::string now = state_hash(life.project().study());
  life.reopen(Access::ReadOnly);
  EXPECT_GT(life.check(), 10U);
  EXPECT_EQ(state_hash(life.project().study()), now);
  EXPECT_TRUE(life.project().check().empty());
}

TEST(StudyThenLaw, UndoingToAnEntryThatStandsGivesItsStateAndRedoTheLast) {
  Lived life(5);
  life.live(80);
  const std::string end = state_hash(life.project().study());
  std::vector<std::int64_t> standing;
  for (const auto& entry : life.project().history())
    if (entry.state == HistoryEntry::State::Applied) standing.push_back(entry.number);
  ASSERT_GT(standing.size(), 8U);
  const std::int64_t to = standing[standing.size() / 2];
  const auto entries = life.project().history().size();
  const std::size_t undone = life.project().undo_to(to, {});
  EXPECT_EQ(undone, standing.size() - standing.size() / 2 - 1);
  EXPECT_EQ(life.project().history().size(), entries + undone) << "the audit trail tells of each";
  EXPECT_EQ(state_hash(life.project().study()), life.after.at(to));
  EXPECT_EQ(life.project().undo_to(to, {}), 0U);
  life.reopen(Access::Write);
  EXPECT_EQ(state_hash(life.project().study()), life.after.at(to)) << "on the disk as well";
  EXPECT_TRUE(life.project().check().empty());
  EXPECT_GT(life.check(), 4U);
  for (std::size_t i = 0; i < undone; ++i) ASSERT_TRUE(life.project().redo({}));
  EXPECT_EQ(state_hash(life.project().study()), end);
}

TEST(StudyThen, OfAnEntryThatWasUndoneCanBeMadeWhileItCanBeRedone) {
  const TempFolder folder;
  Project project = Project::create(folder / "p.zwerm", "");
  project.apply(add_pps(project.study(), "Een"));
  const auto two = project.apply(add_pps(project.study(), "Twee"));
  const std::string with_two = state_hash(project.study());
  project.undo({});
  EXPECT_EQ(hash_then(project, two), with_two);
  project.apply(add_pps(project.study(), "Drie"));
  try {
    StudyThen(project, two);
    FAIL() << "what was undone is gone now";
  } catch (const ProjectError& error) {
    EXPECT_NE(error.message().nl.find(std::to_string(two + 1)), std::string::npos)
        << "the next that can be made: " << error.message().nl;
  }
}

TEST(StudyThen, EndsWhereSomethingWasForgotten) {
  const TempFolder folder;
  Project project = Project::create(folder / "p.zwerm", "");
  const auto before = project.apply(add_pps(project.study(), "Een"));
  project.forget({kForget, say("Vergeten", "Forgotten"), {}, {}});
  const auto after = project.apply(add_pps(project.study(), "Twee"));
  EXPECT_THROW(StudyThen(project, before), ProjectError);
  EXPECT_EQ(hash_then(project, after), state_hash(project.study()));
  EXPECT_THROW(project.undo_to(before, {}), ProjectError);
}

TEST(StudyThen, AStopLeavesTheProjectAsItWas) {
  struct StopAt : Watch {
    int left = 5;
    void step() override {
      if (left-- == 0) throw transcripts::Stopped();
    }
  };
  Lived life(9);
  life.live(60);
  const std::string now = state_hash(life.project().study());
  const auto entries = life.project().history().size();
  const Past past(life.project().history());
  std::size_t first = 0;
  while (!past.standing_after(first)) ++first;
  ASSERT_GT(past.standing_after(first)->size(), 6U);
  const auto writing = life.project().start_writing();
  StopAt watch;
  EXPECT_THROW(writing->undo_to(life.project().history()[first].number, {}, watch),
               transcripts::Stopped);
  EXPECT_EQ(life.project().finish(*writing), 0);
  EXPECT_EQ(life.project().history().size(), entries);
  life.reopen(Access::Write);
  EXPECT_EQ(state_hash(life.project().study()), now);
  EXPECT_EQ(life.project().history().size(), entries);
}

}  // namespace
}  // namespace tests
