// A codebook to start a project with: the one that the program brings, or one from a file.
#pragma once

#include <filesystem>

#include "coding/edit.h"
#include "coding/study.h"

namespace app {

// The program's own, for studies of public-private partnerships, in Dutch. Its codes have the same
// GUIDs in every project.
coding::EditGroup pps_codebook(const coding::Study& study);

// From a .qdc or a csv with the columns of exports/tables_in.h. Throws ExportError or ImportError
// naming the file where any of it cannot be taken over: half a codebook is no start.
coding::EditGroup codebook_from(const coding::Study& study, const std::filesystem::path& path);

}  // namespace app
