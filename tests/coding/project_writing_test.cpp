#include "coding/project_writing.h"

#include <thread>

#include <gtest/gtest.h>

#include "coding/operations.h"
#include "coding/pseudonymise.h"
#include "tests/support/small_project.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"

namespace tests {
namespace {

using namespace coding;
using transcripts::Stopped;

// Counts the steps, and stops the work at one of them.
class StopAt : public Watch {
 public:
  explicit StopAt(std::size_t step) : left_(step) {}
  void step() override {
    if (left_-- == 0) throw Stopped();
    ++steps;
  }
  std::size_t steps = 0;

 private:
  std::size_t left_;
};

struct ProjectWritingTest : testing::Test {
  ProjectWritingTest() : project(Project::create(path, "AV")) {
    for (const char* name : {"Een", "Twee"})
      project.apply(
          add_transcripts(project.study(),
                          {{name, "", {}, conversation({{"Brechtje", "Zoals Özgür zei."}}), {}}})
              .first);
    project.apply(add_participant(project.study(), "Brechtje"));
  }
  EditGroup names_replaced() const {
    const std::vector<Pseudonym> rows = {{"Özgür", "P-1"}, {"Brechtje", "P-2"}};
    return pseudonymise(project.study(), transcripts::PseudonymTable(rows), {}).group;
  }
  std::string on_disk() const {
    return state_hash(Project::open(path, Access::ReadOnly, "").study());
  }

  const TempFolder folder;
  const std::filesystem::path path = folder / "p.zwerm";
  Project project;
};

TEST_F(ProjectWritingTest, AnotherThreadWritesWhileThisOneReads) {
  const EditGroup group = names_replaced();
  const auto before = state_hash(project.study());
  const auto writing = project.start_writing();
  std::jthread([&] { writing->apply(group, Watch::nobody()); }).join();
  EXPECT_EQ(state_hash(project.study()), before) << "until it is taken up";
  EXPECT_GT(project.finish(*writing), 0);
  EXPECT_NE(state_hash(project.study()), before);
  EXPECT_EQ(on_disk(), state_hash(project.study()));
  EXPECT_EQ(project.next_undo()->kind, "pseudonymise");
  ASSERT_TRUE(project.undo({}));
  EXPECT_EQ(state_hash(project.study()), before);
}

TEST_F(ProjectWritingTest, WhereverItIsStoppedFileAndMemoryAreAsTheyWere) {
  const EditGroup group = names_replaced();
  const auto before = state_hash(project.study());
  const auto entries = project.history().size();
  std::size_t stops = 0;
  for (bool stopped = true; stopped; ++stops) {
    const auto writing = project.start_writing();
    StopAt watch(stops);
    stopped = false;
    try {
      writing->apply(group, watch);
    } catch (const Stopped&) {
      stopped = true;
    }
    const std::int64_t entry = project.finish(*writing);
    ASSERT_EQ(entry == 0, stopped);
    if (!stopped) break;
    ASSERT_EQ(state_hash(project.study()), before);
    ASSERT_EQ(on_disk(), before) << "stopped at step " << stops;
    ASSERT_EQ(project.history().size(), entries);
  }
  EXPECT_GT(stops, 5U) << "working out and writing both step";
  EXPECT_EQ(on_disk(), state_hash(project.study()));
  EXPECT_TRUE(project.check().empty());
}

TEST_F(ProjectWritingTest, NothingElseIsWrittenMeanwhile) {
  const auto writing = project.start_writing();
  EXPECT_THROW(project.apply(add_participant(project.study(), "Kees")), ProjectError);
  EXPECT_THROW(project.undo({}), ProjectError);
  EXPECT_THROW(project.save_draft("memo", "half"), ProjectError);
  EXPECT_THROW(project.back_up(), ProjectError);
  EXPECT_EQ(project.finish(*writing), 0);
  EXPECT_GT(project.apply(add_participant(project.study(), "Kees")), 0);
}

TEST_F(ProjectWritingTest, UndoAndRedoAreWrittenAsWell) {
  const auto before = state_hash(project.study());
  project.apply(names_replaced());
  const auto after = state_hash(project.study());
  auto writing = project.start_writing();
  writing->undo({}, Watch::nobody());
  project.finish(*writing);
  EXPECT_EQ(state_hash(project.study()), before);
  EXPECT_EQ(on_disk(), before);
  writing = project.start_writing();
  writing->redo({}, Watch::nobody());
  project.finish(*writing);
  EXPECT_EQ(on_disk(), after);
  EXPECT_EQ(project.next_redo(), nullptr);
}

TEST_F(ProjectWritingTest, AnErasingThatIsStoppedLeavesNobodyListedAsErased) {
  const Erasure erasure =
      erase_participant(project.study(), project.study().participants().begin()->first, {});
  for (std::size_t step : {0U, 1U, 2U, 3U}) {
    const auto writing = project.start_writing();
    StopAt watch(step);
    EXPECT_THROW(writing->forget(erasure.group, erasure.withdrawn, watch), Stopped);
    EXPECT_EQ(project.finish(*writing), 0);
  }
  const auto told = project.notices().size();
  project.apply(add_participant(project.study(), "Brechtje (2)"));
  project.apply(add_participant(project.study(), "Brechtje Vos"));
  EXPECT_EQ(project.notices().size(), told);
  for (const std::string& field : erasure.withdrawn) EXPECT_FALSE(project.draft(field)) << field;
}

TEST_F(ProjectWritingTest, ABackupThatIsStoppedLeavesNoFile) {
  class : public Watch {
    void begin(transcripts::Stage stage, std::size_t) override {
      if (stage == transcripts::Stage::BackingUp) throw Stopped();
    }
  } watch;
  const auto before = project.copies_beside();
  const auto writing = project.start_writing();
  EXPECT_THROW(writing->back_up(watch), Stopped);
  project.finish(*writing);
  EXPECT_EQ(project.copies_beside(), before);
}

}  // namespace
}  // namespace tests
