// The steps of opening a project, from a path to a store that may be read or written.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "coding/project.h"
#include "coding/store/lock.h"
#include "coding/store/project_store.h"

namespace coding {

using transcripts::Watch;

// The lock goes last, after the file is closed.
struct ProjectLock {
  std::optional<store::Lock> lock;
  std::string coder;  // who has it
};

struct Opening {
  std::filesystem::path path;  // of the file itself, where a link was given
  std::shared_ptr<ProjectLock> lock;
  std::unique_ptr<store::ProjectStore> store;
  Study study;  // holds all rules, whatever the file's state
  std::vector<HistoryEntry> history;
  std::vector<Message> notices;
  std::optional<Message> read_only_reason;
};

// Throws ProjectError where the file is not ours, is newer, or cannot be read at all.
// `lock`: one that this process has already. It stays as it is: its project may go on being open.
Opening open_project(const std::filesystem::path& path, Access access, std::string_view coder,
                     transcripts::Watch& watch, std::shared_ptr<ProjectLock> lock);

// Takes the lock, or throws ProjectError saying who has it.
store::Lock lock_project(const std::filesystem::path& path, std::string_view coder);

// The file itself where `path` is a link to it, so that lock and backups lie beside the file.
std::filesystem::path real_path(const std::filesystem::path& path);

}  // namespace coding
