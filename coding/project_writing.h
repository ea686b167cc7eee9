// A change to a project that one thread makes and writes while another goes on reading the project.
//
//   auto writing = project.start_writing();                        // the owner of the project
//   writing->apply(make(writing->before()), watch);                // any one thread
//   project.finish(*writing);                                      // the owner, after that
//
// In between, the project can be read but for its drafts, and refuses everything else.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "coding/edit.h"
#include "coding/project.h"
#include "coding/study.h"
#include "transcripts/watch.h"

namespace coding {

using transcripts::Watch;

// The project must outlive it. Its functions do what those of Project (project.h) do; each throws
// what they throw, and Stopped, and then nothing has changed but where forget() says so.
class ProjectWriting {
 public:
  // As the file has it until something is written here; then as that left it.
  const Study& before() const { return study_; }
  const std::filesystem::path& path() const { return path_; }

  // At most one of these, once.
  void apply(const EditGroup& group, Watch& watch);
  void undo(std::optional<CoderId> coder,
            Watch& watch);  // does nothing where nothing can be undone
  void redo(std::optional<CoderId> coder, Watch& watch);
  // Undoes every entry after that one which stands, the last first, in one transaction with an
  // entry each. Gives how many. Throws ProjectError where one of them cannot be undone.
  std::size_t undo_to(std::int64_t entry, std::optional<CoderId> coder, Watch& watch);
  // Once the group is written there is no way back: a stop does not stop it any more, and where it
  // fails the study has changed and the file still holds what was erased.
  void forget(const EditGroup& group, const std::vector<std::string>& withdrawn, Watch& watch);

  std::filesystem::path back_up(Watch& watch);
  // All that is in memory goes into a new file: by way of the open file where that still holds it,
  // else from memory. False where nothing of what can be undone here can be in the copy.
  bool copy_to(const std::filesystem::path& to, Watch& watch);
  // The project goes on in `to`: a copy, or the file itself where it was moved to. Throws
  // ProjectError where that does not hold the same, or somebody else has it.
  void go_on_in(const std::filesystem::path& to);

  const std::vector<HistoryEntry>& history() const { return history_; }
  // What Project::payload() gives.
  std::vector<Edit> payload(const HistoryEntry& entry) const;

 private:
  friend class Project;
  using Moment = std::chrono::steady_clock::time_point;
  struct Step {
    HistoryEntry entry;
    std::size_t index = 0;  // in the history
  };
  explicit ProjectWriting(const Project& project);
  void make_ready();  // throws NotSaved where the file cannot be written, as far as can be known
  void mind_place();
  void back_up_if_due(Watch& watch);
  void write(const EditGroup& group, const std::vector<std::string>& withdrawn, Watch& watch);
  void step_back(const std::optional<Step>& of, const char* kind, HistoryEntry::State new_state,
                 std::optional<CoderId> coder, Watch& watch);
  HistoryEntry next_entry(const EditGroup& group) const;
  EditGroup group_of(const HistoryEntry& entry, const char* kind,
                     std::optional<CoderId> coder) const;
  std::vector<Message> withdrawn_in(const EditGroup& group) const;

  store::ProjectStore* store_;
  std::shared_ptr<ProjectLock> lock_;
  std::filesystem::path path_;
  Study study_;
  std::int64_t next_number_;
  std::optional<Step> undo_;  // what undo would undo
  std::optional<Step> redo_;
  const std::vector<HistoryEntry>& history_;  // of the project, which leaves it as it is meanwhile
  std::optional<Moment> backup_tried_;

  // What came of it, for Project::finish().
  std::vector<HistoryEntry> entries_;
  std::vector<std::pair<std::size_t, HistoryEntry::State>> stepped_;
  bool forgotten_ = false;
  std::shared_ptr<struct Opening> moved_;  // what the project goes on in
  std::vector<Message> notices_;           // what the user should know
};

}  // namespace coding
