// The tables of a project file, and the steps from each version to the next. SCHEMA.md explains
// them for people who open the file with another program.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace coding::store {

// "ZWRM": tells our files from other programs' SQLite files.
inline constexpr std::uint32_t kApplicationId = 0x5A57524D;
inline constexpr std::uint32_t kSchemaVersion = 4;

// The statements that make an empty file of the present version, each one table. The file keeps
// their text, and is only believed to be ours where that is the same.
std::span<const char* const> create_statements();

// A step from the version before to version `to`. What it leaves must have the very text of
// create_statements(). A renamed table would not: where one changes, put its rows aside, drop it,
// make the new one, and fill that.
struct MigrationStep {
  std::uint32_t to = 0;
  std::vector<const char*> statements;
};

// All steps, in order; version 1 is the first.
std::span<const MigrationStep> migration_steps();

}  // namespace coding::store
