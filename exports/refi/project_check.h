// A project that was just written, read once more before anybody is told that it is there.
#pragma once

#include <cstddef>
#include <string_view>

#include "coding/study.h"
#include "exports/refi/project_plan.h"

namespace exports::refi {

// Every text is the study's, every turn and coding that stands there lies on its words, and there
// are so many `codings`. Throws ExportError naming `file_name` where anything is not so.
void check_project(std::string_view bytes, std::string_view file_name, const coding::Study& study,
                   const ProjectPlan& plan, std::size_t codings);

}  // namespace exports::refi
