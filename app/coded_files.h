// What was coded, unit by unit for statistics programs, and word by word for readers.
#pragma once

#include <filesystem>

#include "app/export_files.h"
#include "coding/study.h"
#include "exports/coded_text.h"
#include "exports/units.h"
#include "transcripts/watch.h"

namespace app {

// Both as export_file() (export_files.h).

// Writes NAME.csv and beside it what its columns mean (NAME.labels.csv) and scripts that read both,
// for SPSS (NAME.sps) and R (NAME.R); the csv last.
void export_units(const coding::Study& study, const exports::UnitsQuery& query,
                  const std::filesystem::path& path, ExportManner manner,
                  transcripts::Watch& watch = transcripts::Watch::nobody());

// .docx or .html.
void export_coded_text(const coding::Study& study, const exports::CodedTextQuery& query,
                       const std::filesystem::path& path, transcripts::Language language,
                       transcripts::Watch& watch = transcripts::Watch::nobody());

}  // namespace app
