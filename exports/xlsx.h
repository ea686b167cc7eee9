// An .xlsx for others, by libxlsxwriter: texts are texts whatever they begin with, numbers numbers,
// days days; the header bold and frozen. It says nothing of who made it, or when.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

// The longest text that a cell can hold, in UTF-16 units; a longer one ends with a sentence in
// `language` that says it was cut.
inline constexpr std::size_t kMaxCellUnits = 32'767;

// Whether such a cell, read back, is only the beginning of what was written.
bool was_cut(std::string_view cell);

// Writes the file as write_file does: the old one or the new one, never half. `notes`: lines of a
// second sheet, which says what the figures are; none where there are none. Throws ExportError.
void write_xlsx(const std::filesystem::path& path, const Table& table, const std::string& sheet,
                transcripts::Language language, const std::vector<std::string>& notes = {});

}  // namespace exports
