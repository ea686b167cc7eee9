// The folder of backups beside a project, NAME.zwerm-backups: which are kept, which may go.
#pragma once

#include <filesystem>
#include <vector>

#include "coding/project.h"
#include "coding/rows.h"

namespace coding::store {

std::filesystem::path backup_folder(const std::filesystem::path& project);
// Where the backup made at `now` goes; makes the folder, mode 0700. Names sort by time, and always
// after those of the backups that are there. Throws ProjectError.
std::filesystem::path place_for_backup(const std::filesystem::path& project, Timestamp now);
// All backups, oldest first.
std::vector<std::filesystem::path> backups_of(const std::filesystem::path& project);

// The file is a project in whose history this entry, which forgets, is finished. False for what
// cannot be read.
bool has_forgotten(const std::filesystem::path& copy, const HistoryEntry& forgotten);

// Removes what a backup that was cut short left.
void remove_unfinished(const std::filesystem::path& project);

// Which of `names` (as place_for_backup makes them, oldest first) may be removed: all but the last
// 10, the last of each of the last 14 days that have one, and the last of each of 8 weeks.
std::vector<std::filesystem::path> superfluous(const std::vector<std::filesystem::path>& names);

}  // namespace coding::store
