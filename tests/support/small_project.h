// A project file for a test: one conversation, one coder (AV), one code (Regie); and what other
// programs, crashes and broken disks do to such a file.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "coding/project.h"

namespace tests {

// The conversation's words; positions after the emoji differ in bytes, code points and UTF-16.
inline constexpr std::string_view kSmallProjectWords =
    "Het project is klaar 😀 maar niemand heeft de regie, zei één coördinator.";

coding::Project small_project(const std::filesystem::path& path);
// Codes these words of the conversation as Regie, by AV; gives the number in history.
std::int64_t code_words(coding::Project& project, std::string_view words);
// The words under all codings, in reading order, with | between them.
std::string coded_words(const coding::Study& study);

// Opens the file for writing and says how it went: "written", "read", or "refused".
std::string opened(const std::filesystem::path& path);

// What another program may do: runs SQL with every protection off.
void sql(const std::filesystem::path& path, const std::string& statements);
std::string bytes_of(const std::filesystem::path& path);
void write_bytes(const std::filesystem::path& path, std::string_view bytes);
// The journal of a change to the file that never came to its end: SQLite puts the first page back.
std::string journal_of(const std::filesystem::path& path);
// Replaces the first `from` in the file by `to`, of the same length.
void replace_in_file(const std::filesystem::path& path, std::string_view from, std::string_view to);

}  // namespace tests
