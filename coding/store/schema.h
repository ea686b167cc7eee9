// The tables of a project file, and the steps from each version to the next. SCHEMA.md explains
// them for people who open the file with another program.
#pragma once

#include <cstdint>
#include <span>

namespace coding::store {

// "ZWRM": tells our files from other programs' SQLite files.
inline constexpr std::uint32_t kApplicationId = 0x5A57524D;
inline constexpr int kSchemaVersion = 1;

// The statements that make an empty file of the present version, each one table.
std::span<const char* const> create_statements();

}  // namespace coding::store
