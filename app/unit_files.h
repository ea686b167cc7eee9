// The files of a unit table: the csv and, beside it, what its columns mean and scripts that read
// it.
#pragma once

#include <filesystem>

#include "coding/study.h"
#include "exports/units.h"
#include "transcripts/message.h"
#include "transcripts/watch.h"

namespace app {

// Writes NAME.csv and beside it NAME.labels.csv, NAME.sps (SPSS) and NAME.R, each the old one or
// the new one, never half, the csv last. Throws exports::ExportError where `path` is no csv or
// cannot be written, EditError as frequencies() does.
void export_units(const coding::Study& study, const exports::UnitsQuery& query,
                  const std::filesystem::path& path, exports::Separator separator,
                  transcripts::Language language,
                  transcripts::Watch& watch = transcripts::Watch::nobody());

}  // namespace app
