// By which ending a file's kind is told, everywhere alike.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace app {

// With its point, in small letters: ".xlsx" of "Personen.XLSX"; empty where there is none.
std::string ending_of(const std::filesystem::path& path);

// Of a csv or xlsx.
bool is_table(const std::filesystem::path& path);

// Throws exports::ExportError, which says which endings there are.
[[noreturn]] void no_format(const std::filesystem::path& path,
                            const std::vector<std::string>& endings);

}  // namespace app
